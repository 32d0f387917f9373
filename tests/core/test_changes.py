"""What a change says of the rows that it left alone."""

from core.changes import Changes, Kept
from core.text import N, T


def test_rows_of_somebody_who_was_erased_are_counted_without_a_name() -> None:
    kept = (Kept("interactions", 1, ""), Kept("follow_ups", 1, ""))
    assert Changes(2, T("Log"), kept=kept).kept_words == N(
        "{n} row edited since or still needed stays", "{n} rows edited since or still needed stay", 2
    )

"""Wrong usage is answered at once, shortly, and by what would have been right."""

import pytest

from tests.cli.conftest import Shuke


@pytest.mark.parametrize(
    "words",
    [
        ("demo", "--customers", "0"),
        ("list", "birthdays", "--days", "-1"),
        ("list", "today", "--limit", "many"),
        ("log", "1", "perhaps"),
        ("import", "list.csv", "--duplicates", "perhaps"),
        ("undo", "9" * 23),
        ("redo", "-1"),
    ],
)
def test_a_wrong_word_is_answered_in_one_line_that_says_what_is_possible(
    shuke: Shuke, words: tuple[str, ...]
) -> None:
    done = shuke(*words)
    complaint = done.err.splitlines()[-1]
    assert done.status == 2
    assert words[-1] in complaint and len(complaint) < 200
    assert "whole number from" in complaint or "choose from" in complaint


@pytest.mark.parametrize("typed", ["2025-02-30", "2026-W38-5", "20260918", "２０２６-09-18", ""])
def test_a_day_is_written_in_one_way(shuke: Shuke, typed: str) -> None:
    done = shuke("list", "today", "--on", typed)
    assert (done.status, f"{typed!r} is not a date like 2026-09-18" in done.err) == (2, True)

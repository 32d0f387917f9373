"""Messages rest at night, past midnight too."""

import pytest

from core.model.setting import Settings
from core.rules.quiet import is_quiet


@pytest.mark.parametrize(
    ("begins", "ends", "quiet"),
    [
        (21, 8, [*range(8), 21, 22, 23]),
        (0, 7, list(range(7))),
        (12, 14, [12, 13]),
        (9, 9, []),
    ],
)
def test_the_quiet_hours(begins: int, ends: int, quiet: list[int]) -> None:
    settings = Settings(quiet_from=begins, quiet_until=ends)
    assert [hour for hour in range(24) if is_quiet(hour, settings)] == quiet

"""Times of day as they are typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.screens.clock_times import clock, clocks, times_in


@pytest.mark.parametrize(
    ("typed", "times"),
    [
        ("", ()),
        ("9:00", (540,)),
        ("14.30, 9：00", (540, 870)),
        ("9点 14點30分、9:00", (540, 870)),
        ("00:00；23:59", (0, 1439)),
        ("24:00", None),
        ("9:60", None),
        ("9", None),
        ("9:00 soon", None),
    ],
)
def test_what_is_typed_is_understood_or_not(typed: str, times: tuple[int, ...] | None) -> None:
    assert times_in(typed) == times


def test_an_hour_has_two_digits() -> None:
    assert (clock(5), clocks((540, 870))) == ("00:05", "09:00, 14:30")


@given(st.lists(st.integers(0, 1439), unique=True))
def test_what_is_written_is_read_again(times: list[int]) -> None:
    assert times_in(clocks(times)) == tuple(sorted(times))

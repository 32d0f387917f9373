"""Copies are due by change and time, and old ones go by sequence: a clock that jumps costs nothing."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.backup import BackupLine, Drill, Holding, Reason, SecondPlace
from core.rules.backups import (
    NEWEST,
    days_without,
    is_drill_due,
    is_due,
    is_saved,
    steps_of,
    superfluous,
)

NOW = datetime(2026, 9, 18, 9, 30, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
MOST = 12 + 10 + 9 + 5 + 3
CLOCKS = st.integers(0, 60 * 365 * 24).map(lambda hours: datetime(1990, 1, 1, tzinfo=UTC) + hours * HOUR)


def copy(sequence: int, at: datetime, why: Reason = Reason.TIMED, mark: str = "") -> BackupLine:
    return BackupLine(Path(f"{sequence}.shuke"), sequence, at, 1000, why, Holding({}, mark, 0, None))


def after_thinning(lines: list[BackupLine]) -> list[BackupLine]:
    gone = superfluous(lines)
    return [line for line in lines if line not in gone]


def kept_for(days: int, a_day: int) -> list[BackupLine]:
    """What is left after so many days with so many copies a day, thinned after each."""
    lines: list[BackupLine] = []
    for number in range(days * a_day):
        lines = after_thinning(
            [*lines, copy(number + 1, NOW + DAY * (number // a_day) + HOUR * (number % a_day))]
        )
    return lines


@pytest.mark.parametrize(
    ("minutes", "due"),
    [(0, False), (14, False), (15, True), (60 * 24, True), (-1, True), (-60 * 24 * 7300, True)],
)
def test_a_copy_is_due_after_a_quarter_of_an_hour_or_when_the_clock_went_back(
    minutes: int, due: bool
) -> None:
    assert is_due(NOW, NOW - timedelta(minutes=minutes)) is due


def test_the_first_copy_is_due_at_once() -> None:
    assert is_due(NOW, None)


def test_a_state_is_saved_when_any_readable_copy_holds_it() -> None:
    torn = BackupLine(Path("3.shuke"), 3, NOW, 1000)
    lines = [torn, copy(2, NOW, mark="b"), copy(1, NOW, mark="a")]
    assert [is_saved(mark, lines) for mark in ("a", "b", "c")] == [True, True, False]


def test_all_of_few_copies_stay() -> None:
    assert superfluous([copy(number, NOW) for number in range(1, NEWEST + 1)]) == []


def test_of_one_day_the_newest_five_stay() -> None:
    kept = after_thinning([copy(number, NOW + number * timedelta(minutes=15)) for number in range(1, 30)])
    assert [line.sequence for line in kept] == [25, 26, 27, 28, 29]


def test_days_then_weeks_then_months_stay() -> None:
    kept = kept_for(400, 3)
    ages = sorted({(kept[-1].at.date() - line.at.date()).days for line in kept})
    assert ages[:12] == list(range(12))
    weeks, months = ages[12:22], ages[22:]
    assert all(5 <= later - sooner <= 9 for sooner, later in pairwise(weeks))
    assert all(26 <= later - sooner <= 37 for sooner, later in pairwise(months[1:]))
    assert (len(months), ages[-1] > 290) == (9, True)


def test_each_copy_is_told_what_it_is_kept_for() -> None:
    kept = sorted(kept_for(400, 1), key=lambda line: -line.sequence)
    steps = [step for _, step in steps_of(kept)]
    assert steps == [0] * 12 + [1] * 10 + [2] * 9


def test_a_clock_twenty_years_ahead_costs_one_place_and_no_more() -> None:
    lines = kept_for(400, 1)
    ahead, back = copy(1001, NOW + 20 * 365 * DAY), copy(1002, NOW + 401 * DAY)
    with_ahead = after_thinning([*lines, ahead])
    left = after_thinning([*with_ahead, back])
    assert left[-2:] == [ahead, back]
    assert (len(with_ahead) >= len(lines), len(left) >= len(lines)) == (True, True)


@given(st.lists(CLOCKS, max_size=60))
def test_whatever_the_clock_says_the_newest_stay_and_there_is_an_end(clocks: list[datetime]) -> None:
    lines = [copy(number, at) for number, at in enumerate(clocks, start=1)]
    kept = after_thinning(lines)
    assert kept[-NEWEST:] == lines[-NEWEST:]
    assert len(kept) <= MOST
    assert after_thinning(kept) == kept


def test_the_ways_back_from_a_restore_stay_though_much_is_copied_after_them() -> None:
    back = [copy(number, NOW, Reason.RESTORE) for number in range(1, 6)]
    later = [copy(number, NOW + HOUR) for number in range(6, 40)]
    kept = after_thinning([*back, *later])
    assert [line.sequence for line in kept if line.why is Reason.RESTORE] == [3, 4, 5]


def test_copies_that_cannot_be_read_take_no_place_and_stay() -> None:
    torn = [BackupLine(Path(f"{number}.shuke"), number, NOW, 1) for number in range(20, 30)]
    good = [copy(number, NOW) for number in range(1, 11)]
    gone = superfluous([*torn, *good])
    assert [line.sequence for line in gone] == [5, 4, 3, 2, 1]


@pytest.mark.parametrize(("days", "due"), [(6, False), (7, True), (-1, True)])
def test_a_copy_is_tried_every_week(days: int, due: bool) -> None:
    assert is_drill_due(NOW, Drill("1.shuke", NOW - days * DAY, 1.0)) is due
    assert is_drill_due(NOW, None)


@pytest.mark.parametrize(("days", "told"), [(6, None), (7, 7), (12, 12)])
def test_a_second_place_is_missed_after_a_week(days: int, told: int | None) -> None:
    assert days_without(NOW, SecondPlace(Path("usb"), False, NOW - days * DAY)) == told


def test_a_second_place_without_a_copy_is_missed_at_once_and_none_never() -> None:
    assert days_without(NOW, SecondPlace(Path("usb"), True, None)) == 7
    assert days_without(NOW, None) is None

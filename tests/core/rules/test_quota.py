"""Who gets today's places, and how they are ordered."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.workdays import WorkCalendar
from core.model.agenda import Band, DueItem, Reason, Standing
from core.model.household import Tier
from core.model.interaction import Outcome
from core.model.lines import Candidate
from core.model.setting import Settings
from core.rules.bands import band_of, rank
from core.rules.proposals import proposed
from core.rules.quota import capacity, chosen, stretch

ON = date(2026, 9, 18)
EVERY_DAY = WorkCalendar(rest_weekdays=frozenset(), official=False)


def waiting(*waits: float, prospect: bool = False) -> list[Candidate]:
    first = 100 if prospect else 1
    return [Candidate(first + n, wait, prospect) for n, wait in enumerate(sorted(waits, reverse=True))]


def test_places_go_by_the_longest_wait_in_gaps() -> None:
    assert [one.wait for one in chosen(waiting(0.5, 3.0, 1.5), 2, 0)] == [3.0, 1.5]


def test_some_places_are_kept_for_prospects() -> None:
    found = chosen([*waiting(9, 8, 7, 6), *waiting(1.2, 1.1, prospect=True)], 4, 1)
    assert sorted(one.wait for one in found) == [1.2, 7, 8, 9]


def test_kept_places_are_given_back_when_unused() -> None:
    assert len(chosen(waiting(9, 8, 7), 3, 2)) == 3
    assert len(chosen(waiting(9, 8, 7, prospect=True), 3, 1)) == 3


def test_no_place_left_means_nobody() -> None:
    assert chosen(waiting(9), 0, 5) == []


@given(
    others=st.lists(st.floats(0, 50), max_size=12),
    prospects=st.lists(st.floats(0, 50), max_size=12),
    places=st.integers(0, 12),
    reserved=st.integers(0, 5),
)
def test_every_place_is_used_and_nobody_waits_behind_a_shorter_wait_of_his_kind(
    others: list[float], prospects: list[float], places: int, reserved: int
) -> None:
    everybody = [*waiting(*others), *waiting(*prospects, prospect=True)]
    found = chosen(everybody, places, reserved)
    assert len(found) == min(places, len(everybody))
    for kind in (True, False):
        taken = [one.wait for one in found if one.prospect is kind]
        left = [one.wait for one in everybody if one.prospect is kind and one not in found]
        assert not taken or not left or min(taken) >= max(left)


def test_capacity_counts_the_rest_days_of_a_year() -> None:
    weekends = WorkCalendar(official=False)
    assert capacity(ON, Settings(quota=25), weekends) == pytest.approx(25 * 261 / 365)
    assert capacity(ON, Settings(quota=25), EVERY_DAY) == 25


def test_gaps_are_stretched_only_while_they_ask_for_more_than_is_given() -> None:
    assert stretch(44, 22) == 2
    assert stretch(10, 22) == 1


def item(kind: Reason, overdue: int = 0) -> DueItem:
    due = ON - timedelta(days=overdue)
    return DueItem(1, 1, kind, 0, due, due)


@pytest.mark.parametrize(
    ("items", "band"),
    [
        ([item(Reason.COMPLAINT, -3)], Band.FIRST),
        ([item(Reason.FOLLOW_UP, 1)], Band.FIRST),
        ([item(Reason.PROMISE, 1)], Band.FIRST),
        ([item(Reason.FOLLOW_UP)], Band.TODAY),
        ([item(Reason.BIRTHDAY, -4)], Band.TODAY),
        ([item(Reason.RENEWAL, -20)], Band.TODAY),
        ([item(Reason.CADENCE)], Band.WHEN_YOU_CAN),
        ([item(Reason.CADENCE, 45)], Band.WHEN_YOU_CAN),
        ([item(Reason.CADENCE, 46)], Band.FIRST),
        ([item(Reason.RETRY, 1)], Band.TODAY),
        ([item(Reason.CADENCE, 3), item(Reason.BIRTHDAY)], Band.TODAY),
    ],
)
def test_the_band_is_that_of_the_reason_that_asks_most(items: list[DueItem], band: Band) -> None:
    assert band_of(items, ON, stretched_gap=90) is band


def test_a_stretched_gap_keeps_the_first_band_for_the_longest_waits() -> None:
    assert band_of([item(Reason.CADENCE, 100)], ON, stretched_gap=540) is Band.WHEN_YOU_CAN


def test_reasons_outrank_each_other_and_the_oldest_comes_first() -> None:
    older, newer = item(Reason.RENEWAL, 9), item(Reason.RENEWAL, 2)
    assert sorted([item(Reason.CADENCE), newer, item(Reason.COMPLAINT), older], key=rank) == [
        item(Reason.COMPLAINT),
        older,
        newer,
        item(Reason.CADENCE),
    ]


def standing(attempts: int = 0, gap: int = 30) -> Standing:
    return Standing(1, Tier.GOLD, True, ON, ON, gap, "gold", attempts, True, None)


@pytest.mark.parametrize(
    ("outcome", "attempts", "days"),
    [
        (Outcome.REACHED, 0, 30),
        (Outcome.NO_ANSWER, 0, 1),
        (Outcome.NO_ANSWER, 1, 2),
        (Outcome.NO_ANSWER, 2, 4),
        (Outcome.NO_ANSWER, 3, 30),
        (Outcome.BOUGHT, 0, 7),
        (Outcome.MESSAGE, 0, 3),
        (Outcome.SET_ASIDE, 0, 90),
    ],
)
def test_every_outcome_proposes_its_date(outcome: Outcome, attempts: int, days: int) -> None:
    found = proposed(outcome, standing(attempts), ON, Settings(), EVERY_DAY)
    assert found == ON + timedelta(days=days)


def test_a_rearranged_call_has_the_date_that_is_given() -> None:
    assert proposed(Outcome.REARRANGED, standing(), ON, Settings(), EVERY_DAY) is None


def test_proposals_skip_rest_days() -> None:
    weekends = WorkCalendar(official=False)
    assert proposed(Outcome.NO_ANSWER, standing(), ON, Settings(), weekends) == date(2026, 9, 21)
    assert proposed(Outcome.SET_ASIDE, standing(), date(2026, 9, 21), Settings(), weekends) == date(
        2026, 12, 21
    )

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


def there(*waits: float, prospect: bool = False) -> list[Candidate]:
    """Households on the list anyway."""
    first = 300 if prospect else 200
    return [Candidate(first + n, wait, prospect) for n, wait in enumerate(waits)]


def day(quota: int, prospects: int = 0) -> Settings:
    return Settings(quota=quota, quota_prospects=prospects)


def test_places_go_by_the_longest_wait_in_gaps() -> None:
    assert [one.wait for one in chosen(waiting(0.5, 3.0, 1.5), [], day(2), 1)] == [3.0, 1.5]


def test_some_places_are_kept_for_prospects() -> None:
    found = chosen([*waiting(9, 8, 7, 6), *waiting(1.2, 1.1, prospect=True)], [], day(4, 1), 1)
    assert sorted(one.wait for one in found) == [1.2, 7, 8, 9]


def test_kept_places_are_given_back_when_unused() -> None:
    assert len(chosen(waiting(9, 8, 7), [], day(3, 2), 1)) == 3
    assert len(chosen(waiting(9, 8, 7, prospect=True), [], day(3, 1), 1)) == 3


def test_what_is_hard_takes_its_places_from_the_quota() -> None:
    assert [one.wait for one in chosen(waiting(1.3, 1.2, 1.1), there(0, 0), day(3), 1)] == [1.3]
    assert chosen(waiting(1.3), there(0, 0, 0), day(3), 1) == []


def test_hard_items_leave_the_prospects_their_places() -> None:
    prospects = waiting(1.2, 1.1, 1.0, prospect=True)
    assert [one.wait for one in chosen(prospects, there(*[0] * 9), day(6, 2), 1)] == [1.2, 1.1]


def test_prospects_who_are_there_anyway_have_had_these_places() -> None:
    prospects = waiting(1.2, 1.1, prospect=True)
    hard = [*there(*[0] * 9), *there(0.1, prospect=True)]
    assert [one.wait for one in chosen(prospects, hard, day(6, 2), 1)] == [1.2]


def test_hard_items_leave_a_place_to_whoever_has_waited_so_long_that_the_promise_is_near() -> None:
    assert [one.wait for one in chosen(waiting(1.9, 1.6, 1.5), there(*[0] * 9), day(6, 2), 1)] == [1.9, 1.6]
    assert chosen(waiting(1.9, 1.6), there(*[0] * 9), day(6, 2), 1.3) == []


def test_no_more_of_them_than_the_quota_has_places_beside_the_prospects() -> None:
    late = waiting(*[3.0] * 9)
    assert len(chosen(late, there(*[0] * 9), day(6, 2), 1)) == 4
    assert len(chosen(late, [*there(*[0] * 9), *there(2.0)], day(6, 2), 1)) == 3


def test_late_prospects_take_the_places_of_the_prospects_first() -> None:
    hard = [*there(*[0] * 9), *there(3, 3, 3, prospect=True)]
    assert len(chosen(waiting(*[3.0] * 9), hard, day(6, 2), 1)) == 3


waits = st.lists(st.sampled_from([0.5, 1, 1.5, 2, 2.5, 3, 4]), max_size=12)


@st.composite
def days(draw: st.DrawFn) -> tuple[list[Candidate], list[Candidate], Settings]:
    """Who waits, who is there anyway, and the places of the day."""
    everybody = [*waiting(*draw(waits)), *waiting(*draw(waits), prospect=True)]
    hard = [*there(*draw(waits)), *there(*draw(waits), prospect=True)]
    quota = draw(st.integers(1, 12))
    return everybody, hard, day(quota, draw(st.integers(0, quota)))


@given(days())
def test_nobody_waits_behind_a_shorter_wait_of_his_kind(
    asked: tuple[list[Candidate], list[Candidate], Settings],
) -> None:
    everybody, hard, settings = asked
    found = chosen(everybody, hard, settings, 1)
    for kind in (True, False):
        taken = [one.wait for one in found if one.prospect is kind]
        left = [one.wait for one in everybody if one.prospect is kind and one not in found]
        assert not taken or not left or min(taken) >= max(left)


@given(days())
def test_the_quota_is_filled_and_soft_work_alone_never_exceeds_it(
    asked: tuple[list[Candidate], list[Candidate], Settings],
) -> None:
    everybody, hard, settings = asked
    found = len(chosen(everybody, hard, settings, 1))
    assert min(len(everybody), settings.quota - len(hard)) <= found <= settings.quota


@given(days(), st.data())
def test_who_was_called_makes_room_for_nobody_else(
    asked: tuple[list[Candidate], list[Candidate], Settings], data: st.DataObject
) -> None:
    everybody, hard, settings = asked
    found = chosen(everybody, hard, settings, 1)
    if found:
        called = data.draw(st.sampled_from(found))
        left = [one for one in everybody if one != called]
        assert set(chosen(left, [*hard, called], settings, 1)) == set(found) - {called}


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

"""Thanks to whoever brought somebody, rewards, and the good moment to ask."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.model.agenda import FOR_EVER, DueItem, Reason
from core.model.facts import Brought, HouseholdFacts, Moment
from core.model.interaction import Interaction, Kind
from core.model.referral import Reward
from core.rules.due.thanks import ASK
from tests.facts import ADDED, FRIDAY, WEEKENDS_OFF, asking, facts, of_kind, only

DAY = timedelta(days=1)
ANN = Brought(referral_id=3, referrer_id=1, bought=FRIDAY, recorded=FRIDAY)


def thanked(**given: object) -> HouseholdFacts:
    return facts(brought=(ANN,), last_touch=ADDED, **given)


def test_the_referrer_is_thanked_when_the_referee_first_buys() -> None:
    found = only(thanked(), Reason.REFERRAL_THANKS)
    assert (found.customer_id, found.subject_id, found.due, found.opens) == (1, 3, FRIDAY, FRIDAY)
    assert (found.hard_from, found.closes) == (None, FRIDAY + 30 * DAY)
    assert only(facts(brought=(ANN,)), Reason.REFERRAL_THANKS) == found


@pytest.mark.parametrize(("touched", "open_still"), [(FRIDAY - DAY, True), (FRIDAY, False)])
def test_a_touch_from_the_purchase_on_has_thanked(touched: date, open_still: bool) -> None:
    known = replace(thanked(), last_touch=touched)
    assert (Reason.REFERRAL_THANKS in asking(known)) is open_still


def test_thanks_that_were_given_by_name_are_not_asked_for_again() -> None:
    assert of_kind(facts(brought=(replace(ANN, thanked=True),)), Reason.REFERRAL_THANKS) == []


@pytest.mark.parametrize(("late", "asked"), [(30, True), (31, False)])
def test_a_purchase_recorded_long_after_its_day_calls_for_no_thanks(late: int, asked: bool) -> None:
    known = facts(brought=(replace(ANN, recorded=FRIDAY + late * DAY),))
    assert (Reason.REFERRAL_THANKS in asking(known)) is asked


def test_a_reward_that_was_promised_is_handed_over_however_long_it_takes() -> None:
    saturday = FRIDAY + DAY
    reward = Reward(1, "京东卡", saturday, id=8)
    found = only(facts(rewards=(reward,), last_touch=FRIDAY + 9 * DAY), Reason.REWARD, WEEKENDS_OFF)
    assert (found.subject_id, found.due, found.opens) == (8, saturday, FRIDAY + 3 * DAY)
    assert (found.hard_from, found.closes) == (None, FOR_EVER)


def asked(touched: date | None = FRIDAY, **given: object) -> list[DueItem]:
    known = facts(moment=Moment(4, 1, FRIDAY), last_touch=touched, **given)
    return of_kind(known, Reason.PLAN, WEEKENDS_OFF)


def test_a_good_moment_to_ask_opens_on_the_next_working_day_for_two_weeks() -> None:
    [found] = asked()
    assert (found.opens, found.closes) == (FRIDAY + 3 * DAY, FRIDAY + 14 * DAY)
    assert (found.subject_id, found.set_on, found.about, found.hard_from) == (4, FRIDAY, ASK, None)


def test_a_complaint_settled_without_a_touch_is_a_good_moment_too() -> None:
    assert len(asked(touched=None)) == 1


def test_any_later_touch_ends_the_good_moment() -> None:
    assert asked(touched=FRIDAY + DAY) == []


def test_nobody_is_asked_while_a_complaint_is_open() -> None:
    assert asked(complaints=(Interaction(1, FRIDAY, Kind.COMPLAINT),)) == []


@pytest.mark.parametrize(
    "given",
    [{"brought": (ANN,)}, {"rewards": (Reward(1, "卡", FRIDAY),)}, {"moment": Moment(4, 1, FRIDAY)}],
    ids=lambda given: next(iter(given)),
)
def test_basic_care_leaves_thanks_rewards_and_asking(given: dict[str, object]) -> None:
    known = facts(**given)
    assert asking(replace(known, household=replace(known.household, basic_care=True))) == []

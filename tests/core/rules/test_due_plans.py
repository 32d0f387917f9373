"""Plans: what is asked after a purchase, a repair, a claim and so on, sentence by sentence."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.model.agenda import FOR_EVER, DueItem, Reason
from core.model.care import After, Plan
from core.model.facts import HouseholdFacts, Occasion
from core.rules.plans import DEFAULTS, THANKS, longest, plans_in_force
from tests.facts import EVERY_DAY, FRIDAY, WEEKENDS_OFF, facts, of_kind

MONDAY = date(2026, 9, 14)
DAY = timedelta(days=1)


def bought(
    day: date = MONDAY, recorded: date | None = None, subject: int = 5, category: str = ""
) -> Occasion:
    return Occasion(After.PURCHASE, 1, subject, day, recorded or day, category)


def steps(
    *occasions: Occasion, touched: date | None = MONDAY, plans: tuple[Plan, ...] = DEFAULTS
) -> list[DueItem]:
    return of_kind(facts(occasions=occasions, last_touch=touched), Reason.PLAN, EVERY_DAY, plans)


def days_of(found: list[DueItem], day: date = MONDAY) -> list[int]:
    return [(item.due - day).days for item in found]


def test_a_purchase_opens_touches_on_day_one_seven_thirty_and_ninety() -> None:
    assert days_of(steps(bought())) == [1, 7, 30, 90]


def test_a_step_closes_when_the_next_opens_and_the_last_after_thirty_days() -> None:
    found = steps(bought())
    assert [(item.closes - MONDAY).days for item in found] == [6, 29, 89, 120]


def test_a_planned_touch_is_soft_and_asks_the_buyer_about_the_purchase() -> None:
    first = steps(bought(subject=8))[0]
    assert (first.hard_from, first.hard_until) == (None, None)
    assert (first.customer_id, first.subject_id, first.set_on, first.about) == (1, 8, MONDAY, "purchase")


@pytest.mark.parametrize("kind", [After.REPAIR, After.CLAIM])
def test_a_repair_or_a_claim_opens_a_touch_on_day_three_until_it_is_settled(kind: After) -> None:
    [found] = steps(Occasion(kind, 1, 5, MONDAY, MONDAY))
    assert (days_of([found]), found.closes, found.about) == ([3], FOR_EVER, kind.value)


@pytest.mark.parametrize(("touched", "left"), [(4, [7, 30, 90]), (5, [30, 90]), (28, [90]), (88, [])])
def test_a_touch_from_two_days_before_a_step_on_settles_it(touched: int, left: list[int]) -> None:
    assert days_of(steps(bought(), touched=MONDAY + touched * DAY)) == left


def test_a_touch_on_the_day_of_the_purchase_settles_nothing_of_it() -> None:
    assert days_of(steps(bought(), touched=MONDAY)) == [1, 7, 30, 90]
    assert days_of(steps(bought(), touched=None)) == [1, 7, 30, 90]


@pytest.mark.parametrize(("later", "left"), [(7, [7, 30, 90]), (8, [30, 90]), (90, [90]), (91, [])])
def test_steps_already_past_when_the_purchase_is_recorded_open_nothing(later: int, left: list[int]) -> None:
    assert days_of(steps(bought(recorded=MONDAY + later * DAY))) == left


def test_a_step_on_a_rest_day_moves_to_the_next_working_day() -> None:
    first = of_kind(facts(occasions=(bought(FRIDAY),)), Reason.PLAN, WEEKENDS_OFF)[0]
    assert (first.due, first.opens) == (FRIDAY + DAY, FRIDAY + 3 * DAY)


def test_a_step_that_no_working_day_is_left_for_opens_nothing() -> None:
    plans = (Plan(After.PURCHASE, 1), Plan(After.PURCHASE, 2), Plan(After.PURCHASE, 9))
    found = of_kind(facts(occasions=(bought(FRIDAY),)), Reason.PLAN, WEEKENDS_OFF, plans)
    assert [(item.due, item.opens) for item in found] == [
        (FRIDAY + 2 * DAY, FRIDAY + 3 * DAY),
        (FRIDAY + 9 * DAY, FRIDAY + 10 * DAY),
    ]


def test_what_one_person_bought_on_one_day_is_asked_after_together() -> None:
    found = steps(bought(subject=5), bought(subject=6))
    assert [(item.subject_id, step) for item, step in zip(found, days_of(found), strict=True)] == [
        (5, 1),
        (5, 7),
        (5, 30),
        (5, 90),
    ]


def test_two_repairs_of_one_day_are_asked_after_each() -> None:
    found = steps(Occasion(After.REPAIR, 1, 5, MONDAY, MONDAY), Occasion(After.REPAIR, 1, 6, MONDAY, MONDAY))
    assert [item.subject_id for item in found] == [5, 6]


def test_the_users_plans_take_the_place_of_the_defaults() -> None:
    own = (Plan(After.PURCHASE, 14),)
    assert plans_in_force(own) == (*own, THANKS)
    assert plans_in_force(()) == (*DEFAULTS, THANKS)
    assert days_of(steps(bought(), plans=own)) == [14]


def test_a_plan_for_a_category_is_added_to_the_general_ones() -> None:
    plans = (*DEFAULTS, Plan(After.PURCHASE, 14, category="空调"))
    assert days_of(steps(bought(category="空调"), plans=plans)) == [1, 7, 14, 30, 90]
    assert days_of(steps(bought(category="轿车"), plans=plans)) == [1, 7, 30, 90]


def test_a_plan_for_a_tag_is_for_its_bearers() -> None:
    plans = (Plan(After.TAG, 2, tag_id=4),)
    tagged = Occasion(After.TAG, 1, 9, MONDAY, MONDAY, tag_id=4)
    assert days_of(steps(tagged, plans=plans)) == [2]
    assert steps(replace(tagged, tag_id=3), plans=plans) == []


@pytest.mark.parametrize("after", [After.EVENT, After.WISH])
def test_the_user_adds_plans_after_an_event_or_a_wish(after: After) -> None:
    occasion = Occasion(after, 1, 9, MONDAY, MONDAY)
    assert days_of(steps(occasion, plans=(Plan(after, 5, "请教"),))) == [5]


def test_guests_are_thanked_the_day_after_unless_the_user_plans_otherwise() -> None:
    came = Occasion(After.EVENT, 1, 9, MONDAY, MONDAY)
    assert days_of(steps(came, plans=plans_in_force(()))) == [1]
    assert days_of(steps(came, plans=plans_in_force((Plan(After.EVENT, 3),)))) == [3]


def test_the_longest_step_tells_how_far_back_to_look() -> None:
    assert (longest(DEFAULTS, After.PURCHASE), longest(DEFAULTS, After.TAG)) == (90, -1)


def test_basic_care_knows_no_plans() -> None:
    known: HouseholdFacts = facts(occasions=(bought(),))
    basic = replace(known, household=replace(known.household, basic_care=True))
    assert of_kind(basic, Reason.PLAN) == []

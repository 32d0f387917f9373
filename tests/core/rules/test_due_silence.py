"""Who has fallen asleep, and cards in doubt: reasons beside a turn that has come, never of their own."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from core.model.agenda import DueItem, Reason
from core.model.catalogue import Goods
from core.model.facts import HouseholdFacts
from core.model.interaction import FollowUp
from core.model.purchase import End, ItemEnd
from core.rules.bands import band_of
from core.rules.due.silence import NO_TOUCH, asleep
from tests.facts import ADDED, FRIDAY, a_member, asking, facts, items, of_kind, only, standing

DAY = timedelta(days=1)
THRICE = (date(2026, 1, 1), date(2026, 1, 11), date(2026, 2, 1))


def sleep_of(known: HouseholdFacts) -> DueItem:
    found = asleep(standing(known), only(known, Reason.CADENCE))
    assert found is not None
    return found


def test_dormant_by_its_own_rhythm_from_the_day_after_twice_the_median_gap() -> None:
    known = facts(bought_on=THRICE, last_touch=THRICE[-1])
    assert standing(known).dormant_from == THRICE[-1] + 32 * DAY
    assert standing(known).silent_since == THRICE[-1]


def test_with_fewer_purchase_days_the_plain_limit_counts() -> None:
    known = facts(bought_on=THRICE[:1], last_touch=FRIDAY, household=replace(facts().household, gap_days=400))
    assert standing(known).dormant_from == THRICE[0] + 366 * DAY


def test_contact_dormancy_is_no_touch_for_twice_the_cadence() -> None:
    known = facts(last_touch=FRIDAY)
    found = sleep_of(known)
    assert (found.due, found.set_on, found.about) == (FRIDAY + 181 * DAY, FRIDAY, NO_TOUCH)


def test_whichever_silence_comes_first_is_told() -> None:
    known = facts(bought_on=THRICE, last_touch=FRIDAY)
    assert (standing(known).dormant_from, sleep_of(known).about) == (THRICE[-1] + 32 * DAY, "")


def test_dormancy_makes_nobody_due_before_its_turn() -> None:
    known = facts(bought_on=THRICE, last_touch=FRIDAY)
    assert sleep_of(known).opens == FRIDAY + 90 * DAY
    assert standing(known).next_due == FRIDAY + 90 * DAY


def test_dormancy_can_wait() -> None:
    found = sleep_of(facts(bought_on=THRICE, last_touch=FRIDAY))
    assert band_of([found], FRIDAY + 900 * DAY, 90).value == "when_you_can"


def test_long_lived_goods_are_judged_by_their_ends_until_the_last_has_lapsed() -> None:
    end = ItemEnd(9, 1, End.RENEWAL, FRIDAY, ADDED)
    known = facts(bought_on=THRICE, last_touch=FRIDAY, ends=(end,))
    assert standing(known).dormant_from == FRIDAY + 31 * DAY


def test_the_limit_of_what_was_bought_last_counts_where_it_has_one() -> None:
    seldom = replace(facts().household, gap_days=400)
    known = facts(bought_on=THRICE[:1], last_touch=FRIDAY, household=seldom, goods=Goods(700))
    assert standing(known).dormant_from == THRICE[0] + 701 * DAY


@pytest.mark.parametrize(
    ("ends", "asleep_after"), [((), 181), ((ItemEnd(9, 1, End.RENEWAL, FRIDAY + 300 * DAY, ADDED),), 331)]
)
def test_long_lived_goods_are_judged_by_touches_and_by_what_is_held(
    ends: tuple[ItemEnd, ...], asleep_after: int
) -> None:
    known = facts(bought_on=THRICE, last_touch=FRIDAY, ends=ends, goods=Goods(None, True))
    found = sleep_of(known)
    assert (found.due, found.set_on, found.about) == (FRIDAY + asleep_after * DAY, FRIDAY, NO_TOUCH)


def test_who_was_never_reached_has_not_fallen_asleep() -> None:
    known = facts()
    assert (standing(known).dormant_from, standing(known).silent_since) == (None, None)
    assert asleep(standing(known), only(known, Reason.CADENCE)) is None


@pytest.mark.parametrize(
    "given", [{"basic_care": True}, {"stopped": "搬走了"}], ids=lambda given: next(iter(given))
)
def test_nobody_who_is_not_called_falls_asleep(
    given: dict[str, Any],  # any field of Household
) -> None:
    known = facts(last_touch=FRIDAY)
    left = replace(known, household=replace(known.household, **given))
    assert standing(left).dormant_from is None


def test_a_card_in_doubt_is_brought_up_when_the_household_is_called_anyway() -> None:
    known = facts(members=(a_member(doubtful=True),), last_touch=FRIDAY)
    found = only(known, Reason.VERIFY)
    assert (found.due, found.opens, found.subject_id) == (ADDED, FRIDAY + 90 * DAY, 1)
    assert standing(known).next_due == FRIDAY + 90 * DAY
    assert asking(known) == [Reason.CADENCE]


def test_a_card_in_doubt_waits_for_a_date_set_by_hand() -> None:
    follow_up = FollowUp(1, FRIDAY + 200 * DAY, FRIDAY)
    known = facts(members=(a_member(doubtful=True),), last_touch=FRIDAY, follow_up=follow_up)
    assert only(known, Reason.VERIFY).opens == FRIDAY + 200 * DAY


def test_every_card_in_doubt_is_named_and_no_other() -> None:
    members = (a_member(1, doubtful=True), a_member(2), a_member(3, doubtful=True, reachable=False))
    assert [item.subject_id for item in of_kind(facts(members=members), Reason.VERIFY)] == [1]


def test_whom_to_call_stands_with_the_household() -> None:
    silent = (a_member(1, reachable=False), a_member(2))
    assert standing(facts()).contact_id == 1
    assert standing(facts(members=silent)).contact_id == 2
    assert standing(facts(members=silent[:1])).contact_id == 0


def test_basic_care_looks_no_card_over() -> None:
    known = facts(members=(a_member(doubtful=True),))
    assert items(replace(known, household=replace(known.household, basic_care=True))) == []

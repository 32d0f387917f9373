"""When a household is due, sentence by sentence of the rules, by worked examples."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.agenda import FOR_EVER, Reason
from core.model.facts import MemberFacts
from core.model.household import Household, Tier
from core.model.interaction import Appointment, FollowUp, Interaction, Kind, Promise
from core.model.purchase import End, ItemEnd, Strength, Wish
from tests.facts import ADDED, FRIDAY, WEEKENDS_OFF, asking, facts, items, only, standing


@pytest.mark.parametrize(
    ("tier", "gap"),
    [
        (Tier.PLATINUM, 14),
        (Tier.GOLD, 30),
        (Tier.IRON, 60),
        (Tier.LEAD, 90),
        (Tier.PAST, 90),
        (Tier.PROSPECT, 90),
    ],
)
def test_cadence_is_due_on_the_last_touch_and_the_gap_of_the_tier(tier: Tier, gap: int) -> None:
    known = facts(tier=tier, last_touch=FRIDAY)
    assert only(known, Reason.CADENCE).due == FRIDAY + timedelta(days=gap)
    assert standing(known).gap == gap


def test_the_households_own_gap_comes_before_its_tags_and_its_tier() -> None:
    tagged = MemberFacts(1, ADDED, reachable=True, tag_gap=21, first_purchase=None)
    known = facts(last_touch=FRIDAY, members=(tagged,))
    assert (standing(known).gap, standing(known).gap_from) == (21, "tag")
    own = replace(known, household=replace(known.household, gap_days=7))
    assert (standing(own).gap, standing(own).gap_from) == (7, "household")


@pytest.mark.parametrize(
    ("strengths", "gap"),
    [
        ((Strength.NORMAL, Strength.STRONG), 7),
        ((Strength.NORMAL, Strength.NONE), 30),
        ((Strength.NONE,), 90),
        ((), 90),
    ],
)
def test_a_prospects_gap_goes_by_its_strongest_open_wish(strengths: tuple[Strength, ...], gap: int) -> None:
    wishes = tuple(Wish(1, "SUV", ADDED, strength) for strength in strengths)
    assert standing(facts(tier=Tier.PROSPECT, bought=False, wishes=wishes)).gap == gap


def test_without_a_touch_it_is_due_on_the_day_it_was_added() -> None:
    assert only(facts(), Reason.CADENCE).due == ADDED


def test_soft_items_that_fall_on_a_rest_day_move_to_the_next_working_day() -> None:
    saturday = FRIDAY + timedelta(days=1)
    known = facts(last_touch=saturday - timedelta(days=90))
    assert only(known, Reason.CADENCE, WEEKENDS_OFF).opens == FRIDAY + timedelta(days=3)


@pytest.mark.parametrize(("attempts", "days"), [(1, 1), (2, 2), (3, 4)])
def test_after_no_answer_try_again_in_one_two_four_working_days(attempts: int, days: int) -> None:
    tried = tuple(FRIDAY - timedelta(days=attempts - 1 - n) for n in range(attempts))
    known = facts(last_touch=date(2026, 1, 1), attempts=tried)
    assert only(known, Reason.RETRY).due == FRIDAY + timedelta(days=days)
    assert asking(known) == [Reason.RETRY]
    monday = FRIDAY + timedelta(days=3)
    assert only(known, Reason.RETRY, WEEKENDS_OFF).due == monday + timedelta(days=days - 1)


def test_from_the_fourth_no_answer_on_cadence_counts_from_that_attempt() -> None:
    known = facts(last_touch=date(2026, 1, 1), attempts=(FRIDAY,) * 4)
    assert only(known, Reason.CADENCE).due == FRIDAY + timedelta(days=90)
    assert standing(known).since == FRIDAY


def test_a_manual_follow_up_is_due_on_its_day_and_hard_until_a_week_overdue() -> None:
    known = facts(last_touch=date(2026, 9, 1), follow_up=FollowUp(1, FRIDAY, date(2026, 9, 1)))
    found = only(known, Reason.FOLLOW_UP)
    assert found.due == FRIDAY
    assert not found.listed_on(FRIDAY - timedelta(days=1))
    assert found.hard_on(FRIDAY)
    assert found.hard_on(FRIDAY + timedelta(days=7))
    assert not found.hard_on(FRIDAY + timedelta(days=8))
    assert found.listed_on(FRIDAY + timedelta(days=300))


def test_a_hard_item_on_a_rest_day_shows_on_the_last_working_day_before_it_as_well() -> None:
    sunday = FRIDAY + timedelta(days=2)
    known = facts(last_touch=date(2026, 9, 1), follow_up=FollowUp(1, sunday, date(2026, 9, 1)))
    found = only(known, Reason.FOLLOW_UP, WEEKENDS_OFF)
    assert (found.due, found.opens) == (sunday, FRIDAY)
    assert found.hard_on(FRIDAY)
    assert found.hard_on(sunday)


def test_a_follow_up_that_was_past_when_it_was_recorded_is_never_hard() -> None:
    known = facts(follow_up=FollowUp(1, FRIDAY, FRIDAY + timedelta(days=9), late=True))
    assert not only(known, Reason.FOLLOW_UP).hard_on(FRIDAY + timedelta(days=1))


def test_a_touch_on_or_after_the_day_settles_a_follow_up_and_one_before_does_not() -> None:
    follow_up = FollowUp(1, FRIDAY, date(2026, 9, 1))
    assert asking(facts(last_touch=FRIDAY, follow_up=follow_up)) == [Reason.CADENCE]
    before = facts(last_touch=FRIDAY - timedelta(days=1), follow_up=follow_up)
    assert Reason.FOLLOW_UP in {item.kind for item in items(before)}


def test_cadence_is_silent_while_a_follow_up_lies_ahead() -> None:
    long_ago = date(2026, 1, 1)
    known = facts(last_touch=long_ago, follow_up=FollowUp(1, FRIDAY, long_ago))
    cadence = only(known, Reason.CADENCE)
    assert not cadence.listed_on(FRIDAY - timedelta(days=1))
    assert cadence.listed_on(FRIDAY)


def test_an_open_complaint_is_due_at_once_and_its_reply_by_the_promised_day() -> None:
    complaint = Interaction(1, FRIDAY, Kind.COMPLAINT, promised=FRIDAY + timedelta(days=5), id=3)
    found = only(facts(complaints=(complaint,)), Reason.COMPLAINT)
    assert found.listed_on(FRIDAY)
    assert found.hard_on(FRIDAY + timedelta(days=400))
    assert found.due == FRIDAY + timedelta(days=5)
    without = only(facts(complaints=(replace(complaint, promised=None),)), Reason.COMPLAINT)
    assert without.due == FRIDAY + timedelta(days=1)


def test_promises_and_appointments_are_hard_from_their_day() -> None:
    known = facts(
        promises=(Promise(1, "送保养券", FRIDAY, ADDED, id=4),),
        appointments=(Appointment(1, FRIDAY, "10:00", id=5),),
    )
    for kind in (Reason.PROMISE, Reason.APPOINTMENT):
        assert only(known, kind).hard_on(FRIDAY)
        assert not only(known, kind).listed_on(FRIDAY - timedelta(days=1))


def end_on(due: date, recorded: date) -> ItemEnd:
    return ItemEnd(item_id=9, customer_id=1, kind=End.RENEWAL, due=due, recorded=recorded, id=11)


def test_an_end_has_steps_sixty_thirty_and_seven_days_before_it_and_a_month_after() -> None:
    due = date(2026, 12, 31)
    steps = [item for item in items(facts(ends=(end_on(due, ADDED),))) if item.kind is Reason.RENEWAL]
    assert [(due - step.opens).days for step in steps] == [60, 30, 7]
    assert [(due - step.closes).days for step in steps] == [31, 8, -30]
    assert all(step.hard_on(step.opens) for step in steps)
    assert {step.due for step in steps} == {due}


def test_a_step_already_past_when_the_end_was_recorded_is_soft() -> None:
    due = date(2026, 12, 31)
    recorded = due - timedelta(days=40)
    steps = [item for item in items(facts(ends=(end_on(due, recorded),))) if item.kind is Reason.RENEWAL]
    assert [step.hard_from is None for step in steps] == [True, False, False]


def test_an_end_that_had_lapsed_before_it_was_recorded_opens_nothing() -> None:
    due = date(2020, 12, 31)
    assert [item.kind for item in items(facts(ends=(end_on(due, ADDED),)))] == [Reason.CADENCE]


def test_a_settled_step_is_gone_and_the_next_one_comes() -> None:
    due = date(2026, 12, 31)
    first_step = due - timedelta(days=60)
    known = facts(ends=(end_on(due, ADDED),), stepped=((("renewal", 11), first_step + timedelta(days=2)),))
    opens = [item.opens for item in items(known) if item.kind is Reason.RENEWAL]
    assert opens == [due - timedelta(days=30), due - timedelta(days=7)]


def test_an_open_wish_is_due_thirty_days_before_its_date() -> None:
    wish = Wish(1, "SUV", ADDED, by=FRIDAY, id=2)
    found = only(facts(wishes=(wish, Wish(1, "空调", ADDED))), Reason.WISH)
    assert (found.due, found.opens) == (FRIDAY, FRIDAY - timedelta(days=30))


def test_basic_care_has_no_cadence_but_keeps_hard_dates() -> None:
    home = Household(primary_id=1, added=ADDED, basic_care=True, id=7)
    known = facts(household=home, promises=(Promise(1, "回电", FRIDAY, ADDED),))
    assert [item.kind for item in items(known)] == [Reason.PROMISE]


def test_nobody_calls_a_stopped_household() -> None:
    home = Household(primary_id=1, added=ADDED, stopped="搬走了", id=7)
    known = facts(household=home, promises=(Promise(1, "回电", FRIDAY, ADDED),))
    assert items(known) == []
    assert not standing(known).contactable
    assert standing(known).next_due is None


def test_one_person_marked_do_not_contact_is_left_out_and_another_is_called() -> None:
    silent = MemberFacts(1, ADDED, reachable=False, tag_gap=None, first_purchase=None)
    other = MemberFacts(2, ADDED, reachable=True, tag_gap=None, first_purchase=None)
    known = facts(members=(silent, other), promises=(Promise(1, "回电", FRIDAY, ADDED),))
    assert [(item.kind, item.customer_id) for item in items(known)] == [(Reason.CADENCE, 2)]
    assert items(facts(members=(silent,))) == []


def test_what_is_next_due_stands_with_the_household() -> None:
    known = facts(last_touch=FRIDAY, promises=(Promise(1, "回电", FRIDAY + timedelta(days=3), FRIDAY),))
    assert standing(known).next_due == FRIDAY + timedelta(days=3)


def test_a_date_set_by_hand_is_next_due_though_the_cadence_was_due_long_ago() -> None:
    known = facts(follow_up=FollowUp(1, FRIDAY + timedelta(days=9), FRIDAY))
    assert only(known, Reason.CADENCE).due == ADDED
    assert standing(known).next_due == FRIDAY + timedelta(days=9)


def test_a_step_before_an_end_is_not_what_is_next_due() -> None:
    known = facts(last_touch=FRIDAY, ends=(end_on(FRIDAY + timedelta(days=20), ADDED),))
    assert standing(known).next_due == FRIDAY + timedelta(days=90)


@given(
    last=st.dates(date(2020, 1, 1), date(2026, 9, 18)),
    later=st.integers(0, 400),
    tier=st.sampled_from(Tier),
)
def test_a_later_touch_never_makes_anyone_due_earlier(last: date, later: int, tier: Tier) -> None:
    before = only(facts(last_touch=last, tier=tier), Reason.CADENCE)
    after = only(facts(last_touch=last + timedelta(days=later), tier=tier), Reason.CADENCE)
    assert after.opens >= before.opens
    assert after.closes == before.closes == FOR_EVER

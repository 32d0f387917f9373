"""Money owed and appointments that were missed: hard, as everything is that was promised."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.model.agenda import FOR_EVER, Reason
from core.model.interaction import Appointment, FollowUp
from core.model.purchase import Instalment
from core.rules.due.given_words import MISSED
from tests.facts import ADDED, FRIDAY, WEEKENDS_OFF, a_member, asking, facts, of_kind, only

DAY = timedelta(days=1)
MET = Appointment(1, FRIDAY, "10:00", state=MISSED, id=5)


@pytest.mark.parametrize(("reachable", "opens"), [(True, FRIDAY + 40 * DAY), (False, FRIDAY)])
def test_a_date_set_with_somebody_who_is_not_called_any_more_silences_nobody(
    reachable: bool, opens: date
) -> None:
    family = (a_member(1, reachable=reachable), a_member(2))
    set_by_hand = FollowUp(1, FRIDAY + 40 * DAY, ADDED)
    known = facts(members=family, last_touch=FRIDAY - 90 * DAY, follow_up=set_by_hand)
    assert only(known, Reason.CADENCE).opens == opens
    assert (Reason.FOLLOW_UP in asking(known)) is reachable


def test_money_owed_is_hard_on_its_day_until_it_has_been_paid() -> None:
    found = only(facts(instalments=(Instalment(3, 1, FRIDAY, 100_00, id=6),)), Reason.MONEY_OWED)
    assert (found.due, found.opens, found.closes, found.subject_id) == (FRIDAY, FRIDAY, FOR_EVER, 6)
    assert not found.listed_on(FRIDAY - DAY)
    assert found.hard_on(FRIDAY + 400 * DAY)


def test_money_owed_on_a_rest_day_shows_on_the_working_day_before() -> None:
    owed = Instalment(3, 1, FRIDAY + 2 * DAY, 100_00)
    assert only(facts(instalments=(owed,)), Reason.MONEY_OWED, WEEKENDS_OFF).opens == FRIDAY


def test_no_touch_settles_money_that_is_owed() -> None:
    known = facts(instalments=(Instalment(3, 1, FRIDAY, 100_00),), last_touch=FRIDAY + DAY)
    assert Reason.MONEY_OWED in asking(known)


def test_basic_care_is_told_of_money_owed() -> None:
    known = facts(instalments=(Instalment(3, 1, FRIDAY, 100_00),))
    assert asking(replace(known, household=replace(known.household, basic_care=True))) == [Reason.MONEY_OWED]


def test_a_missed_appointment_asks_for_a_new_date_from_the_next_day_on() -> None:
    found = only(facts(appointments=(MET,), last_touch=ADDED), Reason.APPOINTMENT)
    assert (found.due, found.opens, found.about) == (FRIDAY, FRIDAY + DAY, MISSED)
    assert found.hard_on(FRIDAY + DAY)


def test_a_missed_appointment_asks_where_nobody_was_ever_reached() -> None:
    assert only(facts(appointments=(MET,)), Reason.APPOINTMENT).about == MISSED


@pytest.mark.parametrize(("touched", "asked"), [(FRIDAY, True), (FRIDAY + DAY, False)])
def test_a_touch_after_it_settles_a_missed_appointment(touched: date, asked: bool) -> None:
    known = facts(appointments=(MET,), last_touch=touched)
    assert (Reason.APPOINTMENT in asking(known)) is asked


def test_a_new_date_settles_a_missed_appointment() -> None:
    known = facts(appointments=(MET, Appointment(1, FRIDAY + 9 * DAY, id=6)), last_touch=ADDED)
    assert [item.subject_id for item in of_kind(known, Reason.APPOINTMENT)] == [6]


def test_another_date_that_stood_before_does_not_settle_it() -> None:
    known = facts(appointments=(Appointment(1, FRIDAY + 9 * DAY, id=4), MET), last_touch=ADDED)
    assert [item.subject_id for item in of_kind(known, Reason.APPOINTMENT)] == [4, 5]

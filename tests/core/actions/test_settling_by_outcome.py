"""What each outcome's button settles of the reasons that follow a sale, and what it leaves."""

from datetime import date, timedelta
from typing import Any

import pytest

from core.actions.interactions import Outing, is_settled, log_outcome
from core.actions.preferences import set_preference
from core.model.agenda import Reason
from core.model.care import Benefit
from core.model.interaction import Appointment, Outcome
from core.model.purchase import Instalment, OwnedItem
from core.model.referral import Referral, Reward
from core.ports import Book
from core.screens.today import TodayRow, household_row, proposals
from core.text import T
from storage.tables import TABLES
from tests.makers import a_customer, a_purchase, a_touch

DAY = timedelta(days=1)
TABLE_OF = {record: table for table, record in TABLES.items()}


def put(book: Book, *rows: Any) -> None:  # records of any kind
    with book.change(T("Put")):
        for row in rows:
            getattr(book, TABLE_OF[type(row)]).add(row)


@pytest.fixture
def ann(book: Book, today: date) -> int:
    """Reached two days ago and wished no festival, so that nothing but what a test adds is due."""
    set_preference(book, "festivals", ())
    customer = a_customer(book, "Ann", added=today - 99 * DAY)
    a_touch(book, customer, today - 2 * DAY)
    return customer


def row_of(book: Book, customer: int, on: date) -> TodayRow:
    return household_row(book, book.customers.get(customer).household_id, on)


def log(book: Book, customer: int, today: date, outcome: Outcome = Outcome.REACHED) -> None:
    log_outcome(book, row_of(book, customer, today), Outing(outcome), today)


def kinds(book: Book, customer: int, on: date) -> list[Reason]:
    return [reason.kind for reason in row_of(book, customer, on).reasons]


def test_a_reward_is_handed_over(book: Book, ann: int, today: date) -> None:
    put(book, Reward(ann, "卡", today))
    log(book, ann, today)
    assert [reward.handed_over for reward in book.rewards.where()] == [today]


def test_a_message_hands_nothing_over(book: Book, ann: int, today: date) -> None:
    put(book, Reward(ann, "卡", today))
    log(book, ann, today, Outcome.MESSAGE)
    assert kinds(book, ann, today) == [Reason.REWARD]


@pytest.mark.parametrize("outcome", list(Outcome))
def test_no_talk_pays_what_is_owed(book: Book, ann: int, today: date, outcome: Outcome) -> None:
    a_purchase(book, ann, day=today - 9 * DAY)
    put(book, Instalment(1, ann, today, 100))
    log(book, ann, today, outcome)
    assert Reason.MONEY_OWED in kinds(book, ann, today)


def test_a_missed_appointment_is_not_kept_by_talking_but_done_with(book: Book, ann: int, today: date) -> None:
    put(book, Appointment(ann, today - DAY, state="missed"))
    assert kinds(book, ann, today) == [Reason.APPOINTMENT]
    log(book, ann, today)
    assert [meeting.state for meeting in book.appointments.where()] == ["missed"]
    assert kinds(book, ann, today) == []


@pytest.mark.parametrize("outcome", [Outcome.REACHED, Outcome.MESSAGE])
def test_thanks_are_noted_and_done_with(book: Book, ann: int, today: date, outcome: Outcome) -> None:
    bob = a_customer(book, "Bob")
    put(book, Referral(ann, bob, today - 9 * DAY))
    a_purchase(book, bob, day=today, recorded=today)
    log(book, ann, today, outcome)
    assert [settled.kind for settled in book.settlements.where()] == ["referral_thanks"]
    assert kinds(book, ann, today) == []


def test_a_step_of_a_benefit_is_talked_over_and_the_next_one_comes(book: Book, ann: int, today: date) -> None:
    put(book, Benefit(ann, "洗车", today - 99 * DAY, ends=today + 30 * DAY))
    log(book, ann, today)
    assert kinds(book, ann, today) == []
    assert Reason.BENEFIT in kinds(book, ann, today + 23 * DAY)


def test_maintenance_is_talked_over_as_an_end_is(book: Book, ann: int, today: date) -> None:
    put(book, OwnedItem(ann, "轿车", bought_on=today - 365 * DAY, service_months=13))
    assert kinds(book, ann, today) == [Reason.RENEWAL]
    log(book, ann, today)
    assert [settled.kind for settled in book.settlements.where()] == ["maintenance"]
    assert kinds(book, ann, today) == []


def test_a_touch_settles_the_steps_after_a_sale(book: Book, ann: int, today: date) -> None:
    a_purchase(book, ann, day=today - 7 * DAY, recorded=today - 7 * DAY)
    assert kinds(book, ann, today) == []  # reached two days before the step
    assert Reason.PLAN in kinds(book, ann, today + 24 * DAY)


def test_a_talk_comes_back_when_the_next_step_after_a_sale_does(book: Book, ann: int, today: date) -> None:
    a_purchase(book, ann, day=today - DAY, recorded=today)
    found = proposals(book, row_of(book, ann, today), today)
    assert found[Outcome.REACHED] == today + 6 * DAY


def test_what_a_touch_moves_does_not_bring_a_talk_back(book: Book, today: date) -> None:
    bob = a_customer(book, "Bob", added=today - 200 * DAY, needs_verification=True)
    a_touch(book, bob, today - 200 * DAY)
    row = row_of(book, bob, today)
    assert [reason.kind for reason in row.reasons] == [Reason.CADENCE, Reason.DORMANT, Reason.VERIFY]
    assert (proposals(book, row, today)[Outcome.REACHED] or today) >= today + 90 * DAY


def test_the_button_knows_what_it_settles(book: Book, ann: int, today: date) -> None:
    put(book, Appointment(ann, today - DAY, state="missed"), Appointment(ann, today, state="planned"))
    items = [reason.item for reason in row_of(book, ann, today).reasons]
    assert [is_settled(item, Outcome.REACHED) for item in items] == [True]
    assert [is_settled(item, Outcome.MESSAGE) for item in items] == [False]

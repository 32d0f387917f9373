"""The words of what follows a sale, of money, benefits, thanks and silence; none is without a trail."""

from datetime import date, timedelta
from typing import Any

import pytest

from core.model.agenda import Reason
from core.model.care import After, Benefit, Plan
from core.model.customer import Tag, Tagging
from core.model.event import Event, Invitation, InvitationState
from core.model.interaction import Appointment, Kind
from core.model.purchase import End, Instalment, ItemEnd, OwnedItem, Wish
from core.model.referral import Referral, Reward
from core.model.service import Claim, Service, ServiceKind
from core.ports import Book
from core.screens.reasons import WORDINGS
from core.screens.today import household_row
from core.text import T
from resources.words import Words
from storage.tables import TABLES
from tests.makers import TODAY, a_customer, a_purchase, a_touch

WORDS = Words("en", TODAY)
LONG_AGO = date(2026, 1, 5)
DAY = timedelta(days=1)
TABLE_OF = {record: table for table, record in TABLES.items()}


def told(book: Book, customer: int, kind: Reason, on: date = TODAY) -> tuple[str, str, str]:
    row = household_row(book, book.customers.get(customer).household_id, on)
    [wording] = [reason.wording for reason in row.reasons if reason.kind is kind]
    return WORDS.say(wording.chip), WORDS.say(wording.text), WORDS.say(wording.why)


@pytest.fixture
def ann(book: Book) -> int:
    return a_customer(book, "Ann", added=LONG_AGO)


def put(book: Book, *rows: Any) -> None:  # records of any kind
    with book.change(T("Put")):
        for row in rows:
            getattr(book, TABLE_OF[type(row)]).add(row)


def test_money_owed_keeps_its_amount_behind_the_date(book: Book, ann: int) -> None:
    a_purchase(book, ann, 3000_00, LONG_AGO, "Car")
    put(book, Instalment(1, ann, TODAY, 1000_00))
    assert told(book, ann, Reason.MONEY_OWED) == (
        "Payment due today",
        "Instalment for Car",
        "Bought on Mon 5 Jan, ¥1,000 is due Fri 18 Sep",
    )


def test_an_appointment_that_was_missed(book: Book, ann: int) -> None:
    put(book, Appointment(ann, TODAY - DAY, "10:00", "showroom", state="missed", note="test drive"))
    assert told(book, ann, Reason.APPOINTMENT) == (
        "Missed, asks for a new date",
        "10:00 showroom test drive",
        "Agreed for Thu 17 Sep, missed",
    )


def test_what_nobody_said_of_an_appointment_or_a_wish_leaves_no_gap(book: Book, ann: int) -> None:
    put(book, Appointment(ann, TODAY, "10:00"), Wish(ann, "", TODAY - DAY, by=TODAY + DAY))
    assert told(book, ann, Reason.APPOINTMENT)[1] == "10:00"
    assert told(book, ann, Reason.WISH)[1] == "Wants to buy something by Sat 19 Sep"


def test_an_appointment_of_which_only_the_day_is_known(book: Book, ann: int) -> None:
    put(book, Appointment(ann, TODAY))
    assert told(book, ann, Reason.APPOINTMENT)[1] == "No details noted"


def test_a_benefit(book: Book, ann: int) -> None:
    put(book, Benefit(ann, "Car wash", LONG_AGO, remaining=3, ends=TODAY + 7 * DAY))
    assert told(book, ann, Reason.BENEFIT) == (
        "Car wash ends in 7 days",
        "Car wash, 3 left, ends Fri 25 Sep",
        "Told 7 days before the end",
    )


@pytest.mark.parametrize(
    ("end", "words"),
    [
        (ItemEnd(1, 1, End.WARRANTY, TODAY + 7 * DAY, LONG_AGO), "Car: Warranty ends in 7 days"),
        (ItemEnd(1, 1, End.LICENCE, TODAY + 7 * DAY, LONG_AGO), "Car: Licence ends in 7 days"),
        (ItemEnd(1, 1, End.WARRANTY, TODAY + 7 * DAY, LONG_AGO, name="engine"), "Car: engine ends in 7 days"),
        (ItemEnd(1, 1, End.RENEWAL, TODAY + 7 * DAY, LONG_AGO), "Car ends in 7 days"),
    ],
)
def test_an_end_says_which_of_an_items_ends_it_is(book: Book, ann: int, end: ItemEnd, words: str) -> None:
    put(book, OwnedItem(ann, "Car"), end)
    assert told(book, ann, Reason.RENEWAL)[0] == words


def test_maintenance(book: Book, ann: int) -> None:
    put(book, OwnedItem(ann, "Car", bought_on=date(2026, 8, 25), service_months=1))
    assert told(book, ann, Reason.RENEWAL) == (
        "Car: Maintenance ends in 7 days",
        "Car: Maintenance ends Fri 25 Sep",
        "Told 7 days before the end",
    )


def test_a_step_after_a_purchase(book: Book, ann: int) -> None:
    a_purchase(book, ann, day=TODAY - 7 * DAY, product="Car", recorded=TODAY - 7 * DAY)
    assert told(book, ann, Reason.PLAN) == (
        "7 days after buying",
        "Bought Car",
        "Bought Car on Fri 11 Sep, planned 7 days later",
    )


def test_a_step_after_a_purchase_of_several_things(book: Book, ann: int) -> None:
    for product in ("Car", "Radio", "Tyres"):
        a_purchase(book, ann, day=TODAY - DAY, product=product, recorded=TODAY)
    assert told(book, ann, Reason.PLAN)[:2] == ("1 day after buying", "Bought Car and 2 more")


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (Plan(After.PURCHASE, 14, "Revisit", "All well?"), "All well?"),
        (Plan(After.PURCHASE, 14, "Revisit"), "Revisit"),
        (Plan(After.PURCHASE, 14), "Bought 空调"),
    ],
)
def test_the_users_words_of_a_plan_are_told(book: Book, ann: int, plan: Plan, words: str) -> None:
    put(book, plan)
    a_purchase(book, ann, day=TODAY - 14 * DAY, recorded=TODAY - 14 * DAY)
    assert told(book, ann, Reason.PLAN)[1] == words


@pytest.mark.parametrize(
    ("rows", "chip", "text"),
    [
        (
            (OwnedItem(1, "Car"), Service(1, TODAY - 3 * DAY, ServiceKind.REPAIR, 1)),
            "3 days after the repair",
            "Repair of Car",
        ),
        ((Service(1, TODAY - 3 * DAY, ServiceKind.REPAIR),), "3 days after the repair", "Repair"),
        ((OwnedItem(1, "Car"), Claim(1, 1, TODAY - 3 * DAY)), "3 days after the claim", "Claim for Car"),
        (
            (Event("Tasting", TODAY - DAY), Invitation(1, 1, InvitationState.CAME)),
            "1 day after the event",
            "Came to Tasting",
        ),
        ((Plan(After.WISH, 2), Wish(1, "SUV", TODAY - 2 * DAY)), "2 days after the wish", "Wants SUV"),
        ((Plan(After.WISH, 2), Wish(1, "", TODAY - 2 * DAY)), "2 days after the wish", "Wish"),
        (
            (Plan(After.TAG, 2), Tag("Tea"), Tagging(1, 1, since=TODAY - 2 * DAY)),
            "2 days after the tag",
            "Tagged Tea",
        ),
    ],
)
def test_every_plan_says_what_it_follows(
    book: Book, ann: int, rows: tuple[object, ...], chip: str, text: str
) -> None:
    assert ann == 1
    put(book, *rows)
    found = told(book, ann, Reason.PLAN)
    assert found[:2] == (chip, text)
    assert found[2].startswith(f"{text} on ")


def test_a_good_moment_to_ask(book: Book, ann: int) -> None:
    a_touch(book, ann, TODAY - 2 * DAY, satisfaction=5)
    assert told(book, ann, Reason.PLAN) == (
        "Good moment to ask",
        "More than satisfied",
        "More than satisfied on Wed 16 Sep",
    )


def test_a_settled_complaint_is_a_good_moment(book: Book, ann: int) -> None:
    a_touch(book, ann, TODAY - 9 * DAY, Kind.COMPLAINT, None, settled=TODAY - 2 * DAY)
    assert told(book, ann, Reason.PLAN)[1:] == (
        "The complaint was settled",
        "Complaint settled on Wed 16 Sep",
    )


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2026, 9, 1), "Referred on Tue 1 Sep, first purchase on Thu 17 Sep"),
        (None, "Referred on a day nobody knows, first purchase on Thu 17 Sep"),
    ],
)
def test_thanks_for_whoever_was_brought(book: Book, ann: int, day: date | None, why: str) -> None:
    bob = a_customer(book, "Bob")
    put(book, Referral(ann, bob, day))
    a_purchase(book, bob, day=TODAY - DAY, recorded=TODAY)
    assert told(book, ann, Reason.REFERRAL_THANKS) == ("Thanks for Bob", "Bob has bought", why)


def test_a_reward(book: Book, ann: int) -> None:
    put(book, Reward(ann, "Gift card", LONG_AGO))
    assert told(book, ann, Reason.REWARD) == (
        "Reward to hand over",
        "Gift card",
        "Promised on Mon 5 Jan, not handed over yet",
    )


def test_a_household_that_stopped_buying(book: Book, ann: int) -> None:
    a_purchase(book, ann, day=date(2025, 1, 5))
    a_touch(book, ann, date(2026, 5, 1))
    with book.change(T("Slower")):
        book.households.update(book.customers.get(ann).household_id, gap_days=90)
    assert told(book, ann, Reason.DORMANT) == (
        "Dormant",
        "Nothing bought since 5 Jan 2025",
        "Last purchase 5 Jan 2025, dormant after 365 days",
    )


def test_a_household_that_was_not_contacted_for_long(book: Book, ann: int) -> None:
    a_touch(book, ann, LONG_AGO)
    assert told(book, ann, Reason.DORMANT) == (
        "Dormant",
        "No contact since Mon 5 Jan",
        "Last touch Mon 5 Jan, twice the gap is 180 days",
    )


def test_a_card_in_doubt(book: Book) -> None:
    bob = a_customer(book, "Bob", added=LONG_AGO, needs_verification=True)
    assert told(book, bob, Reason.VERIFY) == (
        "Check the card",
        "Details of Bob are in doubt",
        "Added on Mon 5 Jan, marked to be checked",
    )


def test_no_reason_is_without_words() -> None:
    by_themselves = {Reason.BIRTHDAY, Reason.YEARLY, Reason.FESTIVAL}
    assert WORDINGS.keys() | by_themselves == set(Reason)

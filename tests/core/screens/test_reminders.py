"""What is told beside the window: the day in figures, and what passed while it was shut."""

from datetime import date, timedelta
from typing import Any

import pytest

from core.actions.interactions import Outing, log_outcome
from core.model.birthday import Calendar
from core.model.care import YearlyDate
from core.model.event import Event
from core.model.household import Tier
from core.model.interaction import Appointment, Outcome, Promise
from core.ports import Book
from core.screens.reminders import FARTHEST, Glance, glance, glance_words, missed, missed_words, notice_words
from core.screens.today import household_row
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_customer

DAY = timedelta(days=1)
ENGLISH = Words("en", TODAY)
FRIDAY_BEFORE = TODAY - 7 * DAY


def agree(book: Book, customer: int, day: date, hour: str = "10:00", state: str = "planned") -> None:
    with book.change(T("Agree")):
        book.appointments.add(Appointment(customer, day, hour, "展厅", "visit", state))


def promise(book: Book, customer: int, due: date) -> None:
    with book.change(T("Promise")):
        book.promises.add(Promise(customer, "评估单", due, TODAY - 30 * DAY))


def a_gold_one(book: Book, name: str, **fields: Any) -> int:  # any field of Customer
    customer = a_customer(book, name, **fields)
    with book.change(T("Pin")):
        book.households.update(book.customers.get(customer).household_id, pinned_tier=Tier.GOLD)
    return customer


def told(book: Book, since: date) -> list[tuple[date, str, str, str]]:
    found = missed(book, since, TODAY)
    return [(one.day, one.hour, one.name, ENGLISH.say(one.what)) for one in found]


def test_the_day_in_figures(book: Book) -> None:
    customer = a_customer(book, "李玉芬")
    agree(book, customer, TODAY, "14:00")
    agree(book, customer, TODAY, "16:00", "kept")
    agree(book, customer, TODAY, "")
    found = glance(book, TODAY)
    assert found == Glance(TODAY, 1, ("14:00",))
    assert ENGLISH.say(glance_words(found)) == "1 household open today"


@pytest.mark.parametrize(
    ("households", "hours", "words"),
    [
        (0, (), None),
        (0, ("08:00",), None),
        (2, ("08:00",), "2 households open"),
        (1, ("08:00", "09:30"), "1 household open, next appointment at 09:30"),
        (0, ("09:00",), "0 households open, next appointment at 09:00"),
    ],
)
def test_a_notice_tells_what_still_waits(households: int, hours: tuple[str, ...], words: str | None) -> None:
    found = notice_words(Glance(TODAY, households, hours), "09:00")
    assert (None if found is None else ENGLISH.say(found)) == words


def test_an_appointment_that_nobody_kept_is_told_from_the_last_day_on(book: Book) -> None:
    customer = a_customer(book, "李玉芬")
    for day in (FRIDAY_BEFORE - DAY, FRIDAY_BEFORE, TODAY - DAY, TODAY):
        agree(book, customer, day)
    agree(book, customer, TODAY - DAY, "11:00", "kept")
    place = "Visit, 展厅"
    assert told(book, FRIDAY_BEFORE) == [
        (FRIDAY_BEFORE, "10:00", "李玉芬", place),
        (TODAY - DAY, "10:00", "李玉芬", place),
    ]
    assert ENGLISH.say(missed_words(missed(book, FRIDAY_BEFORE, TODAY))) == "2 appointments have passed"


def test_what_was_hard_between_is_told_and_what_was_seen_is_not(book: Book) -> None:
    customer = a_customer(book, "李玉芬")
    for day in (FRIDAY_BEFORE, FRIDAY_BEFORE + DAY, TODAY - DAY, TODAY):
        promise(book, customer, day)
    with book.change(T("Invite")):
        book.events.add(Event("答谢会", TODAY - 2 * DAY, "11:00", "酒店"))
    days = [day for day, *_ in told(book, FRIDAY_BEFORE)]
    assert days == [FRIDAY_BEFORE + DAY, TODAY - DAY]
    assert ENGLISH.say(missed_words(missed(book, FRIDAY_BEFORE, TODAY))) == "2 dates have passed"


def test_both_are_counted_apart(book: Book) -> None:
    customer = a_customer(book, "李玉芬")
    agree(book, customer, TODAY - DAY)
    promise(book, customer, TODAY - DAY)
    words = ENGLISH.say(missed_words(missed(book, FRIDAY_BEFORE, TODAY)))
    assert words == "1 appointment has passed, 1 date has passed"


def test_birthdays_of_gold_and_above_count_until_they_are_wished(book: Book) -> None:
    born = TODAY - 2 * DAY
    fields: dict[str, Any] = {
        "birth_calendar": Calendar.SOLAR,
        "birth_month": born.month,
        "birth_day": born.day,
    }
    gold = a_gold_one(book, "陈国栋", **fields)
    a_customer(book, "李玉芬", **fields)
    assert told(book, FRIDAY_BEFORE) == [(born, "", "陈国栋", "Birthday")]
    row = household_row(book, book.customers.get(gold).household_id, born)
    log_outcome(book, row, Outing(Outcome.REACHED), born, gold)
    assert told(book, FRIDAY_BEFORE) == []


def test_yearly_dates_of_gold_and_above_count_until_they_are_greeted(book: Book) -> None:
    kept = TODAY - 2 * DAY
    gold = a_gold_one(book, "陈国栋")
    for customer in (gold, a_customer(book, "李玉芬")):
        with book.change(T("Note the wedding")):
            book.yearly_dates.add(YearlyDate(customer, "结婚", Calendar.SOLAR, kept.month, kept.day, 2010))
    assert told(book, FRIDAY_BEFORE) == [(kept, "", "陈国栋", "Yearly")]
    row = household_row(book, book.customers.get(gold).household_id, kept)
    log_outcome(book, row, Outing(Outcome.REACHED), kept, gold)
    assert told(book, FRIDAY_BEFORE) == []


@pytest.mark.parametrize("since", [TODAY, TODAY + DAY])
def test_on_the_same_day_nothing_was_missed(book: Book, since: date) -> None:
    agree(book, a_customer(book), TODAY)
    assert missed(book, since, TODAY) == ()


def test_it_is_not_looked_back_for_ever(book: Book) -> None:
    customer = a_customer(book)
    agree(book, customer, TODAY - FARTHEST - DAY)
    agree(book, customer, TODAY - FARTHEST)
    promise(book, customer, TODAY - FARTHEST)
    assert {day for day, *_ in told(book, TODAY - 400 * DAY)} == {TODAY - FARTHEST}

"""How many households the coming working days are told to hold."""

from datetime import date, timedelta

from core.actions.preferences import set_preference
from core.model.interaction import FollowUp
from core.ports import Book
from core.screens.ahead import days_ahead
from core.text import T
from tests.makers import TODAY, a_customer, a_touch

FRIDAY, SUNDAY, MONDAY = TODAY, date(2026, 9, 20), date(2026, 9, 21)
"""The Sunday is one of the official make-up days."""


def waiting(book: Book, days: int) -> int:
    """Somebody who was last reached so many days before the Friday."""
    customer = a_customer(book, f"waits {days}", added=date(2026, 1, 5))
    a_touch(book, customer, FRIDAY - timedelta(days=days))
    return customer


def rows(book: Book, count: int) -> list[tuple[date, int]]:
    return [(day, load.rows) for day, load in days_ahead(book, FRIDAY, count)]


def test_an_empty_book_has_nothing_ahead(book: Book) -> None:
    assert rows(book, 2) == [(SUNDAY, 0), (MONDAY, 0)]


def test_soft_work_goes_to_the_first_working_day_with_a_place(book: Book) -> None:
    for name, value in (("quota_prospects", 0), ("quota", 2)):
        set_preference(book, name, value)
    for days in (91, 92, 93, 94, 95, 87):
        waiting(book, days)
    assert rows(book, 4) == [
        (SUNDAY, 2),
        (MONDAY, 2),
        (date(2026, 9, 22), 2),
        (date(2026, 9, 23), 0),
    ]


def test_dates_agreed_on_come_first_and_over_the_quota(book: Book) -> None:
    for name, value in (("quota_prospects", 0), ("quota", 1)):
        set_preference(book, name, value)
    agreed = [waiting(book, days) for days in (10, 11, 12)]
    with book.change(T("Set dates")):
        book.follow_ups.add_all(FollowUp(customer, SUNDAY, FRIDAY) for customer in agreed)
    waiting(book, 95)
    assert rows(book, 2) == [(SUNDAY, 3), (MONDAY, 1)]

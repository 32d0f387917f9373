"""Soft places on a day that hard items fill, and that they stay the same while the list is worked."""

from datetime import date, timedelta

from core.actions.interactions import Outing, log_outcome
from core.actions.preferences import set_preference
from core.model.interaction import FollowUp, Outcome
from core.ports import Book
from core.screens.today import TodayRow, today_list
from core.text import T
from tests.makers import TODAY, a_customer, a_purchase, a_touch

LONG_AGO = date(2025, 1, 6)


def bought(book: Book, name: str, days: int) -> int:
    """A household that was last reached so many days ago and has bought long before."""
    customer = a_customer(book, name, added=LONG_AGO)
    a_purchase(book, customer, 1, LONG_AGO)
    a_touch(book, customer, TODAY - timedelta(days=days))
    return customer


def prospect(book: Book, name: str, days: int) -> int:
    customer = a_customer(book, name, added=LONG_AGO)
    a_touch(book, customer, TODAY - timedelta(days=days))
    return customer


def agree(book: Book, *customers: int) -> None:
    with book.change(T("Set dates")):
        for customer in customers:
            book.follow_ups.add(FollowUp(customer, TODAY, LONG_AGO))


def a_full_day(book: Book) -> None:
    """As many dates as places, everybody waiting for the gap of 90 days that most have."""
    for name, value in (("quota_prospects", 1), ("quota", 3)):
        set_preference(book, name, value)
    for tier in ("platinum", "gold", "iron"):
        set_preference(book, f"gap_{tier}", 90)
    agree(book, *[bought(book, f"agreed {place}", 10) for place in range(3)])


def rows(book: Book) -> dict[str, TodayRow]:
    return {row.line.primary.name: row for row in today_list(book, TODAY).open_rows}


def soft(book: Book) -> set[str]:
    return {name for name in rows(book) if not name.startswith("agreed")}


def test_the_places_of_the_prospects_stay_on_a_day_full_of_dates(book: Book) -> None:
    a_full_day(book)
    prospect(book, "new", 95)
    bought(book, "old", 100)
    assert soft(book) == {"new"}


def test_a_prospect_with_a_date_has_had_the_place(book: Book) -> None:
    a_full_day(book)
    agree(book, prospect(book, "agreed new", 10))
    prospect(book, "new", 95)
    assert soft(book) == set()


def test_whoever_has_waited_too_long_has_a_place_beside_the_dates(book: Book) -> None:
    a_full_day(book)
    for days in (134, 135, 150, 190):
        bought(book, f"waits {days}", days)
    assert soft(book) == {"waits 190", "waits 150"}


def test_nobody_comes_in_for_one_who_was_called_today(book: Book) -> None:
    a_full_day(book)
    for days in (170, 180, 190):
        bought(book, f"waits {days}", days)
    prospect(book, "new", 100)
    for name, left in (
        ("waits 190", {"waits 180", "new"}),
        ("new", {"waits 180"}),
        ("agreed 1", {"waits 180"}),
    ):
        log_outcome(book, rows(book)[name], Outing(Outcome.REACHED), TODAY)
        assert soft(book) == left


def test_a_call_that_gave_up_takes_no_place_of_the_next_either(book: Book) -> None:
    a_full_day(book)
    silent = bought(book, "waits 190", 190)
    for ago in (20, 18, 14):
        a_touch(book, silent, TODAY - timedelta(days=ago), outcome=Outcome.NO_ANSWER)
    for days in (170, 180):
        bought(book, f"waits {days}", days)
    log_outcome(book, rows(book)["waits 190"], Outing(Outcome.NO_ANSWER), TODAY)
    assert soft(book) == {"waits 180"}

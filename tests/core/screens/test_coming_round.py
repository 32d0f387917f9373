"""Yearly dates and festivals on Today: who is greeted, when, and once."""

from datetime import date, timedelta
from typing import Any

import pytest

from core.actions.interactions import Outing, log_outcome
from core.actions.preferences import set_preference
from core.model.agenda import Band, Reason
from core.model.birthday import Calendar
from core.model.care import YearlyDate
from core.model.household import Tier
from core.model.interaction import Outcome
from core.ports import Book
from core.screens.today import TodayRow, today_list
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_customer, a_purchase, a_touch

WORDS = Words("en", TODAY)
LONG_AGO = date(2026, 1, 5)
DAY = timedelta(days=1)
MID_AUTUMN = date(2026, 9, 25)


def reached(
    book: Book,
    name: str,
    tier: Tier | None = None,
    **fields: Any,  # any field of Customer
) -> int:
    """A household that was reached the day before yesterday, so that its turn has not come."""
    customer = a_customer(book, name, added=LONG_AGO, **fields)
    a_touch(book, customer, TODAY - 2 * DAY)
    if tier is not None:
        with book.change(T("Pin a tier")):
            book.households.update(book.customers.get(customer).household_id, pinned_tier=tier)
    return customer


def wedding(
    book: Book, customer: int, day: date, calendar: Calendar = Calendar.SOLAR, year: int | None = None
) -> None:
    with book.change(T("Tell of a wedding")):
        book.yearly_dates.add(YearlyDate(customer, "Wedding", calendar, day.month, day.day, year))


def rows(book: Book, on: date = TODAY) -> dict[str, TodayRow]:
    return {row.line.primary.name: row for row in today_list(book, on).open_rows}


def kinds(book: Book, name: str, on: date = TODAY) -> list[Reason]:
    found = rows(book, on).get(name)
    return [] if found is None else [reason.kind for reason in found.reasons]


def told(book: Book, name: str, on: date = TODAY) -> list[tuple[str, str, str]]:
    return [
        (WORDS.say(reason.wording.chip), WORDS.say(reason.wording.text), WORDS.say(reason.wording.why))
        for reason in rows(book, on)[name].reasons
    ]


@pytest.mark.parametrize(("ahead", "listed"), [(4, False), (3, True), (0, True), (-1, False)])
def test_a_yearly_date_is_listed_from_three_days_before_to_its_day(
    book: Book, ahead: int, listed: bool
) -> None:
    wedding(book, reached(book, "Ann"), TODAY + ahead * DAY)
    assert (kinds(book, "Ann") == [Reason.YEARLY]) is listed


def test_the_lead_of_yearly_dates_is_a_setting(book: Book) -> None:
    set_preference(book, "lead_yearly", 10)
    wedding(book, reached(book, "Ann"), TODAY + 10 * DAY)
    assert kinds(book, "Ann") == [Reason.YEARLY]


def test_a_wedding_says_how_many_years_it_is(book: Book) -> None:
    wedding(book, reached(book, "Ann"), TODAY + DAY, year=2010)
    assert told(book, "Ann") == [("Wedding tomorrow", "Ann, Wedding, 16 years", "19 Sep falls on Sat 19 Sep")]


def test_a_lunar_date_counts_lunar_years(book: Book) -> None:
    wedding(book, reached(book, "Ann"), date(2000, 8, 8), Calendar.LUNAR, 2006)
    assert told(book, "Ann")[0][1] == "Ann, Wedding, 20 years"


def test_without_a_year_no_years_are_told(book: Book) -> None:
    wedding(book, reached(book, "Ann"), TODAY)
    assert told(book, "Ann")[0][:2] == ("Wedding today", "Ann, Wedding")


def test_the_first_purchase_returns_every_year(book: Book) -> None:
    customer = reached(book, "Ann")
    a_purchase(book, customer, day=date(2024, 9, 19))
    a_purchase(book, customer, day=date(2025, 9, 18))
    assert told(book, "Ann")[0] == (
        "First purchase tomorrow",
        "First bought 2 years ago",
        "First purchase 19 Sep 2024, every year on the day",
    )


def test_a_first_purchase_that_only_a_sheet_told_of_returns_too(book: Book) -> None:
    reached(book, "Ann", first_purchase=date(2020, 9, 18))
    assert kinds(book, "Ann") == [Reason.YEARLY]


def test_the_day_of_the_first_purchase_itself_is_no_return(book: Book) -> None:
    customer = reached(book, "Ann")
    a_purchase(book, customer, day=TODAY)
    assert Reason.YEARLY not in kinds(book, "Ann")


def test_a_first_purchase_on_the_leap_day_returns_on_the_28th(book: Book) -> None:
    reached(book, "Ann", first_purchase=date(2024, 2, 29))
    assert Reason.YEARLY in kinds(book, "Ann", date(2027, 2, 26))


def test_a_yearly_date_of_the_best_customers_is_hard_on_its_day(book: Book) -> None:
    set_preference(book, "quota_prospects", 0)
    set_preference(book, "quota", 1)
    a_touch(book, a_customer(book, "longest", added=LONG_AGO), TODAY - 120 * DAY)
    wedding(book, reached(book, "Ann", Tier.GOLD), TODAY)
    wedding(book, reached(book, "Bob", Tier.IRON), TODAY)
    assert rows(book).keys() == {"Ann"}


def test_a_yearly_date_on_a_rest_day_stays_until_the_next_working_day(book: Book) -> None:
    wedding(book, reached(book, "Ann"), date(2026, 9, 12))
    wedding(book, reached(book, "Bob", Tier.GOLD), date(2026, 9, 12))
    assert kinds(book, "Ann", date(2026, 9, 14)) == [Reason.YEARLY]
    assert kinds(book, "Bob", date(2026, 9, 14)) == []


@pytest.mark.parametrize(
    "gone", [{"deceased": TODAY}, {"do_not_contact": True}], ids=lambda gone: next(iter(gone))
)
def test_nobody_is_greeted_who_must_not_be(book: Book, gone: dict[str, Any]) -> None:
    customer = reached(book, "Ann", Tier.GOLD, first_purchase=date(2020, 9, 18), **gone)
    wedding(book, customer, TODAY)
    assert rows(book, MID_AUTUMN) == {}
    assert rows(book) == {}


def test_nobody_of_a_stopped_household_is_greeted(book: Book) -> None:
    customer = reached(book, "Ann", Tier.GOLD, first_purchase=date(2020, 9, 18))
    wedding(book, customer, TODAY)
    with book.change(T("Stop")):
        book.households.update(book.customers.get(customer).household_id, stopped="moved away")
    assert rows(book) == {}


def test_basic_care_keeps_birthdays_yearly_dates_and_festivals(book: Book) -> None:
    born: dict[str, Any] = {"birth_calendar": "solar", "birth_month": 9, "birth_day": 20}
    customer = reached(book, "Ann", Tier.GOLD, **born)
    wedding(book, customer, TODAY)
    with book.change(T("Basic care")):
        book.households.update(book.customers.get(customer).household_id, basic_care=True)
    assert kinds(book, "Ann") == [Reason.BIRTHDAY, Reason.YEARLY, Reason.FESTIVAL]


@pytest.mark.parametrize(
    ("tier", "wished"), [(Tier.PLATINUM, True), (Tier.GOLD, True), (Tier.IRON, False), (Tier.PROSPECT, False)]
)
def test_a_festival_goes_to_the_tiers_chosen_for_it(book: Book, tier: Tier, wished: bool) -> None:
    reached(book, "Ann", tier)
    assert (kinds(book, "Ann") == [Reason.FESTIVAL]) is wished


def test_a_festival_can_go_to_everybody(book: Book) -> None:
    set_preference(book, "festival_tiers", tuple(Tier))
    reached(book, "Ann")
    assert kinds(book, "Ann") == [Reason.FESTIVAL]


def test_a_festival_stands_among_what_is_due_today_and_closes_on_its_day(book: Book) -> None:
    reached(book, "Ann", Tier.GOLD)
    assert rows(book)["Ann"].band is Band.TODAY
    assert told(book, "Ann") == [
        (
            "Mid-Autumn Festival Fri 25 Sep",
            "Mid-Autumn Festival is on Fri 25 Sep",
            "Wished from 7 days before",
        )
    ]
    assert rows(book, MID_AUTUMN + DAY) == {}


def test_a_festival_is_soft(book: Book) -> None:
    set_preference(book, "quota_prospects", 0)
    set_preference(book, "quota", 1)
    a_touch(book, a_customer(book, "longest", added=LONG_AGO), TODAY - 120 * DAY)
    reached(book, "Ann", Tier.GOLD)
    assert rows(book).keys() == {"longest"}


@pytest.mark.parametrize("outcome", [Outcome.MESSAGE, Outcome.REACHED])
def test_a_greeting_settles_the_festival_for_the_whole_household(book: Book, outcome: Outcome) -> None:
    customer = reached(book, "Ann", Tier.GOLD)
    a_customer(book, "Bob", household=book.customers.get(customer).household_id)
    log_outcome(book, rows(book)["Ann"], Outing(outcome), TODAY, customer + 1)
    assert Reason.FESTIVAL not in kinds(book, "Ann", TODAY + 3 * DAY)


def test_a_call_without_an_answer_greets_nobody(book: Book) -> None:
    reached(book, "Ann", Tier.GOLD)
    log_outcome(book, rows(book)["Ann"], Outing(Outcome.NO_ANSWER), TODAY)
    assert Reason.FESTIVAL in kinds(book, "Ann", TODAY + 2 * DAY)


def test_one_greeting_is_for_all_that_a_household_keeps_on_one_day(book: Book) -> None:
    born: dict[str, Any] = {"birth_calendar": "solar", "birth_month": 9, "birth_day": 20}
    customer = reached(book, "Ann", first_purchase=date(2020, 9, 20), **born)
    wedding(book, customer, date(2026, 9, 20))
    wedding(book, customer, date(2026, 9, 21))
    assert kinds(book, "Ann") == [Reason.BIRTHDAY, Reason.YEARLY, Reason.YEARLY, Reason.YEARLY]
    log_outcome(book, rows(book)["Ann"], Outing(Outcome.MESSAGE), TODAY)
    left = [reason.item.due for reason in rows(book, date(2026, 9, 20))["Ann"].reasons]
    assert left == [date(2026, 9, 21)]


def test_what_was_greeted_comes_again_the_next_year(book: Book) -> None:
    wedding(book, reached(book, "Ann", Tier.GOLD), TODAY)
    log_outcome(book, rows(book)["Ann"], Outing(Outcome.REACHED), TODAY)
    assert Reason.YEARLY in kinds(book, "Ann", date(2027, 9, 17))


def test_a_greeting_given_by_a_card_that_was_merged_since_still_counts(book: Book) -> None:
    customer = reached(book, "Ann", Tier.GOLD)
    other = a_customer(book, "Anne", household=book.customers.get(customer).household_id)
    log_outcome(book, rows(book)["Ann"], Outing(Outcome.MESSAGE), TODAY)
    with book.change(T("Merge")):
        for settlement in book.settlements.where():
            book.settlements.update(settlement.id, customer_id=other)
        book.customers.update(other, merged_into=customer)
    assert Reason.FESTIVAL not in kinds(book, "Ann", TODAY + 4 * DAY)

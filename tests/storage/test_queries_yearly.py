"""Who is greeted on a day of the year."""

from datetime import date, timedelta
from typing import Any

import pytest

from core.model.birthday import Birthday, Calendar
from core.model.care import YearlyDate
from core.model.household import Tier
from core.model.interaction import Interaction, Kind, Settlement
from core.model.lines import KeptLine, YearlyLine
from core.text import T
from storage.book import OpenBook
from tests.storage.examples import TODAY, person, put

DAY = timedelta(days=1)
KEY = Birthday(Calendar.SOLAR, 9, 18)


def test_named_dates_are_found_by_their_day_in_either_calendar(book: OpenBook) -> None:
    person(book, "Ann")
    put(
        book,
        YearlyDate(1, "结婚", Calendar.SOLAR, 9, 18, 2010),
        YearlyDate(1, "相识", Calendar.LUNAR, 9, 18),
        YearlyDate(1, "开业", Calendar.SOLAR, 9, 19),
    )
    wedding = YearlyLine(1, 1, 1, "结婚", "Ann", Birthday(Calendar.SOLAR, 9, 18, year=2010))
    lunar = Birthday(Calendar.LUNAR, 9, 18)
    either = [lunar, Birthday(Calendar.LUNAR, 9, 18, True)]
    assert book.yearly_lines([KEY], [1]) == [wedding]
    assert [line.date_id for line in book.yearly_lines(either, [1])] == [2]
    assert book.yearly_lines([KEY], [2]) == book.yearly_lines([], [1]) == []
    assert book.named_on({KEY: TODAY, either[1]: TODAY}) == [KeptLine(1, TODAY, Tier.PROSPECT)]
    assert book.named_on({}) == []


@pytest.mark.parametrize(
    "gone",
    [{"deceased": TODAY}, {"do_not_contact": True}, {"merged_into": 1}],
    ids=lambda gone: next(iter(gone)),
)
def test_no_date_of_whoever_must_not_be_greeted(book: OpenBook, gone: dict[str, Any]) -> None:
    person(book, "Ann")
    person(book, "Bob", household=1, **gone)
    put(book, YearlyDate(2, "结婚", Calendar.SOLAR, 9, 18))
    assert book.yearly_lines([KEY], [1]) == []
    assert book.named_on({KEY: TODAY}) == []


def test_first_purchases_are_found_by_their_day_of_the_solar_year(book: OpenBook) -> None:
    person(book, "Ann", first_purchase=TODAY - 365 * DAY)
    person(book, "Bob", first_purchase=TODAY - 365 * DAY, do_not_contact=True)
    person(book, "Cid", first_purchase=TODAY - 364 * DAY)
    kept = {KEY: TODAY, Birthday(Calendar.LUNAR, 9, 19): TODAY}
    assert [(line.household_id, line.due) for line in book.first_bought_on(kept)] == [(1, TODAY)]
    assert book.first_bought_on({KEY: TODAY - 365 * DAY}) == []


def test_the_households_of_some_tiers(book: OpenBook) -> None:
    for name in ("Ann", "Bob", "Cid", "Dan"):
        person(book, name)
    with book.change(T("Pin")):
        for household, tier in enumerate((Tier.GOLD, Tier.IRON, Tier.PLATINUM, Tier.GOLD), 1):
            book.households.update(household, pinned_tier=tier)
        book.customers.update(4, do_not_contact=True)
    assert sorted(book.households_of([Tier.PLATINUM, Tier.GOLD])) == [1, 3]
    assert sorted(book.households_of([Tier.IRON, Tier.GOLD])) == [1, 2]
    assert book.households_of([]) == []


def test_who_was_greeted_since_a_day(book: OpenBook) -> None:
    person(book, "Ann")
    put(book, Interaction(1, TODAY, Kind.CALL))
    for kind, due in (
        ("yearly", TODAY),
        ("festival", TODAY + DAY),
        ("yearly", TODAY - DAY),
        ("birthday", TODAY),
    ):
        put(book, Settlement(1, 1, kind, 0, due))
    assert book.greeted(TODAY) == {("yearly", 1, TODAY), ("festival", 1, TODAY + DAY)}


def test_basic_care_asks_for_no_touches(book: OpenBook) -> None:
    person(book, "Ann")
    person(book, "Bob")
    with book.change(T("Basic care")):
        book.households.update(1, basic_care=True)
    assert book.need() == pytest.approx(1 / 90)


def test_the_leap_day_is_a_day_of_its_own(book: OpenBook) -> None:
    kept = {Birthday(Calendar.SOLAR, 2, 29): date(2026, 2, 28)}
    assert book.first_bought_on(kept) == []
    person(book, "Ann", first_purchase=date(2024, 2, 29))
    assert len(book.first_bought_on(kept)) == 1

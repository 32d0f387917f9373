"""The list of every day is the one that the rules give when they are read out a second time, from nothing."""

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from core.actions.categories import set_goods
from core.actions.interactions import Outing, log_outcome
from core.actions.preferences import set_preference
from core.model.catalogue import Goods
from core.model.interaction import Outcome
from core.ports import Book
from core.rules.calendar_of import work_calendar
from core.screens.ahead import days_ahead
from core.screens.listings.today import today_listing
from core.screens.today import today_list
from storage.opening import open_book
from tests.journeys.conftest import ON
from tests.reckoning.days import list_of
from tests.reckoning.homes import Home, homes

FIRST = date.fromisoformat(ON)
DAYS = 400
WORKED = 25
LOGGED_A_DAY = 6
COUNTED, CROWDED = 6, 8
OUTCOMES = tuple(outcome for outcome in Outcome if outcome is not Outcome.REARRANGED)

Line = tuple[int, str, tuple[tuple[str, date, bool], ...]]


def test_four_hundred_days_are_as_the_rules_say(imported: Path) -> None:
    with closing(open_book(imported)) as book:
        everybody = homes(book)
        differing = [day for day in _days(DAYS) if _shown(book, day) != _reckoned(book, everybody, day)]
    assert differing == []


def test_days_that_are_worked_are_as_the_rules_say(book300: Path) -> None:
    """Six households a day, whatever comes of it; the next morning shows what is left to do."""
    luck, differing = Random(300), []
    with closing(open_book(book300)) as book:
        for day in _days(WORKED):
            _work(book, day, luck)
            if _shown(book, day) != _reckoned(book, homes(book), day):
                differing.append(day)
    assert differing == []


@pytest.mark.parametrize(("quota", "prospects"), [(25, 5), (6, 2)])
def test_the_count_told_for_tomorrow_is_what_tomorrow_shows(
    book300: Path, quota: int, prospects: int
) -> None:
    """When all of today's list was reached; the next day as often short of places as not."""
    told, shown = [], []
    with closing(open_book(book300)) as book:
        set_preference(book, "quota_prospects", prospects)
        set_preference(book, "quota", quota)
        day = FIRST
        for _ in range(COUNTED):
            for row in today_list(book, day).open_rows:
                log_outcome(book, row, Outing(Outcome.REACHED), day)
            day, load = days_ahead(book, day)[0]
            told.append((day, load.rows))
            shown.append((day, len(today_list(book, day).rows)))
    assert told == shown


def test_a_book_that_asks_for_more_than_a_day_gives_is_as_the_rules_say(book300: Path) -> None:
    """Six places, and more hard items than that: whoever is late has a place all the same."""
    luck, differing = Random(6), []
    with closing(open_book(book300)) as book:
        for name, value in (("quota_prospects", 2), ("quota", 6)):
            set_preference(book, name, value)
        for day in _days(CROWDED):
            _work(book, day, luck)
            if _shown(book, day) != _reckoned(book, homes(book), day):
                differing.append(day)
    assert differing == []


def _work(book: Book, day: date, luck: Random) -> None:
    for row in today_list(book, day).open_rows[:LOGGED_A_DAY]:
        said = Outing(luck.choice(OUTCOMES), satisfaction=luck.choice((None, None, 5, 1)))
        log_outcome(book, row, said, day)


def _days(count: int) -> list[date]:
    return [FIRST + timedelta(days=day) for day in range(count)]


def test_days_of_a_book_whose_categories_judge_silence_are_as_the_rules_say(book300: Path) -> None:
    """What is bought most lasts long, of the next the limit is short."""
    with closing(open_book(book300)) as book:
        (most, _), (next_to, _), *_ = book.bought_categories()
        set_goods(book, most, Goods(long_lived=True))
        set_goods(book, next_to, Goods(20))
        everybody = homes(book)
        differing = [day for day in _days(DAYS) if _shown(book, day) != _reckoned(book, everybody, day)]
    assert differing == []


def _shown(book: Book, day: date) -> list[Line]:
    return [
        (row.household_id, str(row.band), tuple((str(one.kind), one.due, one.hard) for one in row.reasons))
        for row in today_listing(book, day).rows
    ]


def _reckoned(book: Book, everybody: list[Home], day: date) -> list[Line]:
    settings = book.preferences()
    return [
        (row.household, row.band, tuple((one.kind, one.due, one.hard) for one in row.reasons))
        for row in list_of(everybody, day, settings, work_calendar(settings))
    ]

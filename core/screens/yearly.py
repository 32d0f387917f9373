"""Yearly dates that a day has to think of: weddings and other named days, and the first purchase."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from core.calendar.lunar import to_lunar
from core.calendar.workdays import WorkCalendar
from core.model.agenda import DueItem, Reason, Standing
from core.model.birthday import Birthday, Calendar
from core.model.lines import KeptLine, YearlyLine
from core.model.setting import Settings
from core.ports import Book
from core.screens.celebrations import Celebration, ComingDays, kept_on_its_day
from core.screens.wordings.wording import Wording, when
from core.text import N, T

FIRST_PURCHASE = "first_purchase"
"""What a yearly date is about that stands on no row of its own."""


def yearly_on(book: Book, kept: Mapping[Birthday, date]) -> list[KeptLine]:
    """Every yearly date that is kept on one of these days."""
    return [*book.named_on(kept), *book.first_bought_on(kept)]


def open_yearly(
    book: Book,
    days: ComingDays,
    standings: Mapping[int, Standing],
    on: date,
    settings: Settings,
    workdays: WorkCalendar,
) -> dict[int, list[Celebration]]:
    """Of these households: every open yearly date, unless it was greeted for that day already."""
    found: dict[int, list[Celebration]] = {}
    coming = list(_coming(book, days.kept, standings, settings))
    greeted = book.greeted(min(days.kept.values())) if coming else set()
    for one in coming:
        item = kept_on_its_day(one.item, standings[one.item.household_id].tier, workdays)
        if item.listed_on(on) and (Reason.YEARLY, item.household_id, item.due) not in greeted:
            found.setdefault(item.household_id, []).append(Celebration(item, one.words))
    return found


def _coming(
    book: Book, kept: Mapping[Birthday, date], standings: Mapping[int, Standing], settings: Settings
) -> Iterator[Celebration]:
    lead = timedelta(days=settings.lead_yearly)
    for line in book.yearly_lines(list(kept), list(standings)):
        due = kept[replace(line.kept, year=None)]
        home, whose = line.household_id, line.customer_id
        item = DueItem(home, whose, Reason.YEARLY, line.date_id, due, due - lead)
        yield Celebration(item, partial(_named_words, line, due))
    for home, first in _first_purchases(standings):
        returns = kept.get(Birthday(Calendar.SOLAR, first.month, first.day))
        if returns is not None and returns > first:
            whose, opens = standings[home].contact_id, returns - lead
            item = DueItem(home, whose, Reason.YEARLY, 0, returns, opens, about=FIRST_PURCHASE)
            yield Celebration(item, partial(_first_purchase_words, first, returns))


def _first_purchases(standings: Mapping[int, Standing]) -> Iterator[tuple[int, date]]:
    """(household, day) of those that have bought and may be called."""
    for home, standing in standings.items():
        if standing.contactable and standing.first_bought is not None:
            yield home, standing.first_bought


def _named_words(line: YearlyLine, due: date, on: date) -> Wording:
    chip = T("{what} {when}", what=line.what, when=when(due, on))
    why = T("{birthday} falls on {due}", birthday=line.kept, due=due)
    if line.kept.year is None:
        return Wording(chip, T("{name}, {what}", name=line.name, what=line.what), why)
    now = to_lunar(due).year if line.kept.calendar is Calendar.LUNAR else due.year
    years = now - line.kept.year
    text = N("{name}, {what}, {n} year", "{name}, {what}, {n} years", years, name=line.name, what=line.what)
    return Wording(chip, text, why)


def _first_purchase_words(first: date, due: date, on: date) -> Wording:
    years = due.year - first.year
    return Wording(
        T("First purchase {when}", when=when(due, on)),
        N("First bought {n} year ago", "First bought {n} years ago", years),
        T("First purchase {day}, every year on the day", day=first),
    )

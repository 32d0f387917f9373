"""Yearly dates that a day has to think of: weddings and other named days, and the first purchase."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import partial

from core.calendar.lunar import to_lunar
from core.calendar.workdays import WorkCalendar
from core.model.agenda import DueItem, Reason
from core.model.birthday import Birthday, Calendar
from core.model.household import Tier
from core.model.lines import YearlyLine
from core.model.setting import Settings
from core.ports import Book
from core.screens.celebrations import Celebration, celebrations, kept_on_its_day
from core.screens.wordings.wording import Wording, when
from core.text import N, T

FIRST_PURCHASE = "first_purchase"
"""What a yearly date is about that stands on no row of its own."""


def open_yearly(
    book: Book, on: date, settings: Settings, workdays: WorkCalendar
) -> dict[int, list[Celebration]]:
    """By household: every open yearly date, unless it was greeted for that day already."""
    kept = celebrations(on, settings.lead_yearly, workdays)
    found: dict[int, list[Celebration]] = {}
    coming = list(_coming(book, kept, settings))
    greeted = book.greeted(min(kept.values())) if coming else set()
    for tier, one in coming:
        item = kept_on_its_day(one.item, tier, workdays)
        if item.listed_on(on) and (Reason.YEARLY, item.household_id, item.due) not in greeted:
            found.setdefault(item.household_id, []).append(Celebration(item, one.words))
    return found


def _coming(
    book: Book, kept: Mapping[Birthday, date], settings: Settings
) -> Iterator[tuple[Tier, Celebration]]:
    lead, keys = timedelta(days=settings.lead_yearly), list(kept)
    for line in book.yearly_lines(keys):
        due = kept[Birthday(line.kept.calendar, line.kept.month, line.kept.day)]
        home, whose = line.household_id, line.customer_id
        item = DueItem(home, whose, Reason.YEARLY, line.date_id, due, due - lead)
        yield line.tier, Celebration(item, partial(_named_words, line, due))
    for standing in book.first_bought_on(keys):
        first = standing.first_bought
        if first is None or (due := kept[Birthday(Calendar.SOLAR, first.month, first.day)]) <= first:
            continue
        home, whose = standing.household_id, standing.contact_id
        item = DueItem(home, whose, Reason.YEARLY, 0, due, due - lead, about=FIRST_PURCHASE)
        yield standing.tier, Celebration(item, partial(_first_purchase_words, first, due))


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

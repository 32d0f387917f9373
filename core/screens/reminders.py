"""What is told beside the window: how many households are open today, and what passed while it was shut."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

from core.calendar.birthdays import celebrations_between
from core.callsheet import WORDS
from core.model.agenda import Reason
from core.model.birthday import Birthday
from core.ports import Book
from core.records import dataclass
from core.screens.celebrations import HARD_TIERS
from core.screens.month import celebrants
from core.screens.schedule import ScheduleEntry, Sort, schedule
from core.screens.today import today_list
from core.screens.yearly import yearly_on
from core.text import N, T, Text

FARTHEST = timedelta(days=31)
"""How far back it is looked for what was missed."""

ONE_DAY = timedelta(days=1)
_LAST = "~"
"""Sorts behind every hour."""


@dataclass(frozen=True, slots=True)
class Glance:
    """Figures alone, for whoever stands beside the screen: households still open on a day, and the hours
    of its appointments that are still to come about."""

    on: date
    households: int
    hours: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Missed:
    """One thing that passed unseen. `hour` is HH:MM or empty, `customer_id` whose card tells more."""

    day: date
    hour: str
    name: str
    what: Text
    meeting: bool
    customer_id: int


def glance(book: Book, on: date) -> Glance:
    """The day in figures."""
    today = today_list(book, on)
    hours = tuple(meeting.hour for meeting in today.meetings if meeting.is_open and meeting.hour)
    return Glance(on, len(today.open_rows), hours)


def glance_words(found: Glance) -> Text:
    """What the icon says."""
    return N("{n} household open today", "{n} households open today", found.households)


def notice_words(found: Glance, hour: str) -> Text | None:
    """What a notice says at this hour (HH:MM); None when nothing waits."""
    following = next((one for one in found.hours if one >= hour), None)
    households = N("{n} household open", "{n} households open", found.households)
    if following is None:
        return households if found.households else None
    return T("{households}, next appointment at {hour}", households=households, hour=following)


def missed(book: Book, since: date, on: date) -> tuple[Missed, ...]:
    """What passed from the day `since`, on which the window was last open, to the day before `on`, and is
    not done yet: appointments of all these days, what was hard on the days between."""
    first = max(since, on - FARTHEST)
    days = (on - first).days
    found = [
        _scheduled(entry)
        for day in (schedule(book, first, days, on) if days > 0 else ())
        for entry in day.entries
        if _passed_unseen(entry, since)
    ]
    start = max(first, since + ONE_DAY)
    if start < on:
        found += [*_birthdays(book, start, on - ONE_DAY), *_yearly(book, start, on - ONE_DAY)]
    return tuple(sorted(found, key=lambda one: (one.day, one.hour or _LAST, one.name)))


def missed_words(found: tuple[Missed, ...]) -> Text:
    """How much there is of it."""
    meetings = sum(one.meeting for one in found)
    others = len(found) - meetings
    parts: list[Text] = []
    if meetings:
        parts.append(N("{n} appointment has passed", "{n} appointments have passed", meetings))
    if others:
        parts.append(N("{n} date has passed", "{n} dates have passed", others))
    return T("{parts}", parts=parts)


def _passed_unseen(entry: ScheduleEntry, since: date) -> bool:
    """An event is over by itself; what was hard on the last day has been seen."""
    if entry.meeting is not None:
        return entry.meeting.is_open
    return entry.sort is not Sort.EVENT and entry.day > since


def _scheduled(entry: ScheduleEntry) -> Missed:
    meeting = entry.meeting is not None
    what = T("{what}, {place}", what=entry.what, place=entry.place) if entry.place else entry.what
    return Missed(entry.day, entry.hour, entry.name, what, meeting, entry.customer_id)


def _birthdays(book: Book, start: date, end: date) -> Iterator[Missed]:
    """Of those whose birthday is hard, and who were not wished it."""
    for one in celebrants(book, start, end):
        if one.tier in HARD_TIERS and not one.wished:
            yield Missed(one.due, "", one.name, WORDS[Reason.BIRTHDAY], False, one.customer_id)


def _yearly(book: Book, start: date, end: date) -> Iterator[Missed]:
    kept: Mapping[Birthday, date] = celebrations_between(start, end)
    greeted = book.greeted(start)
    open_days = [
        (one.household_id, one.due)
        for one in yearly_on(book, kept)
        if one.tier in HARD_TIERS and (Reason.YEARLY, one.household_id, one.due) not in greeted
    ]
    lines = book.household_lines([home for home, _ in open_days])
    for home, day in open_days:
        primary = lines[home].primary
        yield Missed(day, "", primary.name, WORDS[Reason.YEARLY], False, primary.customer_id)

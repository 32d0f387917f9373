"""The calendar file that a phone subscribes to: appointments, what is open today, birthdays and ends."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path

from core.exporting import Calendar, CalendarEntry
from core.outgoing.calendars import birthday_calendar, renewal_calendar, today_calendar
from core.ports import Book, Library, Progress, Speaker, no_progress
from core.screens.listings.people import bearer, reachable
from core.screens.meetings import kind_name
from core.text import T


def write_feed(
    book: Book, library: Library, words: Speaker, on: date, out: Path, tell: Progress = no_progress
) -> int:
    """Write the file anew and return how many entries it has; of birthdays the next one alone, because it
    is soon written again. Raises UserError when it cannot be written; the one of before is then intact."""
    calendars = (
        today_calendar(book, words, on, tell),
        birthday_calendar(book, words, on, tell, years=1),
        renewal_calendar(book, words, on, tell),
    )
    entries = [*_appointments(book, words, on), *chain.from_iterable(one.entries for one in calendars)]
    library.write_calendar(out, Calendar(words.say(T("Shuke")), on, entries))
    return len(entries)


def _appointments(book: Book, words: Speaker, on: date) -> Iterator[CalendarEntry]:
    """What is agreed from this day on, with its hour in the title."""
    for agreed in book.appointments.where(state="planned"):
        card = bearer(book, agreed.customer_id)
        if agreed.day < on or not reachable(book, card):
            continue
        title = T("{name}: {reason}", name=card.name, reason=kind_name(agreed.kind))
        said = " ".join(filter(None, (agreed.hour, words.say(title))))
        yield CalendarEntry(f"appointment-{agreed.id}", agreed.day, said, agreed.place)

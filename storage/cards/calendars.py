"""Whole days as an iCalendar file, which calendars take in and bring up to date by their ids."""

from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import icalendar

from core.exporting import Calendar, CalendarEntry
from storage.sheets.cells import writable
from storage.sheets.replacing import replacing

_DOMAIN = "shuke"


def write_calendar(path: Path, calendar: Calendar) -> None:
    """One file with all entries. Raises UserError when it cannot be written; an older file of that name
    is then intact."""
    made = icalendar.Calendar()
    made.add("prodid", "-//Shuke//EN")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-calname", calendar.name)
    stamp = datetime.combine(calendar.made, time.min, UTC)
    for entry in calendar.entries:
        made.add_component(_event(entry, stamp))
    with replacing(path) as stream:
        stream.write(made.to_ical())


def _event(entry: CalendarEntry, stamp: datetime) -> icalendar.Event:
    event = icalendar.Event()
    event.add("uid", f"{entry.uid}@{_DOMAIN}")
    event.add("dtstamp", stamp)
    event.add("dtstart", entry.day)
    event.add("dtend", entry.day + timedelta(days=1))
    event.add("summary", " ".join(writable(entry.title).split()))
    if entry.note:
        event.add("description", "\n".join(writable(entry.note).splitlines()))
    event.add("transp", "TRANSPARENT")
    return event

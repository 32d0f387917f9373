"""The days of a week or a month with what is agreed, what takes place, and what must not be missed."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum

from core.calendar.lunar import LunarDate, to_lunar
from core.callsheet import WORDS
from core.model.agenda import DueItem, Reason
from core.model.endings import Source
from core.model.event import Event
from core.ports import Book
from core.records import dataclass
from core.rules.calendar_of import work_calendar
from core.screens.meetings import Meeting, kind_name, meetings_on
from core.screens.reasons import reason_lines
from core.screens.renewal_words import ending_words
from core.text import T, Text

ONE_DAY = timedelta(days=1)


class Sort(StrEnum):
    """What an entry is, in the order in which a day shows them."""

    MEETING = "meeting"
    EVENT = "event"
    COMPLAINT = "complaint"
    PROMISE = "promise"
    FOLLOW_UP = "follow_up"
    MONEY_OWED = "money_owed"
    END = "end"


_HARD: Mapping[Reason, Sort] = {
    Reason.COMPLAINT: Sort.COMPLAINT,
    Reason.PROMISE: Sort.PROMISE,
    Reason.FOLLOW_UP: Sort.FOLLOW_UP,
    Reason.MONEY_OWED: Sort.MONEY_OWED,
}
_ENDS = frozenset({Source.END, Source.MAINTENANCE, Source.BENEFIT})


@dataclass(frozen=True, slots=True)
class ScheduleEntry:
    """One line of a day. `hour` is HH:MM or empty; `customer_id` 0: nobody in particular. Of an
    appointment `meeting` says the rest."""

    sort: Sort
    subject_id: int
    day: date
    name: str
    what: Text
    hour: str = ""
    place: str = ""
    customer_id: int = 0
    meeting: Meeting | None = None

    @property
    def key(self) -> tuple[str, int]:
        """Names it among the others."""
        return self.sort.value, self.subject_id


@dataclass(frozen=True, slots=True)
class ScheduleDay:
    """A day, in both calendars, and what it holds."""

    day: date
    lunar: LunarDate
    working: bool
    entries: tuple[ScheduleEntry, ...]


def schedule(book: Book, first: date, days: int, on: date) -> tuple[ScheduleDay, ...]:
    """So many days from `first` on, as they are seen on the day `on`."""
    workdays = work_calendar(book.preferences())
    last = first + timedelta(days=days - 1)
    dated: dict[date, list[ScheduleEntry]] = defaultdict(list)
    for entry in (*_hard_dates(book, first, last, on), *_ends(book, first, last)):
        dated[entry.day].append(entry)
    found = []
    for ahead in range(days):
        day = first + timedelta(days=ahead)
        entries = tuple(sorted([*_agreed(book, day), *dated[day]], key=_order))
        found.append(ScheduleDay(day, to_lunar(day), workdays.is_working(day), entries))
    return tuple(found)


def week_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def _agreed(book: Book, day: date) -> Iterator[ScheduleEntry]:
    for meeting in meetings_on(book, day):
        yield _meeting(meeting)
    for event in book.events.where(day=day):
        yield _event(event)


def _meeting(meeting: Meeting) -> ScheduleEntry:
    agreed = meeting.appointment
    return ScheduleEntry(
        sort=Sort.MEETING,
        subject_id=agreed.id,
        day=agreed.day,
        name=meeting.name,
        what=kind_name(agreed.kind),
        hour=agreed.hour,
        place=agreed.place,
        customer_id=agreed.customer_id,
        meeting=meeting,
    )


def _event(event: Event) -> ScheduleEntry:
    return ScheduleEntry(Sort.EVENT, event.id, event.day, event.name, T("Event"), event.hour, event.place)


def _hard_dates(book: Book, first: date, last: date, on: date) -> Iterator[ScheduleEntry]:
    """Complaints, promises, dates set by hand and money owed."""
    for name, item in book.dated_items(last, first):
        what = WORDS[item.kind] if item.kind is Reason.FOLLOW_UP else _told(book, item, on)
        yield ScheduleEntry(
            _HARD[item.kind], item.subject_id, item.due, name, what, customer_id=item.customer_id
        )


def _told(book: Book, item: DueItem, on: date) -> Text:
    """What was promised or is owed; that a date was set by hand says all there is to say of it."""
    standing = book.standings([item.household_id])[item.household_id]
    (told,) = reason_lines(book, [(item, standing)], on)
    return T("{word}: {text}", word=WORDS[item.kind], text=told.wording.text)


def _ends(book: Book, first: date, last: date) -> Iterator[ScheduleEntry]:
    for line in book.endings(last, first):
        if line.source in _ENDS:
            words = ending_words(line)
            yield ScheduleEntry(
                Sort.END, line.subject_id, line.due, line.name, words, customer_id=line.customer_id
            )


def _order(entry: ScheduleEntry) -> tuple[object, ...]:
    """What has an hour by the hour, then the rest by its sort."""
    return not entry.hour, entry.hour, list(Sort).index(entry.sort), entry.subject_id

"""A month as a calendar shows it: solar and lunar days, festivals, and whose birthday is kept when."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from core.calendar.birthdays import age_on, celebrations_between
from core.calendar.festivals import Festival, festivals_on
from core.calendar.lunar import LunarDate, to_lunar
from core.calendar.terms import solar_term
from core.model.agenda import Reason
from core.model.birthday import Birthday, Calendar
from core.model.household import Tier
from core.ports import Book
from core.records import dataclass
from core.text import T, Text

FIRST_MONTH, LAST_MONTH = date(1901, 4, 1), date(2100, 11, 1)
"""Between these every week of a month lies in the years that the lunar calendar knows."""

WEEKDAYS = (T("Mon"), T("Tue"), T("Wed"), T("Thu"), T("Fri"), T("Sat"), T("Sun"))
MONTHS = (
    T("January"), T("February"), T("March"), T("April"), T("May"), T("June"),
    T("July"), T("August"), T("September"), T("October"), T("November"), T("December"),
)  # fmt: skip
LUNAR_MONTHS = (
    T("month 1"), T("month 2"), T("month 3"), T("month 4"), T("month 5"), T("month 6"),
    T("month 7"), T("month 8"), T("month 9"), T("month 10"), T("month 11"), T("month 12"),
)  # fmt: skip
LUNAR_DAYS = (
    T("1st"), T("2nd"), T("3rd"), T("4th"), T("5th"), T("6th"), T("7th"), T("8th"), T("9th"), T("10th"),
    T("11th"), T("12th"), T("13th"), T("14th"), T("15th"), T("16th"), T("17th"), T("18th"), T("19th"),
    T("20th"), T("21st"), T("22nd"), T("23rd"), T("24th"), T("25th"), T("26th"), T("27th"), T("28th"),
    T("29th"), T("30th"),
)  # fmt: skip
"""What stands small beside a solar day: the lunar day, and the month on its first."""


@dataclass(frozen=True, slots=True)
class Celebrant:
    """Somebody whose birthday is kept on the solar day `due`. `age` is what is then completed, if the
    year of birth is known; `wished` tells that it was settled."""

    customer_id: int
    household_id: int
    name: str
    tier: Tier
    birthday: Birthday
    due: date
    age: int | None
    wished: bool

    @property
    def is_lunar(self) -> bool:
        return self.birthday.calendar is Calendar.LUNAR


@dataclass(frozen=True, slots=True)
class MonthDay:
    """One cell of the calendar."""

    day: date
    lunar: LunarDate
    festivals: tuple[Festival, ...]
    term: Text | None
    celebrants: tuple[Celebrant, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The weeks that touch a month, each from Monday to Sunday."""

    first: date
    weeks: tuple[tuple[MonthDay, ...], ...]


def celebrants(book: Book, start: date, end: date) -> list[Celebrant]:
    """Every living, contactable customer with a celebration between two days, soonest first.

    Raises UserError when a day is outside 1901–2100 in either calendar.
    """
    kept = celebrations_between(start, end)
    wished = book.settled(Reason.BIRTHDAY, start)
    found = []
    for line in book.birthday_lines(list(kept)):
        due = kept[replace(line.birthday, year=None)]
        found.append(
            Celebrant(
                customer_id=line.customer_id,
                household_id=line.household_id,
                name=line.name,
                tier=line.tier,
                birthday=line.birthday,
                due=due,
                age=age_on(line.birthday, due),
                wished=(line.customer_id, due) in wished,
            )
        )
    return sorted(found, key=lambda one: (one.due, one.customer_id))


def month_of(book: Book, first: date) -> Month:
    """The month that begins on `first`, with the days of its neighbours that fill its weeks.

    Raises UserError outside `FIRST_MONTH` and `LAST_MONTH`.
    """
    monday = first - timedelta(days=first.weekday())
    following = next_month(first)
    weeks = ((following - monday).days + 6) // 7
    people = celebrants(book, monday, monday + timedelta(days=7 * weeks - 1))
    days = _days(monday, weeks, people)
    return Month(first, tuple(tuple(days[7 * week : 7 * week + 7]) for week in range(weeks)))


def next_month(first: date) -> date:
    """The first day of the month after."""
    return (first + timedelta(days=31)).replace(day=1)


def previous_month(first: date) -> date:
    """The first day of the month before."""
    return (first - timedelta(days=1)).replace(day=1)


def month_name(first: date) -> Text:
    """The month and its year."""
    return T("{month} {year}", month=MONTHS[first.month - 1], year=str(first.year))


def lunar_name(lunar: LunarDate) -> Text:
    """A lunar day in a corner of a calendar: its number, or the month that begins with it."""
    if lunar.day > 1:
        return LUNAR_DAYS[lunar.day - 1]
    month = LUNAR_MONTHS[lunar.month - 1]
    return T("leap {month}", month=month) if lunar.leap else month


def _days(monday: date, weeks: int, people: Iterable[Celebrant]) -> list[MonthDay]:
    by_day: dict[date, list[Celebrant]] = defaultdict(list)
    for one in people:
        by_day[one.due].append(one)
    days = (monday + timedelta(days=ahead) for ahead in range(7 * weeks))
    return [
        MonthDay(day, to_lunar(day), festivals_on(day), solar_term(day), tuple(by_day[day])) for day in days
    ]

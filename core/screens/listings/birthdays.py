"""Birthdays that come within some days, whatever the tier, soonest first."""

from dataclasses import replace
from datetime import date, timedelta

from core.calendar.birthdays import age_on, celebrations_between
from core.exporting import ColumnKind
from core.model.birthday import Birthday, Calendar
from core.model.lines import BirthdayLine
from core.model.setting import Settings
from core.ports import Book
from core.records import dataclass
from core.rules.calendar_of import work_calendar
from core.screens.celebrations import birthday, birthday_item
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.reasons import ReasonCell, reason_cell
from core.text import T

HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Date"), ColumnKind.DATE),
    Heading(T("Birthday")),
    Heading(T("Turns"), ColumnKind.NUMBER),
)


@dataclass(frozen=True, slots=True)
class BirthdayRow:
    """One customer. `due` is the solar day of the next celebration, `lunar` the birthday when it is a
    lunar one, `age` the years then completed, if the year of birth is known."""

    customer_id: int
    household_id: int
    number: str
    name: str
    due: date
    calendar: Calendar
    lunar: Birthday | None
    age: int | None
    reasons: tuple[ReasonCell, ...]

    def cells(self) -> tuple[object, ...]:
        born = self.lunar or Birthday(Calendar.SOLAR, self.due.month, self.due.day)
        return self.number, self.name, self.due, born, self.age


def birthday_listing(book: Book, on: date, days: int) -> Listing[BirthdayRow]:
    """Every living, contactable customer with a celebration from `on` to `days` later."""
    settings = book.preferences()
    kept = celebrations_between(on, on + timedelta(days=days))
    lines = book.birthday_lines(list(kept))
    rows = [_row(line, kept[replace(line.birthday, year=None)], on, settings) for line in lines]
    rows.sort(key=lambda row: (row.due, row.customer_id))
    return Listing(T("Birthdays"), HEADINGS, tuple(rows))


def _row(line: BirthdayLine, due: date, on: date, settings: Settings) -> BirthdayRow:
    item = birthday_item(line, due, settings, work_calendar(settings))
    born = line.birthday
    return BirthdayRow(
        customer_id=line.customer_id,
        household_id=line.household_id,
        number=line.number,
        name=line.name,
        due=due,
        calendar=born.calendar,
        lunar=born if born.calendar is Calendar.LUNAR else None,
        age=age_on(born, due),
        reasons=(reason_cell(birthday(item, line).reason(on)),),
    )

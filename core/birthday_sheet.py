"""The sheet of coming birthdays as plain objects. No tiers, no amounts and no notes: it leaves the house."""

from datetime import date, timedelta

from core.model.birthday import Birthday, Calendar
from core.model.lines import HouseholdLine
from core.ports import Book
from core.records import dataclass
from core.rules.contact import household_phone
from core.screens.listings.birthdays import BirthdayRow, birthday_listing
from core.screens.words import household_name
from core.text import T, Text

DAYS = 30
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class BirthdayEntry:
    """One person. `family` is empty for who lives alone, `phone` the household's in digits."""

    name: str
    due: date
    born: Birthday
    age: int | None
    family: Text | None
    phone: str


@dataclass(frozen=True, slots=True)
class BirthdayBand:
    """A heading and the people below it, soonest first."""

    title: Text
    entries: tuple[BirthdayEntry, ...]


@dataclass(frozen=True, slots=True)
class BirthdaySheet:
    """The whole sheet, up to which day it looks, and whose it is."""

    on: date
    until: date
    bands: tuple[BirthdayBand, ...]
    own_name: str

    @property
    def people(self) -> int:
        return sum(len(band.entries) for band in self.bands)


def birthday_sheet(book: Book, on: date) -> BirthdaySheet:
    """Everybody who may be contacted and is celebrated within thirty days."""
    rows = birthday_listing(book, on, DAYS).rows
    homes = book.household_lines(list({row.household_id for row in rows}))
    entries = [_entry(row, homes[row.household_id], on) for row in rows]
    bands = (
        BirthdayBand(T("Within a week"), tuple(one for one in entries if one.due <= on + WEEK)),
        BirthdayBand(T("Later"), tuple(one for one in entries if one.due > on + WEEK)),
    )
    kept = tuple(band for band in bands if band.entries)
    return BirthdaySheet(on, on + timedelta(days=DAYS), kept, book.preferences().own_name)


def _entry(row: BirthdayRow, home: HouseholdLine, on: date) -> BirthdayEntry:
    return BirthdayEntry(
        name=row.name,
        due=row.due,
        born=row.lunar or Birthday(Calendar.SOLAR, row.due.month, row.due.day),
        age=row.age,
        family=household_name(home) if len(home.members) > 1 else None,
        phone=household_phone(home, on),
    )

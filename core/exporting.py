"""What leaves the book: sheets, cards for a phone, days of a calendar. How each looks, without a file."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from core.records import dataclass


class ColumnKind(StrEnum):
    """How a column is written: text is never a formula, money is cents shown as yuan."""

    TEXT = "text"
    DATE = "date"
    MONEY = "money"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """A heading, the width in characters (0: by what stands in it) and the kind of value. `choices`
    are what a drop-down offers below it, where the sheet is there to be filled in."""

    heading: str
    kind: ColumnKind = ColumnKind.TEXT
    width: int = 0
    choices: tuple[str, ...] = ()


Value = str | int | float | date | None


@dataclass(frozen=True, slots=True)
class Table:
    """A named sheet to write; `rows` may be a generator and is read once.

    `date_format` is how a spreadsheet shows its days, in the codes of a workbook. A `hidden` one is for
    the program alone. `open_rows` are empty rows below that are to be filled in.
    """

    name: str
    columns: list[Column]
    rows: Iterable[list[Value]]
    date_format: str = "yyyy-mm-dd"
    hidden: bool = False
    open_rows: int = 0


@dataclass(frozen=True, slots=True)
class ContactPhone:
    """`digits` as the book keeps them; `label` is what was written beside the number."""

    digits: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class ContactCard:
    """One person in the contacts of a phone.

    The caller's name is shown as `before`, `name` and `after` in one line; `name` alone is the
    customer's. `birthday` is a solar one, `year_known` whether its year is more than a stand-in.
    """

    number: str
    name: str
    before: str
    after: str
    phones: tuple[ContactPhone, ...]
    email: str = ""
    birthday: date | None = None
    year_known: bool = True
    note: str = ""
    tags: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """What the phone shows when this person calls."""
        return " ".join(filter(None, (self.before, self.name, self.after)))


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A whole day in a calendar. The same `uid` written again replaces the entry of before."""

    uid: str
    day: date
    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A named calendar to write; `made` is the day on which it holds."""

    name: str
    made: date
    entries: Iterable[CalendarEntry]

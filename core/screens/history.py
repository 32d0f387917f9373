"""The undo history as a page shows it: steps by day, and what one of them changed, old and new."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import StrEnum

from core.model.birthday import Birthday, Calendar
from core.model.history import LaterEdit, RowChange, Sought
from core.model.lines import ChangeLine
from core.ports import Book
from core.records import dataclass
from core.screens.fields import shown
from core.screens.record_words import FIELDS, SUMMARY, TABLES
from core.screens.setting_words import setting_name, setting_value
from core.text import T, Text

FIRST_ROWS = 60
MORE_ROWS = 300
ROWS_OF_A_CHANGE = 60
"""Rows of one change that are looked at; an import has more than anybody reads."""

EDITS_NAMED = 50
BIRTH = ("birth_calendar", "birth_month", "birth_day", "birth_leap", "birth_year")


class Part(StrEnum):
    """Which steps are shown."""

    ALL = "all"
    IMPORTS = "imports"
    MERGES = "merges"
    UNDONE = "undone"


ONLY: Mapping[Part, tuple[str, ...]] = {
    Part.IMPORTS: ("Import {file}, {n} row",),
    Part.MERGES: ("Merge {name}",),
}
"""By the messages that such changes bear."""


@dataclass(frozen=True, slots=True)
class FieldLine:
    """One thing that a change did: whose (`name`), which `field`, and its value before and after (None:
    there was none). A whole record that came or went is one line, its kind in the place of the field."""

    name: str
    field: Text
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Detail:
    """One change from near. `more` counts the rows that are not looked at; `edited` those that were
    edited since (None: too many to look through), `later` names the first of them."""

    line: ChangeLine
    fields: tuple[FieldLine, ...]
    more: int
    later: tuple[LaterEdit, ...]
    edited: int | None


class HistoryScreen:
    """Holds the steps read so far; the book is asked for more as they come into view.

    `says` renders a message in the reader's language, so that what is typed is found in it.
    """

    def __init__(self, book: Book, says: Callable[[Text], str]) -> None:
        self._book, self._says = book, says
        self.part, self.phrase = Part.ALL, ""
        self.customer_id: int | None = None
        self.rows: list[ChangeLine] = []
        self.is_whole = True

    def refresh(self) -> None:
        """Ask again for as many steps as were there."""
        self._read(max(FIRST_ROWS, len(self.rows)))

    def seek(self, phrase: str) -> None:
        """Steps that tell of this: a name, a file, a word of what was done."""
        self.phrase = phrase.strip()
        self._read(FIRST_ROWS)

    def show_part(self, part: Part) -> None:
        """Only steps of one kind."""
        self.part = part
        self._read(FIRST_ROWS)

    def show_customer(self, customer_id: int | None) -> None:
        """Only steps that touched one customer; None for all."""
        self.customer_id = customer_id
        self._read(FIRST_ROWS)

    def more(self) -> list[ChangeLine]:
        """Read on, and return what has come in addition."""
        before = self.rows[-1].number if self.rows else None
        added = self._book.history(MORE_ROWS, self._sought(), before)
        self.rows += added
        self.is_whole = len(added) < MORE_ROWS
        return added

    def detail(self, number: int) -> Detail | None:
        """One change from near; None when it is no longer there."""
        found = self._book.history(1, before=number + 1)
        if not found or found[0].number != number:
            return None
        fields, rows = fields_of(self._book, number, self.customer_id)
        edited = 0 if found[0].undone else self._book.edited_count(number)
        later = tuple(self._book.edited_since(number, EDITS_NAMED)) if edited else ()
        more = 0 if rows < ROWS_OF_A_CHANGE else found[0].rows - rows
        return Detail(found[0], fields, more, later, edited)

    def _read(self, limit: int) -> None:
        self.rows = self._book.history(limit, self._sought())
        self.is_whole = len(self.rows) < limit

    def _sought(self) -> Sought:
        messages: tuple[str, ...] = ()
        if self.phrase:
            wanted = self.phrase.casefold()
            known = self._book.messages()
            messages = tuple(m for m in known if wanted in self._says(Text(m)).casefold())
        only, undone = ONLY.get(self.part, ()), self.part is Part.UNDONE
        return Sought(self.phrase, messages, only, undone, self.customer_id)


def fields_of(book: Book, change: int, customer_id: int | None) -> tuple[tuple[FieldLine, ...], int]:
    """What a change did, and how many of its rows that tells of."""
    rows = book.row_changes(change, ROWS_OF_A_CHANGE, customer_id=customer_id)
    return tuple(line for row in rows for line in field_lines(book, row)), len(rows)


def day_of(line: ChangeLine) -> date:
    """The day on which a change was made."""
    return date.fromisoformat(line.at[:10])


def field_lines(book: Book, row: RowChange) -> Iterator[FieldLine]:
    """Each field of a row that changed; one line for a record that is new or gone."""
    if row.table == "settings":
        yield _setting_line(row)
        return
    if row.before is None or row.after is None:
        kind = TABLES.get(row.table, T("Record"))
        yield FieldLine(row.name, kind, _summary(book, row, row.before), _summary(book, row, row.after))
        return
    old, new = (dict(_values(book, row.table, state)) for state in (row.before, row.after))
    for column in old.keys() | new.keys():
        if old.get(column) != new.get(column):
            yield FieldLine(row.name, _word(column), old.get(column), new.get(column))


def _setting_line(row: RowChange) -> FieldLine:
    """A setting under its own name; where no value stood or stands, the default of the trade did or does."""
    key = str((row.after or row.before or {}).get("key"))
    old, new = (
        setting_value(key, None if state is None else str(state["value"]))
        for state in (row.before, row.after)
    )
    return FieldLine(row.name, setting_name(key), old, new)


def _summary(book: Book, row: RowChange, state: Mapping[str, object] | None) -> object:
    """What tells of a record as a whole; None where there is none."""
    if state is None:
        return None
    values = dict(_values(book, row.table, state))
    wanted = SUMMARY.get(row.table, tuple(values))
    told = [values[column] for column in wanted if values.get(column) is not None]
    return told or TABLES.get(row.table, T("Record"))


def _values(book: Book, table: str, state: Mapping[str, object]) -> Iterator[tuple[str, object]]:
    """Every field of a record that a person reads, the birthday as one."""
    if "birth_calendar" in state:
        yield "birth", _birthday(state)
    if table == "customers":
        yield "household", _called(book, state.get("household_id"), home=True)
        yield "merged", _called(book, state.get("merged_into"))
    for column in ("primary_id", "referrer_id", "other_id", "second_id"):
        if column in state:
            yield column, _called(book, state[column])
    if "tag_id" in state:
        yield "tag", next((tag.name for tag in book.tags.where(id=state["tag_id"])), None)
    for column, value in state.items():
        if column in FIELDS:
            yield column, shown(table, column, value)


WORDS: Mapping[str, Text] = {
    "household": T("Household"),
    "merged": T("Merged into"),
    "primary_id": T("Called first"),
    "referrer_id": T("Referrer"),
    "other_id": T("Related to"),
    "second_id": T("Kept apart"),
    "tag": T("Tag"),
}
"""What columns are called that name another record."""


def _word(column: str) -> Text:
    return WORDS[column] if column in WORDS else FIELDS[column]


def _birthday(state: Mapping[str, object]) -> Birthday | None:
    calendar, month, day, leap, year = (state[column] for column in BIRTH)
    if not (isinstance(calendar, str) and isinstance(month, int) and isinstance(day, int)):
        return None
    return Birthday(Calendar(calendar), month, day, bool(leap), year if isinstance(year, int) else None)


def _called(book: Book, row_id: object, home: bool = False) -> str | None:
    """The name on a card, or that of whoever is called first in a household."""
    if home:
        row_id = next((household.primary_id for household in book.households.where(id=row_id)), None)
    return next((card.name for card in book.customers.where(id=row_id)), None) if row_id else None

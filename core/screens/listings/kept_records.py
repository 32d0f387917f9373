"""Whatever else the book holds, a list for each kind of record, with names in the place of references."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from core.exporting import ColumnKind
from core.importing.weddings import as_birthday
from core.model.care import YearlyDate
from core.ports import Book
from core.records import dataclass
from core.rules.loyalty import SIGNS, Sign
from core.screens.fields import DAYS, MONEY
from core.screens.listings.cards import YES, safe_birthday
from core.screens.listings.kept_sheets import HEADINGS, REFERS, SHEETS, Sheet
from core.screens.listings.kept_words import KEPT_WORDS
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.people import all_bearers
from core.screens.record_words import FIELDS
from core.screens.saying.shipped import OCCASIONS
from core.screens.words import SATISFACTION

_FIGURES = frozenset(
    {"kilometres", "days", "months", "size", "remaining"}
    | {"gap_days", "dormant_days", "service_months", "service_km"}
)
_OCCASIONS = frozenset(("reason", "occasion"))


@dataclass(frozen=True, slots=True)
class KeptRow:
    """One record, field by field as a person reads it."""

    told: tuple[object, ...]

    def cells(self) -> tuple[object, ...]:
        return self.told


def kept_listings(book: Book) -> Iterator[Listing[KeptRow]]:
    """A list for each kind of record of which there is any."""
    records = _Records(book)
    for sheet in SHEETS:
        rows = records.rows_of(sheet)
        if rows:
            paths = sheet.columns.split()
            yield Listing(sheet.title, tuple(_heading(sheet.table, path) for path in paths), rows)


class _Records:
    """The records of the book by their ids, read once a table; a card that was merged is its survivor."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._kept: dict[str, Mapping[int, object]] = {"customers": all_bearers(book)}

    def rows_of(self, sheet: Sheet) -> tuple[KeptRow, ...]:
        found = getattr(self._book, sheet.table).where(**sheet.only)
        needed, paths = sheet.needed.split(), sheet.columns.split()
        kept = [one for one in found if not needed or any(_says(getattr(one, name)) for name in needed)]
        kept.sort(key=lambda one: (getattr(one, sheet.by), one.id))
        return tuple(KeptRow(tuple(self._told(one, path) for path in paths)) for one in kept)

    def _told(self, record: object, path: str) -> object:
        *steps, last = path.split(".")
        for step in steps:
            row_id = getattr(record, step)
            if row_id is None:
                return None
            record = self._all(REFERS[step])[row_id]
        return _spoken(last, _value(record, last))

    def _all(self, table: str) -> Mapping[int, object]:
        if table not in self._kept:
            self._kept[table] = {row.id: row for row in getattr(self._book, table).where()}
        return self._kept[table]


def _heading(table: str, path: str) -> Heading:
    last = path.rpartition(".")[2]
    text = HEADINGS.get(f"{table}.{path}") or HEADINGS.get(path) or FIELDS[last]
    if last in MONEY:
        return Heading(text, ColumnKind.MONEY)
    if last in _FIGURES:
        return Heading(text, ColumnKind.NUMBER)
    return Heading(text, ColumnKind.DATE if last in DAYS else ColumnKind.TEXT)


def _value(record: object, name: str) -> object:
    if isinstance(record, YearlyDate) and name == "every_year":
        return safe_birthday(as_birthday(record))
    return getattr(record, name)


def _spoken(name: str, value: object) -> object:
    """A value as a person reads it; what is said in the user's own words as it stands."""
    match value:
        case bool():
            return YES if value else ""
        case StrEnum():
            return KEPT_WORDS[type(value)][value]
        case int() if name == "satisfaction":
            return SATISFACTION[value]
        case str() if name in _OCCASIONS:
            return OCCASIONS[value].name if value in OCCASIONS else value
        case str() if name == "sign":
            return SIGNS[Sign(value)]
        case _:
            return value


def _says(value: object) -> bool:
    return value not in (None, "", False)

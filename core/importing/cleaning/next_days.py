"""Which year a day ahead is meant in, where the sheet does not say it: the next that there is."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from core.importing.cleaning.coming_days import DayOfYear
from core.importing.cleaning.row import CleanRow
from core.importing.fields import Reads
from core.importing.mapping import Mapping

_COMING = frozenset((Reads.COMING, Reads.RENEWAL, Reads.PLAN))
_AGREED = "next"


def with_years(rows: Iterable[CleanRow], mapping: Mapping, today: date) -> Iterator[CleanRow]:
    """The rows with the next such days: after the day of the row itself where it tells of a contact, else
    after today."""
    fields = [
        column.field.name for column in mapping.columns if column.field and column.field.reads in _COMING
    ]
    return (_with_years(row, fields, today) for row in rows) if fields else iter(rows)


def _with_years(row: CleanRow, fields: Iterable[str], today: date) -> CleanRow:
    open_days = {name: day for name in fields if (day := row.get(name, DayOfYear)) is not None}
    if not open_days:
        return row
    base = row.get("date", date) if _AGREED in open_days else None
    days = {name: day.after(base or today) for name, day in open_days.items()}
    return replace(row, values={**row.values, **days})

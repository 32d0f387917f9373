"""Days ahead that are told in part: of one without its year the next that there is, of a length its end."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from core.importing.cleaning.coming_days import DayOfYear
from core.importing.cleaning.lengths import Lasting
from core.importing.cleaning.row import CleanRow
from core.importing.fields import Reads
from core.importing.mapping import Mapping

_COMING = frozenset((Reads.COMING, Reads.RENEWAL, Reads.PLAN, Reads.UNTIL))
_AGREED = "next"
_WARRANTY = "warranty"


def with_years(rows: Iterable[CleanRow], mapping: Mapping, today: date) -> Iterator[CleanRow]:
    """The rows with the next such days: after the day of the row itself where it tells of a contact, else
    after today. What lasts so long begins on the day of the row, and without one has no end."""
    fields = [
        column.field.name for column in mapping.columns if column.field and column.field.reads in _COMING
    ]
    return (_with_years(row, fields, today) for row in rows) if fields else iter(rows)


def _with_years(row: CleanRow, fields: Iterable[str], today: date) -> CleanRow:
    lasting = {name: length for name in fields if (length := row.get(name, Lasting)) is not None}
    if lasting:
        row = _with_ends(row, lasting)
    open_days = {name: day for name in fields if (day := row.get(name, DayOfYear)) is not None}
    if not open_days:
        return row
    base = row.get("date", date) if _AGREED in open_days else None
    days = {name: day.after(base or today) for name, day in open_days.items()}
    return replace(row, values={**row.values, **days})


def _with_ends(row: CleanRow, lasting: dict[str, Lasting]) -> CleanRow:
    start = row.get("date", date)
    values = {name: value for name, value in row.values.items() if name not in lasting}
    ends = {name: length.until(start) for name, length in lasting.items()} if start else {}
    # The length and the last day of one warranty are one end.
    told = {day for name, day in values.items() if name.startswith(_WARRANTY)}
    new = {name: day for name, day in ends.items() if day not in told}
    return replace(row, values={**values, **new})

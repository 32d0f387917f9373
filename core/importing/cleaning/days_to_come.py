"""Days that lie ahead where only the past makes sense: told, since a slip of the hand is likelier."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.row import CleanRow
from core.importing.fields import SheetKind
from core.importing.mapping import Mapping
from core.model.birthday import Birthday
from core.text import T

_BIRTHDAY, _DATE = "birthday", "date"


def with_days_to_come(rows: Iterator[CleanRow], mapping: Mapping, today: date) -> Iterator[CleanRow]:
    """The rows: nobody is born in years to come, and what was bought on a day ahead comes with a remark."""
    born, bought = mapping.column_of(_BIRTHDAY), mapping.column_of(_DATE)
    if born is not None:
        rows = _born(rows, born.heading, today.year)
    if bought is not None and mapping.kind is SheetKind.PURCHASES:
        rows = _bought(rows, bought.heading, today)
    return rows


def _born(rows: Iterable[CleanRow], heading: str, year: int) -> Iterator[CleanRow]:
    for row in rows:
        born = row.values.get(_BIRTHDAY)
        if isinstance(born, Birthday) and born.year is not None and born.year > year:
            yield _without_year(row, born, heading)
        else:
            yield row


def _without_year(row: CleanRow, born: Birthday, heading: str) -> CleanRow:
    told = str(born.year)
    reason = T("The year {year} is still to come; month and day are kept", year=told)
    note = RowNote(row.row, heading, told, reason, T("Put the year right on the card"))
    values = {**row.values, _BIRTHDAY: replace(born, year=None)}
    return replace(row, values=values, warnings=(*row.warnings, note))


def _bought(rows: Iterable[CleanRow], heading: str, today: date) -> Iterator[CleanRow]:
    for row in rows:
        day = row.values.get(_DATE)
        if isinstance(day, date) and day > today:
            reason = T("A purchase on {day}, which is still to come", day=day)
            note = RowNote(
                row.row, heading, day.isoformat(), reason, T("Check the year, or enter it once it is made")
            )
            yield replace(row, warnings=(*row.warnings, note))
        else:
            yield row

"""The call sheet that was printed last: its numbers are kept until the results come back."""

import json
from collections.abc import Mapping
from datetime import date

from core.actions.interactions import Outing, write_outcome
from core.changes import Changes
from core.model.setting import Setting
from core.ports import Book
from core.records import dataclass
from core.screens.today import household_row
from core.text import N, T

KEY = "printed_sheet"
"""Under this key the settings hold the day and the households of the sheet, in the order of its numbers."""


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """The day of a sheet, and its households by number, the first being 1."""

    on: date
    households: tuple[int, ...]


def remember_sheet(book: Book, sheet: PrintedSheet) -> Changes:
    """Keep the numbers of a sheet; those of the one before are forgotten."""
    value = json.dumps({"on": sheet.on.isoformat(), "households": sheet.households})
    with book.change(T("Print the call sheet of {day}", day=sheet.on)) as pending:
        kept = book.settings.where(key=KEY)
        if kept:
            book.settings.update(kept[0].id, value=value)
        else:
            book.settings.add(Setting(KEY, value))
    return pending.changes


def last_sheet(book: Book) -> PrintedSheet | None:
    """The sheet that was printed last; None before the first."""
    kept = book.settings.where(key=KEY)
    if not kept:
        return None
    told = json.loads(kept[0].value)
    return PrintedSheet(date.fromisoformat(told["on"]), tuple(told["households"]))


def log_sheet(book: Book, results: Mapping[int, Outing], today: date) -> Changes:
    """Log an outcome with each of these households, with its primary contact, all in one change."""
    rows = [(household_row(book, household, today), said) for household, said in results.items()]
    label = N("Log {n} household from the sheet", "Log {n} households from the sheet", len(rows))
    with book.change(label) as pending:
        for row, said in rows:
            write_outcome(book, row, said, today, row.line.primary.customer_id)
    return pending.changes

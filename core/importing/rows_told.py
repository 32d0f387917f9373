"""The rows of a sheet, with all that it tells as a whole."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from core.importing.cleaning.bought_so_far import FIELD as BOUGHT
from core.importing.cleaning.bought_so_far import with_bought_so_far
from core.importing.cleaning.companions import with_companions
from core.importing.cleaning.contact_days import with_kind, with_outcome, with_plans
from core.importing.cleaning.contacts_so_far import FIELD as CONTACTED
from core.importing.cleaning.contacts_so_far import with_contacts_so_far
from core.importing.cleaning.continued import told_of_names, with_names_above
from core.importing.cleaning.countries import column_of_countries, with_countries
from core.importing.cleaning.days_beside import with_years_beside
from core.importing.cleaning.days_to_come import with_days_to_come
from core.importing.cleaning.families import with_families
from core.importing.cleaning.habits import habits_of
from core.importing.cleaning.kin import without_nameless
from core.importing.cleaning.next_days import with_years
from core.importing.cleaning.open_deals import with_open_deals
from core.importing.cleaning.row import CleanRow, SheetRow, clean_rows
from core.importing.cleaning.silenced import with_silenced
from core.importing.fields import Field, Reads, SheetKind
from core.importing.mapping import ColumnMap, Mapping
from core.importing.planning_kin import names_kin

NOTED = {
    SheetKind.CUSTOMERS: ("relation", "policy_holder", "insured", "premium", "kilometres"),
    SheetKind.OWNED: ("relation", "amount"),
}
"""Told of a tie to nobody, of a policy or a car without a record of it, or of what was not paid yet: kept in
the note."""


def rows_as_told(
    mapping: Mapping, rows: list[SheetRow], today: date, year: int | None = None
) -> Iterator[CleanRow]:
    """Clean rows, with what only the sheet as a whole and the day it is read on tell; `year` is that of
    days that have none."""
    whole = with_names_above(mapping, rows)
    habits = habits_of(mapping, rows)
    clean = clean_rows(mapping, whole, habits)
    countries = column_of_countries(mapping, rows)
    if countries:
        clean = with_countries(clean, rows, countries.index)
    clean = with_years_beside(clean, mapping, today, year)
    if mapping.kind is SheetKind.PURCHASES and mapping.column_of("state"):
        clean = with_open_deals(clean)
    clean = with_days_to_come(with_years(clean, mapping, today), mapping, today)
    if mapping.column_of(CONTACTED):
        last = min(date(year, 12, 31), today) if year else today
        clean = with_contacts_so_far(clean, rows, mapping, habits, today, last)
    if whole is not rows:
        clean = told_of_names(clean, rows, mapping)
    if mapping.column_of(BOUGHT):
        clean = with_bought_so_far(clean, rows, mapping, habits)
    if names_kin(mapping, rows):
        clean = without_nameless(clean if habits.whole else with_companions(clean, mapping), mapping)
    clean = with_families(clean, mapping)
    if mapping.kind in NOTED:
        clean = _noted(clean, mapping, today)
    if mapping.kind is SheetKind.CUSTOMERS and not habits.whole:
        return with_silenced(clean, rows, mapping)
    if mapping.kind is SheetKind.INTERACTIONS:
        return with_plans(with_outcome(with_kind(clean, mapping)), mapping, today)
    return clean


def _noted(rows: Iterator[CleanRow], mapping: Mapping, today: date) -> Iterator[CleanRow]:
    """Move what has no place in the book into the note, under the heading it had."""
    found = (mapping.column_of(name) for name in NOTED[mapping.kind])
    columns = [column for column in found if column is not None]
    return (_with_notes(row, columns, today) for row in rows) if columns else rows


def _with_notes(row: CleanRow, columns: Sequence[ColumnMap], today: date) -> CleanRow:
    lines = [
        f"{column.heading}: {_plain(column.field, row)}"
        for column in columns
        if column.field and column.field.name in row.values and not _is_paid(column.field, row, today)
    ]
    note = "\n".join(filter(None, [row.get("note", str), *lines]))
    return replace(row, values={**row.values, "note": note}) if lines else row


def _is_paid(field: Field, row: CleanRow, today: date) -> bool:
    """Whether it is the sum of a purchase that is made."""
    day = row.get("date", date)
    return field.name == "amount" and day is not None and day <= today


def _plain(field: Field, row: CleanRow) -> str:
    value = row.values[field.name]
    if field.reads is Reads.MONEY and isinstance(value, int):
        return f"{value / 100:g}"
    return str(value)

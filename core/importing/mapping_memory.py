"""What the user chose for the columns of a sheet comes back with the next sheet of the same headings."""

import json
from collections.abc import Collection
from dataclasses import replace
from hashlib import sha256

from core.importing.choosing import kind_of
from core.importing.fields import (
    ADDRESS_PART,
    FAMILY_NAME,
    FIELDS,
    GIVEN_NAME,
    NEXT_STEP,
    NEXT_STEP_AGREED,
    NICKNAME,
    SPARE_ADDRESS,
    SPARE_EMAIL,
    Field,
    SheetKind,
    field_named,
    is_own,
)
from core.importing.mapping import ColumnMap, Confidence, Mapping, guess_mapping, with_own_fields
from core.importing.table import FoundTable
from core.importing.units import unit_for
from core.model.birthday import Calendar
from core.model.setting import ImportMapping
from core.ports import Book

_PARTS = (
    FAMILY_NAME,
    GIVEN_NAME,
    NICKNAME,
    ADDRESS_PART,
    NEXT_STEP,
    NEXT_STEP_AGREED,
    SPARE_ADDRESS,
    SPARE_EMAIL,
)


def remember(book: Book, table: FoundTable, mapping: Mapping) -> None:
    """Inside an open change: keep a mapping that is not the one that would be guessed; one that is takes
    the place of any that was kept before."""
    known = book.import_mappings.where(fingerprint=_fingerprint(table))
    told = _told(mapping)
    kind = kind_of(table)
    if kind is mapping.kind and told == _told(with_fields_of(book, guess_mapping(table, kind))):
        for row in known:
            book.import_mappings.remove(row.id)
    elif not known:
        book.import_mappings.add(ImportMapping(_fingerprint(table), mapping.kind, told))
    elif (known[0].kind, known[0].mapping) != (mapping.kind, told):
        book.import_mappings.update(known[0].id, kind=mapping.kind, mapping=told)


def recalled(book: Book, table: FoundTable, kind: SheetKind | None = None) -> Mapping | None:
    """The mapping that was chosen for these very headings, unless the rows are to be of another kind."""
    for row in book.import_mappings.where(fingerprint=_fingerprint(table)):
        if kind is None or kind == row.kind:
            return _read(book, row, table)
    return None


def with_fields_of(book: Book, mapping: Mapping, exported: Collection[str] = ()) -> Mapping:
    """A guess that knows the fields of the user's own in the book, and those `exported` with the sheet."""
    names = {field.name for field in book.custom_fields.where()}
    return with_own_fields(mapping, names, exported)


def _fingerprint(table: FoundTable) -> str:
    headings = json.dumps([column.heading for column in table.columns], ensure_ascii=False)
    return sha256(headings.encode("utf-8", "replace")).hexdigest()


def _told(mapping: Mapping) -> str:
    """Of every column its field with the way it is read and the calendar; else whether it is kept."""
    return json.dumps([_told_of(column) for column in mapping.columns])


def _told_of(column: ColumnMap) -> list[str]:
    if column.field is None:
        return [column.confidence]
    return [column.field.name, column.field.reads, column.hint or ""]


def _read(book: Book, row: ImportMapping, table: FoundTable) -> Mapping:
    """Fields that this version of the program does not know are guessed, like all of a sheet never seen."""
    kind = SheetKind(row.kind)
    guessed = with_fields_of(book, guess_mapping(table, kind))
    told = json.loads(row.mapping)
    columns = (_column(column, one, kind) for column, one in zip(guessed.columns, told, strict=True))
    return Mapping(kind, tuple(columns))


def _column(column: ColumnMap, told: list[str], kind: SheetKind) -> ColumnMap:
    if len(told) == 1:
        return replace(column, field=None, confidence=Confidence(told[0]), hint=None)
    name, reads, hint = told
    field = _field(name, reads, kind)
    if field is None:
        return column
    calendar = Calendar(hint) if hint else None
    return replace(
        column,
        field=field,
        confidence=Confidence.SURE,
        hint=calendar,
        unit=unit_for(column.heading, field, column.unit),
    )


def _field(name: str, reads: str, kind: SheetKind) -> Field | None:
    if is_own(name):
        return field_named(name, kind)
    known = (*FIELDS[kind].values(), *_PARTS)
    exactly = (field for field in known if field.name == name and field.reads == reads)
    return next(exactly, FIELDS[kind].get(name))

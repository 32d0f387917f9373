"""What the user says about single columns: `Heading=field`."""

from collections.abc import Sequence

from core.errors import UserError
from core.importing.fields import FIELDS, OWN_WORD, Field, SheetKind, own_field
from core.importing.headers import plain
from core.importing.table import FoundColumn, column_letter
from core.text import T


def read_overrides(
    texts: Sequence[str], columns: Sequence[FoundColumn], kind: SheetKind
) -> dict[int, Field | None]:
    """The field of each column named, by the column's index; None where the column is to be left out.

    A heading may be given as it stands, without space and brackets, or by the column's place: its
    letter, 列3, Column 3. Nothing after the equals sign leaves the column out, `custom` makes it a field
    of its own. Raises UserError.
    """
    return dict(_read(text, columns, kind) for text in texts)


def _read(text: str, columns: Sequence[FoundColumn], kind: SheetKind) -> tuple[int, Field | None]:
    heading, equals, name = text.rpartition("=")
    if not equals:
        raise UserError(
            T("“{text}” does not say which field the column fills", text=text),
            fix=T("Write it as Heading=field, for example 电话=phone"),
        )
    column = _find(heading, columns)
    return column.index, _field(name.strip(), column.heading, kind)


def _find(heading: str, columns: Sequence[FoundColumn]) -> FoundColumn:
    for names in (_as_written, _as_plain, _by_place):
        for column in columns:
            if heading in names(column) or plain(heading) in names(column):
                return column
    raise UserError(
        T("There is no column “{heading}”", heading=heading),
        fix=T("The columns are: {headings}", headings=", ".join(column.heading for column in columns)),
    )


def _as_written(column: FoundColumn) -> set[str]:
    return {column.heading}


def _as_plain(column: FoundColumn) -> set[str]:
    return {plain(column.heading)} - {""}


def _by_place(column: FoundColumn) -> set[str]:
    number = column.index + 1
    return {column_letter(column.index), f"列{number}", f"column{number}"}


def _field(name: str, heading: str, kind: SheetKind) -> Field | None:
    if not name:
        return None
    own = (OWN_WORD,) if kind is SheetKind.CUSTOMERS else ()
    if name in own:
        return own_field(heading)
    field = FIELDS[kind].get(name)
    if field is None:
        raise UserError(
            T("There is no field “{name}”", name=name),
            fix=T("The fields are: {names}", names=" ".join((*FIELDS[kind], *own))),
        )
    return field

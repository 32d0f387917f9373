"""Where the columns of a sheet go: each with its samples, its field and how sure that is."""

from dataclasses import replace
from itertools import islice

from core.errors import UserError
from core.importing.cells import cell_text
from core.importing.cleaning.birthdays import read_birthday_cell
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
    Reads,
    SheetKind,
    is_own,
    own_field,
)
from core.importing.headers import PRIVATE_COLUMN, calendar_of, meaning_of
from core.importing.mapping import ColumnMap, Confidence, Mapping, check_mapping
from core.importing.service import Understood
from core.importing.sheet import Cell
from core.importing.table import FoundColumn
from core.importing.unclear import is_unclear
from core.model.birthday import Birthday, Calendar
from core.records import dataclass
from core.text import T, Text

_PARTS = {
    "name": (FAMILY_NAME, GIVEN_NAME, NICKNAME),
    "email": (SPARE_EMAIL,),
    "address": (ADDRESS_PART, SPARE_ADDRESS),
    "next_follow_up": (NEXT_STEP,),
    "next": (NEXT_STEP_AGREED,),
}
_EXAMPLES = 3
_CELLS_ASKED = 500


@dataclass(frozen=True, slots=True)
class FieldChoice:
    """Where a column may go: into a field, a birthday with its calendar; into the note; or nowhere."""

    label: Text
    field: Field | None = None
    calendar: Calendar | None = None
    kept: bool = False


OWN = T("A field of its own")
NOWHERE = FieldChoice(T("Not imported"))
NOTED = FieldChoice(T("Kept in the note"), kept=True)


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column: what the sheet holds, and where it goes."""

    column: FoundColumn
    target: ColumnMap

    @property
    def index(self) -> int:
        return self.column.index

    @property
    def choice(self) -> FieldChoice:
        """The one of `choices_for` that is in force."""
        target = self.target
        if target.field is None:
            return NOTED if target.confidence is Confidence.KEPT else NOWHERE
        if is_own(target.field.name):
            return own_choice(self.column.heading)
        return _choice(target.field, target.hint)


def choices_for(kind: SheetKind, heading: str) -> tuple[FieldChoice, ...]:
    """Everything a column of such a sheet may be: left out, a note, of customers a field of its own, then
    the fields."""
    own = (own_choice(heading),) if kind is SheetKind.CUSTOMERS else ()
    fields = [choice for field in FIELDS[kind].values() for choice in _choices(field)]
    return (NOWHERE, NOTED, *own, *fields)


def own_choice(heading: str) -> FieldChoice:
    """The field of the user's own that is called like the column."""
    return FieldChoice(OWN, own_field(heading))


def unclaimed(mapping: Mapping) -> tuple[ColumnMap, ...]:
    """Columns of customers that only the note takes, and that may get fields of their own."""
    return mapping.leftover if mapping.kind is SheetKind.CUSTOMERS else ()


def column_lines(understood: Understood) -> tuple[ColumnLine, ...]:
    """Every column of the table, from the left."""
    return tuple(
        ColumnLine(column, target)
        for column, target in zip(understood.table.columns, understood.mapping.columns, strict=True)
    )


def with_choice(mapping: Mapping, index: int, choice: FieldChoice) -> Mapping:
    """The mapping with one column going elsewhere."""
    if not choice.kept:
        return mapping.with_column(index, choice.field, choice.calendar)
    return Mapping(
        mapping.kind,
        tuple(_noted(column) if column.index == index else column for column in mapping.columns),
    )


def what_is_missing(mapping: Mapping) -> Text | None:
    """What must be named before the rows can be told apart or dated; None when nothing is missing."""
    try:
        check_mapping(mapping)
    except UserError as error:
        return error.what
    return None


def to_confirm(mapping: Mapping) -> int:
    """Columns that somebody should decide about."""
    return sum(column.confidence is Confidence.CONFIRM for column in mapping.columns)


def taken(mapping: Mapping) -> int:
    """Columns that are imported, be it into the note."""
    return sum(column.confidence is not Confidence.SKIPPED for column in mapping.columns)


def leaves_private_out(mapping: Mapping) -> bool:
    """Whether a column of personal ID numbers stays in the sheet."""
    skipped = (column for column in mapping.columns if column.confidence is Confidence.SKIPPED)
    meanings = (meaning_of(column.heading, mapping.kind) for column in skipped)
    return any(meaning is not None and meaning.field == PRIVATE_COLUMN for meaning in meanings)


def unclear_birthdays(understood: Understood, line: ColumnLine) -> tuple[str, ...]:
    """Examples of birthdays in this column that may be lunar or solar; none where that is clear."""
    field, index = line.target.field, line.index
    if field is None or field.reads is not Reads.BIRTHDAY:
        return ()
    if not is_unclear(understood.table, index, calendar_of(line.column.heading)):
        return ()
    cells = islice(understood.table.cells(index), _CELLS_ASKED)
    return tuple(dict.fromkeys(cell_text(cell) for cell in cells if _is_open(cell)))[:_EXAMPLES]


def calendar_choices(line: ColumnLine) -> tuple[FieldChoice, ...]:
    """A birthday as it is written, in the lunar, and in the solar calendar."""
    return tuple(_choices(line.target.field)) if line.target.field else ()


def _choices(field: Field) -> list[FieldChoice]:
    if field.reads is Reads.BIRTHDAY:
        return [_choice(field, calendar) for calendar in (None, Calendar.LUNAR, Calendar.SOLAR)]
    return [_choice(one, None) for one in (field, *_PARTS.get(field.name, ()))]


def _choice(field: Field, calendar: Calendar | None) -> FieldChoice:
    if calendar is Calendar.LUNAR:
        return FieldChoice(T("{field}, lunar", field=field.label), field, calendar)
    if calendar is Calendar.SOLAR:
        return FieldChoice(T("{field}, solar", field=field.label), field, calendar)
    return FieldChoice(field.label, field)


def _noted(column: ColumnMap) -> ColumnMap:
    return replace(column, field=None, confidence=Confidence.KEPT, hint=None)


def _is_open(cell: Cell) -> bool:
    """Whether the cell holds figures alone, without a year, that both calendars can read."""
    return cell_text(cell).isascii() and all(_is_yearless(cell, calendar) for calendar in Calendar)


def _is_yearless(cell: Cell, calendar: Calendar) -> bool:
    read = read_birthday_cell(cell, calendar).value
    return isinstance(read, Birthday) and read.calendar is calendar and read.year is None

"""Which column of a sheet fills which field, how sure that is, and what nobody claims."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import StrEnum

from core.errors import UserError
from core.importing.claim import Claim
from core.importing.claims import claim_columns
from core.importing.fields import Field, Reads, SheetKind, is_own, own_field
from core.importing.headers import calendar_of
from core.importing.overrides import read_overrides
from core.importing.table import FoundColumn, FoundTable
from core.importing.unclear import is_unclear
from core.importing.units import unit_above, unit_for
from core.model.birthday import Calendar
from core.records import dataclass
from core.text import T, Text


class Confidence(StrEnum):
    """What the user should do about a column: nothing, glance, decide; or where it goes unclaimed."""

    SURE = "sure"
    GUESS = "guess"
    CONFIRM = "confirm"
    KEPT = "kept"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """One column. `hint` is the calendar of a birthday, `unit` what a figure is multiplied by
    (10,000 under 万元). Without a field it is kept in the note or skipped, as `confidence` says."""

    index: int
    heading: str
    field: Field | None
    confidence: Confidence
    hint: Calendar | None = None
    unit: int = 1


@dataclass(frozen=True, slots=True)
class Mapping:
    """Every column of a table, from the left."""

    kind: SheetKind
    columns: tuple[ColumnMap, ...]

    @property
    def leftover(self) -> tuple[ColumnMap, ...]:
        """Columns that were not understood; they go to the note as “heading: value”."""
        return tuple(column for column in self.columns if column.confidence is Confidence.KEPT)

    @property
    def own(self) -> tuple[str, ...]:
        """The names of the fields of the user's own that the sheet fills, each once."""
        names = (column.field.name for column in self.columns if column.field)
        return tuple(dict.fromkeys(filter(is_own, names)))

    def column_of(self, field: str) -> ColumnMap | None:
        """The first column that fills the field."""
        filling = (column for column in self.columns if column.field and column.field.name == field)
        return next(filling, None)

    def with_column(self, index: int, field: Field | None, hint: Calendar | None = None) -> "Mapping":
        """The same with the field and calendar of one column set by hand; no field skips the column.

        Another column that filled the field is kept in the note, unless the field takes several.
        """
        columns = (
            _by_hand(column, field, hint) if column.index == index else _yielding(column, field)
            for column in self.columns
        )
        return Mapping(self.kind, tuple(columns))


def guess_mapping(table: FoundTable, kind: SheetKind, overrides: Sequence[str] = ()) -> Mapping:
    """The likely mapping, with overrides such as `Header=field` above every guess.

    Raises UserError for an override whose heading or field does not exist.
    """
    wished = read_overrides(overrides, table.columns, kind)
    claims = claim_columns(table, kind, wished)
    columns = (_column_map(table, column, claims[column.index]) for column in table.columns)
    return Mapping(kind, tuple(columns))


def with_own_fields(mapping: Mapping, names: Collection[str], exported: Collection[str] = ()) -> Mapping:
    """The same where columns of customers that nobody claims, and that bear one of these names, go to
    the field of the user's own that is called so; of those `exported` that one at the right does in any
    case: to the left of it stand the fields of every card."""
    if mapping.kind is not SheetKind.CUSTOMERS:
        return mapping
    last = {column.heading: column.index for column in mapping.columns}
    own = {last[heading] for heading in exported if heading in last}
    own.update(column.index for column in mapping.leftover if column.heading in names)
    columns = (
        _by_hand(column, own_field(column.heading), None) if column.index in own else column
        for column in mapping.columns
    )
    return Mapping(mapping.kind, tuple(columns))


def check_mapping(mapping: Mapping) -> None:
    """Raises UserError when the rows could not be told apart or dated, saying which column is missing."""
    for fields, missing in _NEEDED[mapping.kind]:
        if not any(mapping.column_of(field) for field in fields):
            raise UserError(
                missing,
                T(
                    "Columns found: {headings}",
                    headings=", ".join(column.heading for column in mapping.columns),
                ),
                T("Rename the column, or name its field: --map “Heading={field}”", field=fields[0]),
            )


_NO_CUSTOMER = T("No column says which customer it is: a number, a name or a phone")
_NO_DATE = T("No column holds the date")
_WHO = (("number", "name", "phone"), _NO_CUSTOMER)
_NEEDED: dict[SheetKind, tuple[tuple[tuple[str, ...], Text], ...]] = {
    SheetKind.CUSTOMERS: ((("name",), T("No column holds the customers’ names")),),
    SheetKind.PURCHASES: (
        _WHO,
        (("date",), _NO_DATE),
        (("amount", "unit_price"), T("No column holds the amount")),
    ),
    SheetKind.INTERACTIONS: (_WHO, (("date",), _NO_DATE)),
    SheetKind.APPOINTMENTS: (_WHO, (("date",), _NO_DATE)),
    SheetKind.OWNED: (
        _WHO,
        (("product", "serial"), T("No column says what is owned: a product, a plate or a serial number")),
    ),
}


_BIRTHDAYS = frozenset((Reads.BIRTHDAY, Reads.KIN_BIRTHDAY, Reads.YEARLY))


def _column_map(table: FoundTable, column: FoundColumn, claim: Claim | None) -> ColumnMap:
    if claim is None or claim.field is None:
        kept = claim is None and column.filled > 0
        confidence = Confidence.KEPT if kept else Confidence.SKIPPED
        return ColumnMap(column.index, column.heading, None, confidence, unit=unit_above(table.title))
    hint = calendar_of(column.heading) if claim.field.reads in _BIRTHDAYS else None
    confidence = Confidence.SURE if claim.sure else Confidence.GUESS
    if claim.field.reads is Reads.BIRTHDAY and not claim.by_hand and is_unclear(table, column.index, hint):
        confidence = Confidence.CONFIRM
    unit = unit_for(column.heading, claim.field, unit_above(table.title))
    return ColumnMap(column.index, column.heading, claim.field, confidence, hint, unit)


def _by_hand(column: ColumnMap, field: Field | None, hint: Calendar | None) -> ColumnMap:
    confidence = Confidence.SKIPPED if field is None else Confidence.SURE
    return replace(
        column,
        field=field,
        confidence=confidence,
        hint=hint,
        unit=unit_for(column.heading, field, column.unit),
    )


def _yielding(column: ColumnMap, field: Field | None) -> ColumnMap:
    same = field is not None and column.field is not None and column.field.name == field.name
    if same and not (field and field.joins):
        return replace(column, field=None, confidence=Confidence.KEPT, hint=None)
    return column

"""A row while its cells are being put together."""

from core.importing.cells import cell_text
from core.importing.cleaning.names import joined_name, told_sex
from core.importing.cleaning.reading import Reading, Remark
from core.importing.cleaning.wishes import WishTold
from core.importing.fields import Field, Reads
from core.importing.looks import is_phone
from core.importing.mapping import ColumnMap
from core.importing.sheet import Cell
from core.model.customer import Phone
from core.records import dataclass
from core.text import Text


@dataclass(frozen=True, slots=True)
class RowNote:
    """A warning or a problem: the sheet's row, the heading, the cell as text, why, and what to do."""

    row: int
    column: str
    value: str
    reason: Text
    fix: Text


class Draft:
    """Values by field name, lines for the note, and warnings, growing cell by cell."""

    __slots__ = ("_asides", "_lines", "row", "values", "warnings")

    def __init__(self, row: int) -> None:
        self.row = row
        self.values: dict[str, object] = {}
        self.warnings: list[RowNote] = []
        self._lines: list[str] = []
        self._asides: list[str] = []

    def take(self, column: ColumnMap, cell: Cell, reading: Reading) -> None:
        """Adds what one cell said."""
        value, remark, aside, keep_typed = reading
        field = column.field
        if value is not None and field is not None:
            if field.name in self.values or field.name == "note":
                self._join(column, field, cell, value)
            else:
                self.values[field.name] = value
        if remark is not None:
            self._warn(column, cell, remark)
        if aside:
            self._set_aside(column, aside)
        if keep_typed:
            self._keep(column, cell)

    def finish(self) -> None:
        """Fills what only the whole row tells: the note, a phone that stood beside the name, and the sex
        from a form of address."""
        if self._asides and not self.values.keys() & {"phone", "phone2"}:
            self._take_phone()
        if self._lines or self._asides:
            self.values["note"] = "\n".join(dict.fromkeys((*self._lines, *self._asides)))
        name = self.values.get("name")
        if "sex" not in self.values and isinstance(name, str) and (sex := told_sex(name)):
            self.values["sex"] = sex

    def _take_phone(self) -> None:
        found = next((words for words in self._asides if is_phone(words)), None)
        if found is not None:
            self._asides.remove(found)
            self.values["phone"] = (Phone(0, found, found),)

    def _join(self, column: ColumnMap, field: Field, cell: Cell, value: object) -> None:
        told = self.values.get(field.name)
        if field.name == "note":
            self._lines.append(str(value))
        elif field.joins:
            self.values[field.name] = _joined(field.reads, told, value)
        elif told != value:
            self._keep(column, cell)

    def _warn(self, column: ColumnMap, cell: Cell, remark: Remark) -> None:
        self.warnings.append(RowNote(self.row, column.heading, cell_text(cell), remark.reason, remark.fix))

    def _set_aside(self, column: ColumnMap, words: str) -> None:
        """Words about the source say where somebody was met; others go to the note."""
        if column.field and column.field.reads is Reads.SOURCE and "place_met" not in self.values:
            self.values["place_met"] = words
        else:
            self._asides.append(words)

    def _keep(self, column: ColumnMap, cell: Cell) -> None:
        self._asides.append(f"{column.heading}: {cell_text(cell)}")


def _joined(reads: Reads, first: object, second: object) -> object:
    """Two columns of one field as one value."""
    if isinstance(first, tuple) and isinstance(second, tuple):
        return (*first, *(one for one in second if one not in first))
    if isinstance(first, WishTold) and isinstance(second, WishTold):
        return first.joined(second)
    old, new = str(first), str(second)
    if reads is Reads.FAMILY_NAME:
        return joined_name(new, old)
    if reads is Reads.GIVEN_NAME:
        return joined_name(old, new)
    if reads is Reads.ADDRESS_PART:
        return f"{old}-{new}" if old[-1].isdecimal() and new[0].isdecimal() else old + new
    if reads is Reads.OWN:
        return f"{old} / {new}"
    if new in old:
        return old
    return f"{old}, {new}" if old[-1].isascii() and new[0].isascii() else old + new

"""What stands in the cells of a row that fill one field, and what becomes of them when it is typed over."""

from core.importing.by_hand import Place
from core.importing.cells import cell_text
from core.importing.fields import Field, Reads
from core.importing.mapping import ColumnMap, Mapping
from core.screens.importing.preview import PreviewLine

_IN_PARTS = frozenset((Reads.FAMILY_NAME, Reads.GIVEN_NAME, Reads.ADDRESS_PART))
_NOTE = "note"


def column_to_type(line: PreviewLine, field: str, mapping: Mapping) -> int | None:
    """The column of which a cell is typed over to change a field of this row: of several the first that
    says something there. A note may come from columns that nobody claims."""
    columns = [one.index for one in mapping.columns if one.field and one.field.name == field]
    if field == _NOTE:
        columns += [one.index for one in mapping.leftover]
    filled = (index for index in columns if _text(line, index))
    return next(filled, columns[0] if columns else None)


def source_of(line: PreviewLine, field: Field, mapping: Mapping) -> str | None:
    """What is typed over: the cell, or the whole of what stands in parts; None where no column fills the
    field."""
    if len(_parts(line, field, mapping)) > 1:
        return str(line.decision.row.values.get(field.name, ""))
    index = column_to_type(line, field.name, mapping)
    return None if index is None else _text(line, index)


def cells_typed(line: PreviewLine, field: Field, text: str, mapping: Mapping) -> dict[Place, str]:
    """The cells as they are from then on: a whole takes the place of its first part, and the others go."""
    parts = _parts(line, field, mapping)
    index = parts[0].index if parts else column_to_type(line, field.name, mapping)
    if index is None:
        return {}
    return {**{(line.row, part.index): "" for part in parts}, (line.row, index): text}


def _parts(line: PreviewLine, field: Field, mapping: Mapping) -> list[ColumnMap]:
    """The columns that each say a part of the field in this row, as family name and given name do."""
    return [
        one
        for one in mapping.columns
        if one.field
        and one.field.name == field.name
        and one.field.reads in _IN_PARTS
        and _text(line, one.index)
    ]


def _text(line: PreviewLine, index: int) -> str:
    return cell_text(line.cells[index]) if index < len(line.cells) else ""

"""What is read from a layout, in plain words."""

from core.importing.choosing import choose_sheet, kind_of
from core.importing.cleaning.preview import Plain, preview_value
from core.importing.cleaning.row import clean_rows
from core.importing.mapping import ColumnMap, Confidence, Mapping, check_mapping, guess_mapping
from core.importing.sheet import SheetFile
from core.importing.table import FoundTable
from tests.core.importing.layouts.layout import Layout


def table_of(layout: Layout) -> FoundTable:
    return choose_sheet(SheetFile("file.csv", "", [layout.sheet]))[1]


def mapping_of(layout: Layout) -> Mapping:
    table = table_of(layout)
    mapping = guess_mapping(table, kind_of(table))
    check_mapping(mapping)
    return mapping


def told(column: ColumnMap) -> str:
    if column.field:
        return column.field.name
    return "+" if column.confidence is Confidence.KEPT else "-"


def words(shown: Plain) -> str:
    return ", ".join(shown) if isinstance(shown, list) else str(shown)


def values(*lines: str) -> dict[str, str]:
    layout = Layout("one", lines[0], "", (lines[1], "", ""), {})
    row = next(clean_rows(mapping_of(layout), table_of(layout).rows))
    return {
        name: words(preview_value(value)) for name, value in row.values.items() if name != "birthday_kind"
    }

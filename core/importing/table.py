"""The table on a sheet: where its heading stands, its columns, and the rows that are data."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain, islice, zip_longest

from core.importing.blocks import Blocks, is_title
from core.importing.cells import cell_text, is_blank
from core.importing.days_above import with_days_above
from core.importing.fields import SheetKind
from core.importing.forms import Form, read_forms
from core.importing.furniture import is_empty, is_furniture, says_nothing, without_foot
from core.importing.headers import is_count, meaning_of
from core.importing.heading_row import find_heading, is_next_heading, one_line
from core.importing.lines import HEADINGS, read_lines, spaced
from core.importing.looks import is_identity, is_name, is_phone, mostly
from core.importing.several_things import with_things_below
from core.importing.sheet import Cell, Sheet
from core.importing.side_by_side import below_each_other, tables_beside
from core.importing.slips import read_slips
from core.importing.split_birthdays import in_month, month_above, whole_birthdays
from core.importing.split_phones import whole_phones
from core.importing.sums import without_sums
from core.records import dataclass

Row = tuple[int, list[Cell]]

_ROWS_ASKED = 30
_SAMPLES = 3
_AT_ONCE = 1_000
_LONGEST_SAMPLE = 40
_SAME_AS_ABOVE = frozenset(("同上", "〃", "″", "ditto"))


@dataclass(frozen=True, slots=True)
class FoundColumn:
    """`index` from 0; `heading` as the sheet has it, else the column's letter; `filled` counts rows."""

    index: int
    heading: str
    samples: tuple[str, ...] = ()
    filled: int = 0


@dataclass(frozen=True, slots=True)
class SheetPart:
    """One of several sheets that are read as one: what stands above its table, after how many rows of all it
    begins, and how many of the data are its own."""

    name: str
    title: str
    start: int
    rows: int


@dataclass(frozen=True, slots=True)
class FoundTable:
    """`header_row` and the rows' numbers count from 1 as in the sheet; `header_row` is 0 without one. Of one
    that `is_form` every row was a form, with its labels beside the values. `title` is what stands above.
    Where several sheets are read as one, the rows are counted through all these `parts`. One that
    `has_series` told of several things in a row, which stand below each other now."""

    header_row: int
    columns: list[FoundColumn]
    rows: list[Row]
    is_form: bool = False
    title: str = ""
    parts: tuple[SheetPart, ...] = ()
    has_series: bool = False

    def cells(self, index: int) -> Iterator[Cell]:
        """The filled cells of one column, from the top."""
        return (row[index] for _, row in self.rows if index < len(row) and not is_blank(row[index]))

    def place(self, row: int) -> tuple[str, int]:
        """The sheet of a row that is counted through several, and its number there; else no name."""
        at = bisect_left(self.parts, row, key=lambda part: part.start) - 1
        return (self.parts[at].name, row - self.parts[at].start) if at >= 0 else ("", row)


def place_words(table: FoundTable, row: int) -> str:
    """Where a row stands, for a reader: its number, and before it the sheet where there are several."""
    sheet, number = table.place(row)
    return f"{sheet} · {number}" if sheet else str(number)


def find_table(sheet: Sheet) -> FoundTable | None:
    """The table of a sheet; None when there is none, as on a page of instructions. Forms that were filled in
    and lines of free text become the rows of one."""
    forms = read_forms(sheet.rows)
    if forms:
        return _table_of_forms(forms)
    rows = spaced(sheet.rows) or sheet.rows
    lines = read_lines(rows)
    if lines:
        return _table(lines, 0, HEADINGS, sheet.name)
    heading = find_heading(rows)
    if heading is None:
        return _table_without_known_heading(rows, sheet.name)
    slips = read_slips(rows, heading)
    if slips:
        rows, heading = slips
    return _table(rows, heading.below, heading.words, sheet.name)


def known_headings(table: FoundTable, kind: SheetKind) -> int:
    """How many different fields of this kind of sheet the headings name."""
    found = (meaning_of(column.heading, kind) for column in table.columns)
    return len({one.field for one in found if one is not None and one.sure})


def _table_of_forms(forms: Sequence[Form]) -> FoundTable:
    headings = list(dict.fromkeys(label for _, form in forms for label in form))
    data = [(number, [form.get(label) for label in headings]) for number, form in forms]
    filled = _filled_cells(data)
    columns = [_column(at, heading, filled.get(at, [])) for at, heading in enumerate(headings)]
    return FoundTable(data[0][0], columns, data, is_form=True)


def _table_without_known_heading(rows: Sequence[list[Cell]], name: str) -> FoundTable | None:
    start = next((at for at, row in enumerate(rows) if _width(row) > 1), None)
    if start is None:
        start = next((at for at, row in enumerate(rows) if _width(row)), 0)
    body = _table(rows, start, [], name)
    if any(_identifies(body, column) for column in body.columns):
        return body
    if len(rows) < start + 2 or _width(rows[start]) < 2:
        return None
    return _table(rows, start + 1, one_line(rows[start]), name)


def _identifies(table: FoundTable, column: FoundColumn) -> bool:
    """Whether the column holds names or phones from its very first row on."""
    cells = list(islice(table.cells(column.index), _ROWS_ASKED))
    return any(looks(cells[0]) and mostly(looks, cells) for looks in (is_phone, is_name) if cells)


def _width(row: Sequence[Cell]) -> int:
    return sum(not is_blank(cell) for cell in row)


def _table(rows: Sequence[list[Cell]], start: int, headings: list[str], name: str) -> FoundTable:
    blocks = Blocks(headings)
    data = without_sums(without_foot(list(_data_rows(rows, start, blocks))))
    data = whole_phones(whole_birthdays(data, headings), headings)
    headings = blocks.headings
    beside = tables_beside(headings)
    if beside:
        data, headings = below_each_other(data, headings, beside)
    typed = headings
    data, headings = with_things_below(data, headings)
    has_series = headings is not typed
    title = "\n".join(map(cell_text, chain.from_iterable(rows[: max(start - 1, 0)])))
    data, headings = with_days_above(data, headings, title, name)
    filled = _filled_cells(data)
    named = [at for at, heading in enumerate(headings) if heading]
    columns = [
        _column(at, headings[at] if at < len(headings) else "", filled.get(at, []))
        for at in sorted({*named, *filled})
    ]
    return FoundTable(start if headings else 0, columns, data, title=title, has_series=has_series)


def _filled_cells(rows: Sequence[Row]) -> dict[int, list[Cell]]:
    """The filled cells of each column that has any, from the top."""
    columns: dict[int, list[Cell]] = {}
    # Some rows at a time: all of them at once would let nobody else have a turn.
    for start in range(0, len(rows), _AT_ONCE):
        turned = zip_longest(*[row for _, row in rows[start : start + _AT_ONCE]])
        for at, column in enumerate(turned):
            columns.setdefault(at, []).extend([cell for cell in column if not is_blank(cell)])
    return {at: cells for at, cells in columns.items() if cells}


def _data_rows(rows: Sequence[list[Cell]], start: int, blocks: Blocks) -> Iterator[Row]:
    above: list[Cell] = []
    headings = tuple(blocks.headings)
    month = month_above(rows[start - 2]) if headings and start > 1 else None
    printed = rows[max(start - 2, 0) : start] if headings else []
    words = frozenset(cell for row in (headings, *printed) for cell in row if not is_blank(cell))
    counts = frozenset(at for at, heading in enumerate(headings) if is_count(heading))
    for number, row in enumerate(islice(rows, start, None), start + 1):
        if is_empty(row) or says_nothing(row, counts):
            continue
        if headings and not words.isdisjoint(row) and is_next_heading(row, words):
            blocks.begin(row)
            continue
        if is_furniture(row, words) or (headings and is_title(rows, number - 1, words)):
            month = month_above(row)
            continue
        row = blocks.laid_out(row)
        row = in_month(row, month, headings) if month else row
        above = row if _SAME_AS_ABOVE.isdisjoint(row) else _filled_from(above, row)
        yield number, above


def _filled_from(above: Sequence[Cell], row: Sequence[Cell]) -> list[Cell]:
    same = (*above, *[None] * (len(row) - len(above)))
    return [same[at] if cell in _SAME_AS_ABOVE else cell for at, cell in enumerate(row)]


def _column(index: int, heading: str, filled: Sequence[Cell]) -> FoundColumn:
    samples = dict.fromkeys(map(_sample, filled[: 3 * _SAMPLES]))
    return FoundColumn(index, heading or column_letter(index), tuple(samples)[:_SAMPLES], len(filled))


def _sample(cell: Cell) -> str:
    """The beginning of a cell; of an identity number no more than the place that issued it."""
    text = cell_text(cell)
    return f"{text[:6]}…" if is_identity(cell) else text[:_LONGEST_SAMPLE]


def column_letter(index: int) -> str:
    """The letter a spreadsheet shows above the column: 0 is A, 26 is AA."""
    letter = chr(ord("A") + index % 26)
    return letter if index < 26 else column_letter(index // 26 - 1) + letter

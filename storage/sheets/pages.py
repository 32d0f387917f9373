"""The tables of a web page: many programs write one and call it .xls."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from core.importing.sheet import SheetNote
from storage.sheets import limits, refusals
from storage.sheets.parts import Noted, Part, SheetBegins, pieces
from storage.sheets.spans import Grid
from storage.sheets.texts import repairs

_SPACE = re.compile(r"[ \t\r\n\f\xa0\u3000]+")
_LINE_END = "\x1e"
_UNSEEN = frozenset(("script", "style", "title", "select", "textarea", "noscript", "template"))
_LINES = frozenset(("br", "p", "div", "li", "dd", "dt"))
_CHUNK = 1 << 16
_DEEPEST = 100
_WIDEST_SPAN = 16_384
_LONGEST_TAIL = 2 * _CHUNK
_PICTURE = re.compile(r"data:[^\s\"'>]{1000,}")
_IN_A_ROW = re.compile("<(?=<)")

_Attributes = list[tuple[str, str | None]]


def read_page(text: str, name: str, encoding: str) -> Iterator[Part]:
    """Every table with text in it as a sheet; the second is called `name 2`.

    Raises UserError when there is none, and when one is too large.
    """
    tables = [table for table in find_tables(text) if any(map(any, table.rows))]
    if not tables:
        raise refusals.page_without_table()
    for number, table in enumerate(tables, start=1):
        yield SheetBegins(name if number == 1 else f"{name} {number}", encoding)
        yield from pieces(limits.fenced(table.rows))
        notes = list(_notes(table))
        if notes:
            yield Noted(notes)


def find_tables(text: str) -> list[Grid]:
    """The tables in the order in which they begin; one inside another is a table of its own."""
    parser = _Tables()
    # The parser fails an assertion on sections such as <![if; as any other declaration they are passed over.
    text = _PICTURE.sub("", _IN_A_ROW.sub("", text)).replace("<![", "<! ")
    for start in range(0, len(text), _CHUNK):
        parser.feed(text[start : start + _CHUNK])
        if len(parser.rawdata) > _LONGEST_TAIL:
            # A tag that never ends would be looked through again with every piece.
            raise refusals.damaged()
    parser.close()
    return parser.finished()


def _notes(table: Grid) -> Iterator[SheetNote]:
    for number, row in enumerate(table.rows, start=1):
        for cell in row:
            if isinstance(cell, str) and (len(cell) > limits.MAX_CELL_CHARACTERS or "\ufffd" in cell):
                yield from repairs(cell, number)


class _Open:
    """A table whose end has not come. `words` is None outside of cells."""

    def __init__(self) -> None:
        self.grid = Grid()
        self.words: list[str] | None = None
        self.span = (1, 1)

    def begin_cell(self, attributes: _Attributes) -> None:
        self.end_cell()
        told = dict(attributes)
        self.words = []
        self.span = (_span(told.get("colspan"), limits.MAX_COLUMNS), _span(told.get("rowspan"), _WIDEST_SPAN))

    def end_cell(self) -> None:
        if self.words is not None:
            lines = "".join(self.words).split(_LINE_END)
            self.grid.add(
                "\n".join(filter(None, (_SPACE.sub(" ", line).strip() for line in lines))), *self.span
            )
        self.words = None

    def begin_row(self) -> None:
        self.end_cell()
        self.grid.begin_row()

    def end_row(self) -> None:
        self.end_cell()
        self.grid.end_row()


class _Tables(HTMLParser):
    """Collects what stands in tables; forgives every tag that was never closed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._tables: list[_Open] = []
        self._stack: list[_Open] = []
        self._unseen = ""

    def finished(self) -> list[Grid]:
        for table in self._tables:
            table.end_row()
        return [table.grid for table in self._tables]

    def handle_starttag(self, tag: str, attrs: _Attributes) -> None:
        if tag in _UNSEEN:
            self._unseen = self._unseen or tag
        elif tag == "table":
            self._begin_table()
        elif self._stack:
            self._inside(self._stack[-1], tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._unseen:
            self._unseen = ""
        if not self._stack:
            return
        table = self._stack[-1]
        if tag == "table":
            table.end_row()
            self._stack.pop()
        elif tag == "tr":
            table.end_row()
        elif tag in ("td", "th"):
            table.end_cell()
        elif tag in _LINES:
            self.handle_data(_LINE_END)

    def handle_data(self, data: str) -> None:
        if self._stack and not self._unseen and (words := self._stack[-1].words) is not None:
            words.append(data)

    def _begin_table(self) -> None:
        if len(self._stack) >= _DEEPEST:
            raise refusals.damaged()
        self._stack.append(_Open())
        self._tables.append(self._stack[-1])

    def _inside(self, table: _Open, tag: str, attributes: _Attributes) -> None:
        if tag == "tr":
            table.begin_row()
        elif tag in ("td", "th"):
            self._unseen = ""
            table.begin_cell(attributes)
        elif tag in _LINES:
            self.handle_data(_LINE_END)


def _span(told: str | None, most: int) -> int:
    digits = (told or "").strip()
    if not (digits.isascii() and digits.isdigit()):
        return 1
    return min(max(int(digits[:6]), 1), most)

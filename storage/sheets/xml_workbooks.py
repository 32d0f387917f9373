"""The cells of an Excel 2003 XML workbook, which many programs write and call .xls."""

import re
from collections.abc import Iterator
from datetime import datetime, time
from xml.parsers import expat

from core.importing.sheet import Cell
from storage.sheets import limits, refusals
from storage.sheets.parts import Part, SheetBegins, pieces

_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"
_SEPARATOR = "|"
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_DEEPEST = 200
_CHUNK = 1 << 16
_FIRST_YEAR = 1900


def read_xml_workbook(text: str, encoding: str) -> Iterator[Part]:
    """Every sheet in the order of the workbook; a merged cell has its value in its first cell.

    Raises UserError for broken XML, for declared entities, and for sheets too large.
    """
    reader = _Reader()
    body = _CONTROLS.sub("", _DECLARATION.sub("", text, count=1))
    try:
        for start in range(0, len(body), _CHUNK):
            reader.feed(body[start : start + _CHUNK])
        reader.finish()
    except expat.ExpatError:
        raise refusals.damaged() from None
    for name, rows in reader.sheets:
        yield SheetBegins(name, encoding)
        yield from pieces(limits.fenced(rows))


class _Reader:
    """Follows the elements Worksheet, Row, Cell and Data, and counts what they place."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, list[list[Cell]]]] = []
        self._depth = 0
        self._cells = 0
        self._gap = 0
        self._in_comment = False
        self._type = ""
        self._words: list[str] | None = None
        self._parser = expat.ParserCreate("utf-8", _SEPARATOR)
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = _refuse
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters

    def feed(self, text: str) -> None:
        self._parser.Parse(text.encode())

    def finish(self) -> None:
        self._parser.Parse(b"", True)

    def _start(self, element: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise refusals.damaged()
        kind = _own(element)
        if kind == "Worksheet":
            self.sheets.append((attributes.get(_named("Name"), ""), []))
        elif kind == "Comment":
            self._in_comment = True
        elif kind in ("Row", "Cell", "Data") and self.sheets and not self._in_comment:
            self._begin(kind, attributes)

    def _begin(self, kind: str, attributes: dict[str, str]) -> None:
        if kind == "Row":
            self._begin_row(_whole(attributes, "Index"))
        elif kind == "Cell":
            self._begin_cell(_whole(attributes, "Index"), _whole(attributes, "MergeAcross"))
        else:
            self._type, self._words = attributes.get(_named("Type"), ""), []

    def _begin_row(self, index: int) -> None:
        rows = self.sheets[-1][1]
        self._gap = 0
        if max(index, len(rows) + 1) > limits.MAX_ROWS:
            raise limits.too_many_cells()
        rows.extend([] for _ in range(index - 1 - len(rows)))
        rows.append([])

    def _begin_cell(self, index: int, merged: int) -> None:
        rows = self.sheets[-1][1]
        if not rows:
            rows.append([])
        row = rows[-1]
        place = max(index, len(row) + 1 + self._gap)
        if place > limits.MAX_COLUMNS:
            raise limits.too_wide(len(rows))
        self._cells += place - len(row)
        if self._cells > limits.MAX_CELLS:
            raise limits.too_many_cells()
        row += [""] * (place - len(row))
        self._gap = merged

    def _end(self, element: str) -> None:
        self._depth -= 1
        kind = _own(element)
        if kind == "Comment":
            self._in_comment = False
        elif kind == "Data" and self._words is not None:
            rows = self.sheets[-1][1]
            if rows and rows[-1]:
                rows[-1][-1] = _value("".join(self._words), self._type)
            self._words = None

    def _characters(self, text: str) -> None:
        if self._words is not None:
            self._words.append(text)


def _refuse(*_declared: object) -> None:
    raise refusals.unsafe()


def _named(attribute: str) -> str:
    return f"{_SPREADSHEET}{_SEPARATOR}{attribute}"


def _own(element: str) -> str:
    """The name of an element of the spreadsheet's own; empty for any other."""
    space, _, name = element.rpartition(_SEPARATOR)
    return name if space == _SPREADSHEET else ""


def _whole(attributes: dict[str, str], name: str) -> int:
    """A whole number; 0 where there is none."""
    digits = attributes.get(_named(name), "")
    return int(digits[:8]) if digits.isascii() and digits.isdigit() else 0


def _value(text: str, kind: str) -> Cell:
    if kind == "Error":
        return None
    if kind == "Boolean":
        return text.strip() == "1"
    if kind == "DateTime":
        return _moment(text.strip())
    if kind == "Number":
        return _number(text.strip())
    return text[: limits.MAX_CELL_CHARACTERS]


def _number(text: str) -> Cell:
    try:
        number = float(text)
    except ValueError:
        return text
    return number if abs(number) < float("inf") else None


def _moment(text: str) -> Cell:
    """A day, a day with its hour, or, before the first day of Excel, an hour alone as text."""
    try:
        moment = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return text
    if moment.year < _FIRST_YEAR:
        return moment.time().isoformat()
    return moment.date() if moment.time() == time.min else moment

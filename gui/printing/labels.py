"""Address labels on A4, in the places where the two common sheets have them."""

from collections.abc import Iterator, Mapping, Sequence

from core.address_labels import Labels, LabelSheet
from core.addressees import Addressee
from core.records import dataclass
from gui.printing.later import LaterPages
from gui.printing.marks import MM, Face, Mark, Page, Words
from gui.printing.setting import Setter


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where labels lie, in millimetres: the corner of the first, the size of each, and the step to the
    next column; rows touch each other."""

    left: float
    top: float
    width: float
    height: float
    step: float


SHEETS: Mapping[Labels, Sheet] = {
    Labels.SMALL: Sheet(0.0, 0.5, 70.0, 37.0, 70.0),
    Labels.LARGE: Sheet(4.65, 15.15, 99.1, 38.1, 101.6),
}
"""24 of 70 × 37 and 14 of 99.1 × 38.1, as makers of labels cut them."""

_INSET = 6.5
"""What printers leave white at the edge of the paper, and what lies askew."""

_NAMES = (Face(16, bold=True), Face(14, bold=True), Face(12, bold=True))
_ADDRESSES = (Face(14), Face(13), Face(12))
_MOST_NAMES, _MOST_LINES = 2, 4
_LEADING = 1.32
_ASCENT = 0.88
"""Of the height of a line: the part above its baseline, about, in every type that is used."""


def label_pages(sheet: LabelSheet, setter: Setter) -> Sequence[Page]:
    """The pages, without any for nobody. Labels go from left to right, row by row."""
    return LaterPages(sheet.sheets, lambda number: tuple(_page(sheet, number, setter)))


def _page(sheet: LabelSheet, number: int, setter: Setter) -> Iterator[Mark]:
    labels = sheet.labels
    begun = sheet.first - 1
    start = number * labels.on_a_sheet - begun
    for place, one in enumerate(sheet.people[max(start, 0) : start + labels.on_a_sheet], max(start, 0)):
        row, column = divmod((place + begun) % labels.on_a_sheet, labels.columns)
        yield from _label(one, SHEETS[labels], row, column, setter)


def _label(one: Addressee, sheet: Sheet, row: int, column: int, setter: Setter) -> Iterator[Mark]:
    """The name, and below it the address; both in the middle of the label's height."""
    room, high = sheet.width - 2 * _INSET, sheet.height - _INSET
    lines = _fitting(one, setter, room, high)
    left = sheet.left + column * sheet.step + _INSET
    top = sheet.top + row * sheet.height + (sheet.height - _height(lines)) / 2
    for text, face in lines:
        pitch = face.px * MM * _LEADING
        yield Words(left, top + pitch * _ASCENT, text, face)
        top += pitch


def _fitting(one: Addressee, setter: Setter, room: float, high: float) -> list[tuple[str, Face]]:
    """The lines in the largest type in which nothing is cut; in the smallest what goes in."""
    lines: list[tuple[str, Face]] = []
    for name, address in zip(_NAMES, _ADDRESSES, strict=True):
        names = setter.lines(one.name, name, room, _MOST_NAMES + 1)
        addresses = setter.lines(one.address, address, room, _MOST_LINES + 1)
        lines = [(text, name) for text in names] + [(text, address) for text in addresses]
        whole = len(names) <= _MOST_NAMES and len(addresses) <= _MOST_LINES
        if whole and _height(lines) <= high:
            return lines
    name, address = _NAMES[-1], _ADDRESSES[-1]
    kept = [(text, name) for text in setter.lines(one.name, name, room, _MOST_NAMES)]
    return kept + [(text, address) for text in setter.lines(one.address, address, room, _MOST_LINES)]


def _height(lines: list[tuple[str, Face]]) -> float:
    return sum(face.px * MM * _LEADING for _, face in lines)

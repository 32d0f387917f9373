"""One customer on one A4 page: how to get in touch, why now, family, things, history, and room to write."""

from collections.abc import Iterator
from datetime import datetime

from core.customer_sheet import CustomerLine, CustomerSection, CustomerSheet
from core.text import T
from gui.printing.frame import BAND_HEIGHT, BODY_END, BODY_TOP, band_head, page_foot, page_head
from gui.printing.grid import LEFT, RIGHT
from gui.printing.household import CODE_SIDE
from gui.printing.marks import Code, Dots, Face, Mark, Page, Words
from gui.printing.setting import Setter

_LEAD, _TEXT, _PHONE = Face(12), Face(13), Face(14, bold=True)
_COLUMN = LEFT + 36
_PITCH, _FIRST, _GAP = 5.6, 5.4, 2.4
_MOST_LINES = 2
_NOTE_PITCH = 8.4
_BESIDE_CODE = RIGHT - CODE_SIDE - 4


def customer_page(sheet: CustomerSheet, printed: datetime, setter: Setter) -> Page:
    """The page. What has no room at its end, the oldest history first, is left out."""
    hint = T("For the desk: without tier and amounts.")
    number = T("No. {number}", number=sheet.number)
    day = T("{day} {year}", day=sheet.on, year=str(sheet.on.year))
    return (
        *page_head(setter, T("{name}", name=sheet.name), (number,), (day,)),
        *_code(sheet),
        *_body(sheet, setter),
        *page_foot(setter, hint, sheet.own_name, printed),
    )


def _code(sheet: CustomerSheet) -> Iterator[Mark]:
    """Beside the first section, which is never the shortest."""
    if sheet.phone:
        yield Code(RIGHT - CODE_SIDE, BODY_TOP + BAND_HEIGHT + 2, CODE_SIDE, sheet.phone)


def _body(sheet: CustomerSheet, setter: Setter) -> Iterator[Mark]:
    top = BODY_TOP
    for place, section in enumerate(sheet.sections):
        if top + BAND_HEIGHT + _PITCH > BODY_END:
            return
        yield from band_head(setter, top, section.title)
        right = _BESIDE_CODE if not place and sheet.phone else RIGHT
        bottom = top + BAND_HEIGHT
        for marks, end in _section(section, bottom, right, setter):
            yield from marks
            bottom = end
        least = top + BAND_HEIGHT + CODE_SIDE + 3 if not place and sheet.phone else bottom
        top = max(bottom, least) + _GAP
    yield from _room_for_notes(top, setter)


def _section(
    section: CustomerSection, top: float, right: float, setter: Setter
) -> Iterator[tuple[list[Mark], float]]:
    """The marks of each line that has room, and where it ends."""
    for line in section.lines:
        texts = setter.lines(_sentence(line, setter), _face(line), right - _COLUMN, _MOST_LINES)
        end = top + _PITCH * max(1, len(texts))
        if end > BODY_END:
            return
        marks: list[Mark] = [setter.line(LEFT, top + _FIRST, line.lead, _LEAD, _COLUMN - LEFT - 2)]
        marks += [
            Words(_COLUMN, top + _FIRST + place * _PITCH, text, _face(line))
            for place, text in enumerate(texts)
        ]
        yield marks, end
        top = end


def _sentence(line: CustomerLine, setter: Setter) -> str:
    return "  ".join(filter(None, (setter.said(line.text), setter.phone(line.phone))))


def _face(line: CustomerLine) -> Face:
    return _PHONE if line.phone else _TEXT


def _room_for_notes(top: float, setter: Setter) -> Iterator[Mark]:
    """Dotted lines where the page is still empty."""
    if top + BAND_HEIGHT + _NOTE_PITCH > BODY_END:
        return
    yield from band_head(setter, top, T("Notes"))
    middle = top + BAND_HEIGHT + _NOTE_PITCH
    while middle <= BODY_END:
        yield Dots(LEFT, middle, RIGHT - LEFT)
        middle += _NOTE_PITCH

"""The sheet of coming birthdays on A4: a box to tick, the day, who it is, and the phone to dial."""

from collections.abc import Iterator
from datetime import datetime

from core.birthday_sheet import BirthdayEntry, BirthdaySheet
from core.text import N, T, Text
from gui.printing.bands import Share, shared
from gui.printing.frame import BAND_HEIGHT, BODY_TOP, band_head, page_foot, page_head, page_number
from gui.printing.grid import FINE, LEFT, RIGHT
from gui.printing.marks import Dots, Face, Frame, Mark, Page, Rule
from gui.printing.setting import Setter

ROW = 11.6
"""The height of one person, in millimetres."""

_BOX, _DAY, _NAME, _BORN, _PHONE, _NOTE = LEFT + 1, LEFT + 8, LEFT + 39, LEFT + 87, LEFT + 124, LEFT + 156
_SIDE, _FIRST, _SECOND = 3.4, 5.0, 9.4
_STRONG, _PLAIN, _SMALL = Face(14, bold=True), Face(13), Face(11)
_NOBODY = Face(16, bold=True)


def birthday_pages(sheet: BirthdaySheet, printed: datetime, setter: Setter) -> list[Page]:
    """The pages of the sheet; one that says so when nobody is celebrated."""
    shares = list(shared(sheet.bands, ROW)) or [[]]
    return [
        (
            *_head(sheet, number, len(shares), setter),
            *_body(share, setter),
            *page_foot(setter, T("Lunar birthdays stand on their solar day."), sheet.own_name, printed),
        )
        for number, share in enumerate(shares, start=1)
    ]


def _head(sheet: BirthdaySheet, page: int, pages: int, setter: Setter) -> Iterator[Mark]:
    span = T("{first} to {last}", first=sheet.on, last=sheet.until)
    yield from page_head(setter, T("Birthdays"), (span,), (page_number(page, pages), _people(sheet.people)))


def _body(share: Share[BirthdayEntry], setter: Setter) -> Iterator[Mark]:
    if not share:
        yield setter.line(LEFT, BODY_TOP + 12, T("No birthday within 30 days"), _NOBODY, RIGHT - LEFT)
    top = BODY_TOP
    for band, entries in share:
        yield from band_head(setter, top, band.title, _people(len(band.entries)))
        top += BAND_HEIGHT
        for entry in entries:
            yield from _person(entry, top, setter)
            top += ROW


def _person(entry: BirthdayEntry, top: float, setter: Setter) -> Iterator[Mark]:
    first, second = top + _FIRST, top + _SECOND
    yield Frame(_BOX, first - 3.0, _SIDE, _SIDE)
    yield setter.line(_DAY, first, T("{day}", day=entry.due), _PLAIN, _NAME - _DAY - 2)
    yield setter.line(_NAME, first, entry.name, _STRONG, _BORN - _NAME - 2)
    if entry.family is not None:
        yield setter.line(_NAME, second, entry.family, _SMALL, _BORN - _NAME - 2)
    yield setter.line(_BORN, first, T("{birthday}", birthday=entry.born), _PLAIN, _PHONE - _BORN - 2)
    if entry.age is not None:
        yield setter.line(_BORN, second, N("turns {n}", "turns {n}", entry.age), _SMALL, _PHONE - _BORN - 2)
    phone = setter.phone(entry.phone) or setter.said(T("No phone"))
    yield setter.line(_PHONE, first, phone, _STRONG if entry.phone else _PLAIN, _NOTE - _PHONE - 2)
    yield Dots(_NOTE, second, RIGHT - _NOTE)
    yield Rule(LEFT, top + ROW, RIGHT - LEFT, FINE / 2)


def _people(count: int) -> Text:
    return N("{n} person", "{n} people", count)

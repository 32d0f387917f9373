"""The sheet of the dormant on A4: a box to tick, who it is, how long silent, and the phone to dial."""

from collections.abc import Iterator
from datetime import datetime

from core.dormant_sheet import DormantEntry, DormantSheet
from core.text import N, T, Text
from gui.printing.bands import Share, shared
from gui.printing.frame import BAND_HEIGHT, BODY_TOP, band_head, page_foot, page_head, page_number
from gui.printing.grid import FINE, LEFT, RIGHT
from gui.printing.marks import Dots, Face, Frame, Mark, Page, Rule
from gui.printing.setting import Setter

ROW = 11.6
"""The height of one household, in millimetres."""

_BOX, _NAME, _SILENT, _PHONE, _NOTE = LEFT + 1, LEFT + 8, LEFT + 50, LEFT + 120, LEFT + 152
_SIDE, _FIRST, _SECOND, _GAP = 3.4, 5.0, 9.4, 2
_STRONG, _PLAIN, _SMALL, _WARNING = Face(14, bold=True), Face(13), Face(11), Face(11, bold=True)


def dormant_pages(sheet: DormantSheet, printed: datetime, setter: Setter) -> list[Page]:
    """The pages of the sheet, which has somebody on it."""
    shares = list(shared(sheet.bands, ROW))
    hint = T("Without tiers and amounts: they stand in Shuke.")
    return [
        (
            *_head(sheet, number, len(shares), setter),
            *_body(share, setter),
            *page_foot(setter, hint, sheet.own_name, printed),
        )
        for number, share in enumerate(shares, start=1)
    ]


def _head(sheet: DormantSheet, page: int, pages: int, setter: Setter) -> Iterator[Mark]:
    on = T("{day}", day=sheet.on)
    yield from page_head(
        setter, T("Dormant"), (on,), (page_number(page, pages), _households(sheet.households))
    )


def _body(share: Share[DormantEntry], setter: Setter) -> Iterator[Mark]:
    top = BODY_TOP
    for band, entries in share:
        yield from band_head(setter, top, band.title, _households(len(band.entries)))
        top += BAND_HEIGHT
        for entry in entries:
            yield from _household(entry, top, setter)
            top += ROW


def _household(entry: DormantEntry, top: float, setter: Setter) -> Iterator[Mark]:
    first, second = top + _FIRST, top + _SECOND
    yield Frame(_BOX, first - 3.0, _SIDE, _SIDE)
    yield setter.line(_NAME, first, entry.name, _STRONG, _SILENT - _NAME - _GAP)
    yield setter.line(_NAME, second, entry.family or entry.last, _SMALL, _SILENT - _NAME - _GAP)
    yield setter.line(_SILENT, first, entry.silent, _PLAIN, _PHONE - _SILENT - _GAP)
    yield setter.line(_SILENT, second, entry.why, _SMALL, _PHONE - _SILENT - _GAP)
    phone = setter.phone(entry.phone) or setter.said(T("No phone"))
    yield setter.line(_PHONE, first, phone, _STRONG if entry.phone else _PLAIN, _NOTE - _PHONE - _GAP)
    if entry.family is not None:
        yield setter.line(_PHONE, second, entry.last, _SMALL, _NOTE - _PHONE - _GAP)
    if entry.hint is not None:
        yield setter.line(_NOTE, first, entry.hint, _WARNING, RIGHT - _NOTE)
    yield Dots(_NOTE, second, RIGHT - _NOTE)
    yield Rule(LEFT, top + ROW, RIGHT - LEFT, FINE / 2)


def _households(count: int) -> Text:
    return N("{n} household", "{n} households", count)

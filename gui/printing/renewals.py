"""The sheet of renewals on A4: a box to tick, the day, who it is, what ends, and the phone to dial."""

from collections.abc import Iterator
from datetime import datetime

from core.renewals_sheet import RenewalEntry, RenewalSheet
from core.text import N, T, Text
from gui.printing.bands import Share, shared
from gui.printing.frame import BAND_HEIGHT, BODY_TOP, band_head, page_foot, page_head, page_number
from gui.printing.grid import FINE, LEFT, RIGHT
from gui.printing.marks import Dots, Face, Frame, Mark, Page, Rule
from gui.printing.setting import Setter

ROW = 11.6
"""The height of one ending, in millimetres."""

_BOX, _DAY, _NAME, _THING, _PHONE, _NOTE = LEFT + 1, LEFT + 8, LEFT + 37, LEFT + 77, LEFT + 124, LEFT + 156
_SIDE, _FIRST, _SECOND, _GAP = 3.4, 5.0, 9.4, 2
_STRONG, _PLAIN, _SMALL, _WARNING = Face(14, bold=True), Face(13), Face(11), Face(11, bold=True)
_NOTHING = Face(16, bold=True)


def renewal_pages(sheet: RenewalSheet, printed: datetime, setter: Setter) -> list[Page]:
    """The pages of the sheet; one that says so when nothing ends."""
    shares = list(shared(sheet.bands, ROW)) or [[]]
    hint = T("Without premiums: they stand in Shuke.")
    return [
        (
            *_head(sheet, number, len(shares), setter),
            *_body(sheet, share, setter),
            *page_foot(setter, hint, sheet.own_name, printed),
        )
        for number, share in enumerate(shares, start=1)
    ]


def _head(sheet: RenewalSheet, page: int, pages: int, setter: Setter) -> Iterator[Mark]:
    until = T("{day}, up to {until}", day=sheet.on, until=sheet.until)
    yield from page_head(setter, T("Renewals"), (until,), (page_number(page, pages), _items(sheet.items)))


def _body(sheet: RenewalSheet, share: Share[RenewalEntry], setter: Setter) -> Iterator[Mark]:
    if not share:
        days = (sheet.until - sheet.on).days
        nothing = N("Nothing ends within {n} day", "Nothing ends within {n} days", days)
        yield setter.line(LEFT, BODY_TOP + 12, nothing, _NOTHING, RIGHT - LEFT)
    top = BODY_TOP
    for band, entries in share:
        yield from band_head(setter, top, band.title, _items(len(band.entries)))
        top += BAND_HEIGHT
        for entry in entries:
            yield from _ending(entry, top, setter)
            top += ROW


def _ending(entry: RenewalEntry, top: float, setter: Setter) -> Iterator[Mark]:
    first, second = top + _FIRST, top + _SECOND
    yield Frame(_BOX, first - 3.0, _SIDE, _SIDE)
    yield setter.line(_DAY, first, T("{day}", day=entry.due), _PLAIN, _NAME - _DAY - _GAP)
    yield setter.line(_DAY, second, entry.left, _SMALL, _NAME - _DAY - _GAP)
    yield setter.line(_NAME, first, entry.name, _STRONG, _THING - _NAME - _GAP)
    if entry.family is not None:
        yield setter.line(_NAME, second, entry.family, _SMALL, _THING - _NAME - _GAP)
    yield setter.line(_THING, first, entry.end, _PLAIN, _PHONE - _THING - _GAP)
    yield setter.line(_THING, second, entry.thing, _SMALL, _PHONE - _THING - _GAP)
    phone = setter.phone(entry.phone) or setter.said(T("No phone"))
    yield setter.line(_PHONE, first, phone, _STRONG if entry.phone else _PLAIN, _NOTE - _PHONE - _GAP)
    if entry.hint is not None:
        yield setter.line(_NOTE, first, entry.hint, _WARNING, RIGHT - _NOTE)
    yield Dots(_NOTE, second, RIGHT - _NOTE)
    yield Rule(LEFT, top + ROW, RIGHT - LEFT, FINE / 2)


def _items(count: int) -> Text:
    return N("{n} item", "{n} items", count)

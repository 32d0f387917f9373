"""The sheet for a round of visits on A4: households under their places, as on the call sheet."""

from collections.abc import Iterator
from datetime import datetime

from core.callsheet import SheetEntry
from core.text import N, T, Text
from core.visit_sheet import VisitSheet
from gui.printing.bands import Share, shared
from gui.printing.frame import BAND_HEIGHT, BODY_TOP, band_head, page_foot, page_head, page_number
from gui.printing.grid import HOUSEHOLD, LEFT, RIGHT
from gui.printing.household import household_marks
from gui.printing.marks import Face, Mark, Page
from gui.printing.setting import Setter

_NOBODY = Face(16, bold=True)


def visit_pages(sheet: VisitSheet, printed: datetime, setter: Setter) -> list[Page]:
    """The pages of the sheet; one that says so when nobody is to be visited."""
    pages = list(shared(sheet.bands, HOUSEHOLD)) or [[]]
    return [
        (
            *_head(sheet, number, len(pages), setter),
            *_body(share, setter),
            *page_foot(setter, T("Scan with a phone to dial."), sheet.own_name, printed),
        )
        for number, share in enumerate(pages, start=1)
    ]


def _head(sheet: VisitSheet, page: int, pages: int, setter: Setter) -> Iterator[Mark]:
    day = T("{day} {year}", day=sheet.on, year=str(sheet.on.year))
    after = (T("{text}", text=sheet.place), day)
    count = _households(sheet.households)
    yield from page_head(setter, T("Visits"), after, (page_number(page, pages), count))


def _body(share: Share[SheetEntry], setter: Setter) -> Iterator[Mark]:
    if not share:
        yield setter.line(LEFT, BODY_TOP + 12, T("Nobody is to be visited"), _NOBODY, RIGHT - LEFT)
    top = BODY_TOP
    for band, entries in share:
        yield from band_head(setter, top, band.title, _households(len(band.entries)))
        top += BAND_HEIGHT
        for entry in entries:
            yield from household_marks(entry, top, setter)
            top += HOUSEHOLD


def _households(count: int) -> Text:
    return N("{n} household", "{n} households", count)

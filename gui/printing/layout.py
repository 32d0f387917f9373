"""The call sheet on A4: six households a page, every page with its heading, its bands and its foot."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter

from core.calendar.lunar import to_lunar
from core.callsheet import CallSheet, SheetBand, SheetEntry, SheetMeeting
from core.model.birthday import Birthday, Calendar
from core.text import N, T, Text
from gui.printing.frame import BAND_HEIGHT, BODY_TOP, band_head, page_foot, page_head, page_number
from gui.printing.grid import HOUSEHOLD, LEFT, RIGHT
from gui.printing.household import household_marks
from gui.printing.marks import Face, Mark, Page
from gui.printing.meetings import meeting_marks
from gui.printing.setting import Setter

A_PAGE = 6

_NOBODY = Face(16, bold=True)

_Placed = tuple[SheetBand, SheetEntry]


def call_sheet_pages(sheet: CallSheet, printed: datetime, setter: Setter) -> list[Page]:
    """The pages of the sheet; one that says so when nobody is due.

    Beside six households there is room for the headings of all three bands, so that a household is
    never split and a heading never stands without one. Appointments take the first place of all.
    """
    placed = [(band, entry) for band in sheet.bands for entry in band.entries]
    first = A_PAGE - 1 if sheet.meetings else A_PAGE
    shares = [placed[:first]]
    shares += [placed[start : start + A_PAGE] for start in range(first, len(placed), A_PAGE)]
    return [
        (
            *_head(sheet, number, len(shares), setter),
            *_body(share, setter, sheet.meetings if number == 1 else ()),
            *_foot(sheet, printed, setter),
        )
        for number, share in enumerate(shares, start=1)
    ]


def _head(sheet: CallSheet, page: int, pages: int, setter: Setter) -> Iterator[Mark]:
    """Title, day and lunar day at the left; how many households and which page at the right."""
    day = T("{day} {year}", day=sheet.on, year=str(sheet.on.year))
    yield from page_head(
        setter,
        T("Call sheet"),
        (day, T("{day}", day=_lunar(sheet.on))),
        (page_number(page, pages), _households(sheet.households)),
    )


def _body(share: Sequence[_Placed], setter: Setter, meetings: Sequence[SheetMeeting] = ()) -> Iterator[Mark]:
    """The households of one page under the headings of their bands, which every page repeats."""
    top = BODY_TOP
    if meetings:
        yield from meeting_marks(meetings, top, setter)
        top += HOUSEHOLD
    if not share:
        yield setter.line(LEFT, top + 12, T("Nobody is due today"), _NOBODY, RIGHT - LEFT)
    for band, placed in groupby(share, key=itemgetter(0)):
        yield from band_head(setter, top, band.title, _households(len(band.entries)))
        top += BAND_HEIGHT
        for _, entry in placed:
            yield from household_marks(entry, top, setter)
            top += HOUSEHOLD


def _foot(sheet: CallSheet, printed: datetime, setter: Setter) -> Iterator[Mark]:
    """What the codes are for, whose page it is and when it was printed."""
    yield from page_foot(setter, T("Scan with a phone to dial."), sheet.own_name, printed)


def _households(count: int) -> Text:
    return N("{n} household", "{n} households", count)


def _lunar(day: date) -> Birthday:
    """The day in the lunar calendar, in the form that is written like a birthday without its year."""
    lunar = to_lunar(day)
    return Birthday(Calendar.LUNAR, lunar.month, lunar.day, leap=lunar.leap)

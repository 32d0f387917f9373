"""The call sheet on A4: six households a page, every page with its heading, its bands and its foot."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter

from core.calendar.lunar import to_lunar
from core.callsheet import CallSheet, SheetBand, SheetEntry
from core.model.birthday import Birthday, Calendar
from core.text import N, T, Text
from gui.printing.grid import FINE, HOUSEHOLD, LEFT, RIGHT, THICK
from gui.printing.household import household_marks
from gui.printing.marks import Face, Mark, Page, Rule
from gui.printing.setting import Setter

A_PAGE = 6

_TITLE, _DAY, _BAND, _COUNT, _FOOT = Face(22, bold=True), Face(13), Face(13, bold=True), Face(12), Face(11)
_NOBODY = Face(16, bold=True)
_HEAD_BASELINE, _HEAD_RULE = 16.4, 19.7
_BAND_TOP, _BAND_HEIGHT = 19.9, 8.1
_FOOT_RULE, _FOOT_BASELINE = 283.2, 288.0
_GAP = 3.8
_HALF = (RIGHT - LEFT) / 2

_Placed = tuple[SheetBand, SheetEntry]


def call_sheet_pages(sheet: CallSheet, printed: datetime, setter: Setter) -> list[Page]:
    """The pages of the sheet; one that says so when nobody is due.

    Beside six households there is room for the headings of all three bands, so that a household is
    never split and a heading never stands without one.
    """
    placed = [(band, entry) for band in sheet.bands for entry in band.entries]
    shares = [placed[start : start + A_PAGE] for start in range(0, len(placed), A_PAGE)] or [[]]
    return [
        (
            *_head(sheet, number, len(shares), setter),
            *_body(share, setter),
            *_foot(sheet, printed, setter),
        )
        for number, share in enumerate(shares, start=1)
    ]


def _head(sheet: CallSheet, page: int, pages: int, setter: Setter) -> Iterator[Mark]:
    """Title, day and lunar day at the left; how many households and which page at the right."""
    title = setter.line(LEFT, _HEAD_BASELINE, T("Call sheet"), _TITLE, _HALF)
    yield title
    start = LEFT + setter.width(title.text, _TITLE) + _GAP
    for text in (T("{day} {year}", day=sheet.on, year=str(sheet.on.year)), T("{day}", day=_lunar(sheet.on))):
        words = setter.line(start, _HEAD_BASELINE, text, _DAY, _HALF)
        yield words
        start += setter.width(words.text, _DAY) + _GAP
    end = RIGHT
    for text in (T("page {page} / {pages}", page=page, pages=pages), _households(sheet.households)):
        words = setter.line_until(end, _HEAD_BASELINE, text, _DAY, _HALF)
        yield words
        end = words.left - _GAP
    yield Rule(LEFT, _HEAD_RULE, RIGHT - LEFT, THICK)


def _body(share: Sequence[_Placed], setter: Setter) -> Iterator[Mark]:
    """The households of one page under the headings of their bands, which every page repeats."""
    if not share:
        yield setter.line(LEFT, _BAND_TOP + 12, T("Nobody is due today"), _NOBODY, RIGHT - LEFT)
    top = _BAND_TOP
    for band, placed in groupby(share, key=itemgetter(0)):
        yield from _band(band, top, setter)
        top += _BAND_HEIGHT
        for _, entry in placed:
            yield from household_marks(entry, top, setter)
            top += HOUSEHOLD


def _band(band: SheetBand, top: float, setter: Setter) -> Iterator[Mark]:
    baseline = top + _BAND_HEIGHT - 2.3
    title = setter.line(LEFT, baseline, band.title, _BAND, _HALF)
    yield title
    start = LEFT + setter.width(title.text, _BAND) + _GAP / 2
    yield setter.line(start, baseline, _households(len(band.entries)), _COUNT, _HALF)
    yield Rule(LEFT, top + _BAND_HEIGHT, RIGHT - LEFT, FINE)


def _foot(sheet: CallSheet, printed: datetime, setter: Setter) -> Iterator[Mark]:
    """What the codes are for, whose page it is and when it was printed."""
    yield Rule(LEFT, _FOOT_RULE, RIGHT - LEFT, FINE)
    hint = setter.line(LEFT, _FOOT_BASELINE, T("Scan with a phone to dial."), _FOOT, _HALF)
    yield hint
    room = RIGHT - LEFT - setter.width(hint.text, _FOOT) - _GAP
    yield setter.line_until(RIGHT, _FOOT_BASELINE, _imprint(sheet.own_name, printed), _FOOT, room)


def _imprint(owner: str, printed: datetime) -> Text:
    when = {"day": printed.date(), "time": f"{printed:%H:%M}"}
    if not owner:
        return T("Contains customer phones, keep safe. Shuke {day} {time}", **when)
    return T("For {name} only, contains customer phones, keep safe. Shuke {day} {time}", name=owner, **when)


def _households(count: int) -> Text:
    return N("{n} household", "{n} households", count)


def _lunar(day: date) -> Birthday:
    """The day in the lunar calendar, in the form that is written like a birthday without its year."""
    lunar = to_lunar(day)
    return Birthday(Calendar.LUNAR, lunar.month, lunar.day, leap=lunar.leap)

"""The appointments of the day on the call sheet: two columns in the room of one household."""

from collections.abc import Iterator, Sequence

from core.callsheet import SheetMeeting
from core.text import N, T
from gui.printing.frame import BAND_HEIGHT, band_head
from gui.printing.grid import LEFT, RIGHT
from gui.printing.marks import Face, Mark
from gui.printing.setting import Setter

MOST = 10
"""So many fit; of more, the last place says how many."""

_LINES, _PITCH = 5, 6.0
_HOUR, _NAME, _WHERE = Face(13, bold=True), Face(13, bold=True), Face(12)
_COLUMN = (RIGHT - LEFT) / 2
_NAME_AT, _WHERE_AT, _GAP = 16.0, 44.0, 4.0


def meeting_marks(meetings: Sequence[SheetMeeting], top: float, setter: Setter) -> Iterator[Mark]:
    """Their heading and a line for each, by the hour, down the left column first."""
    count = N("{n} appointment", "{n} appointments", len(meetings))
    yield from band_head(setter, top, T("By the hour"), count)
    shown = meetings if len(meetings) <= MOST else meetings[: MOST - 1]
    for place, meeting in enumerate(shown):
        left, baseline = _place(place, top)
        yield setter.line(left, baseline, meeting.hour, _HOUR, _NAME_AT)
        yield setter.line(left + _NAME_AT, baseline, meeting.name, _NAME, _WHERE_AT - _NAME_AT - 1)
        yield setter.line(left + _WHERE_AT, baseline, meeting.where, _WHERE, _COLUMN - _WHERE_AT - _GAP)
    if len(shown) < len(meetings):
        left, baseline = _place(MOST - 1, top)
        more = N("{n} more appointment", "{n} more appointments", len(meetings) - len(shown))
        yield setter.line(left, baseline, more, _WHERE, _COLUMN - _GAP)


def _place(place: int, top: float) -> tuple[float, float]:
    """Where a line begins: its left edge and its baseline."""
    return LEFT + place // _LINES * _COLUMN, top + BAND_HEIGHT + 4.8 + place % _LINES * _PITCH

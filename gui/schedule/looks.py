"""How loud an entry of the schedule is: its icon, the colour of it, and of its words."""

from collections.abc import Mapping

from core.screens.schedule import ScheduleEntry, Sort
from gui.theme.tokens import Token

ICONS: Mapping[Sort, tuple[str, Token]] = {
    Sort.MEETING: ("calendar", "accent"),
    Sort.EVENT: ("star", "gold"),
    Sort.COMPLAINT: ("warning", "danger"),
    Sort.PROMISE: ("today", "warn"),
    Sort.FOLLOW_UP: ("phone", "text2"),
    Sort.MONEY_OWED: ("purchase", "warn"),
    Sort.END: ("renewal", "text3"),
}


def icon_of(entry: ScheduleEntry) -> tuple[str, Token]:
    """Which icon stands before it; a tick before what was kept."""
    if entry.meeting is not None and entry.meeting.appointment.state == "kept":
        return "check", "text3"
    return ICONS[entry.sort]


_STATES: Mapping[str, Token] = {"kept": "text3", "missed": "danger"}


def words_of(entry: ScheduleEntry) -> Token:
    """The colour of its name: quiet once it came about, loud when it was missed."""
    if entry.meeting is None:
        return "text" if entry.sort is not Sort.END else "text2"
    return _STATES.get(entry.meeting.appointment.state, "text")

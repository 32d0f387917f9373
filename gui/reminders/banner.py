"""The line above the pages that says how much was missed, until it is looked at or closed."""

from PySide6.QtCore import Signal

from core.screens.reminders import Missed, missed_words
from core.text import T
from gui.desk import Desk
from gui.reminders.missed_list import MissedList
from gui.widgets.message import InlineMessage, Tone
from gui.window import Window


class MissedBanner(InlineMessage):
    """`asked` opens the list; either way it has said what it had to."""

    asked = Signal()

    def __init__(self, desk: Desk, found: tuple[Missed, ...]) -> None:
        say = desk.say
        what = say(T("While Shuke was closed: {parts}. ", parts=missed_words(found)))
        since = say(T("The first of them on {day}", day=found[0].day))
        super().__init__(desk.themes, Tone.WARN, what, since, banner=True)
        self.add_button(say(T("Show"))).clicked.connect(self._on_asked)
        self.add_button(say(T("Close"))).clicked.connect(self.hide)

    def _on_asked(self) -> None:
        self.hide()
        self.asked.emit()


def show_missed(window: Window, desk: Desk, found: tuple[Missed, ...]) -> MissedBanner:
    """Say on this window what was missed; its list leads to the cards."""

    def show_list() -> None:
        listed = MissedList(desk, found, window)
        listed.opened.connect(lambda customer: window.open_page("customers", customer))
        listed.open()

    banner = MissedBanner(desk, found)
    banner.asked.connect(show_list)
    window.put_above(banner)
    return banner

"""The head of Today: the day in both calendars, how far it has come, and what else can be done."""

from datetime import date, timedelta

from PySide6.QtCore import Signal

from core.calendar.festivals import next_festivals
from core.calendar.lunar import to_lunar
from core.screens.today import TodayList
from core.text import N, T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.today.dock import NARROW, WIDE
from gui.widgets.button import Button
from gui.widgets.label import PlainLabel
from gui.widgets.page_header import PageHeader
from gui.widgets.progress import ProgressBar
from gui.widgets.words import key_words

FESTIVAL_DAYS = 30
_BAR, _BAR_NARROW = 120, 84
_BETWEEN = "\u2002\u2002"


class TodayHeader(PageHeader):
    """Title, date, progress and buttons; fewer words where there is less room."""

    print_asked = Signal()
    new_asked = Signal()
    panel_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes)
        self._desk = desk
        say = desk.say
        self._done = self._total = 0
        self._count = PlainLabel(desk.themes, role=Role.TABLE, token="text2")
        self._bar = ProgressBar(desk.themes)
        self._print = Button(desk.themes, say(T("Print list")), icon="print")
        self._new = Button(desk.themes, say(T("New customer")), icon="plus")
        self._panel = Button(desk.themes, say(T("Panel")), keys="F4")
        self._panel.setCheckable(True)
        for widget in (self._count, self._bar, self._print, self._new, self._panel):
            self.add_action(widget)
        self._print.clicked.connect(self.print_asked)
        self._new.clicked.connect(self.new_asked)
        self._panel.clicked.connect(self.panel_asked)
        self.fit(WIDE)

    def show_day(self, today: TodayList, new_customer: bool) -> None:
        """Show the day; `new_customer` tells whether there is a page for one."""
        say = self._desk.say
        self._done, self._total = today.done, len(today.rows)
        parts = [self._desk.words.day(today.on), self._lunar(today.on)]
        festival = _festival(today.on)
        if festival is not None:
            parts.append(say(festival))
        if not today.working_day:
            parts.append(say(T("Rest day")))
        self.set_title(say(T("Today")), _BETWEEN.join(parts))
        self._new.setVisible(new_customer)
        self._print.setEnabled(bool(today.open_rows))
        self._show_count()

    def fit(self, window: int) -> None:
        """Leave out what a window of this width (logical px) has no room for."""
        self._narrow = window < NARROW
        self._print.set_keys(key_words("Ctrl+P") if window >= WIDE else "")
        self._new.set_keys(key_words("Ctrl+N") if window >= WIDE else "")
        self._print.set_icon_only(self._narrow)
        self._panel.setVisible(self._narrow)
        self._bar.setFixedWidth(_BAR if window >= WIDE else _BAR_NARROW)
        self._show_count()

    def set_panel_open(self, is_open: bool) -> None:
        """Whether the panel can be seen."""
        self._panel.setChecked(is_open)

    def _show_count(self) -> None:
        whole = T("{done} of {total} contacted", done=self._done, total=self._total)
        short = T("{done} of {total}", done=self._done, total=self._total)
        shown = self._total > 0
        self._count.setVisible(shown)
        self._bar.setVisible(shown)
        self._count.set_words(self._desk.say(short if self._narrow else whole))
        self._bar.setAccessibleName(self._desk.say(whole))
        self._bar.set_progress(self._done, self._total)

    def _lunar(self, day: date) -> str:
        lunar = to_lunar(day)
        written = self._desk.words.lunar_day(lunar.month, lunar.day, lunar.leap)
        return written[:1].upper() + written[1:]


def _festival(on: date) -> Text | None:
    """The next festival within a month, and how far away it is."""
    coming = next_festivals(on, FESTIVAL_DAYS)
    if not coming:
        return None
    day, festival = coming[0]
    if day == on:
        return T("{festival} today", festival=festival.name)
    away = (day - on) // timedelta(days=1)
    return N("{festival} in {n} day", "{festival} in {n} days", away, festival=festival.name)

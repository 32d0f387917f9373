"""The bar below the list while rows are ticked: how many, how they would be spread, and the button."""

from PySide6.QtCore import Signal

from core.actions.next_week import next_week
from core.rules.calendar_of import work_calendar
from core.screens.spreading import spread_words
from core.text import N, T
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.label import PlainLabel
from gui.widgets.strip import Strip
from gui.widgets.words import key_words


class BulkBar(Strip):
    """`planned` asks to put the ticked households into next week, `cancelled` to take the ticks away."""

    planned = Signal()
    cancelled = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__("selected", "above")
        self._desk = desk
        themes, say = desk.themes, desk.say
        self._count = PlainLabel(themes, role=Role.TABLE, bold=True)
        self._spread = PlainLabel(themes, role=Role.CAPTION, token="text2", elide=True)
        keys = key_words("Ctrl+Return")
        plan = Button(themes, say(T("Put into next week")), ButtonKind.PRIMARY, icon="calendar", keys=keys)
        cancel = Button(themes, say(T("Cancel")), ButtonKind.TEXT, keys="Esc")
        plan.clicked.connect(self.planned)
        cancel.clicked.connect(self.cancelled)
        self.row.addWidget(self._count)
        self.row.addWidget(self._spread, 1)
        self.row.addWidget(plan)
        self.row.addWidget(cancel)
        self.hide()

    def leave_room(self, right: int) -> None:
        """Keep this much at the right free: the panel may lie there."""
        self.setContentsMargins(0, 0, right, 0)

    def show_ticked(self, ends: int, households: int) -> None:
        """Say what is ticked and how it would be spread; gone without any."""
        self.setVisible(bool(ends))
        session, say = self._desk.session, self._desk.say
        self._count.set_words(say(N("{n} ticked", "{n} ticked", ends)))
        days = next_week(session.today, work_calendar(session.book.preferences()))
        self._spread.set_words(say(spread_words(households, days)))

"""The list of the schedule with what may be said of the chosen appointment below it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.screens.meetings import Meeting
from core.screens.schedule import ScheduleEntry
from core.text import T
from gui.desk import Desk
from gui.widgets.button import Button, ButtonKind
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush
from gui.widgets.strip import Strip


class Side(QWidget):
    """`kept`, `move_asked` and `missed` say what the buttons say."""

    kept = Signal()
    move_asked = Signal()
    missed = Signal()

    def __init__(self, desk: Desk, entries: QWidget) -> None:
        super().__init__()
        self.meeting: Meeting | None = None
        themes, say = desk.themes, desk.say
        self._entries = entries
        empty = EmptyState(
            themes, say(T("Nothing agreed in these days")), say(T("Ctrl+N adds an appointment"))
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(entries)
        self._stack.addWidget(empty)
        self._keep = Button(themes, say(T("Met")), ButtonKind.PRIMARY, keys="1", small=True)
        self._move = Button(themes, say(T("Move")), keys="2", small=True)
        self._miss = Button(themes, say(T("Missed")), keys="3", small=True)
        self._foot = Strip("sunken", "above")
        signals = (self.kept, self.move_asked, self.missed)
        for button, signal in zip((self._keep, self._move, self._miss), signals, strict=True):
            button.clicked.connect(signal)
            self._foot.row.addWidget(button)
        self._foot.row.addStretch(1)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._stack, 1)
        column.addWidget(self._foot)

    def show_entry(self, entry: ScheduleEntry | None, any_entries: bool) -> None:
        """What may be done with this entry; None: nothing is chosen."""
        self.meeting = None if entry is None else entry.meeting
        self._stack.setCurrentIndex(0 if any_entries else 1)
        meeting = self.meeting
        self._foot.setVisible(meeting is not None and meeting.appointment.state != "kept")
        for button in (self._keep, self._miss):
            button.setVisible(meeting is not None and meeting.is_open)
        self._move.setVisible(meeting is not None)

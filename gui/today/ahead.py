"""Today read ahead: the page that is turned to most often is up to date before it is."""

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from core.errors import BusyError, Cancelled, UserError
from core.screens.today import TodayList, today_list
from gui.at_once import is_answered_at_once
from gui.desk import Desk
from gui.jobs import settled
from gui.question import read_apart

PAUSE_MS = 500
"""Several changes that follow one another are read once."""


class Ahead(QObject):
    """Of a large book the day is read by the worker while another page is looked at; `ready` carries it.

    A small one is read in the moment in which the page is turned to. `content` is the part of the page,
    the `parent`, that shows the day.
    """

    ready = Signal(object)

    def __init__(self, desk: Desk, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._content, self._page = desk, content, parent
        self._round = 0
        self.is_read = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._read)

    def restart(self) -> None:
        """What was read is not true any more."""
        self.is_read = False
        self.stop()
        self._pause.start()

    def stop(self) -> None:
        """Nothing that is still being read is wanted."""
        self._pause.stop()
        self._round += 1

    def _read(self) -> None:
        session = self._desk.session
        try:
            if not session.is_open or session.is_held or is_answered_at_once(session.book):
                return
        except BusyError:  # somebody else writes: the page asks when it is turned to
            return
        work = settled(partial(read_apart, self._desk, partial(today_list, on=session.today)))
        self._desk.jobs.start(work, partial(self._on_read, self._round), self)

    def _on_read(self, asked: int, ended: TodayList | UserError | Cancelled) -> None:
        """What could not be read ahead is read, and its failure told, when the page is turned to."""
        if asked == self._round and isinstance(ended, TodayList):
            self.is_read = True
            self.ready.emit(ended)
            self._paint_first()

    def _paint_first(self) -> None:
        """What a first painting makes, fonts and icons above all, is there when the page is turned to. A day
        that was seen before has the size of the page."""
        if self._content.size() != self._page.size():
            self._content.resize(self._page.size())
            self._content.grab()

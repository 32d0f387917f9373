"""The outbox: the filled texts one after another, each copied, marked as sent and moved on from."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.changes import Changes
from core.model.message import NewsRecipient
from core.screens.outbox.errand import Errand, Ground
from core.screens.outbox.outbox import Outbox
from core.text import T
from gui.customers.side_form import SideForm
from gui.desk import Desk
from gui.entries import OUTBOX
from gui.keys import bind
from gui.outbox.finding import Found, find
from gui.outbox.foot import Foot
from gui.outbox.header import OutboxHeader
from gui.outbox.later_form import LaterForm
from gui.outbox.letter import Letter
from gui.outbox.news_forms import NewsForm, ReplyForm
from gui.outbox.posting import Posting
from gui.outbox.queue import Queue
from gui.outbox.rows import Line, Place, heading_of
from gui.outbox.side import Side, nobody_words
from gui.outbox.work_stack import WorkStack
from gui.page import Page
from gui.reading import Reading
from gui.widgets.flush import flush

LOOK_EVERY_MS = 60_000
_WIDTHS = ((1280, 424), (1000, 340), (0, 300))
"""Width of the queue, by that of the window, px."""


def hour_now() -> int:
    """The hour of the day, 0 to 23."""
    return datetime.now().astimezone().hour


class OutboxPage(Page):
    """↑ ↓ move in the queue, ← → change the wording, Ctrl+C copies and marks as sent, Delete leaves out
    or takes back what was sent, F2 changes the text or takes the reply to news, Shift+F2 writes one's own,
    Ctrl+N tells something new, Ctrl+J sets the message for later, Ctrl+T shows the user's own wordings, Enter
    opens the card.

    `hour` tells the hour of the day, for the quiet ones.
    """

    key, icon, label, set_apart = OUTBOX

    def __init__(self, desk: Desk, hour: Callable[[], int] = hour_now) -> None:
        super().__init__(desk)
        self._hour = hour
        self._errand = Errand(Ground.BIRTHDAYS)
        self._box = self._due = Outbox(self._errand)
        self._is_new = False
        self._header = OutboxHeader(desk)
        self.queue = Queue(desk)
        self.letter = Letter(desk)
        self._foot = Foot(desk)
        self._side = Side(desk, self.letter)
        self._posting = Posting(desk, self.queue, self.letter)
        self._work = QWidget()
        self._stack = WorkStack(desk, self, self._work)
        self._shown_hour = hour()
        self._watch = QTimer(self, interval=LOOK_EVERY_MS)
        self._watch.timeout.connect(self._look)
        self._watch.start()
        self._lay_out()
        self._listen()
        self._bind()

    def refresh(self) -> None:
        """Ask the book whom there is to write to."""
        on, hour = self.desk.session.today, self._hour()
        self._reading.ask(partial(find, errand=self._errand, on=on, hour=hour), self._show)

    def show_subject(self, subject: object) -> None:
        """Open the outbox for this errand."""
        if isinstance(subject, Errand):
            self._open(subject)

    def take_focus(self) -> None:
        """On the queue, or where one says for whom it is; on the wordings while they are shown."""
        if self._stack.wordings is not None:
            self._stack.wordings.take_focus()
            return
        asks = self.queue.asks and not (self._errand.name and self._box.total)
        (self.queue.field if asks else self.queue.list).setFocus()

    def regions(self) -> list[QWidget]:
        if self._stack.wordings is not None:
            return self._stack.wordings.regions()
        return [self.queue, self.letter, self._header]

    def selected_rect(self) -> QRect:
        view = self.queue.list.viewport()
        rect = self.queue.list.row_rect().toRect().intersected(view.rect())
        return rect.translated(view.mapTo(self, QPoint(0, 0))) if rect.isValid() else QRect()

    def waiting(self) -> int:
        """Messages that were set for now."""
        return len(self._due.waiting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.window().width()
        self.queue.setFixedWidth(next(wide for least, wide in _WIDTHS if width >= least))
        self._header.fit(width)
        self.moved.emit()

    def _look(self) -> None:
        """With another hour messages come due, and the quiet ones begin or end."""
        session = self.desk.session
        if self._hour() != self._shown_hour and session.is_open and not session.is_held:
            self._shown_hour = self._hour()
            session.changed.emit(Changes(0, T("Another hour")))

    def _show(self, found: Found) -> None:
        """Another errand begins with its first message, and with the keyboard there."""
        self._errand, self._box, self._due = found.box.errand, found.box, found.due
        self._header.show_errands(found.errands, found.place)
        self._header.show_progress(self._box)
        self.queue.show_news(found.news, self._errand.name)
        self.queue.show_box(self._box)
        if self._is_new:
            self._is_new = False
            self.queue.list.select_first()
            self.take_focus()
        self._show_line(self.queue.list.current_row)
        self._show_empty()

    def _open(self, errand: Errand) -> None:
        """Of news, the last one where none is named."""
        if errand.ground is Ground.NEWS and not errand.name:
            last = max((one.id for one in self.desk.session.book.news.where()), default="")
            errand = Errand(Ground.NEWS, str(last))
        self._errand = errand
        self._stack.close_wordings()
        self.queue.ask_for(errand)
        self._is_new = True
        self.refresh()

    def _seek(self, name: str) -> None:
        """The place or the tag that was typed."""
        self._errand = Errand(self._errand.ground, name)
        self._is_new = True
        self.refresh()

    def _show_line(self, line: Line | None) -> None:
        self.letter.show_row(None if line is None else line.row)
        if line is None:
            return
        self.letter.show_heading(*heading_of(line, self._box))
        can_send = line.place is Place.WAITING and self.letter.can_send
        self._foot.set_sendable(can_send, self._answerable() is not None, bool(line.action))

    def _show_empty(self) -> None:
        nobody = self.queue.list.current_row is None
        words = nobody_words(self._errand, self.queue.asks)
        self._side.show_message(self.desk.say(words) if nobody else "")
        self._foot.setVisible(self._side.form is None and not nobody)

    def _answerable(self) -> NewsRecipient | None:
        """Whoever has been told the news that is on."""
        line = self.queue.list.current_row
        if line is None or not (line.row.addressee.recipient_id and line.row.addressee.has):
            return None
        return self.desk.session.book.news_recipients.get(line.row.addressee.recipient_id)

    def _edit(self) -> None:
        """Change the text, or write down what was said to the news."""
        told = self._answerable()
        if told is not None:
            self._open_form(ReplyForm(self.desk, told))
        elif self._current() is not None:
            self.letter.edit()

    def _write_own(self) -> None:
        if self._current() is not None:
            self.letter.write()

    def _manage_wordings(self) -> None:
        line = self.queue.list.current_row
        self._stack.open_wordings("" if line is None else line.row.addressee.matter.code)

    def _write_news(self) -> None:
        self._open_form(NewsForm(self.desk))

    def _open_form(self, form: SideForm) -> None:
        self._side.open_form(form)
        self._foot.hide()

    def _leave_form(self, form: SideForm) -> None:
        """Back to the message; news that was just written is opened."""
        if isinstance(form, NewsForm):
            self._open(Errand(Ground.NEWS))
        else:
            self._show_empty()
            self.take_focus()

    def _current(self) -> Line | None:
        """The message that waits to be sent, unless a form lies over it."""
        line = self.queue.list.current_row
        waits = line is not None and line.place is Place.WAITING and self._side.form is None
        return line if waits else None

    def _send(self) -> None:
        line = self._current()
        if line is not None:
            self._posting.send(line)

    def _skip(self) -> None:
        """Leave out who waits; take back what was sent or left out today."""
        waiting, line = self._current(), self.queue.list.current_row
        if waiting is not None:
            self._posting.skip(waiting)
        elif line is not None and self._side.form is None:
            self._take_back(line)

    def _take_back(self, line: Line) -> None:
        changes = self._posting.take_back(line)
        if changes is not None:
            self.told.emit(T("Undone: {what}", what=changes.label))
            self.queue.list.select_key(line.row.key)

    def _send_later(self) -> None:
        """News is told at once, and what was set for a day waits for it."""
        line, spoken = self._current(), self.letter.spoken()
        if line is None or spoken is None:
            return
        if not (line.row.addressee.recipient_id or line.row.addressee.planned):
            self._open_form(LaterForm(self.desk, line.row.person, spoken))

    def _open_card(self) -> None:
        line = self.queue.list.current_row
        if line is not None and "customers" in self.places:
            self.goto.emit("customers", line.row.line.primary.customer_id)

    def _lay_out(self) -> None:
        right = flush(QVBoxLayout())
        right.addWidget(self._side, 1)
        right.addWidget(self._foot)
        content = QWidget()
        self._reading = Reading(self, content)
        row = flush(QHBoxLayout(content))
        row.addWidget(self.queue)
        row.addLayout(right, 1)
        column = flush(QVBoxLayout(self._work))
        column.addWidget(self._header)
        column.addWidget(self._reading, 1)

    def _listen(self) -> None:
        self._header.chosen.connect(self._open)
        self.queue.sought.connect(self._seek)
        self.queue.list.chosen.connect(self._show_line)
        self.queue.list.chosen.connect(lambda _line: self.moved.emit())
        self.queue.list.opened.connect(lambda _line: self._open_card())
        self.queue.list.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        self._side.left.connect(self._leave_form)
        self.letter.left.connect(self.queue.list.setFocus)
        self._foot.send_asked.connect(self._send)
        self._foot.skip_asked.connect(self._skip)
        self._foot.edit_asked.connect(self._edit)
        self._foot.later_asked.connect(self._send_later)
        self._foot.call_asked.connect(self._open_card)
        self.queue.new_asked.connect(self._write_news)
        self.queue.list.taken_back.connect(self._take_back)
        self._header.wordings_asked.connect(self._manage_wordings)
        self._stack.left.connect(self.take_focus)

    def _bind(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+C": self._send,
            "Delete": self._skip,
            "F2": self._edit,
            "Shift+F2": self._write_own,
            "Ctrl+T": self._manage_wordings,
            "Ctrl+N": self._write_news,
            "Ctrl+J": self._send_later,
        }
        for sequence, action in keys.items():
            bind(self._work, sequence, action)
        for part in (self.queue.list, self.letter.wordings):
            bind(part, "Right", partial(self.letter.turn, 1))
            bind(part, "Left", partial(self.letter.turn, -1))

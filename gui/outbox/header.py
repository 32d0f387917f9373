"""The head of the outbox: what it is for, and how far it has come."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.screens.outbox.errand import Errand, Ground
from core.screens.outbox.outbox import Outbox
from core.text import N, T, Text
from gui.desk import Desk
from gui.entries import OUTBOX
from gui.theme.type import Role
from gui.today.dock import NARROW
from gui.widgets.button import Button
from gui.widgets.label import PlainLabel
from gui.widgets.page_header import PageHeader
from gui.widgets.progress import ProgressBar
from gui.widgets.segments import Segment, Segments
from gui.widgets.words import key_words

_BAR = 120


class OutboxHeader(QWidget):
    """`chosen` gives the errand that was picked; `wordings_asked` comes from the button for one's own."""

    chosen = Signal(object)
    wordings_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._errands: Sequence[tuple[Errand, Text]] = ()
        self._roomy, self._total = True, 0
        self._bare = PageHeader(desk.themes)
        self._segments = Segments(desk.themes, desk.say(T("What it is for")))
        self._done = PlainLabel(desk.themes, role=Role.TABLE)
        self._bar = ProgressBar(desk.themes, desk.say(T("Messages sent")))
        self._bar.setFixedWidth(_BAR)
        words = desk.say(T("My wordings"))
        self._wordings = Button(desk.themes, words, icon="message", keys=key_words("Ctrl+T"))
        self._wordings.clicked.connect(self.wordings_asked)
        for widget in (self._done, self._bar, self._segments, self._wordings):
            self._bare.add_action(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bare)
        self._segments.chosen.connect(lambda place: self.chosen.emit(self._errands[place][0]))

    def show_errands(self, errands: Sequence[tuple[Errand, Text]], place: int) -> None:
        """Offer these, the one at `place` chosen."""
        self._errands = errands
        self._segments.set_items([Segment(self._desk.say(name)) for _, name in errands])
        self._segments.set_index(place)

    def show_progress(self, box: Outbox) -> None:
        """How many have their message, and until when."""
        say, sent = self._desk.say, len(box.sent)
        self._done.set_words(say(T("{done} of {total} sent", done=sent, total=box.total)))
        self._bar.set_progress(sent, box.total)
        self._total = box.total
        self._done.setVisible(self._total > 0)
        self._bar.setVisible(self._total > 0 and self._roomy)
        self._bare.set_title(say(OUTBOX.label), say(self._when(box)))

    def fit(self, width: int) -> None:
        """Leave the bar out where room is short."""
        self._roomy = width >= NARROW
        self._bar.setVisible(self._total > 0 and self._roomy)
        self._wordings.set_icon_only(not self._roomy)

    def _when(self, box: Outbox) -> Text:
        """For which days: those of the birthdays, or the one of a festival."""
        if box.errand.ground is Ground.BIRTHDAYS:
            lead = self._desk.session.book.preferences().lead_birthday
            return N("The next {n} day", "The next {n} days", lead)
        days = {row.addressee.due for row in (*box.waiting, *box.sent) if row.addressee.due is not None}
        if not days:
            return Text("")
        day = min(days)
        left = (day - self._desk.session.today).days
        return N("{day}, {n} day left", "{day}, {n} days left", left, day=day)

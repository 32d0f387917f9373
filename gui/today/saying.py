"""What to say to the household that is on: the text filled in, the next wording, and its copy."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.actions.interactions import Spoken
from core.screens.saying.sayings import Saying, sayings_today
from core.screens.today import TodayRow
from core.text import T
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.card import Line
from gui.widgets.label import PlainLabel
from gui.widgets.marked import MarkedText
from gui.widgets.words import key_words


class SayingSection(QWidget):
    """`copy_asked` comes when the button is pressed, `turned` when another wording is shown."""

    copy_asked = Signal()
    turned = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._household = 0
        self._offered: tuple[Saying, ...] = ()
        self._place = 0
        self._copied: tuple[int, Spoken] | None = None
        themes, say = desk.themes, desk.say
        self._heading = PlainLabel(themes, role=Role.CAPTION, token="text3", elide=True)
        self._next = Button(themes, say(T("Another")), ButtonKind.TEXT, keys="→", small=True)
        self._copy = Button(
            themes, say(T("Copy")), ButtonKind.TEXT, icon="copy", keys=key_words("Ctrl+C"), small=True
        )
        self._text = MarkedText(themes)
        self._next.clicked.connect(partial(self.turn, 1))
        self._copy.clicked.connect(self.copy_asked)
        self._lay_out()

    def show_row(self, row: TodayRow | None) -> None:
        """Show what can be said to this household. The wording that was turned to stays while it is on."""
        if row is None or row.logged is not None:
            self._household, self._offered = 0, ()
        else:
            session = self._desk.session
            found = sayings_today(session.book, self._desk.words, row, session.today)
            stays = row.household_id == self._household and self._place < len(found.all)
            self._household, self._offered = row.household_id, found.all
            self._place = self._place if stays else found.first
        self._show()

    def turn(self, step: int) -> None:
        """Go to the next wording, or with -1 to the one before, round and round."""
        if self._offered:
            self._place = (self._place + step) % len(self._offered)
            self._show()
            self.turned.emit()

    def copy(self) -> bool:
        """Put the text on the clipboard; False where there is none."""
        if not self._offered:
            return False
        one = self._offered[self._place]
        QGuiApplication.clipboard().setText(one.text)
        self._copied = self._household, Spoken(one.occasion, one.key, one.text, one.purpose)
        return True

    def copied_for(self, household_id: int) -> Spoken | None:
        """What was copied for this household, if anything was."""
        if self._copied is None or self._copied[0] != household_id:
            return None
        return self._copied[1]

    def _show(self) -> None:
        self.setVisible(bool(self._offered))
        if self._offered:
            place = T("What to say, {n} of {all}", n=self._place + 1, all=len(self._offered))
            self._heading.set_words(self._desk.say(place))
            self._next.setVisible(len(self._offered) > 1)
            self._text.set_pieces(self._offered[self._place].pieces)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._heading, 1)
        head.addWidget(self._next)
        head.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(Line())
        column.addLayout(head)
        column.addWidget(self._text)

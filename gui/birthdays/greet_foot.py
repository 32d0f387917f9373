"""The foot below the birthdays: the way to write to those who celebrate, and for the festivals at hand."""

from functools import partial

from PySide6.QtCore import Signal

from core.screens.outbox.errand import Ground, open_errands
from core.text import T
from gui.desk import Desk
from gui.widgets.button import Button, ButtonKind
from gui.widgets.strip import Strip
from gui.widgets.words import key_words

_GREETED = (Ground.BIRTHDAYS, Ground.FESTIVAL)
_MOST = 3


class GreetFoot(Strip):
    """`asked` gives the errand of the button that was pressed."""

    asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__("sunken", "above")
        self._desk = desk
        self._buttons: list[Button] = []
        self.row.addStretch(1)

    def refresh(self) -> None:
        """Offer the birthdays, then the festivals that are open."""
        for button in self._buttons:
            self.row.removeWidget(button)
            button.hide()
            button.deleteLater()
        session, say = self._desk.session, self._desk.say
        errands = [one for one in open_errands(session.book, session.today) if one[0].ground in _GREETED]
        self._buttons = []
        for errand, name in errands[:_MOST]:
            first = errand.ground is Ground.BIRTHDAYS
            words, keys = (T("Write to them"), key_words("Ctrl+Return")) if first else (name, "")
            kind = ButtonKind.PRIMARY if first else ButtonKind.SECONDARY
            button = Button(self._desk.themes, say(words), kind, icon="message", keys=keys)
            button.clicked.connect(partial(self.asked.emit, errand))
            self.row.insertWidget(len(self._buttons), button)
            self._buttons.append(button)

"""The foot of a suggestion: what can be answered, and the key for it."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.text import T
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.label import PlainLabel
from gui.widgets.strip import Strip
from gui.widgets.words import key_words


class Heading(QWidget):
    """The question, and what speaks for it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._question = PlainLabel(desk.themes, "", Role.SECTION, elide=True)
        self._why = PlainLabel(desk.themes, "", Role.TABLE, "text2", elide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 8)
        column.setSpacing(0)
        column.addWidget(self._question)
        column.addWidget(self._why)

    def ask(self, question: str, why: str) -> None:
        """Ask another question."""
        self._question.set_words(question)
        self._why.set_words(why)


class AnswerBar(Strip):
    """`said_yes`, `said_family` (only for two cards), `said_no` and `skipped`."""

    said_yes = Signal()
    said_family = Signal()
    said_no = Signal()
    skipped = Signal()

    def __init__(self, desk: Desk, same_person: bool) -> None:
        super().__init__("sunken", "above")
        say, themes = desk.say, desk.themes
        self.row.setContentsMargins(20, 10, 20, 10)
        self._words: dict[Button, tuple[str, str]] = {}
        yes = T("Merge into one") if same_person else T("Make one household")
        self._add(Button(themes, say(yes), ButtonKind.PRIMARY), "Enter", self.said_yes)
        if same_person:
            family = Button(themes, say(T("Family, not one person")))
            self._words[family] = family.words, say(T("Same family"))
            self._add(family, "Ctrl+I", self.said_family)
        no = T("Not the same, never suggest again") if same_person else T("Never suggest again")
        never = Button(themes, say(no))
        self._words[never] = never.words, say(T("Not the same") if same_person else no)
        self._add(never, "Delete", self.said_no)
        self.row.addStretch(1)
        skip = Button(themes, say(T("Skip")), ButtonKind.TEXT, keys="↓")
        skip.clicked.connect(self.skipped)
        self.row.addWidget(skip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer words where the buttons have no room even without their key caps."""
        super().resizeEvent(event)
        self._say(roomy=True)
        if self.row.minimumSize().width() > self.width():
            self._say(roomy=False)

    def _say(self, *, roomy: bool) -> None:
        for button, (whole, short) in self._words.items():
            button.set_words(whole if roomy else short)

    def _add(self, button: Button, keys: str, said: SignalInstance) -> None:
        button.set_keys(key_words(keys))
        button.clicked.connect(said)
        self.row.addWidget(button)

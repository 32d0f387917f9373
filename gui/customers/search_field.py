"""The field that looks for customers while one types, in an input method too."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from gui.theme.theme import ThemeHolder
from gui.widgets.field import LineEdit

PAUSE_MS = 80


class SearchField(LineEdit):
    """`sought` gives the phrase once the typing has paused; the arrow down leads to the list below.

    What the input method has not committed yet counts too, so that pinyin finds without a candidate.
    """

    sought = Signal(str)

    def __init__(
        self,
        themes: ThemeHolder,
        name: str,
        placeholder: str,
        keys: str,
        icon: str = "search",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, name, placeholder, icon=icon, keys=keys, parent=parent)
        self._told = ""
        self._below: QWidget | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.tell)
        self.textChanged.connect(lambda _text: self._pause.start())

    @property
    def phrase(self) -> str:
        """The text with what is being composed at its cursor."""
        before, after = self.text()[: self.cursorPosition()], self.text()[self.cursorPosition() :]
        return f"{before}{self._composing}{after}".strip()

    def tell(self) -> None:
        """Look now, if the phrase is another one."""
        self._pause.stop()
        if self.phrase != self._told:
            self._told = self.phrase
            self.sought.emit(self._told)

    def start_over(self) -> None:
        """Forget what was typed, and what is being composed."""
        QGuiApplication.inputMethod().reset()
        self._composing = self._told = ""
        self.clear()
        self._pause.stop()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._pause.start()

    def lead_to(self, below: QWidget) -> None:
        """Let the arrow down go there; while nothing is found there is nowhere to go."""
        self._below = below

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.tell()
            if self._below is not None and self._below.isVisible():
                self._below.setFocus()
        else:
            super().keyPressEvent(event)

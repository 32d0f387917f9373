"""The messages, and in their place the user's own wordings."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from gui.desk import Desk
from gui.wordings.view import WordingsView


class WorkStack(QStackedLayout):
    """`left` comes when the wordings have been left for the messages."""

    left = Signal()

    def __init__(self, desk: Desk, page: QWidget, messages: QWidget) -> None:
        super().__init__(page)
        self._desk, self._messages = desk, messages
        self._view: WordingsView | None = None
        self.addWidget(messages)

    @property
    def wordings(self) -> WordingsView | None:
        """The wordings while they are shown."""
        return self._view if self.currentWidget() is self._view else None

    def open_wordings(self, occasion: str) -> None:
        """Show the wordings, those for the occasion with this code first of all, with the keyboard on them;
        made when they are first asked for."""
        if self._view is None:
            self._view = WordingsView(self._desk)
            self._view.closed.connect(self.close_wordings)
            self.addWidget(self._view)
        self._view.start(occasion)
        self.setCurrentWidget(self._view)
        self._view.take_focus()

    def close_wordings(self) -> None:
        """Back to the messages, if they are not shown."""
        if self.wordings is not None:
            self.setCurrentWidget(self._messages)
            self.left.emit()

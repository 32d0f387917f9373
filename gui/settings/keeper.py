"""Writes settings one at a time, each a change that can be undone."""

from PySide6.QtCore import QObject, Signal

from core.actions.preferences import set_preference
from core.text import Text
from gui.desk import Desk


class Keeper(QObject):
    """`refused` comes when a value was not taken, which has then been told: show what holds."""

    refused = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._session = desk.session

    def keep(self, name: str, value: object, words: Text) -> None:
        """Set one field of `Settings`; `words` say what holds from now on."""
        if getattr(self._session.book.preferences(), name) == value:
            return
        if self._session.run(lambda: set_preference(self._session.book, name, value), words) is None:
            self.refused.emit()

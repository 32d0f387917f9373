"""Writes settings one at a time, each a change that can be undone."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from core.actions.preferences import set_preference
from core.changes import Changes
from core.text import T, Text
from gui.desk import Desk
from gui.question import is_answered_at_once
from gui.writing import Writing


class _Wish(NamedTuple):
    """A value that waits for its turn, and what holds then."""

    value: object
    words: Text


class Keeper(QObject):
    """`settled` comes when all is written, or a value was not taken, which has then been told: show what
    holds. Until then the forms are ahead of the book.

    In a large book the worker writes, because the dates of everybody may move: its `card` tells of it.
    """

    settled = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._session = desk.session
        self._writing = Writing(desk)
        self._wishes: dict[str, _Wish] = {}
        self.card = self._writing.work.card
        self._writing.work.failed.connect(self._on_refused)

    @property
    def is_ahead(self) -> bool:
        """Whether something waits to be written."""
        return bool(self._wishes)

    def keep(self, name: str, value: object, words: Text) -> None:
        """Set one field of `Settings`; `words` say what holds from now on."""
        self._wishes[name] = _Wish(value, words)
        if not self._writing.work.busy:
            self._keep_next()

    def _keep_next(self) -> None:
        """Write what was wished first, until nothing is wished any more."""
        if not self._wishes:
            self.settled.emit()
            return
        name, wish = next(iter(self._wishes.items()))
        book, step = self._session.book, partial(set_preference, name=name, value=wish.value)
        if getattr(book.preferences(), name) == wish.value:
            self._go_on(name, wish)
        elif is_answered_at_once(book):
            self._session.run(lambda: step(book), wish.words)
            self._go_on(name, wish)
        else:
            self._writing.start(T("Reckoning the dates anew"), step, partial(self._on_kept, name, wish))

    def _on_kept(self, name: str, wish: _Wish, _changes: Changes) -> None:
        self._session.done.emit(wish.words)
        self._go_on(name, wish)

    def _go_on(self, name: str, wish: _Wish) -> None:
        """A newer wish for the same setting has its turn now."""
        if self._wishes.get(name) is wish:
            del self._wishes[name]
        self._keep_next()

    def _on_refused(self) -> None:
        self._wishes.clear()
        self.settled.emit()

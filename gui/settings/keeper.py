"""Writes settings one at a time, each a change that can be undone."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from core.actions.preferences import set_preference
from core.changes import Changes
from core.ports import Book
from core.text import T, Text
from gui.at_once import is_answered_at_once
from gui.desk import Desk
from gui.writing import Writing


class Wish(NamedTuple):
    """What is to hold from now on: whether it `holds` already, the `step` that writes it, and the `words`
    that tell of it."""

    holds: Callable[[Book], bool]
    step: Callable[[Book], Changes]
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
        self._wishes: dict[str, Wish] = {}
        self.card = self._writing.work.card
        self._writing.work.failed.connect(self._on_refused)

    @property
    def is_ahead(self) -> bool:
        """Whether something waits to be written."""
        return bool(self._wishes)

    def keep(self, name: str, value: object, words: Text) -> None:
        """Set one field of `Settings`; `words` say what holds from now on."""
        step = partial(set_preference, name=name, value=value)
        self.fulfil(name, Wish(lambda book: getattr(book.preferences(), name) == value, step, words))

    def fulfil(self, what: str, wish: Wish) -> None:
        """Write it in its turn; a later wish for the same thing takes its place."""
        self._wishes[what] = wish
        if not self._writing.work.busy:
            self._keep_next()

    def _keep_next(self) -> None:
        """Write what was wished first, until nothing is wished any more."""
        if not self._wishes:
            self.settled.emit()
            return
        what, wish = next(iter(self._wishes.items()))
        book = self._session.book
        if wish.holds(book):
            self._go_on(what, wish)
        elif is_answered_at_once(book):
            self._session.run(lambda: wish.step(book), wish.words)
            self._go_on(what, wish)
        else:
            self._writing.start(T("Reckoning the dates anew"), wish.step, partial(self._on_kept, what, wish))

    def _on_kept(self, what: str, wish: Wish, _changes: Changes) -> None:
        self._session.done.emit(wish.words)
        self._go_on(what, wish)

    def _go_on(self, what: str, wish: Wish) -> None:
        """A newer wish for the same thing has its turn now."""
        if self._wishes.get(what) is wish:
            del self._wishes[what]
        self._keep_next()

    def _on_refused(self) -> None:
        self._wishes.clear()
        self.settled.emit()

"""Undo and redo of one step: a small one at once, a large one by the worker with its progress."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from core.changes import Changes
from core.model.lines import ChangeLine
from core.ports import Book
from core.text import N, T, Text
from gui.at_once import is_undone_at_once
from gui.desk import Desk
from gui.work import Work
from gui.writing import Writing


class Undoing(QObject):
    """`told` carries what was done, in words."""

    told = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._writing = Writing(desk)

    @property
    def work(self) -> Work:
        """What the worker does of it."""
        return self._writing.work

    def start(self, line: ChangeLine, insist: bool) -> None:
        """Take the step back, or bring it back when it is undone. One at a time."""
        if self.work.busy:
            return
        if is_undone_at_once(self._desk.session.book, line):
            self._at_once(line, insist)
        else:
            self._by_the_worker(line, insist)

    def _at_once(self, line: ChangeLine, insist: bool) -> None:
        session = self._desk.session
        changes = session.redo(line.number) if line.undone else session.undo(line.number, insist)
        if changes is not None:
            self._tell(line, changes)

    def _by_the_worker(self, line: ChangeLine, insist: bool) -> None:
        what = N("Undoing {n} row", "Undoing {n} rows", line.rows)
        if line.undone:
            what = N("Redoing {n} row", "Redoing {n} rows", line.rows)
        step = _step(line, insist, self._desk.session.today)
        self._writing.start(what, step, lambda changes: self._tell(line, changes))

    def _tell(self, line: ChangeLine, changes: Changes) -> None:
        """What was done, and which rows were left alone."""
        said, kept = _said(changes, line.undone), changes.kept_words
        self.told.emit(said if kept is None else T("{what}. {kept}", what=said, kept=kept))


def _said(changes: Changes, redone: bool) -> Text:
    label = changes.label
    if redone:
        return T("Redone: {what}", what=label) if changes.rows else T("Nothing redone: {label}", label=label)
    return T("Undone: {what}", what=label) if changes.rows else T("Nothing undone: {label}", label=label)


def _step(line: ChangeLine, insist: bool, on: date) -> Callable[[Book], Changes]:
    if line.undone:
        return lambda book: book.redo(line.number, on=on)
    return lambda book: book.undo(line.number, insist=insist, on=on)

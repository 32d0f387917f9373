"""What is done to all customers that are ticked: a few at once, many by the worker."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.changes import Changes
from core.screens.several import SeveralScreen, Step
from core.text import N
from gui.customers.bulk_bar import BulkBar
from gui.customers.paged_rows import PagedRows
from gui.desk import Desk
from gui.widgets.flush import flush
from gui.writing import Writing

AT_ONCE = 200
"""Customers that are written in a tenth of a second."""


class Several(QWidget):
    """The bar, and the progress of what it began. `print_asked` gives the customers whose post is wanted,
    `export_asked` those to be written to a file, `left` gives the keyboard back to the list."""

    print_asked = Signal(object)
    export_asked = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, rows: PagedRows) -> None:
        super().__init__()
        self._desk, self._rows = desk, rows
        self._screen = SeveralScreen(desk.session.book, desk.session.today)
        self._writing = Writing(desk)
        self.bar = BulkBar(desk, self._screen)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._writing.work.card)
        column.addWidget(self.bar)
        self._listen()

    @property
    def is_any(self) -> bool:
        """Whether somebody is ticked."""
        return bool(self._screen.ticked)

    def tag(self) -> None:
        """Ask for a tag for all who are ticked."""
        if self.is_any:
            self.bar.start_tagging()

    def plan(self) -> None:
        """Put their households into next week."""
        if self._screen.may_be_planned:
            self._do(self._screen.planning())

    def join(self) -> None:
        """Make one family of them."""
        if self._screen.may_be_family:
            self._do(self._screen.joining())

    def print_papers(self) -> None:
        """Ask for post for their households."""
        self.print_asked.emit(self._screen.ticked)

    def export(self) -> None:
        """Ask for the page that writes them to a file."""
        if self.is_any:
            self.export_asked.emit(self._screen.ticked)

    def give_up(self) -> None:
        """First the tag that is being typed, then the ticks."""
        if self.bar.is_tagging:
            self.bar.end_tagging()
        else:
            self._rows.tick_all(False)
            self.left.emit()

    def _on_tagged(self, text: str) -> None:
        if text.strip():
            self.bar.end_tagging()
            self._do(self._screen.tagging(text))

    def _do(self, step: Step) -> None:
        """The ticks stay: a list that was gathered is often wanted twice."""
        session, count = self._desk.session, len(self._screen.ticked)
        if count <= AT_ONCE:
            session.run(lambda: step(session.book))
        elif not self._writing.work.busy:
            what = N("Writing {n} customer", "Writing {n} customers", count)
            self._writing.start(what, step, self._tell)

    def _tell(self, changes: Changes) -> None:
        if changes.rows:
            self._desk.session.done.emit(changes.label)

    def _show(self) -> None:
        self._screen.show(self._rows.ticked_ids, self._desk.session.today)
        self.bar.show_ticked()

    def _listen(self) -> None:
        self._rows.ticks_changed.connect(self._show)
        self._rows.modelReset.connect(self._show)
        self.bar.tagged.connect(self._on_tagged)
        self.bar.planned.connect(self.plan)
        self.bar.joined.connect(self.join)
        self.bar.print_asked.connect(self.print_papers)
        self.bar.export_asked.connect(self.export)
        self.bar.cancelled.connect(self.give_up)
        self.bar.left.connect(self.left)

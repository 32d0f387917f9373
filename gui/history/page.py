"""History: every step by day, found by word and by customer, looked at from near, and taken back."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.changes import Changes
from core.errors import BusyError, NotFoundError
from core.model.lines import ChangeLine
from core.screens.history import HistoryScreen, Part
from core.text import T
from gui.customers.search_field import SearchField
from gui.desk import Desk
from gui.entries import HISTORY
from gui.history.detail_pane import DetailPane
from gui.history.steps import PagedSteps, Step, StepList, Steps
from gui.history.undoing import Undoing
from gui.keys import bind
from gui.page import Page
from gui.widgets.empty import EmptyState
from gui.widgets.filter_chip import FilterChip
from gui.widgets.flush import flush
from gui.widgets.page_header import PageHeader
from gui.widgets.segments import Segment, Segments
from gui.widgets.strip import Strip
from gui.widgets.words import key_words

_LIST, _LIST_NARROW = 468, 340
_SHARE = 0.4
"""Of the page, what the narrow list may take where its words are large."""

_SEARCH, _SEARCH_NARROW = 220, 160
_NARROW = 1000
_PARTS = (
    (Part.ALL, T("All")),
    (Part.IMPORTS, T("Imports")),
    (Part.MERGES, T("Merges")),
    (Part.UNDONE, T("Undone")),
)


class HistoryPage(Page):
    """Ctrl+Enter takes the current step back, or brings it back."""

    key, icon, label, set_apart = HISTORY

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self._history = HistoryScreen(desk.session.book, desk.say)
        self._rows = PagedSteps(self._history, Steps(desk))
        self.steps = StepList(desk, self._rows)
        self.detail = DetailPane(desk)
        self.search = SearchField(
            desk.themes, say(T("Find steps")), say(T("Find in the history")), key_words("Ctrl+F")
        )
        self.parts = Segments(
            desk.themes, say(T("Which steps")), [Segment(say(words)) for _, words in _PARTS]
        )
        self._chip_bar = Strip("sunken", "below")
        self._empty = EmptyState(desk.themes, "")
        self.undoing = Undoing(desk)
        self._lay_out()
        self._listen()

    def refresh(self) -> None:
        self._history.refresh()
        self._show()

    def show_subject(self, subject: object) -> None:
        """The history of the customer with this id, or a step to be taken back or brought back."""
        if isinstance(subject, ChangeLine):
            self.steps.select_key(subject.number)
            self.undoing.start(subject, insist=False)
        elif isinstance(subject, int):
            self._show_customer(subject)
            self.steps.select_first()

    def point_to(self, changes: Changes) -> None:
        """Go to the step that was undone or brought back."""
        self.steps.select_key(changes.number)

    def take_focus(self) -> None:
        (self.steps if self._history.rows else self.search).setFocus()

    def regions(self) -> list[QWidget]:
        return [self.steps, self.detail.fields, self.detail.edits, self.detail.button, self.search]

    def selected_rect(self) -> QRect:
        view = self.steps.viewport()
        rect = self.steps.row_rect().toRect().intersected(view.rect())
        return rect.translated(view.mapTo(self, QPoint(0, 0))) if rect.isValid() else QRect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scaled = self.desk.themes.theme.scaled
        narrow = self.width() < scaled(_NARROW)
        share = max(_LIST_NARROW, min(scaled(_LIST_NARROW), int(_SHARE * self.width())))
        self._left.setFixedWidth(share if narrow else _LIST)
        self.search.setFixedWidth(_SEARCH_NARROW if narrow else _SEARCH)
        self.moved.emit()

    def _show(self) -> None:
        self._rows.show_steps()
        found = bool(self._history.rows)
        self._work.setVisible(found)
        self._empty.setVisible(not found)
        if not found:
            self._show_empty()
        if self.steps.current_row is None:
            self.steps.select_first()
        self._show_step(self.steps.current_row)

    def _show_empty(self) -> None:
        say, screen = self.desk.say, self._history
        if screen.phrase:
            self._empty.set_state(say(T("No step tells of “{phrase}”", phrase=screen.phrase)))
        elif screen.part is not Part.ALL or screen.customer_id is not None:
            self._empty.set_state(say(T("No such step")))
        else:
            self._empty.set_state(say(T("Nothing was done yet")), say(T("Every step will stand here")))

    def _show_step(self, step: Step | None) -> None:
        """While the worker is writing, the step that is shown stays until it is done."""
        try:
            self.detail.show_step(None if step is None else self._history.detail(step.number))
        except BusyError:
            return
        self.moved.emit()

    def _show_customer(self, customer_id: int | None) -> None:
        self._history.show_customer(customer_id)
        self._show_chip(customer_id)
        self._show()

    def _show_chip(self, customer_id: int | None) -> None:
        """Whose history it is, to be taken away with a click."""
        while item := self._chip_bar.row.takeAt(0):
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        name = self._name(customer_id)
        self._chip_bar.setVisible(bool(name))
        if name:
            words = self.desk.say(T("History of {name}", name=name))
            chip = FilterChip(self.desk.themes, words, self.desk.say(T("Show all steps")))
            chip.clicked.connect(lambda: self._show_customer(None))
            self._chip_bar.row.addWidget(chip)
            self._chip_bar.row.addStretch(1)

    def _name(self, customer_id: int | None) -> str:
        if customer_id is None:
            return ""
        try:
            return self.desk.session.book.customers.get(customer_id).name
        except NotFoundError:
            return ""

    def _start(self) -> None:
        """Undo or redo what is shown."""
        detail = self.detail.detail
        if detail is not None and detail.line.rows:
            self.undoing.start(detail.line, self.detail.insist.isChecked())

    def _on_part(self, place: int) -> None:
        self._history.show_part(_PARTS[place][0])
        self._show()

    def _on_sought(self, phrase: str) -> None:
        self._history.seek(phrase)
        self._show()
        self.steps.select_first()

    def _to_search(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _end_search(self) -> None:
        """Show every step again, with the keyboard on the one that is current."""
        if self.search.phrase:
            self.search.start_over()
            self._history.seek("")
            self._show()
        self.take_focus()

    def _listen(self) -> None:
        self.steps.chosen.connect(self._show_step)
        self.steps.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        self.search.sought.connect(self._on_sought)
        self.search.lead_to(self.steps)
        self.parts.chosen.connect(self._on_part)
        self.detail.asked.connect(self._start)
        self.undoing.told.connect(self.told)
        for keys in ("Ctrl+F", "F3"):
            bind(self, keys, self._to_search)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            bind(self, keys, self._start)
        bind(self, "Esc", self._end_search)

    def _lay_out(self) -> None:
        header = PageHeader(self.desk.themes)
        header.set_title(
            self.desk.say(self.label), self.desk.say(T("Any step can be undone alone, even weeks later"))
        )
        header.add_action(self.search)
        header.add_action(self.parts)
        self._chip_bar.hide()
        self._left, self._work = QWidget(), QWidget()
        left, work, column = (
            flush(QVBoxLayout(self._left)),
            flush(QHBoxLayout(self._work)),
            flush(QVBoxLayout(self)),
        )
        left.addWidget(self._chip_bar)
        left.addWidget(self.steps, 1)
        work.addWidget(self._left)
        work.addWidget(self.detail, 1)
        column.addWidget(header)
        column.addWidget(self.undoing.work.card)
        column.addWidget(self._work, 1)
        column.addWidget(self._empty, 1)

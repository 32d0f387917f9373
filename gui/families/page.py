"""Families: who is served as one, which cards may be one person, and who may be one family."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from core.model.lines import HouseholdLine
from core.screens.families import shared_homes
from core.text import N, T
from gui.desk import Desk
from gui.entries import FAMILIES
from gui.families.homes_view import HomesView
from gui.families.suggestions_view import SuggestionsView
from gui.keys import bind
from gui.page import Page
from gui.reading import Reading
from gui.widgets.flush import flush
from gui.widgets.page_header import PageHeader
from gui.widgets.segments import Segment, Segments

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FamiliesPage(Page):
    """Two views. Among suggestions Enter says yes, Delete no, Ctrl+I that it is a family; ↓ skips."""

    key, icon, label, set_apart = FAMILIES

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._homes = HomesView(desk)
        self._suggestions = SuggestionsView(desk)
        self._header = PageHeader(desk.themes)
        self._segments = Segments(desk.themes, desk.say(T("Families")))
        self._stack = QStackedWidget()
        self._lay_out()
        self._show_counts()
        self._choose(self._suggestions)
        self._segments.chosen.connect(lambda index: self._stack.setCurrentIndex(index))
        self._homes.opened.connect(self._open)
        self._homes.suggestions_asked.connect(lambda: self._choose(self._suggestions))
        self._suggestions.found_changed.connect(self._show_counts)
        self._suggestions.moved.connect(self.moved)
        bind(self, "Ctrl+I", self._say_family)
        bind(self, "Delete", self._say_no)

    def refresh(self) -> None:
        """Ask for the families, and look for suggestions anew."""
        self._reading.ask(shared_homes, self._show_homes)
        self._suggestions.refresh()

    def show_subject(self, subject: object) -> None:
        """Go to a suggestion about the customer with this id."""
        if isinstance(subject, int):
            self._choose(self._suggestions)
            self._suggestions.show_customer(subject)

    def take_focus(self) -> None:
        """The list that is shown; while there is none yet, the page itself."""
        first = self.regions()[0]
        (first if first.isVisible() else self).setFocus()

    def regions(self) -> list[QWidget]:
        return self._suggestions.regions() if self._shows_suggestions() else [self._homes.table]

    def selected_rect(self) -> QRect:
        view = self._suggestions.list if self._shows_suggestions() else self._homes.table
        port = view.viewport()
        rect = view.row_rect().toRect().intersected(port.rect())
        return rect.translated(port.mapTo(self, QPoint(0, 0))) if rect.isValid() else QRect()

    def waiting(self) -> int:
        return len(self._suggestions.found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers wherever the keyboard is among the suggestions but on a button, which takes it."""
        if event.key() in _ENTER and self._shows_suggestions():
            self._suggestions.answer_yes()
        else:
            super().keyPressEvent(event)

    def _say_family(self) -> None:
        if self._shows_suggestions():
            self._suggestions.answer_family()

    def _say_no(self) -> None:
        if self._shows_suggestions():
            self._suggestions.answer_no()

    def _shows_suggestions(self) -> bool:
        return self._stack.currentWidget() is self._suggestions

    def _choose(self, view: QWidget) -> None:
        self._stack.setCurrentWidget(view)
        self._segments.set_index(self._stack.currentIndex())

    def _show_homes(self, lines: Sequence[HouseholdLine]) -> None:
        self._homes.show_homes(lines)
        words = T(
            "{households}, {shared} of two people or more",
            households=N("{n} household", "{n} households", self.desk.session.book.household_count()),
            shared=len(lines),
        )
        self._header.set_title(self.desk.say(self.label), self.desk.say(words))

    def _show_counts(self) -> None:
        say, found = self.desk.say, len(self._suggestions.found)
        count = self.desk.words.number(found) if found else ""
        self._segments.set_items([Segment(say(T("All families"))), Segment(say(T("Suggestions")), count)])
        self.counted.emit()

    def _open(self, customer_id: int) -> None:
        if "customers" in self.places:
            self.goto.emit("customers", customer_id)

    def _lay_out(self) -> None:
        self._header.add_action(self._segments)
        self._header.set_title(self.desk.say(self.label))
        self._reading = Reading(self, self._homes)
        self._stack.addWidget(self._reading)
        self._stack.addWidget(self._suggestions)
        column = flush(QVBoxLayout(self))
        column.addWidget(self._header)
        column.addWidget(self._stack, 1)

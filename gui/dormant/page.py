"""Dormant: households that used to buy and have fallen silent, by their own rhythm."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.text import N, T, Text
from gui.desk import Desk
from gui.dormant.columns import Columns
from gui.dormant.delegate import SilenceDelegate
from gui.dormant.rows import Lines, Silence, Silences, silences
from gui.entries import DORMANT
from gui.page import Page
from gui.reading import Reading
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.widgets.button import Button
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush
from gui.widgets.group_header import Group
from gui.widgets.key_figure import KeyFigure, KeyFigureRow
from gui.widgets.page_header import PageHeader

WIDE = 1000
"""From this width of the page on the reason stands in a column of its own."""

_ROW = 52


class DormantPage(Page):
    """Figures, then the list. Enter opens the card of the primary contact."""

    key, icon, label, set_apart = DORMANT

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self._columns, self._wide = Columns(desk), True
        self._lines = Lines(desk.session.book, ())
        self._count = 0
        self._model: RowsModel[Silence] = RowsModel(
            lambda row: row.household_id, self._columns.all(wide=True), self._columns.sentence
        )
        self._view = TableView(desk.themes, self._model, say(T("Dormant households")), _ROW)
        self._view.setItemDelegate(SilenceDelegate(self._view))
        self._view.opened.connect(self._open)
        self._view.chosen.connect(lambda _row: self.moved.emit())
        self._view.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        self._limit = Button(desk.themes, say(T("Change the limit")), icon="settings")
        self._limit.clicked.connect(lambda: self.goto.emit("settings", "dormant_days"))
        self._all = KeyFigure(desk.themes, say(T("Dormant")))
        self._own = KeyFigure(desk.themes, say(T("Past their own rhythm")))
        self._by_book = KeyFigure(desk.themes, say(T("Past the book’s rhythm")))
        self._plain = KeyFigure(desk.themes, say(T("Past the plain limit")))
        self._empty = EmptyState(desk.themes, "")
        self._lay_out()

    def refresh(self) -> None:
        """Judge every buyer anew."""
        session = self.desk.session
        limit = session.book.preferences().dormant_days
        self._reading.ask(partial(silences, on=session.today), partial(self._show, limit))

    def _show(self, limit: int, found: Silences) -> None:
        self._lines = Lines(self.desk.session.book, [row.household_id for row in found.all])
        self._columns.show_lines(self._lines)
        self._count = len(found.all)
        self._limit.setVisible("settings" in self.places)
        self._show_figures(found, limit)
        self._show_rows(found, limit)

    def take_focus(self) -> None:
        self._view.setFocus()

    def regions(self) -> list[QWidget]:
        return [self._view]

    def selected_rect(self) -> QRect:
        view = self._view.viewport()
        rect = self._view.row_rect().toRect().intersected(view.rect())
        return rect.translated(view.mapTo(self, QPoint(0, 0))) if rect.isValid() else QRect()

    def count(self) -> str:
        return str(self._count or "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        if wide != self._wide:
            self._wide = wide
            self._model.set_columns(self._columns.all(wide))
        self.moved.emit()

    def _show_figures(self, found: Silences, limit: int) -> None:
        of_buyers = self._say(N("of {n} buyer", "of {n} buyers", found.buyers))
        self._all.set_figure(self._households(found.all), of_buyers)
        own = T("Silent for twice their usual gap or more")
        self._own.set_figure(self._households(found.with_rhythm), self._say(own))
        by_book = T("Bought on 2 days, likely gone")
        self._by_book.set_figure(self._households(found.by_book), self._say(by_book))
        self._by_book.setVisible(bool(found.by_book))
        plain = N(
            "No rhythm yet, silent for more than {n} day",
            "No rhythm yet, silent for more than {n} days",
            limit,
        )
        self._plain.set_figure(self._households(found.without_rhythm), self._say(plain))

    def _show_rows(self, found: Silences, limit: int) -> None:
        note = N(
            "No rhythm of their own; the mark is {n} day",
            "No rhythm of their own; the mark is {n} days",
            limit,
        )
        book = T("Bought on 2 days; the mark is where one half of such buyers never comes back")
        self._model.set_rows(
            [
                *self._group(T("Past their own rhythm"), found.with_rhythm, T("The mark is the usual gap")),
                *self._group(T("Past the book’s rhythm"), found.by_book, book),
                *self._group(T("Past the plain limit"), found.without_rhythm, note),
            ]
        )
        if self._view.current_row is None:
            self._view.select_first()
        self._view.setVisible(bool(found.all))
        self._empty.setVisible(not found.all)
        if found.buyers:
            self._empty.set_state(self._say(T("Nobody has fallen silent")))
        else:
            line = T("Silence is measured against purchases: record or import them first")
            self._empty.set_state(self._say(T("No purchases yet")), self._say(line))

    def _group(self, title: Text, rows: Sequence[Silence], note: Text) -> list[Silence | Group]:
        """A heading and its rows; nothing where there are none."""
        return [Group(self._say(title), self._households(rows), self._say(note)), *rows] if rows else []

    def _households(self, rows: Sequence[Silence]) -> str:
        return self._say(N("{n} household", "{n} households", len(rows)))

    def _say(self, text: Text) -> str:
        return self.desk.say(text)

    def _open(self, row: Silence) -> None:
        if "customers" in self.places:
            self.goto.emit("customers", self._lines.of(row.household_id).primary.customer_id)

    def _lay_out(self) -> None:
        header = PageHeader(self.desk.themes)
        subtitle = T("By the rhythm of each household; higher tiers first, then whoever fell silent last")
        header.set_title(self._say(self.label), self._say(subtitle))
        header.add_action(self._limit)
        figures = KeyFigureRow()
        for figure in (self._all, self._own, self._by_book, self._plain):
            figures.add(figure)
        content = QWidget()
        self._reading = Reading(self, content)
        column, whole = flush(QVBoxLayout(content)), flush(QVBoxLayout(self))
        column.addWidget(figures)
        column.addWidget(self._view, 1)
        column.addWidget(self._empty, 1)
        whole.addWidget(header)
        whole.addWidget(self._reading, 1)

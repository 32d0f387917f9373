"""Dormant: households that used to buy and have fallen silent, by their own rhythm."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.text import N, T, Text
from gui.desk import Desk
from gui.dormant.columns import Columns
from gui.dormant.delegate import SilenceDelegate
from gui.dormant.rows import Silence, buyers, silences, with_rhythm, without_rhythm
from gui.page import Page
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.widgets.button import Button
from gui.widgets.empty import EmptyState
from gui.widgets.group_header import Group
from gui.widgets.key_figure import KeyFigure, KeyFigureRow
from gui.widgets.page_header import PageHeader

WIDE = 1000
"""From this width of the page on the reason stands in a column of its own."""

_ROW = 52


class DormantPage(Page):
    """Figures, then the list. Enter opens the card of the primary contact."""

    key = "dormant"
    icon = "dormant"
    label = T("Dormant")

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        say = desk.say
        self._columns, self._wide = Columns(desk), True
        self._count = 0
        self._model: RowsModel[Silence] = RowsModel(
            lambda row: row.line.household_id, self._columns.all(wide=True), self._columns.sentence
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
        self._plain = KeyFigure(desk.themes, say(T("Past the plain limit")))
        self._empty = EmptyState(desk.themes, "")
        self._lay_out()

    def refresh(self) -> None:
        """Judge every buyer anew."""
        book, on = self.desk.session.book, self.desk.session.today
        limit = book.preferences().dormant_days
        rows, judged = silences(book, on, limit), buyers(book, on)
        self._count = len(rows)
        self._limit.setVisible("settings" in self.places)
        self._show_figures(rows, judged, limit)
        self._show_rows(rows, judged, limit)

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

    def _show_figures(self, rows: list[Silence], judged: int, limit: int) -> None:
        of_buyers = self._say(N("of {n} buyer", "of {n} buyers", judged))
        self._all.set_figure(self._households(len(rows)), of_buyers)
        own = T("Silent for twice their usual gap or more")
        self._own.set_figure(self._households(len(with_rhythm(rows))), self._say(own))
        plain = N(
            "No rhythm yet, silent for more than {n} day",
            "No rhythm yet, silent for more than {n} days",
            limit,
        )
        self._plain.set_figure(self._households(len(without_rhythm(rows))), self._say(plain))

    def _show_rows(self, rows: list[Silence], judged: int, limit: int) -> None:
        lines: list[Silence | Group] = []
        for group, members in (
            (self._own_group(rows), with_rhythm(rows)),
            (self._plain_group(rows, limit), without_rhythm(rows)),
        ):
            if members:
                lines += [group, *members]
        self._model.set_rows(lines)
        if self._view.current_row is None:
            self._view.select_first()
        self._view.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        if judged:
            self._empty.set_state(self._say(T("Nobody has fallen silent")))
        else:
            line = T("Silence is measured against purchases: record or import them first")
            self._empty.set_state(self._say(T("No purchases yet")), self._say(line))

    def _own_group(self, rows: list[Silence]) -> Group:
        count = self._households(len(with_rhythm(rows)))
        return Group(self._say(T("Past their own rhythm")), count, self._say(T("The mark is the usual gap")))

    def _plain_group(self, rows: list[Silence], limit: int) -> Group:
        count = self._households(len(without_rhythm(rows)))
        note = N(
            "No rhythm of their own; the mark is {n} day",
            "No rhythm of their own; the mark is {n} days",
            limit,
        )
        return Group(self._say(T("Past the plain limit")), count, self._say(note))

    def _households(self, count: int) -> str:
        return self._say(N("{n} household", "{n} households", count))

    def _say(self, text: Text) -> str:
        return self.desk.say(text)

    def _open(self, row: Silence) -> None:
        if "customers" in self.places:
            self.goto.emit("customers", row.line.primary.customer_id)

    def _lay_out(self) -> None:
        header = PageHeader(self.desk.themes)
        subtitle = T("By the rhythm of each household; higher tiers first, then whoever fell silent last")
        header.set_title(self._say(self.label), self._say(subtitle))
        header.add_action(self._limit)
        figures = KeyFigureRow()
        for figure in (self._all, self._own, self._plain):
            figures.add(figure)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(figures)
        column.addWidget(self._view, 1)
        column.addWidget(self._empty, 1)

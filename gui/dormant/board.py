"""The list of the dormant in its groups, which open step by step."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.rules.waking import Effort
from core.screens.dormant import Silence, together
from core.screens.dormant_words import TITLES
from core.text import N, T, Text
from gui.desk import Desk
from gui.dormant.columns import DAYS, RISK, TIMES, Columns
from gui.dormant.delegate import SilenceDelegate
from gui.dormant.lines import Lines
from gui.ground import Ground
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.tables.unfolding import Unfolding
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush
from gui.widgets.group_header import Group

WIDE = 1000
"""From this width on what to talk about stands in a column of its own."""

_FIRST = {Effort.RESCUE: 20, Effort.GREET: 10, Effort.LET_GO: 3}
_ORDERS: dict[str, Callable[[Silence], float]] = {
    RISK: lambda row: max(0, row.at_risk or 0),
    TIMES: lambda row: row.times,
    DAYS: lambda row: row.days,
}
_ROW = 52


class Board(Ground):
    """`moved` tells that the current row is another one or stands elsewhere."""

    moved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes)
        self._desk = desk
        self._rows: Sequence[Silence] = ()
        self._whole = 0
        self._fitted, self._wide, self._sort = False, True, ""
        self._unfolding = Unfolding()
        self._columns = Columns(desk)
        self.lines = Lines(desk.session.book, (), desk.session.today)
        self.rows: RowsModel[Silence] = RowsModel(
            lambda row: row.household_id, self._columns.all(True, False), self._columns.sentence
        )
        self.table = TableView(desk.themes, self.rows, desk.say(T("Dormant households")), _ROW)
        self.table.setItemDelegate(SilenceDelegate(self.table))
        self.empty = EmptyState(desk.themes, "")
        self._listen()
        column = flush(QVBoxLayout(self))
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)

    @property
    def seen(self) -> list[Silence]:
        """The rows that stand in the list, in their order."""
        return self.rows.rows()

    def show_rows(self, rows: Sequence[Silence], fitted: bool, afresh: bool) -> None:
        """Show these, which come in their order; `afresh` from the first one on, as others were sought."""
        self._rows, self._whole = rows, together(rows)
        if afresh:
            self._unfolding.fold_all()
        if fitted != self._fitted:
            self._fitted = fitted
            self.rows.set_columns(self._columns.all(self._wide, fitted))
        self._fill()
        self.table.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        if afresh or self.table.current_row is None:
            self.table.select_first()
            self.table.scrollToTop()

    def selected_rect(self, page: QWidget) -> QRect:
        """The current row in the coordinates of the page; empty where it cannot be seen."""
        view = self.table.viewport()
        rect = self.table.row_rect().toRect().intersected(view.rect())
        return rect.translated(view.mapTo(page, QPoint(0, 0))) if rect.isValid() else QRect()

    def open_more(self) -> None:
        """Show more of the group in which the current row stands."""
        row = self.table.current_row
        if row is not None:
            self._open(row.effort)

    def open_less(self) -> None:
        """Show no more than the first rows of that group."""
        row = self.table.current_row
        if row is not None and self._unfolding.open_less(row.effort):
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._desk.themes.theme.scaled(WIDE)
        if wide != self._wide:
            self._wide = wide
            self.rows.set_columns(self._columns.all(wide, self._fitted))
        self.moved.emit()

    def _listen(self) -> None:
        self.table.chosen.connect(lambda _row: self.moved.emit())
        self.table.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        self.table.group_acted.connect(lambda group: self._open(group.key))
        self.table.sort_asked.connect(self._sort_by)

    def _open(self, key: str) -> None:
        """Show more of a group, where there is more."""
        effort = Effort(key)
        rows = [row for row in self._rows if row.effort is effort]
        if len(self._unfolding.seen(effort, rows, _FIRST[effort])) < len(rows):
            self._unfolding.open_more(effort)
            self._fill()

    def _sort_by(self, key: str) -> None:
        """Largest first; the same heading again brings back what is at risk."""
        self._sort = "" if key == self._sort else key
        self._fill()

    def _fill(self) -> None:
        """The households are read again: what there is to talk about may be another thing now."""
        parts = [(effort, self._sorted(effort)) for effort in Effort]
        seen = {one: self._unfolding.seen(one, rows, _FIRST[one]) for one, rows in parts}
        ids = [row.household_id for rows in seen.values() for row in rows]
        self.lines = Lines(self._desk.session.book, ids, self._desk.session.today)
        self._columns.show_lines(self.lines)
        lines: list[Silence | Group] = []
        for effort, rows in parts:
            if rows:
                lines += [self._header(effort, rows, len(rows) - len(seen[effort])), *seen[effort]]
        self.rows.set_sort(self._sort or (RISK if self._fitted else ""), True)
        self.rows.set_rows(lines)

    def _sorted(self, effort: Effort) -> list[Silence]:
        rows = [row for row in self._rows if row.effort is effort]
        return sorted(rows, key=_ORDERS[self._sort], reverse=True) if self._sort else rows

    def _header(self, effort: Effort, rows: Sequence[Silence], rest: int) -> Group:
        say = self._desk.say
        more = say(N("Show {n} more", "Show {n} more", rest)) if rest else ""
        return Group(say(TITLES[effort]), say(self._count(effort, rows)), "", more, effort)

    def _count(self, effort: Effort, rows: Sequence[Silence]) -> Text:
        households = N("{n} household", "{n} households", len(rows))
        if effort is Effort.LET_GO:
            return T("{households}, two tries without an answer, little at risk", households=households)
        if effort is Effort.RESCUE and self._whole:
            share = round(100 * together(rows) / self._whole)
            return T("{households}, {share} % of what is at risk", households=households, share=share)
        return households

"""The list of what ends, in groups that open step by step, with the bar for what is ticked."""

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.screens.renewal_words import group_title
from core.screens.renewals import RenewalGroup, Renewals, Segment, ShownRenewal, groups, shown
from core.text import N, T
from gui.desk import Desk
from gui.ground import Ground
from gui.renewals.bulk_bar import BulkBar
from gui.renewals.columns import Columns
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.tables.unfolding import Unfolding
from gui.today.dock import NARROW
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush
from gui.widgets.group_header import Group

WIDE = 760
_ROW = 52


class Board(Ground):
    """`chosen` gives the current row, `moved` tells that it stands elsewhere."""

    chosen = Signal(object)
    moved = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes)
        self._desk = desk
        self._found: Renewals | None = None
        self._segment = Segment.ALL
        self._unfolding = Unfolding()
        self._groups: dict[str, RenewalGroup] = {}
        self._columns, self._wide = Columns(desk), True
        self.rows: RowsModel[ShownRenewal] = RowsModel(
            lambda row: row.key,
            self._columns.all(True),
            self._columns.sentence,
            lambda row: not row.complaint,
        )
        self.table = TableView(desk.themes, self.rows, desk.say(T("What ends")), _ROW)
        self.bar = BulkBar(desk)
        self._empty = EmptyState(desk.themes, "")
        self._lay_out()
        self.table.chosen.connect(self._on_chosen)
        self.table.group_acted.connect(lambda group: self._open(group.key))
        self.table.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())
        self.rows.ticks_changed.connect(self._show_bar)

    def show_found(self, found: Renewals, segment: Segment) -> None:
        """Show one segment of what was found."""
        if segment is not self._segment:
            self._unfolding.fold_all()
        self._found, self._segment = found, segment
        self._columns.refresh()
        self._fill()
        if self.table.current_row is None:
            self.table.select_first()
        self._show_empty()

    def open_more(self) -> None:
        """Show more of the group in which the current row stands."""
        key = self._current_group()
        if key:
            self._open(key)

    def open_less(self) -> None:
        """Show no more than the first rows of that group."""
        key = self._current_group()
        if self._unfolding.open_less(key):
            self._fill()

    def ticked(self) -> list[ShownRenewal]:
        return self.rows.ticked()

    def selected_rect(self, page: QWidget) -> QRect:
        """The current row in the coordinates of the page; empty where it cannot be seen."""
        view = self.table.viewport()
        rect = self.table.row_rect().toRect().intersected(view.rect())
        return rect.translated(view.mapTo(page, QPoint(0, 0))) if rect.isValid() else QRect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._desk.themes.theme.scaled(WIDE) and self.window().width() >= NARROW
        if wide != self._wide:
            self._wide = wide
            self.rows.set_columns(self._columns.all(wide))
        self.moved.emit()

    def _fill(self) -> None:
        if self._found is None:
            return
        settings = self._desk.session.book.preferences()
        self._groups = {str(group.within): group for group in groups(self._found, self._segment, settings)}
        lines: list[ShownRenewal | Group] = []
        for key, group in self._groups.items():
            rows = self._unfolding.seen(key, group.rows)
            lines += [self._header(key, group, len(rows)), *shown(self._desk.session.book, rows)]
        self.rows.set_rows(lines)

    def _header(self, key: str, group: RenewalGroup, seen: int) -> Group:
        say, rest = self._desk.say, len(group.rows) - seen
        count = say(N("{n} item", "{n} items", len(group.rows)))
        more = say(N("Show {n} more", "Show {n} more", rest)) if rest else ""
        return Group(say(group_title(group)), count, self._note(group), more, key)

    def _note(self, group: RenewalGroup) -> str:
        if group.within is None or group.within >= 0:
            return ""
        days = self._desk.session.book.preferences().lapsed_days
        return self._desk.say(
            N("Listed for {n} day after the end", "Listed for {n} days after the end", days)
        )

    def _open(self, key: str) -> None:
        group = self._groups[key]
        if len(self._unfolding.seen(key, group.rows)) < len(group.rows):
            self._unfolding.open_more(key)
            self._fill()

    def _current_group(self) -> str:
        row = self.table.current_row
        if row is None:
            return ""
        return next(key for key, group in self._groups.items() if row.row in group.rows)

    def _on_chosen(self, row: ShownRenewal | None) -> None:
        self.chosen.emit(row)
        self.moved.emit()

    def _show_bar(self) -> None:
        rows = self.ticked()
        self.bar.show_ticked(len(rows), len({row.home.household_id for row in rows}))
        self._column.activate()
        self.table.scrollTo(self.table.currentIndex())

    def _show_empty(self) -> None:
        say, nothing = self._desk.say, not self._groups
        self.table.setVisible(not nothing)
        self._empty.setVisible(nothing)
        if nothing and self._found is not None:
            within = N("Nothing ends within {n} day", "Nothing ends within {n} days", self._found.horizon)
            line = T(
                "Policies, inspections and warranties come in with purchases and lists of what people own"
            )
            self._empty.set_state(say(within), "" if self._found.rows else say(line))

    def _lay_out(self) -> None:
        self._column = flush(QVBoxLayout(self))
        self._column.addWidget(self.table, 1)
        self._column.addWidget(self._empty, 1)
        self._column.addWidget(self.bar)

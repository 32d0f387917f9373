"""What events and clubs have alike on the page: a list at the left, rows beside it, and forms."""

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.desk import Desk
from gui.events.side_list import WIDTH, WIDTH_NARROW, Item, SideList
from gui.ground import Ground
from gui.tables.cells import Row
from gui.tables.table_view import TableView
from gui.theme.type import Role
from gui.today.dock import NARROW
from gui.widgets.button import Button
from gui.widgets.empty import EmptyState
from gui.widgets.flush import flush
from gui.widgets.group_header import Group
from gui.widgets.label import PlainLabel
from gui.widgets.strip import Strip


class Half(QWidget, Generic[Row]):
    """`form_asked` carries a `SideForm` to be shown, `opened` the customer of a row on Enter, `moved` tells
    that the current row stands elsewhere.

    Fill `side` and `table`; what is done with an item goes into `head`, what with a row into `foot`.
    """

    form_asked = Signal(object)
    opened = Signal(int)
    moved = Signal()

    def __init__(self, desk: Desk, name: str, table: TableView[Row]) -> None:
        super().__init__()
        self.desk, self.table = desk, table
        self.side = SideList(desk, name)
        self._title = PlainLabel(desk.themes, role=Role.SECTION, elide=True)
        self._about = PlainLabel(desk.themes, role=Role.CAPTION, token="text2", elide=True)
        self.head, self.foot = Strip("surface", "below"), Strip("sunken", "above")
        self.empty = EmptyState(desk.themes, "")
        self._any_item, self._beside_form = False, False
        self._ids: set[int] | None = None
        self._lay_out()
        self.side.chosen.connect(lambda _item: self.show_rows())
        self.side.opened.connect(lambda _item: table.setFocus())
        table.chosen.connect(lambda _row: self.moved.emit())
        table.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())

    def show_rows(self) -> None:
        """Show what belongs to the current item of the list."""
        raise AssertionError(f"{type(self).__name__} does not show anything")

    def take_focus(self) -> None:
        """The rows where there are any, else the list."""
        (self.table if self.table.rows.rows() else self.side).setFocus()

    def show_items(self, lines: Sequence[Item | Group]) -> None:
        """Show these in the list. The current one stays, but one that has just come is gone to."""
        ids = {line.id for line in lines if isinstance(line, Item)}
        come = ids - self._ids if self._ids is not None else set()
        self._ids = ids
        self.side.rows.set_rows(lines)
        if len(come) == 1:
            self.side.select_key(*come)
        elif self.side.current_row is None:
            self.side.select_first()

    def select(self, item_id: int) -> None:
        """Go to one item of the list."""
        self.side.select_key(item_id)

    def selected_rect(self, page: QWidget) -> QRect:
        """The current row in the coordinates of the page; empty where it cannot be seen."""
        view = self.table.viewport()
        rect = self.table.row_rect().toRect().intersected(view.rect())
        return rect.translated(view.mapTo(page, QPoint(0, 0))) if rect.isValid() else QRect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.setFixedWidth(WIDTH if self.window().width() >= NARROW else WIDTH_NARROW)
        self.moved.emit()

    def set_beside_form(self, beside: bool) -> None:
        """While a form stands beside the rows there is no room for what is done with them."""
        self._beside_form = beside
        self.foot.setVisible(self._any_item and not beside)

    def show_item(self, title: str, about: str) -> None:
        """What is shown; empty words where there is nothing."""
        self._title.set_words(title)
        self._about.set_words(about)
        self._any_item = bool(title)
        self.head.setVisible(self._any_item)
        self.set_beside_form(self._beside_form)
        any_rows = bool(self.table.rows.rows())
        self.table.setVisible(any_rows)
        self.empty.setVisible(not any_rows)
        if any_rows and self.table.current_row is None:
            self.table.select_first()

    def add_buttons(self, strip: Strip, buttons: Sequence[tuple[Button, Callable[[], object]]]) -> None:
        """Put buttons into one of the strips."""
        for button, act in buttons:
            button.clicked.connect(act)
            strip.row.addWidget(button)

    def _lay_out(self) -> None:
        told, beside, row = QVBoxLayout(), flush(QVBoxLayout()), flush(QHBoxLayout(self))
        told.setSpacing(0)
        told.addWidget(self._title)
        told.addWidget(self._about)
        self.head.row.addLayout(told, 1)
        beside.addWidget(self.head)
        beside.addWidget(self.table, 1)
        beside.addWidget(self.empty, 1)
        beside.addWidget(self.foot)
        left = Ground(self.desk.themes, "line")
        inside = QHBoxLayout(left)
        inside.setContentsMargins(0, 0, 1, 0)
        inside.addWidget(self.side)
        row.addWidget(left)
        row.addLayout(beside, 1)

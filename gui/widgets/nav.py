"""The list of pages at the left, with labels or as a rail of icons."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core.records import dataclass
from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import RIGHT, draw_icon, draw_icon_in, draw_words, focus_ring, line_across, rounded
from gui.widgets.words import plain_tooltip

NAV_WIDTH, RAIL_WIDTH = 176, 56
_WORDS = 100
"""What the words take of the width, px; the rest are icons and edges."""

_ROW, _LEAST = 36, 24
_GAP = 17
_ITEM = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class NavItem:
    """A page: its key, icon and label; `count` is written only where work waits.

    `gap` sets it apart from the one above by a line.
    """

    key: str
    icon: str
    label: str
    count: str = ""
    gap: bool = False


def _item_of(index: _Index) -> NavItem:
    return cast(NavItem, index.data(_ITEM))


class _NavDelegate(QStyledItemDelegate):
    """Paints one page: icon, label, count; the current one as a surface with an accent bar."""

    def __init__(self, themes: ThemeHolder, view: "NavList") -> None:
        super().__init__(view)
        self._themes, self._view = themes, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(RAIL_WIDTH, self._view.row_height + (_GAP if _item_of(index).gap else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, item = self._themes.theme, _item_of(index)
        rect = option.rect.toRectF()
        if item.gap:
            line_across(painter, rect.left() + 18, rect.top() + 8, rect.width() - 36, theme.colour("line"))
            rect.setTop(rect.top() + _GAP)
        on = index.row() == self._view.currentIndex().row()
        self._paint_box(painter, rect.adjusted(8, 0, -8, 0), on, index.row() == self._view.hovered)
        self._paint_words(painter, rect, item, on)

    def _paint_box(self, painter: QPainter, box: QRectF, on: bool, hovered: bool) -> None:
        theme = self._themes.theme
        if on:
            rounded(painter, box, 6, theme.colour("surface"), theme.colour("line"))
            rounded(
                painter, QRectF(box.left(), box.center().y() - 9, 3, 18), 1.5, theme.colour("accent_fill")
            )
            if self._view.hasFocus():
                focus_ring(painter, box, theme, 6)
        elif hovered:
            rounded(painter, box, 6, theme.colour("hover"))

    def _paint_words(self, painter: QPainter, rect: QRectF, item: NavItem, on: bool) -> None:
        theme = self._themes.theme
        token: Token = "accent" if on else "text2"
        if self._view.is_rail:
            draw_icon_in(painter, theme, item.icon, token, rect)
            return
        draw_icon(painter, theme, item.icon, token, QPointF(rect.left() + 19, rect.center().y() - 8))
        room = rect.adjusted(46, 0, -18, 0)
        count = theme.metrics(Role.CAPTION, on).horizontalAdvance(item.count)
        label = room.adjusted(0, 0, -count - 6, 0) if item.count else room.adjusted(0, 0, 6, 0)
        draw_words(painter, label, item.label, theme, Role.BODY, "text" if on else "text2", bold=on)
        draw_words(painter, room, item.count, theme, Role.CAPTION, token, RIGHT, on)


class NavList(QListView):
    """The pages. `chosen` gives the key of the page the user went to.

    `name` is what a screen reader calls the list.
    """

    chosen = Signal(str)

    def __init__(self, themes: ThemeHolder, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_rail, self.hovered = False, -1
        self._themes, self._gaps = themes, 0
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        self.setItemDelegate(_NavDelegate(themes, self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._fit()
        self.selectionModel().currentChanged.connect(self._on_current)
        themes.changed.connect(self._fit)

    def set_items(self, items: Sequence[NavItem]) -> None:
        """Show these pages; the current one stays if it is still there."""
        current = self.key
        self.blockSignals(True)
        self._items.clear()
        self._gaps = sum(item.gap for item in items)
        for item in items:
            self._items.appendRow(QStandardItem())
            self._write(self._items.rowCount() - 1, item)
        self.blockSignals(False)
        if current:
            self.set_key(current)

    @property
    def row_height(self) -> int:
        """In px, of one page; lower in a low window, so that all of them are seen."""
        theme, count = self._themes.theme, self._items.rowCount()
        fitting = (self.viewport().height() - self._gaps * _GAP) // max(1, count)
        return max(theme.scaled(_LEAST), min(theme.scaled(_ROW), fitting))

    def set_counts(self, counts: Mapping[str, str]) -> None:
        """Write the counts of the pages named; the others keep theirs."""
        for row in range(self._items.rowCount()):
            item = _item_of(self._items.index(row, 0))
            if counts.get(item.key, item.count) != item.count:
                # Without a word to the view, which would measure and paint every page anew.
                self._items.blockSignals(True)
                self._write(row, replace(item, count=counts[item.key]))
                self._items.blockSignals(False)
                self.update(self._items.index(row, 0))

    @property
    def key(self) -> str:
        """The current page, empty where there is none."""
        index = self.currentIndex()
        return _item_of(index).key if index.isValid() else ""

    def set_key(self, key: str) -> None:
        """Mark a page as the current one without telling."""
        self.blockSignals(True)
        for row in range(self._items.rowCount()):
            if _item_of(self._items.index(row, 0)).key == key:
                self.setCurrentIndex(self._items.index(row, 0))
        self.blockSignals(False)
        self.viewport().update()

    def set_rail(self, rail: bool) -> None:
        """Icons alone, 56 px wide, with labels as tooltips; or labels, wider in larger type."""
        self.is_rail = rail
        self._fit()
        for row in range(self._items.rowCount()):
            self._write(row, _item_of(self._items.index(row, 0)))

    def wanted_width(self) -> int:
        """In px, with labels or without."""
        larger = self._themes.theme.scaled(_WORDS) - _WORDS
        return RAIL_WIDTH if self.is_rail else NAV_WIDTH + larger

    def _fit(self) -> None:
        self.setFixedWidth(self.wanted_width())
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyboardSearch(self, search: str) -> None:
        """Letters go to the input method, never to the list."""

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        # Kept here: the option of a delegate would bring in the whole of the toolkit's style, 15 ms.
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _write(self, row: int, item: NavItem) -> None:
        cell = self._items.item(row)
        cell.setData(item, _ITEM)
        cell.setEditable(False)
        cell.setText(item.label)
        cell.setAccessibleText(f"{item.label} {item.count}".strip())
        cell.setToolTip(plain_tooltip(item.label) if self.is_rail else "")

    def _on_current(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(_item_of(current).key)

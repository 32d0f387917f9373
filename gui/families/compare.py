"""The table that sets two cards side by side and shows what the merge makes of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.rules.merging import Side
from core.screens.families import Compared
from core.text import T, Text
from gui.desk import Desk
from gui.families.compare_row import CompareRow
from gui.theme.type import Role
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel
from gui.widgets.strip import Strip

_LEFT, _LABELS = 12, 100
_STRETCHES = (0, 4, 4, 3)


class CompareTable(QWidget):
    """A heading with both cards, and a line for each field that says something."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._rows: list[CompareRow] = []
        self._heads = [PlainLabel(desk.themes, "", Role.TABLE, bold=True, elide=True) for _ in range(3)]
        self._notes = [PlainLabel(desk.themes, "", Role.CAPTION, "text2", elide=True) for _ in range(3)]
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = flush(QVBoxLayout(self))
        self._head = self._make_head()
        column.addWidget(self._head)
        column.addWidget(self._scroll, 1)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._on_range)

    def show_cards(self, notes: Sequence[Text], fields: Sequence[Compared]) -> None:
        """Show two cards; `notes` tell where each comes from and how to choose."""
        heads = (T("Left card"), T("Right card"), T("After the merge"))
        for head, note, words, told in zip(self._heads, self._notes, heads, notes, strict=True):
            head.set_words(self._desk.say(words))
            note.set_words(self._desk.say(told))
        content = QFrame()
        content.setObjectName("PanelBody")
        grid = QGridLayout(content)
        grid.setContentsMargins(_LEFT, 0, 0, 0)
        grid.setSpacing(0)
        self._rows = [CompareRow(self._desk, field, content) for field in fields]
        for line, row in enumerate(self._rows):
            for column, cell in enumerate(row.cells()):
                grid.addWidget(cell, line, column)
        for column, stretch in enumerate(_STRETCHES):
            grid.setColumnStretch(column, stretch)
        grid.setColumnMinimumWidth(0, _LABELS)
        grid.setRowStretch(len(self._rows), 1)
        self._scroll.setWidget(content)

    def sides(self) -> dict[str, Side]:
        """What is chosen, by field."""
        return {row.field.field: row.side for row in self._rows if row.field.open}

    def _on_range(self, _least: int, most: int) -> None:
        """The heading stays above its columns when a scroll bar takes its room."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if most else 0
        self._head.row.setContentsMargins(_LEFT, 6, bar, 6)

    def _make_head(self) -> Strip:
        head = Strip("sunken", "below")
        head.row.setContentsMargins(_LEFT, 6, 0, 6)
        head.row.setSpacing(0)
        corner = QWidget()
        corner.setFixedWidth(_LABELS)
        head.row.addWidget(corner)
        for title, note, stretch in zip(self._heads, self._notes, _STRETCHES[1:], strict=True):
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(8, 0, 8, 0)
            lines = QVBoxLayout()
            lines.setSpacing(0)
            lines.addWidget(title)
            lines.addWidget(note)
            row.addLayout(lines, 1)
            head.row.addWidget(holder, stretch)
        return head

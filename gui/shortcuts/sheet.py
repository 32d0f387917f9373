"""The keys of a page on one sheet, which F1 brings and takes away."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from core.text import T
from gui.desk import Desk
from gui.keys import bind
from gui.shortcuts.known import EVERYWHERE, OF_PAGES, Keys
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.dialog import Dialog
from gui.widgets.flush import flush
from gui.widgets.key_hint import STRONG, KeyHint
from gui.widgets.label import PlainLabel
from gui.widgets.page_header import PageHeader
from gui.widgets.words import key_words

_SIZE = (860, 600)
_CAPS, _LINE = 112, 10
"""Width of the column of caps, and the room between two lines, px."""


class KeySheet(Dialog):
    """What every key does on the page `key`, called `title`, and on all of them."""

    def __init__(self, desk: Desk, key: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        say = desk.say
        self.setWindowTitle(say(T("Keys")))
        self.parts = QHBoxLayout()
        self.parts.setContentsMargins(20, 12, 20, 12)
        self.parts.setSpacing(40)
        if key in OF_PAGES:
            self._add(title, OF_PAGES[key])
        self._add(say(T("Everywhere")), EVERYWHERE)
        self._lay_out()
        self.resize(QSize(*_SIZE).boundedTo(parent.size()))
        bind(self, "F1", self.reject)

    def _add(self, heading: str, keys: Iterable[Keys]) -> None:
        """One column: what a key does stands right of its caps."""
        column, grid = QVBoxLayout(), QGridLayout()
        column.setSpacing(_LINE)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(_LINE)
        grid.setColumnMinimumWidth(0, _CAPS)
        grid.setColumnStretch(1, 1)
        column.addWidget(PlainLabel(self._desk.themes, heading, Role.SECTION))
        for row, one in enumerate(keys):
            grid.addWidget(self._caps(one), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(
                PlainLabel(self._desk.themes, self._desk.say(one.does), Role.TABLE, wrap=True), row, 1
            )
        column.addLayout(grid)
        column.addStretch(1)
        self.parts.addLayout(column, 1)

    def _caps(self, keys: Keys) -> QWidget:
        caps = QWidget()
        row = QHBoxLayout(caps)
        row.setContentsMargins(0, 2, 0, 0)
        row.setSpacing(6)
        for cap in keys.caps:
            row.addWidget(KeyHint(self._desk.themes, _on_cap(cap), STRONG))
        row.addStretch(1)
        return caps

    def _lay_out(self) -> None:
        themes, say = self._desk.themes, self._desk.say
        inner, scroll = QWidget(), QScrollArea(widgetResizable=True)
        inner.setLayout(self.parts)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        close = Button(themes, say(T("Close")), keys="Esc")
        close.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 8)
        foot.addStretch(1)
        foot.addWidget(close)
        column = flush(QVBoxLayout(self))
        column.addWidget(PageHeader(themes, say(T("Keys"))))
        column.addWidget(scroll, 1)
        column.addLayout(foot)
        scroll.setFocus()


def _on_cap(cap: str) -> str:
    first, dash, last = cap.partition("–")
    return f"{key_words(first)}{dash}{last}"

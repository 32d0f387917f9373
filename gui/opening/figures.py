"""Files beside each other in figures: what each holds, and how much less that is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from core.model.backup import Holding
from core.text import T, Text
from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.card import Card
from gui.widgets.label import PlainLabel
from resources.words import Words

_RIGHT = Qt.AlignmentFlag.AlignRight


class Figures(Card):
    """One row a file: its name, customers, entries of the history, the moment of the last change."""

    def __init__(
        self,
        themes: ThemeHolder,
        words: Words,
        rows: Sequence[tuple[Text, Holding]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent=parent)
        self._themes, self._words = themes, words
        self._grid = QGridLayout()
        self.body.addLayout(self._grid)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        for column, heading in enumerate((T("Customers"), T("Entries"), T("Last change")), start=1):
            self._put(0, column, words.say(heading), Role.CAPTION)
        for row, (name, holds) in enumerate(rows, start=1):
            self._put(row, 0, words.say(name), Role.TABLE)
            last = words.moment(holds.changed.astimezone()) if holds.changed else "—"
            counts = (words.number(holds.counts.get(table, 0)) for table in ("customers", "interactions"))
            values = (*counts, last)
            for column, value in enumerate(values, start=1):
                self._put(row, column, value, Role.TABLE)

    def _put(self, row: int, column: int, words: str, role: Role) -> None:
        label = PlainLabel(self._themes, words, role, "text3" if row == 0 else "text")
        self._grid.addWidget(label, row, column, _RIGHT if column else Qt.AlignmentFlag.AlignLeft)

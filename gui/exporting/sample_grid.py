"""How the file will begin: its headings and its first rows."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.screens.exporting import Sample
from core.text import N, T
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.card import Card
from gui.widgets.label import PlainLabel

_MOST_COLUMNS = 5


class SampleGrid(QWidget):
    """Shows the first columns of a sample; what is shown before stays until the next is there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._grid_of = QWidget()
        self._caption = PlainLabel(desk.themes, role=Role.CAPTION, token="text2")
        self._card = Card(desk.themes)
        self._card.setAccessibleName(desk.say(T("Preview")))
        self._card.add(self._grid_of)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._caption)
        column.addWidget(self._card)

    def show_sample(self, sample: Sample | None) -> None:
        """Show another one, or nothing."""
        self.setVisible(sample is not None)
        if sample is None:
            return
        self._caption.set_words(self._desk.say(N("{n} row", "{n} rows", sample.count)))
        fresh = self._grid(sample)
        self._card.body.replaceWidget(self._grid_of, fresh)
        self._grid_of.deleteLater()
        self._grid_of = fresh

    def _grid(self, sample: Sample) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        themes = self._desk.themes
        for place, heading in enumerate(sample.headings[:_MOST_COLUMNS]):
            label = PlainLabel(themes, heading, Role.CAPTION, "text2", bold=True, elide=True)
            grid.addWidget(label, 0, place)
            grid.setColumnStretch(place, 1)
        for line, row in enumerate(sample.rows, start=1):
            for place, cell in enumerate(row[:_MOST_COLUMNS]):
                label = PlainLabel(themes, cell, Role.TABLE, elide=True)
                grid.addWidget(label, line, place, Qt.AlignmentFlag.AlignTop)
        return holder

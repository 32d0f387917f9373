"""Those who are often met together with whoever is chosen: one key adds one of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.text import T
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.label import PlainLabel
from gui.widgets.words import key_words

_WIDEST = 64
"""Room for a name, px."""


class Companions(QWidget):
    """`picked` gives id and name of the one that was added."""

    picked = Signal(int, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._people: Sequence[tuple[int, str]] = ()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(6)
        words = desk.say(T("Often together"))
        self._row.addWidget(PlainLabel(desk.themes, words, Role.CAPTION, "text2"))
        self._row.addStretch(1)
        self.chips: list[Button] = []
        self.hide()

    @property
    def has_keyboard(self) -> bool:
        return any(chip.hasFocus() for chip in self.chips)

    def show_people(self, people: Sequence[tuple[int, str]]) -> None:
        """Offer these; nothing stands here without anybody."""
        self._people = people
        for chip in self.chips:
            self._row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(place) for place in range(len(people))]
        self.setVisible(bool(people))

    def pick(self, place: int) -> None:
        """Add the one at this place, if somebody stands there."""
        if place < len(self._people):
            self.picked.emit(*self._people[place])

    def _chip(self, place: int) -> Button:
        name, keys = self._people[place][1], key_words(f"Alt+{place + 1}")
        metrics = self._desk.themes.theme.metrics(Role.TABLE)
        words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, _WIDEST)
        chip = Button(self._desk.themes, words, keys=keys, small=True)
        chip.setAccessibleName(self._desk.say(T("Add {name}, {keys}", name=name, keys=keys)))
        chip.clicked.connect(lambda: self.pick(place))
        self._row.insertWidget(place + 1, chip)
        # At once: Tab may come before the layout has shown it.
        chip.show()
        return chip

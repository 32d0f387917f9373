"""How a line of the sheet is written, beside the grid."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from core.screens.sheet_line import LETTERS
from core.screens.words import OUTCOMES
from core.text import T, Text
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.card import Card
from gui.widgets.label import PlainLabel

_WIDTH = 320
_EXAMPLES: tuple[tuple[str, Text], ...] = (
    ("12 b 7", T("number 12, no answer, again in 7 days")),
    ("3 c 10-8", T("moved to 8 October")),
    ("6-9 e", T("6 to 9, message only")),
    ("4 -", T("nothing for number 4")),
)


class Aside(QWidget):
    """Two cards: the shape of a line, and what each letter means."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        say, themes = desk.say, desk.themes
        self.setFixedWidth(desk.themes.theme.scaled(_WIDTH))
        shape = Card(themes, say(T("How a line is written")))
        shape.add(
            PlainLabel(
                themes, say(T("Number, letter, days or date, note. The last two may be left out")), wrap=True
            )
        )
        shape.body.addLayout(_table(desk, _EXAMPLES))
        letters = Card(themes, say(T("Six outcomes, as on paper")))
        letters.body.addLayout(
            _table(desk, tuple((letter, OUTCOMES[outcome]) for letter, outcome in LETTERS.items()))
        )
        letters.add(PlainLabel(themes, say(T("1 to 6 mean the same")), Role.CAPTION, "text2"))
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        column.addWidget(shape)
        column.addWidget(letters)
        column.addStretch(1)


def _table(desk: Desk, lines: tuple[tuple[str, Text], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for row, (typed, meaning) in enumerate(lines):
        grid.addWidget(PlainLabel(desk.themes, typed, Role.TABLE, bold=True), row, 0)
        grid.addWidget(PlainLabel(desk.themes, desk.say(meaning), Role.TABLE, "text2", wrap=True), row, 1)
    return grid

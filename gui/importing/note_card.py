"""Notes on rows, gathered by reason: how many, the first of them, and what mends it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from core.screens.importing.notes import NoteGroup
from core.screens.importing.repairs import REPAIRS, Repair
from core.text import N, T, Text
from gui.desk import Desk
from gui.importing.changing_card import ChangingCard
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.card import Line
from gui.widgets.label import PlainLabel

_GAP = 8
_ROOM = 214
"""What a card of the narrow column has beside its margins, in px: where words are long, two lines."""


class NoteCard(ChangingCard):
    """`asked` gives the first note of a group that somebody wants to see, `mended` a group and what is to
    be done about all of it."""

    asked = Signal(object)
    mended = Signal(object, object)

    def __init__(self, desk: Desk, token: Token) -> None:
        super().__init__(desk.themes)
        self._desk, self._token = desk, token

    def show_groups(self, title: Text, groups: Sequence[tuple[NoteGroup, tuple[Repair, ...]]]) -> None:
        """Show these groups, each with what mends it, or nothing where there are none."""
        self.setVisible(bool(groups))
        self.set_title(self._desk.say(title))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for place, (group, repairs) in enumerate(groups):
            if place:
                column.addWidget(Line())
            column.addLayout(self._group(group, repairs))
        self.replace(content)

    def _group(self, group: NoteGroup, repairs: tuple[Repair, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self._label(self._desk.say(group.reason), Role.TABLE), 1)
        count = self._desk.say(N("{n} row", "{n} rows", len(group.notes)))
        figure = PlainLabel(self._desk.themes, count, Role.TABLE, self._token, bold=True)
        head.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self._label(self._desk.say(group.example), Role.CAPTION, "text2"))
        column.addWidget(self._label(self._desk.say(group.first.fix), Role.CAPTION, "text2"))
        column.addLayout(self._buttons(group, repairs))
        return column

    def _buttons(self, group: NoteGroup, repairs: tuple[Repair, ...]) -> QVBoxLayout:
        made = [self._button(T("One by one"), partial(self.asked.emit, group.first))]
        made += [self._button(REPAIRS[one], partial(self.mended.emit, group, one)) for one in repairs]
        lines = QVBoxLayout()
        lines.setSpacing(_GAP)
        row, room = QHBoxLayout(), 0
        for button in made:
            room -= button.sizeHint().width() + _GAP
            if room < 0:
                row, room = QHBoxLayout(), _ROOM - button.sizeHint().width()
                row.setSpacing(_GAP)
                row.addStretch(1)
                lines.addLayout(row)
            row.insertWidget(row.count() - 1, button)
        return lines

    def _button(self, words: Text, asked: Callable[[], object]) -> Button:
        button = Button(self._desk.themes, self._desk.say(words), small=True)
        button.clicked.connect(lambda _checked: asked())
        return button

    def _label(self, words: str, role: Role, token: Token = "text") -> PlainLabel:
        return PlainLabel(self._desk.themes, words, role, token, wrap=True)

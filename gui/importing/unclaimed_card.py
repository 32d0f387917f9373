"""The columns that nothing explains, and the button that gives each a field of its own."""

from PySide6.QtCore import Signal

from core.importing.mapping import Mapping
from core.screens.importing.columns import unclaimed
from core.text import N
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.card import Card
from gui.widgets.label import PlainLabel


class UnclaimedCard(Card):
    """`asked` comes from its button."""

    asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes, " ")
        self._desk = desk
        self._headings = PlainLabel(desk.themes, role=Role.TABLE, token="text2", wrap=True)
        self.button = Button(desk.themes, " ", small=True)
        self.button.clicked.connect(self.asked)
        self.add(self._headings)
        self.add(self.button)

    def show_mapping(self, mapping: Mapping) -> None:
        """Hidden where every column has its place."""
        columns, say = unclaimed(mapping), self._desk.say
        count = len(columns)
        self.setVisible(count > 0)
        self.set_title(say(N("{n} column goes to the note", "{n} columns go to the note", count)))
        self._headings.set_words(self._desk.words.joined([column.heading for column in columns]))
        words = N("Make it a field of its own", "Give each a field of its own", count)
        self.button.set_words(say(words))

"""What was done to single rows by hand, and the way back to what the file says."""

from PySide6.QtCore import Signal

from core.importing.by_hand import ByHand
from core.screens.importing.repairs import told_by_hand
from core.text import T
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.card import Card
from gui.widgets.label import PlainLabel


class ByHandCard(Card):
    """`dropped` comes from its button."""

    dropped = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes, desk.say(T("Changed by hand")))
        self._desk = desk
        self._told = PlainLabel(desk.themes, role=Role.TABLE, token="text2", wrap=True)
        self.button = Button(desk.themes, desk.say(T("Back to what the file says")), small=True)
        self.button.clicked.connect(self.dropped)
        self.add(self._told)
        self.add(self.button)

    def show_by_hand(self, by_hand: ByHand) -> None:
        """Hidden while everything is as in the file."""
        told = told_by_hand(by_hand)
        self.setVisible(bool(told))
        self._told.set_words(self._desk.words.joined(told))

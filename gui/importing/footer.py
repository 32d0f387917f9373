"""The foot of the wizard: back, and what a step offers beside its main button."""

from PySide6.QtCore import Signal

from core.text import N, T
from gui.desk import Desk
from gui.widgets.action_foot import ActionFoot
from gui.widgets.button import Button, ButtonKind
from gui.widgets.words import key_words


class Footer(ActionFoot):
    """`back_asked` comes from its first button."""

    back_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.themes)
        self._desk = desk
        self.back = Button(desk.themes, desk.say(T("Back")), keys=key_words("Alt+Left").replace("Left", "←"))
        self.change = Button(
            desk.themes, desk.say(T("Change the field")), ButtonKind.TEXT, keys=key_words("Space")
        )
        self.save = Button(desk.themes, "", ButtonKind.TEXT, icon="file")
        self.back.clicked.connect(self.back_asked)
        for place, button in enumerate((self.back, self.change, self.save)):
            self.row.insertWidget(place, button)

    def show_problems(self, count: int) -> None:
        """Offer to save this many rows with problems; none take the button away."""
        self.save.setVisible(count > 0)
        words = N("Save {n} problem row", "Save {n} problem rows", count)
        self.save.set_words(self._desk.say(words))

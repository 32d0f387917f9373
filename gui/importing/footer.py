"""The foot of the wizard: back, what the next step does in numbers, and the button that does it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.text import N, T
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.label import PlainLabel
from gui.widgets.strip import Strip
from gui.widgets.words import key_words


class Footer(Strip):
    """`back_asked` and `main_asked` come from its buttons."""

    back_asked = Signal()
    main_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("surface", "above", parent)
        self._desk = desk
        self.back = Button(desk.themes, desk.say(T("Back")), keys=key_words("Alt+Left").replace("Left", "←"))
        self.change = Button(
            desk.themes, desk.say(T("Change the field")), ButtonKind.TEXT, keys=key_words("Space")
        )
        self.save = Button(desk.themes, "", ButtonKind.TEXT, icon="file")
        self.consequence = PlainLabel(desk.themes, role=Role.TABLE, token="text2", elide=True)
        self.consequence.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.main = Button(desk.themes, "", ButtonKind.PRIMARY)
        self.back.clicked.connect(self.back_asked)
        self.main.clicked.connect(self.main_asked)
        self.row.setContentsMargins(20, 12, 20, 12)
        self.row.addWidget(self.back)
        self.row.addWidget(self.change)
        self.row.addWidget(self.save)
        self.row.addWidget(self.consequence, 1)
        self.row.addWidget(self.main)

    def show_problems(self, count: int) -> None:
        """Offer to save this many rows with problems; none take the button away."""
        self.save.setVisible(count > 0)
        words = N("Save {n} problem row", "Save {n} problem rows", count)
        self.save.set_words(self._desk.say(words))

    def show_main(self, words: str, keys: str, enabled: bool) -> None:
        """Say what the main button does; no words take it away."""
        self.main.setVisible(bool(words))
        self.main.set_words(words)
        self.main.set_keys(key_words(keys))
        self.main.setEnabled(enabled)

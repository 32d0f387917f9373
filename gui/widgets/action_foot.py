"""The foot of a page that does one thing: what it will do in numbers, and the button that does it."""

from PySide6.QtCore import Qt, Signal

from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.label import PlainLabel
from gui.widgets.strip import Strip
from gui.widgets.words import key_words


class ActionFoot(Strip):
    """`main_asked` comes from its button."""

    main_asked = Signal()

    def __init__(self, themes: ThemeHolder) -> None:
        super().__init__("surface", "above")
        self.consequence = PlainLabel(themes, role=Role.TABLE, token="text2", elide=True)
        self.consequence.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.main = Button(themes, "", ButtonKind.PRIMARY)
        self.main.clicked.connect(self.main_asked)
        self.row.setContentsMargins(20, 12, 20, 12)
        self.row.addWidget(self.consequence, 1)
        self.row.addWidget(self.main)

    def show_main(self, words: str, keys: str, enabled: bool) -> None:
        """Say what the main button does; no words take it away."""
        self.main.setVisible(bool(words))
        self.main.set_words(words)
        self.main.set_keys(key_words(keys))
        self.main.setEnabled(enabled)

"""One place where copies stand: where it is, how fresh it is, and what can be done about it."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from gui.desk import Desk
from gui.ground import Ground
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.chip import Chip, ChipSpec
from gui.widgets.label import IconLabel, PlainLabel


class PlaceCard(Ground):
    """Half of the strip above the list; tinted by a chip where it needs care."""

    def __init__(self, desk: Desk, icon: str, title: str) -> None:
        super().__init__(desk.themes)
        self._themes = desk.themes
        self._chip = Chip(desk.themes, ChipSpec(""))
        self._where = PlainLabel(desk.themes, "", Role.CAPTION, "text2", elide=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(0)
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(8)
        head.addWidget(IconLabel(desk.themes, icon, "text"))
        head.addWidget(PlainLabel(desk.themes, title, Role.BODY, bold=True))
        head.addStretch(1)
        head.addWidget(self._chip)
        foot.setSpacing(8)
        foot.addWidget(self._where, 1)
        foot.addLayout(self._buttons)
        column.setContentsMargins(20, 8, 16, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(foot)

    def add_button(self, words: str) -> Button:
        """Something that can be done here; connect its `clicked`."""
        button = Button(self._themes, words, ButtonKind.TEXT, small=True)
        self._buttons.addWidget(button)
        return button

    @property
    def state(self) -> str:
        """What the chip says."""
        return self._chip.accessibleName()

    def show_place(self, chip: ChipSpec, where: str) -> None:
        """Show how fresh the place is, and where it stands."""
        self._chip.set_spec(chip)
        self._where.set_words(where)

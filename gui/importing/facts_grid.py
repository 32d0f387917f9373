"""A name and what it says, line by line, in the cards at the right."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from core.records import dataclass
from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.label import PlainLabel

_LEAD = 96


@dataclass(frozen=True, slots=True)
class FactLine:
    """Without a `lead` the text takes the whole line, in smaller letters."""

    lead: str
    text: str
    bold: bool = False
    token: Token = "text"


def facts_grid(themes: ThemeHolder, lines: Iterable[FactLine]) -> QWidget:
    """The lines below each other; long texts go on in the next line."""
    grid_of = QWidget()
    grid = QGridLayout(grid_of)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, _LEAD)
    grid.setColumnStretch(1, 1)
    for place, line in enumerate(lines):
        role = Role.TABLE if line.lead else Role.CAPTION
        text = PlainLabel(themes, line.text, role, line.token, bold=line.bold, wrap=True)
        if line.lead:
            lead = PlainLabel(themes, line.lead, Role.TABLE, "text2", wrap=True)
            grid.addWidget(lead, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, place, 1)
        else:
            grid.addWidget(text, place, 0, 1, 2)
    return grid_of

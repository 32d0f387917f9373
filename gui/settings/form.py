"""The right side of the settings: headings, and lines of a name, a control and a quiet word."""

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.model.setting import Settings
from core.text import Text
from gui.desk import Desk
from gui.settings.keeper import Keeper
from gui.theme.type import Role
from gui.widgets.card import Line
from gui.widgets.label import PlainLabel
from gui.widgets.side_panel import SidePanel

_LEAD = 132


class Form(SidePanel):
    """Parts below each other that scroll together, in a section with an `icon` and a `label`. `show_settings`
    fills them. `numbers` are the settings of the section that have defaults to go back to."""

    icon = ""
    label: Text
    numbers: tuple[str, ...] = ()

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        super().__init__(desk.say(self.label))
        self.desk, self.keeper = desk, keeper
        self.show_head(False)
        self.show_foot(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes on to the first control."""
        super().focusInEvent(event)
        self.focusNextPrevChild(True)

    def show_settings(self, settings: Settings) -> None:
        """Show what holds. Each form writes its own."""
        raise AssertionError(f"{type(self).__name__} does not show {settings}")

    def heading(self, title: Text, note: Text) -> None:
        """Open a part, set off from the one before by a line."""
        if self.body.count():
            self.body.addSpacing(8)
            self.body.addWidget(Line())
            self.body.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(PlainLabel(self.desk.themes, self.desk.say(title), Role.BODY, bold=True))
        say = self.desk.say(note)
        row.addWidget(PlainLabel(self.desk.themes, say, Role.CAPTION, "text2", elide=True), 1)
        self.body.addLayout(row)

    def line(self, lead: QWidget | Text, *controls: QWidget) -> None:
        """A name in a column of its own, and what stands beside it; the last one takes what is left."""
        self.body.addLayout(lead_row(lead if isinstance(lead, QWidget) else self.words(lead), *controls))

    def below(self, widget: QWidget) -> None:
        """Something as wide as the form."""
        self.body.addWidget(widget)

    def words(self, text: Text) -> PlainLabel:
        """Words beside a control."""
        return PlainLabel(self.desk.themes, self.desk.say(text), Role.TABLE)

    def note(self, text: Text | None = None) -> PlainLabel:
        """A quiet word at the end of a line."""
        words = self.desk.say(text) if text else ""
        return PlainLabel(self.desk.themes, words, Role.CAPTION, "text2", elide=True)


def lead_row(lead: QWidget, *controls: QWidget) -> QHBoxLayout:
    """A line of a form: what leads it is as wide on every one of them."""
    row = QHBoxLayout()
    row.setSpacing(8)
    holder = QWidget()
    holder.setFixedWidth(_LEAD)
    inside = QHBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(lead)
    inside.addStretch(1)
    row.addWidget(holder)
    for control in controls:
        row.addWidget(control)
    row.addStretch(1)
    return row

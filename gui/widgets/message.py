"""Messages that stay until what they tell of is solved."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.widgets.button import Button
from gui.widgets.label import IconLabel, LeadLabel
from gui.widgets.words import announce, set_look


class Tone(StrEnum):
    """How a message is meant: something failed, something needs care, something is so."""

    DANGER = "danger"
    WARN = "warn"
    NEUTRAL = "neutral"


_TOKENS: dict[Tone, Token] = {Tone.DANGER: "danger", Tone.WARN: "warn", Tone.NEUTRAL: "text2"}
_ICONS = {Tone.DANGER: "warning", Tone.WARN: "clock", Tone.NEUTRAL: "info"}


class InlineMessage(QFrame):
    """What happened in bold, then where and how to mend it, and the buttons that mend it.

    Buttons stand at the right; with `stacked` below the words, for long messages. With `banner`
    it spans the page under the header, without round corners.
    """

    def __init__(
        self,
        themes: ThemeHolder,
        tone: Tone,
        what: str,
        how: str = "",
        *,
        icon: str = "",
        stacked: bool = False,
        banner: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._icon = IconLabel(themes, icon or _ICONS[tone], _TOKENS[tone])
        self._words = LeadLabel(themes, what, how)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._lay_out(stacked, banner)
        self.setProperty("banner", "yes" if banner else "no")
        self.set_message(tone, what, how, icon)

    def set_message(self, tone: Tone, what: str, how: str = "", icon: str = "") -> None:
        """Say something else; the buttons stay. A reader hears it at once."""
        self._icon.set_icon(icon or _ICONS[tone], _TOKENS[tone])
        self._words.set_parts(what, how)
        self.setAccessibleName(f"{what}{how}")
        set_look(self, "tone", tone.value)
        if self.isVisible():
            announce(self, f"{what}{how}")

    def add_button(self, words: str, keys: str = "") -> Button:
        """A way to mend it; connect its `clicked`."""
        button = Button(self._themes, words, keys=keys, small=True)
        self._buttons.addWidget(button)
        return button

    def clear_buttons(self) -> None:
        """Take all buttons away."""
        while item := self._buttons.takeAt(0):
            button = item.widget()
            if button:
                button.deleteLater()

    def _lay_out(self, stacked: bool, banner: bool) -> None:
        row = QHBoxLayout(self)
        side, edge = (20, 8) if banner else (12, 6)
        row.setContentsMargins(side, edge, side if banner else 10, edge)
        row.setSpacing(10)
        top = Qt.AlignmentFlag.AlignTop if stacked else Qt.AlignmentFlag.AlignVCenter
        row.addWidget(self._icon, 0, top)
        if not stacked:
            row.addWidget(self._words, 1)
            row.addLayout(self._buttons)
            return
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._words)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._buttons)
        row.addLayout(column, 1)

"""What stands where a list has nothing to show."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.button import Button
from gui.widgets.label import PlainLabel


class EmptyState(QWidget):
    """A bold sentence, one line and one action. `acted` comes when the action is pressed."""

    acted = Signal()

    def __init__(
        self,
        themes: ThemeHolder,
        sentence: str,
        line: str = "",
        action: str = "",
        keys: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sentence = PlainLabel(themes, role=Role.SECTION, wrap=True)
        self._line = PlainLabel(themes, role=Role.TABLE, token="text2", wrap=True)
        self.button = Button(themes, action, keys=keys, small=True)
        self.button.clicked.connect(self.acted)
        self._lay_out()
        self.set_state(sentence, line, action)

    def set_state(self, sentence: str, line: str = "", action: str = "") -> None:
        """Show another sentence, line and action; empty ones are left out."""
        self._sentence.set_words(sentence)
        self._line.set_words(line)
        self._line.setVisible(bool(line))
        self.button.set_words(action)
        self.button.setVisible(bool(action))
        self.setAccessibleName(f"{sentence} {line}".strip())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(4)
        column.addStretch(1)
        for label in (self._sentence, self._line):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

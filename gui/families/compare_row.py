"""One field of two cards side by side, with the mark of whose value is kept."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from core.rules.merging import Side
from core.screens.families import Compared
from core.text import Text
from gui.desk import Desk
from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.label import PlainLabel
from gui.widgets.painting import fill, line_below
from gui.widgets.ticks import CheckBox, RadioButton

_HEIGHT = 37


class CompareCell(QWidget):
    """A cell of the table: tinted while its button is on, with a line below."""

    def __init__(self, themes: ThemeHolder, content: QWidget, ground: Token = "surface") -> None:
        super().__init__()
        self._themes, self._content, self._ground = themes, content, ground
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 1)
        row.addWidget(content)
        content.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if isinstance(content, QAbstractButton):
            content.toggled.connect(self.update)
        themes.changed.connect(self._resize)
        self._resize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, rect = QPainter(self), self._themes.theme, self.rect().toRectF()
        on = isinstance(self._content, QAbstractButton) and self._content.isChecked()
        fill(painter, rect, theme.colour("accent_tint" if on else self._ground))
        line_below(painter, rect, theme.colour("soft_line"))

    def _resize(self) -> None:
        self.setFixedHeight(self._themes.theme.scaled(_HEIGHT))
        self.update()


class CompareRow(QObject):
    """The four cells of a field. `changed` comes when the user takes another side.

    Fields that say the same on both cards, and those of which everything is kept, offer no choice.
    """

    changed = Signal()

    def __init__(self, desk: Desk, field: Compared, parent: QObject) -> None:
        super().__init__(parent)
        self.field = field
        self._desk = desk
        self._merged = PlainLabel(desk.themes, role=Role.TABLE, bold=True, elide=True)
        self._kept = self._offer(field.kept, field.default is not Side.LOST)
        self._lost = self._offer(field.lost, field.default is not Side.KEPT)
        if field.open and not field.joins:
            group = QButtonGroup(self)
            for button in (self._kept, self._lost):
                if isinstance(button, QAbstractButton):
                    group.addButton(button)
        self._show_merged()

    @property
    def side(self) -> Side:
        """Whose value is kept."""
        if not (isinstance(self._kept, QAbstractButton) and isinstance(self._lost, QAbstractButton)):
            return self.field.default
        if self._kept.isChecked() and self._lost.isChecked():
            return Side.BOTH
        return Side.KEPT if self._kept.isChecked() else Side.LOST

    def cells(self) -> list[CompareCell]:
        """In the order of the columns."""
        themes = self._desk.themes
        label = PlainLabel(themes, self._desk.say(self.field.label), Role.CAPTION, "text2", elide=True)
        return [
            CompareCell(themes, label),
            CompareCell(themes, self._kept),
            CompareCell(themes, self._lost),
            CompareCell(themes, self._merged, "sunken"),
        ]

    def _offer(self, value: Text, chosen: bool) -> QWidget:
        words = " ".join(self._desk.say(value).split())
        if not self.field.open:
            return PlainLabel(self._desk.themes, words, Role.TABLE, "text2", elide=True)
        button = (CheckBox if self.field.joins else RadioButton)(self._desk.themes, words)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setChecked(chosen)
        button.clicked.connect(self._on_clicked)
        return button

    def _on_clicked(self) -> None:
        """Of two ticks at least one stays: something is kept."""
        kept, lost = self._kept, self._lost
        if isinstance(kept, CheckBox) and isinstance(lost, CheckBox):
            sender = self.sender()
            if not kept.isChecked() and not lost.isChecked():
                (lost if sender is kept else kept).setChecked(True)
        self._show_merged()
        self.changed.emit()

    def _show_merged(self) -> None:
        words = self._desk.say(self.field.merged(self.side))
        self._merged.set_words(" ".join(words.split()))
        self._merged.set_bold(self.field.open)

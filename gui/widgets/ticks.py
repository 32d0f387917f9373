"""Tick boxes and radio buttons."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from gui.theme.theme import Theme, ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import draw_icon_in, draw_words, fill, rounded

BOX = 16
_MARK, _GAP = BOX + 4, 8


def paint_tick_box(painter: QPainter, at: QPointF, state: Qt.CheckState, theme: Theme) -> None:
    """A tick box of 16 px with its corner at `at`: empty, ticked, or with a bar where some are."""
    box = QRectF(at.x(), at.y(), BOX, BOX)
    if state is Qt.CheckState.Unchecked:
        rounded(painter, box, 4, theme.colour("surface"), theme.colour("control_border"))
        return
    rounded(painter, box, 4, theme.colour("accent_fill"))
    if state is Qt.CheckState.Checked:
        draw_icon_in(painter, theme, "check", "on_accent", box, 12)
    else:
        fill(painter, box.adjusted(4, 7, -4, -7), theme.colour("on_accent"))


def paint_radio(painter: QPainter, at: QPointF, on: bool, theme: Theme) -> None:
    """A radio mark of 16 px with its corner at `at`."""
    box = QRectF(at.x(), at.y(), BOX, BOX)
    if not on:
        rounded(painter, box, BOX / 2, theme.colour("surface"), theme.colour("control_border"))
        return
    rounded(painter, box, BOX / 2, theme.colour("accent_fill"))
    rounded(painter, box.adjusted(5, 5, -5, -5), 3, theme.colour("on_accent"))


def _size(button: QAbstractButton, theme: Theme) -> QSize:
    words = theme.metrics(Role.TABLE).horizontalAdvance(button.accessibleName())
    return QSize(_MARK + (_GAP if words else 0) + words + 4, theme.scaled(28))


def _paint_words(painter: QPainter, button: QAbstractButton, theme: Theme) -> None:
    rect = button.rect().toRectF()
    if button.hasFocus():
        rounded(painter, rect, 4, None, theme.colour("accent"), 2)
    token: Token = "text" if button.isEnabled() else "text3"
    room = rect.adjusted(_MARK + _GAP, 0, 0, 0)
    draw_words(painter, room, button.accessibleName(), theme, Role.TABLE, token)


def _begin(button: QAbstractButton, themes: ThemeHolder, words: str) -> None:
    button.setAccessibleName(words)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    themes.changed.connect(button.updateGeometry)


def _say(button: QAbstractButton, words: str) -> None:
    button.setAccessibleName(words)
    button.updateGeometry()
    button.update()


class CheckBox(QCheckBox):
    """A tick box with its words."""

    def __init__(self, themes: ThemeHolder, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        _begin(self, themes, words)

    def set_words(self, words: str) -> None:
        """Show other words."""
        _say(self, words)

    def sizeHint(self) -> QSize:
        return _size(self, self._themes.theme)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        _paint_words(painter, self, self._themes.theme)
        at = QPointF(4, self.height() / 2 - BOX / 2)
        paint_tick_box(painter, at, self.checkState(), self._themes.theme)


class RadioButton(QRadioButton):
    """A radio button with its words; buttons of one parent exclude each other."""

    def __init__(self, themes: ThemeHolder, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        _begin(self, themes, words)

    def set_words(self, words: str) -> None:
        """Show other words."""
        _say(self, words)

    def sizeHint(self) -> QSize:
        return _size(self, self._themes.theme)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        _paint_words(painter, self, self._themes.theme)
        paint_radio(painter, QPointF(4, self.height() / 2 - BOX / 2), self.isChecked(), self._themes.theme)

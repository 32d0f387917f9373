"""The small mark that tells in which calendar a birthday is kept: a letter, never a colour alone."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.text import T, Text
from gui.desk import Desk
from gui.theme.theme import Theme
from gui.theme.type import Role
from gui.widgets.painting import CENTER, draw_words, rounded

MARK = 16
_PADDING = 3


LETTERS = {False: T("S"), True: T("L")}
"""The first letter of the calendar's name, by whether it is the lunar one; one character in Chinese."""

NAMES = {False: T("solar"), True: T("lunar")}


def mark_words(lunar: bool) -> Text:
    """The letter on the mark."""
    return LETTERS[lunar]


def paint_mark(painter: QPainter, rect: QRectF, words: str, lunar: bool, theme: Theme) -> float:
    """Paint the mark at the left of `rect`, centred upright. Returns its width."""
    width = max(MARK, theme.metrics(Role.HINT).horizontalAdvance(words) + 2 * _PADDING)
    height = theme.scaled(MARK)
    box = QRectF(rect.left(), rect.center().y() - height / 2, width, height)
    if lunar:
        rounded(painter, box, 3, theme.colour("accent_tint"), theme.colour("accent_border"))
    else:
        rounded(painter, box, 3, None, theme.colour("control_border"))
    draw_words(painter, box, words, theme, Role.HINT, "accent" if lunar else "text2", CENTER)
    return width


class Legend(QWidget):
    """Both marks with the names of the calendars they stand for."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._themes = desk.themes
        self._parts = [(lunar, desk.say(LETTERS[lunar]), desk.say(NAMES[lunar])) for lunar in (False, True)]
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(f"{letter} {name}" for _, letter, name in self._parts))
        self._themes.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        metrics = self._themes.theme.metrics(Role.CAPTION)
        widths = (MARK + 6 + metrics.horizontalAdvance(name) + 12 for _, _, name in self._parts)
        return QSize(sum(widths), self._themes.theme.scaled(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme, x = QPainter(self), self._themes.theme, 0.0
        for lunar, letter, name in self._parts:
            x += paint_mark(painter, QRectF(x, 0, 40, self.height()), letter, lunar, theme) + 6
            room = QRectF(x, 0, self.width() - x, self.height())
            x += draw_words(painter, room, name, theme, Role.CAPTION, "text2") + 12

"""A printed page on screen, as large as there is room for it."""

from PySide6.QtCore import QMargins, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.printing.fonts import Fonts
from gui.printing.grid import PAPER
from gui.printing.marks import Page
from gui.printing.painter import page_picture
from gui.theme.theme import ThemeHolder
from gui.widgets.painting import fill, rounded, snapped

_MARGIN = 12
_SMALLEST = 0.5
"""Px in a millimetre, however little room there is."""


class PageView(QWidget):
    """Shows one page, white in every theme, sharp at every scale of the screen."""

    def __init__(self, themes: ThemeHolder, fonts: Fonts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._fonts = themes, fonts
        self._page: Page = ()
        self._picture = QImage()
        self._dots = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_page(self, page: Page, name: str) -> None:
        """Show another page; `name` is what a screen reader says."""
        self._page, self._dots = page, 0.0
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(*(round(side * 2.5) + 2 * _MARGIN for side in PAPER))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._themes.theme
        fill(painter, self.rect().toRectF(), theme.colour("sunken"))
        picture = self._drawn()
        box = QRectF(QPointF(0, 0), picture.deviceIndependentSize())
        box.moveCenter(self.rect().toRectF().center())
        box = QRectF(snapped(painter, box).topLeft(), picture.deviceIndependentSize())
        painter.drawImage(box.topLeft(), picture)
        if self.hasFocus():
            rounded(painter, box.adjusted(-2, -2, 2, 2), 0, None, theme.colour("accent"), 2)
        else:
            rounded(painter, box.adjusted(-1, -1, 1, 1), 0, None, theme.colour("line"))

    def _drawn(self) -> QImage:
        """The picture for the size the view has now."""
        room = self.rect().marginsRemoved(QMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN))
        fitting = min(room.width() / PAPER[0], room.height() / PAPER[1])
        dots = max(fitting, _SMALLEST) * self.devicePixelRatioF()
        if dots != self._dots:
            self._picture, self._dots = page_picture(self._page, self._fonts, dots), dots
            self._picture.setDevicePixelRatio(self.devicePixelRatioF())
        return self._picture

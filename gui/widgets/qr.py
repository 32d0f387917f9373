"""A QR code to be scanned from the screen: black on white in every theme."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import ThemeHolder
from gui.widgets.painting import pixel_ratio, rounded, snapped

_QUIET = 4
_REST_MS = 20
_GREYS = bytes([255, 0]).ljust(256)
"""White for a light module, black for a dark one."""
_MASK = 2
"""Every mask reads as well as another in a code this small; trying all eight takes 3 ms a code."""


def call_payload(phone: str) -> str:
    """What a phone needs to offer a call to `phone`; capitals keep the code small."""
    return "TEL:" + "".join(letter for letter in phone if letter in "+0123456789")


def modules(payload: str) -> list[bytes]:
    """The code as rows of dark (1) and light (0) modules, with its quiet zone, in the smallest version."""
    # Imported here because it loads half of the web with it, and a list without phones shows no code.
    import segno

    code = segno.make(payload, error="m", micro=False, mask=_MASK)
    side, edge = len(code.matrix), bytes(_QUIET)
    blank = [bytes(side + 2 * _QUIET)] * _QUIET
    return [*blank, *(edge + bytes(row) + edge for row in code.matrix), *blank]


class QrView(QWidget):
    """A code in a square of `side` px. Every module takes the same whole number of device pixels.

    It is made once the white square has stood for a moment: who walks through a list does not wait.
    """

    def __init__(self, themes: ThemeHolder, side: int = 88, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._side = themes, side
        self._phone = ""
        self._rows: list[bytes] = []
        self._made_later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._made_later.timeout.connect(self._make)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_phone(self, phone: str, name: str) -> None:
        """Show the code that dials `phone`; `name` is what a screen reader says. No phone: nothing."""
        self.setAccessibleName(name)
        if phone != self._phone:
            self._phone, self._rows = phone, []
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._side, self._side)

    def module_pixels(self, ratio: float) -> int:
        """Device pixels of one module on a screen of `ratio` device px each logical px."""
        return int(min(self.width(), self.height()) * ratio) // len(self._rows) if self._rows else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._phone:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._rows:
            self._paint_code(painter)
        else:
            self._made_later.start()
        rounded(painter, self.rect().toRectF(), 0, None, self._themes.theme.colour("line"))

    def _make(self) -> None:
        self._rows = modules(call_payload(self._phone)) if self._phone else []
        self.update()

    def _paint_code(self, painter: QPainter) -> None:
        ratio = pixel_ratio(painter)
        image = _image(self._rows, self.module_pixels(ratio))
        image.setDevicePixelRatio(ratio)
        box = QRectF(QPointF(0, 0), image.deviceIndependentSize())
        box.moveCenter(self.rect().toRectF().center())
        painter.drawImage(snapped(painter, box).topLeft(), image)


def _image(rows: list[bytes], step: int) -> QImage:
    side = len(rows)
    grey = b"".join(rows).translate(_GREYS)
    image = QImage(grey, side, side, side, QImage.Format.Format_Grayscale8)
    return image.scaled(side * step, side * step).convertToFormat(QImage.Format.Format_RGB32)

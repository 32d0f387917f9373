"""Drawing shared by widgets and delegates: crisp lines, rounded boxes, text and icons."""

from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from gui.theme.theme import Theme
from gui.theme.tokens import Token
from gui.theme.type import Role

LEFT = Qt.AlignmentFlag.AlignLeft
RIGHT = Qt.AlignmentFlag.AlignRight
CENTER = Qt.AlignmentFlag.AlignHCenter
_SLACK = 0.01


def pixel_ratio(painter: QPainter) -> float:
    """Device pixels per logical pixel of what is painted on, be it a screen or a picture."""
    return painter.deviceTransform().m11()


def snapped(painter: QPainter, rect: QRectF) -> QRectF:
    """`rect` with its edges moved to whole device pixels, so that borders stay sharp at 125 %."""
    transform = painter.deviceTransform()
    box = transform.mapRect(rect)
    left, top = round(box.left()), round(box.top())
    whole = QRectF(left, top, round(box.right()) - left, round(box.bottom()) - top)
    back, _ = transform.inverted()
    return back.mapRect(whole)


def _inside(painter: QPainter, rect: QRectF) -> QRectF:
    """The largest box of whole device pixels in `rect`: a widget cuts off what lies outside of it."""
    transform = painter.deviceTransform()
    box = transform.mapRect(rect)
    left, top = ceil(box.left() - _SLACK), ceil(box.top() - _SLACK)
    right, bottom = floor(box.right() + _SLACK), floor(box.bottom() + _SLACK)
    back, _ = transform.inverted()
    return back.mapRect(QRectF(left, top, right - left, bottom - top))


def line_width(painter: QPainter, px: float = 1.0) -> float:
    """`px` logical px rounded to whole device pixels, at least one."""
    ratio = pixel_ratio(painter)
    return max(1, round(px * ratio)) / ratio


def fill(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A plain rectangle on whole device pixels."""
    painter.fillRect(snapped(painter, rect), colour)


def line_across(painter: QPainter, left: float, y: float, width: float, colour: QColor) -> None:
    """A level line of one px under `y`, never blurred and never two px thick."""
    box = snapped(painter, QRectF(left, y, width, 1))
    painter.fillRect(QRectF(box.left(), box.top(), box.width(), line_width(painter)), colour)


def line_down(painter: QPainter, x: float, top: float, height: float, colour: QColor) -> None:
    """An upright line of one px right of `x`."""
    box = snapped(painter, QRectF(x, top, 1, height))
    painter.fillRect(QRectF(box.left(), box.top(), line_width(painter), box.height()), colour)


def line_below(painter: QPainter, rect: QRectF, colour: QColor) -> None:
    """A line of one px along the lower edge inside `rect`."""
    box = snapped(painter, rect)
    line_across(painter, box.left(), box.bottom() - line_width(painter), box.width(), colour)


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    border: QColor | None = None,
    px: float = 1.0,
) -> None:
    """A box with round corners; the border, `px` wide, lies inside `rect`."""
    box = _inside(painter, rect)
    width = line_width(painter, px) if border else 0.0
    inset = width / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(border, width) if border else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill else Qt.BrushStyle.NoBrush)
    corner = max(0.0, radius - inset)
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), corner, corner)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def focus_ring(painter: QPainter, rect: QRectF, theme: Theme, radius: float = 2.0) -> None:
    """The mark of the keyboard: two px of accent inside `rect`."""
    rounded(painter, rect, radius, None, theme.colour("accent"), 2.0)


def _baseline(painter: QPainter, rect: QRectF, metrics: QFontMetrics) -> float:
    """The line that puts capitals and Chinese characters in the middle, on a whole device pixel.

    Qt would centre the box of the font, which is taller above: the letters would hang low.
    """
    ratio = pixel_ratio(painter)
    return round((rect.center().y() + metrics.capHeight() / 2) * ratio) / ratio


def draw_words(
    painter: QPainter,
    rect: QRectF,
    words: str,
    theme: Theme,
    role: Role,
    token: Token,
    align: Qt.AlignmentFlag = LEFT,
    bold: bool | None = None,
) -> float:
    """One line of text, cut with an ellipsis where it does not fit. Returns the width it took."""
    metrics = theme.metrics(role, bold)
    room = int(rect.width()) + 1
    width = metrics.horizontalAdvance(words)
    if width > room:
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        width = metrics.horizontalAdvance(words)
    spare = {LEFT: 0.0, RIGHT: rect.width() - width, CENTER: (rect.width() - width) / 2}[align]
    painter.setFont(theme.font(role, bold))
    painter.setPen(theme.colour(token))
    painter.drawText(QPointF(rect.left() + spare, _baseline(painter, rect, metrics)), words)
    return float(width)


def draw_icon(painter: QPainter, theme: Theme, name: str, token: Token, at: QPointF, size: int = 16) -> None:
    """A tinted icon with its top left corner at `at`, moved to whole device pixels."""
    ratio = pixel_ratio(painter)
    corner = snapped(painter, QRectF(at.x(), at.y(), size, size)).topLeft()
    painter.drawPixmap(corner, theme.pixmap(name, token, size, ratio))


def draw_icon_in(
    painter: QPainter, theme: Theme, name: str, token: Token, rect: QRectF, size: int = 16
) -> None:
    """A tinted icon in the middle of `rect`."""
    corner = QPointF(rect.center().x() - size / 2, rect.center().y() - size / 2)
    draw_icon(painter, theme, name, token, corner, size)

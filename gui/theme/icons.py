"""Icons drawn from one set of outlines, tinted and sized for the screen they appear on."""

from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_STROKE = 'stroke-width="1.6"'


def icon_names() -> list[str]:
    """Names of all icons, in order."""
    folder = files("resources") / "icons"
    return sorted(
        entry.name.removesuffix(".svg") for entry in folder.iterdir() if entry.name.endswith(".svg")
    )


def _stroke(size: int) -> float:
    """Width of the outline on the grid of 24, so that small icons keep lines of 1.3 px."""
    return max(1.6, 1.3 * 24 / size)


def _outline(name: str) -> str:
    return (files("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def draw_icon(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """The icon `name` in one colour, `size` logical px wide on a screen of `ratio` device px each.

    Raises FileNotFoundError for a name that is not in the set.
    """
    side = round(size * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    source = (
        _outline(name).replace("currentColor", colour).replace(_STROKE, f'stroke-width="{_stroke(size)}"')
    )
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap

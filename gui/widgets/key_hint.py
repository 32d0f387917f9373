"""The key cap that tells a shortcut beside what it does."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.records import dataclass
from gui.theme.theme import Theme, ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.painting import CENTER, draw_words, rounded

_HEIGHT = 18
_PADDING = 5


@dataclass(frozen=True, slots=True)
class KeyLook:
    """Colours of a cap: text, border, fill (none: see-through), and the weight of the text."""

    text: Token = "text3"
    border: Token = "line"
    fill: Token | None = "sunken"
    bold: bool = False


QUIET = KeyLook()
ON_ACCENT = KeyLook("on_accent", "on_accent", None, bold=True)
ON_INVERSE = KeyLook("on_inverse", "inverse_border", None, bold=True)
STRONG = KeyLook("text2", "control_border", None)


def key_width(keys: str, theme: Theme, look: KeyLook = QUIET) -> int:
    """Width of the cap in px; never narrower than it is high."""
    return max(
        theme.scaled(_HEIGHT) - 2,
        theme.metrics(Role.HINT, look.bold).horizontalAdvance(keys) + 2 * _PADDING,
    )


def paint_key(
    painter: QPainter, right: float, middle: float, keys: str, theme: Theme, look: KeyLook = QUIET
) -> int:
    """Paint a cap that ends at `right`, centred on the line `middle`. Returns its width."""
    width, height = key_width(keys, theme, look), theme.scaled(_HEIGHT)
    rect = QRectF(right - width, middle - height / 2, width, height)
    fill = theme.colour(look.fill) if look.fill else None
    rounded(painter, rect, 4, fill, theme.colour(look.border))
    draw_words(painter, rect, keys, theme, Role.HINT, look.text, CENTER, look.bold)
    return width


class KeyHint(QWidget):
    """A key cap on its own. `keys` is what stands on it: see `gui.widgets.words.key_words`."""

    def __init__(
        self, themes: ThemeHolder, keys: str, look: KeyLook = QUIET, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes, self._keys, self._look = themes, keys, look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(keys)
        themes.changed.connect(self.updateGeometry)
        themes.changed.connect(self.update)

    def set_keys(self, keys: str) -> None:
        """Show another shortcut."""
        self._keys = keys
        self.setAccessibleName(keys)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        return QSize(key_width(self._keys, theme, self._look), theme.scaled(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        middle = self.height() / 2
        paint_key(painter, self.width(), middle, self._keys, self._themes.theme, self._look)

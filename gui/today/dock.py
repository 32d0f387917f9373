"""Where the panel stands: beside the list, or over its right part where the window is narrow."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.theme.theme import Theme, ThemeHolder

WIDE = 1280
NARROW = 1000
PANEL = 372
PANEL_NARROW = 340
PANEL_WIDEST = 420
GROWS_UNTIL = 1600


class Dock(QWidget):
    """Lays out `content` and `panel`. `over_changed` tells whether the panel now lies over the list."""

    over_changed = Signal(bool)

    def __init__(self, themes: ThemeHolder, content: QWidget, panel: QWidget) -> None:
        super().__init__()
        self._themes, self._content, self._panel = themes, content, panel
        self._open, self._over = True, False
        content.setParent(self)
        panel.setParent(self)

    @property
    def over(self) -> bool:
        return self._over

    @property
    def is_open(self) -> bool:
        return self._open

    @property
    def covered(self) -> int:
        """How much of the list, from its right, lies below the panel, in logical px."""
        return self._width() if self._open and self._over else 0

    def set_open(self, is_open: bool) -> None:
        """Show or hide the panel."""
        self._open = is_open
        self._panel.setVisible(is_open)
        self.place()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.place()

    def place(self) -> None:
        """Give both their room, by the width of the window."""
        window = self.window().width()
        over = window < NARROW
        panel = self._width()
        taken = panel if self._open and not over else 0
        self._content.setGeometry(0, 0, self.width() - taken, self.height())
        self._panel.setGeometry(self.width() - panel, 0, panel, self.height())
        self._panel.raise_()
        if over != self._over:
            self._over = over
            self.over_changed.emit(over)

    def _width(self) -> int:
        return panel_width(self.window().width(), self._themes.theme)


def panel_width(window: int, theme: Theme) -> int:
    """Width of the panel in a window of this width, both in logical px; larger type takes more of it."""
    share = min(1.0, (window - WIDE) / (GROWS_UNTIL - WIDE))
    usual = PANEL_NARROW if window < WIDE else round(PANEL + (PANEL_WIDEST - PANEL) * share)
    return min(PANEL_WIDEST, theme.scaled(usual))

"""Type for paper: the families of the language, measured without regard to any screen."""

from PySide6.QtGui import QFont, QFontMetricsF

from gui.printing.marks import MM, Face
from gui.theme.type import font_of

FINER = 3
"""Units of type in one px: fine enough for print, and below the 64 px from which Qt keeps no glyphs."""

UNIT = MM / FINER
"""One unit of type in millimetres."""


class Fonts:
    """The fonts of one language. Needs a running Qt application; fulfils `Widths`."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._fonts: dict[Face, QFont] = {}
        self._metrics: dict[Face, QFontMetricsF] = {}
        self._widths: dict[tuple[str, Face], float] = {}

    def font(self, face: Face) -> QFont:
        """The font for a painter whose unit is `UNIT`."""
        if face not in self._fonts:
            self._fonts[face] = self._made(face)
        return self._fonts[face]

    def width(self, text: str, face: Face) -> float:
        # The same words stand beside every household, and most are measured twice.
        if (text, face) not in self._widths:
            self._widths[text, face] = self._measured(text, face)
        return self._widths[text, face]

    def _measured(self, text: str, face: Face) -> float:
        if face not in self._metrics:
            self._metrics[face] = QFontMetricsF(self.font(face))
        return self._metrics[face].horizontalAdvance(text) * UNIT

    def _made(self, face: Face) -> QFont:
        font = font_of(self._language, face.px * FINER, face.bold)
        # Hinting would make words as wide as the screen likes, not as the paper needs.
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

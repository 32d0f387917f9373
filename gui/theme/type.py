"""Roles of text: size, weight and the families of each language."""

from enum import Enum

from PySide6.QtGui import QFont


class Role(Enum):
    """A role of text as (size in px, height of its line in px, bold)."""

    FIRST_RUN = (26, 38, True)
    PAGE_TITLE = (20, 28, True)
    SECTION = (16, 24, True)
    ROW_NAME = (15, 22, True)
    BODY = (14, 20, False)
    TABLE = (13, 20, False)
    CAPTION = (12, 18, False)
    HINT = (11, 16, False)

    @property
    def px(self) -> int:
        return self.value[0]

    @property
    def line(self) -> int:
        return self.value[1]

    @property
    def bold(self) -> bool:
        return self.value[2]


_SIMPLIFIED = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC")
_TRADITIONAL = ("Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC")
_LATIN = ("Segoe UI", "SF Pro Text", "Noto Sans")


def families(language: str) -> tuple[str, ...]:
    """Font families in order of preference for `zh_CN`, `zh_TW` or `en`."""
    if language == "zh_TW":
        return _TRADITIONAL + _SIMPLIFIED
    if language == "en":
        return _LATIN + _SIMPLIFIED
    return _SIMPLIFIED


def make_font(role: Role, language: str, bold: bool, percent: int) -> QFont:
    """The font of a role, its size enlarged to `percent`."""
    return font_of(language, round(role.px * percent / 100), bold)


def font_of(language: str, px: int, bold: bool) -> QFont:
    """A font with digits of one width."""
    font = QFont()
    font.setFamilies(families(language))
    font.setPixelSize(px)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("tnum"), 1)
    if language == "en":
        # Where none of the Latin ones is there, a Chinese font has apostrophes as wide as a character.
        font.setFeature(QFont.Tag("pwid"), 1)
    return font

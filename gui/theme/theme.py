"""The look in force: colours, fonts and icons by name, and the holder that tells when it changes."""

from dataclasses import asdict
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from core.records import dataclass
from gui.theme.icons import draw_icon
from gui.theme.style import make_palette, style_sheet
from gui.theme.tokens import DARK, LIGHT, Token, Tokens
from gui.theme.type import Role, make_font

Scheme = Literal["system", "light", "dark"]

_ICON_RATIOS = (1.0, 1.25, 1.5, 2.0, 3.0)


class Theme:
    """Colours, fonts and icons of one look. Never changes; a switch makes another one."""

    def __init__(self, tokens: Tokens = LIGHT, language: str = "zh_CN", text_percent: int = 100) -> None:
        self.tokens = tokens
        self.language = language
        self.text_percent = text_percent
        self._hex: dict[str, str] = asdict(tokens)
        self._colours = {name: QColor(value) for name, value in self._hex.items()}
        self._fonts: dict[tuple[Role, bool], QFont] = {}
        self._metrics: dict[tuple[Role, bool], QFontMetrics] = {}
        self._pixmaps: dict[tuple[str, Token, int, float], QPixmap] = {}

    @property
    def dark(self) -> bool:
        return self.tokens is DARK

    def colour(self, token: Token) -> QColor:
        return self._colours[token]

    def scaled(self, px: int) -> int:
        """A height that holds text, grown with the chosen text size."""
        return round(px * self.text_percent / 100)

    def font(self, role: Role, bold: bool | None = None) -> QFont:
        """The font of a role; `bold` overrides the weight the role has by itself."""
        weight = role.bold if bold is None else bold
        if (role, weight) not in self._fonts:
            self._fonts[role, weight] = make_font(role, self.language, weight, self.text_percent)
        return self._fonts[role, weight]

    def metrics(self, role: Role, bold: bool | None = None) -> QFontMetrics:
        """Measures of `font(role, bold)`."""
        weight = role.bold if bold is None else bold
        if (role, weight) not in self._metrics:
            self._metrics[role, weight] = QFontMetrics(self.font(role, weight))
        return self._metrics[role, weight]

    def pixmap(self, name: str, token: Token, size: int = 16, ratio: float = 1.0) -> QPixmap:
        """One tinted icon, `size` logical px wide, sharp on a screen of `ratio` device px each."""
        key = (name, token, size, ratio)
        if key not in self._pixmaps:
            self._pixmaps[key] = draw_icon(name, self._hex[token], size, ratio)
        return self._pixmaps[key]

    def icon(self, name: str, token: Token = "text2", size: int = 16) -> QIcon:
        """The icon for menus and actions, with a picture for each usual screen scale."""
        icon = QIcon()
        for ratio in _ICON_RATIOS:
            icon.addPixmap(self.pixmap(name, token, size, ratio))
        return icon

    def apply(self, app: QApplication) -> None:
        """Dress the whole application: palette, font and style sheet."""
        app.setStyleSheet("")  # to exchange one sheet for another takes five times as long
        app.setPalette(make_palette(self.tokens))
        app.setFont(self.font(Role.BODY))
        sizes = {f"{role.name.lower()}_px": f"{self.scaled(role.px)}px" for role in Role}
        app.setStyleSheet(style_sheet({**self._hex, **sizes}))


@dataclass(frozen=True, slots=True)
class Look:
    """What the user chose: colour scheme, language code, and text size in percent (100, 115, 130)."""

    scheme: Scheme = "system"
    language: str = "zh_CN"
    text_percent: int = 100


class ThemeHolder(QObject):
    """Holds the theme in force and says when another one has taken its place.

    Passed to every widget; `changed` comes after the application has been dressed anew.
    """

    changed = Signal()

    def __init__(self, app: QApplication, look: Look | None = None) -> None:
        super().__init__()
        self._app = app
        self.look = look or Look()
        self.theme = self._make()
        self.theme.apply(app)
        app.styleHints().colorSchemeChanged.connect(self._on_system_change)

    def wear(self, look: Look) -> None:
        """Dress the application in another look."""
        self.look = look
        self.theme = self._make()
        self.theme.apply(self._app)
        self.changed.emit()

    def _on_system_change(self) -> None:
        if self.look.scheme == "system":
            self.wear(self.look)

    def _make(self) -> Theme:
        return Theme(self._tokens(), self.look.language, self.look.text_percent)

    def _tokens(self) -> Tokens:
        if self.look.scheme == "system":
            dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            dark = self.look.scheme == "dark"
        return DARK if dark else LIGHT

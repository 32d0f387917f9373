"""Buttons in four kinds and two sizes."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.theme.type import Role
from gui.widgets.key_hint import ON_ACCENT, ON_INVERSE, QUIET, KeyLook, key_width, paint_key
from gui.widgets.painting import draw_icon, draw_words, rounded
from gui.widgets.push_button import PushButton
from gui.widgets.words import plain_tooltip

_GAP = 8
_ICON = 16


class ButtonKind(StrEnum):
    PRIMARY = "primary"
    SECONDARY = "secondary"
    TEXT = "text"
    DANGER = "danger"
    INVERSE = "inverse"


class _Face(NamedTuple):
    fill: Token | None
    border: Token | None
    text: Token


_REST = {
    ButtonKind.PRIMARY: _Face("accent_fill", None, "on_accent"),
    ButtonKind.SECONDARY: _Face("surface", "control_border", "text"),
    ButtonKind.TEXT: _Face(None, None, "accent"),
    ButtonKind.DANGER: _Face("surface", "danger", "danger"),
    ButtonKind.INVERSE: _Face(None, "inverse_border", "on_inverse"),
}
_HOVER = {
    ButtonKind.PRIMARY: _Face("accent_hover", None, "on_accent"),
    ButtonKind.SECONDARY: _Face("hover", "control_border", "text"),
    ButtonKind.TEXT: _Face("hover", None, "accent"),
    ButtonKind.DANGER: _Face("danger_tint", "danger", "danger"),
    ButtonKind.INVERSE: _Face("inverse_hover", "inverse_border", "on_inverse"),
}
_PRESSED = {
    ButtonKind.PRIMARY: _Face("accent_pressed", None, "on_accent"),
    ButtonKind.SECONDARY: _Face("accent_tint", "accent", "text"),
    ButtonKind.TEXT: _Face("accent_tint", None, "accent"),
    ButtonKind.DANGER: _Face("danger_tint", "danger", "danger"),
    ButtonKind.INVERSE: _Face("inverse_hover", "inverse_border", "on_inverse"),
}
_DISABLED = _Face("sunken", "line", "text3")
_KEY_LOOKS = {ButtonKind.PRIMARY: ON_ACCENT, ButtonKind.INVERSE: ON_INVERSE}


class Button(PushButton):
    """A button that says what it does, with its shortcut on a key cap.

    `keys` is only shown: the page binds the shortcut. `small` is 28 px high, else 32. A checkable
    button stays tinted while it is down. `icon_only` hides the words, which stay its name.
    """

    def __init__(
        self,
        themes: ThemeHolder,
        words: str,
        kind: ButtonKind = ButtonKind.SECONDARY,
        *,
        icon: str = "",
        keys: str = "",
        small: bool = False,
        icon_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes, self._kind, self._small = themes, kind, small
        self._words, self._icon, self._keys, self._icon_only = words, icon, keys, icon_only
        self._without_cap = self._without_icon = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        # A click must not take the keyboard away from the list.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._rename()
        themes.changed.connect(self._rename)

    @property
    def words(self) -> str:
        return self._words

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._words = words
        self._rename()

    def set_hint(self, hint: str) -> None:
        """Tell on hover, and to a screen reader, what comes of it; words that are set later take it away."""
        self.setToolTip(plain_tooltip(hint))
        self.setAccessibleDescription(hint)

    def set_keys(self, keys: str) -> None:
        """Show another shortcut; empty shows none."""
        self._keys = keys
        self._rename()

    def spare(self, *, cap: bool, icon: bool) -> None:
        """Leave out the key cap or the icon beside the words, or show them again, as room allows."""
        if (cap, icon) != (self._without_cap, self._without_icon):
            self._without_cap, self._without_icon = cap, icon
            self._rename()

    @property
    def cap_width(self) -> int:
        """What its key cap takes, with the gap before it, shown or left out."""
        if not self._keys or self._icon_only:
            return 0
        return _GAP + key_width(self._keys, self._themes.theme, self._key_look())

    @property
    def left_out(self) -> int:
        """How much wider it would be with all that it leaves out."""
        icon = self._icon and self._without_icon and not self._icon_only
        return (self.cap_width if self._without_cap else 0) + (_ICON + _GAP if icon else 0)

    def set_icon(self, name: str) -> None:
        """Show another icon; empty shows none."""
        self._icon = name
        self._rename()

    def set_kind(self, kind: ButtonKind) -> None:
        """Show it as another kind."""
        self._kind = kind
        self._rename()

    def set_icon_only(self, icon_only: bool) -> None:
        """Hide or show the words, as room allows."""
        self._icon_only = icon_only
        self._rename()

    def sizeHint(self) -> QSize:
        height = self._themes.theme.scaled(28 if self._small else 32)
        if self._icon_only:
            return QSize(height, height)
        return QSize(round(self._content_width()) + 2 * self._padding(), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        face, rect = self._face(), self.rect().toRectF()
        self._paint_box(painter, rect, face)
        x = rect.center().x() - self._content_width() / 2
        # Words that are cut begin where whole ones would.
        self._paint_content(painter, x if self._icon_only else max(x, self._padding()), face.text)

    def _rename(self) -> None:
        # An ampersand would be taken for a mnemonic.
        self.setText("" if self._icon_only else self._words.replace("&", "&&"))
        self.setAccessibleName(self._words)
        self.setToolTip(plain_tooltip(f"{self._words}  {self._keys}".strip()) if self._icon_only else "")
        self.updateGeometry()
        self.update()

    def _padding(self) -> int:
        return 6 if self._kind is ButtonKind.TEXT else 10 if self._small else 12

    def _bold(self) -> bool:
        return self._kind in (ButtonKind.PRIMARY, ButtonKind.INVERSE)

    def _content_width(self) -> float:
        if self._icon_only:
            return _ICON
        words = self._themes.theme.metrics(Role.TABLE, self._bold()).horizontalAdvance(self._words)
        icon = _ICON + _GAP if self._icon else 0
        return icon + words + self.cap_width - self.left_out

    def _key_look(self) -> KeyLook:
        return _KEY_LOOKS.get(self._kind, QUIET) if self.isEnabled() else QUIET

    def _face(self) -> _Face:
        if not self.isEnabled():
            return _DISABLED if self._kind is not ButtonKind.TEXT else _Face(None, None, "text3")
        if self.isDown() or self.isChecked():
            return _PRESSED[self._kind]
        return _HOVER[self._kind] if self.underMouse() else _REST[self._kind]

    def _paint_box(self, painter: QPainter, rect: QRectF, face: _Face) -> None:
        theme = self._themes.theme
        fill = theme.colour(face.fill) if face.fill else None
        if self.hasFocus() and face.fill and self._kind is ButtonKind.PRIMARY:
            rounded(painter, rect, 6, theme.colour("surface"), theme.colour("accent"), 2)
            rounded(painter, rect.adjusted(3, 3, -3, -3), 4, fill)
        else:
            rounded(painter, rect, 6, fill, theme.colour(face.border) if face.border else None)
            if self.hasFocus():
                ring: Token = "on_inverse" if self._kind is ButtonKind.INVERSE else "accent"
                rounded(painter, rect, 6, None, theme.colour(ring), 2)

    def _paint_content(self, painter: QPainter, x: float, token: Token) -> None:
        theme, middle = self._themes.theme, self.height() / 2
        if self._icon and (self._icon_only or not self._without_icon):
            draw_icon(painter, theme, self._icon, token, QPointF(x, middle - _ICON / 2), _ICON)
            x += _ICON + _GAP
        if self._icon_only:
            return
        room = QRectF(x, 0, self.width() - self._padding() - x, self.height())
        x += draw_words(painter, room, self._words, theme, Role.TABLE, token, bold=self._bold())
        if self._keys and not self._without_cap:
            look = self._key_look()
            paint_key(painter, x + _GAP + key_width(self._keys, theme, look), middle, self._keys, theme, look)

"""The code that dials, large enough for a phone held at arm's length."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.text import T
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.label import PlainLabel
from gui.widgets.qr import QrView
from gui.widgets.veil import Veil

_SIDE = 320
_SCRIM = 0.92


class LargeCode(Veil):
    """Lies over the whole of `host` until any key or click; `closed` comes then."""

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(desk.themes, host, _SCRIM)
        self._desk = desk
        self._code = QrView(desk.themes, _SIDE)
        self._name = PlainLabel(desk.themes, role=Role.SECTION)
        self._phone = PlainLabel(desk.themes, role=Role.FIRST_RUN)
        hint = PlainLabel(desk.themes, desk.say(T("Any key closes")), Role.CAPTION, "text2")
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        for widget in (self._name, self._phone, self._code, hint):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def open(self, name: str, phone: str) -> None:
        """Show the code of this number."""
        written = self._desk.words.phone(phone)
        self._name.set_words(name)
        self._phone.set_words(written)
        self._code.set_phone(phone, self._desk.say(T("Code that dials {phone}", phone=written)))
        self.setAccessibleName(self._code.accessibleName())
        self.cover()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def event(self, event: QEvent) -> bool:
        # A digit must not log anything behind the code.
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, _event: QKeyEvent) -> None:
        self.uncover()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.uncover()

"""The place for a file: dropped here, or chosen with the button."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.text import T
from gui.desk import Desk
from gui.theme.type import Role
from gui.widgets.button import Button, ButtonKind
from gui.widgets.label import PlainLabel

_RADIUS = 8


class DropArea(QWidget):
    """`pressed` comes from its button. The page takes the dropped file, wherever it falls."""

    pressed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._themes = desk.themes
        self._hot = False
        say = desk.say
        self.button = Button(desk.themes, say(T("Choose a file")), ButtonKind.PRIMARY, keys="Enter")
        self.button.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(4)
        column.addStretch(1)
        for label in (
            PlainLabel(desk.themes, say(T("Drag a table here")), Role.SECTION, wrap=True),
            PlainLabel(
                desk.themes,
                say(T("Excel or CSV. Messy headings are fine: you see it all before it is saved")),
                Role.TABLE,
                "text2",
                wrap=True,
            ),
        ):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addSpacing(12)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def set_hot(self, hot: bool) -> None:
        """Show that a file is held over the page."""
        self._hot = hot
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._themes.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("accent" if self._hot else "control_border"), 1, Qt.PenStyle.DashLine)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(theme.colour("accent_tint" if self._hot else "surface"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

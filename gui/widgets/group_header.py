"""The line that opens a group of rows, in lists and on its own."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.records import dataclass
from gui.theme.theme import Theme, ThemeHolder
from gui.theme.type import Role
from gui.widgets.painting import RIGHT, draw_words, fill, line_below

GROUP_HEIGHT = 32


@dataclass(frozen=True, slots=True)
class Group:
    """Title in bold, count beside it, and at the right end a note or an action to click.

    `key` names the group for whoever acts on it.
    """

    title: str
    count: str = ""
    note: str = ""
    action: str = ""
    key: str = ""

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        return " ".join(part for part in (self.title, self.count, self.note, self.action) if part)


def paint_group(painter: QPainter, rect: QRectF, group: Group, theme: Theme, margin: int = 20) -> None:
    """Paint a group header that fills `rect`."""
    fill(painter, rect, theme.colour("sunken"))
    line_below(painter, rect, theme.colour("line"))
    room = rect.adjusted(margin, 0, -margin, 0)
    x = draw_words(painter, room, group.title, theme, Role.TABLE, "text", bold=True) + 8
    rest = room.adjusted(x, 0, 0, 0)
    if theme.metrics(Role.CAPTION).horizontalAdvance(group.count) <= rest.width():  # half a number misleads
        x += draw_words(painter, rest, group.count, theme, Role.CAPTION, "text3") + 16
    end = room.adjusted(x, 0, 0, 0)
    if group.action:
        draw_words(painter, end, group.action, theme, Role.CAPTION, "accent", RIGHT)
    else:
        draw_words(painter, end, group.note, theme, Role.CAPTION, "text3", RIGHT)


class GroupHeader(QWidget):
    """A group header on its own."""

    def __init__(self, themes: ThemeHolder, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._group = themes, group
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(group.sentence)
        themes.changed.connect(self.updateGeometry)
        themes.changed.connect(self.update)

    def set_group(self, group: Group) -> None:
        """Show another title, count and note."""
        self._group = group
        self.setAccessibleName(group.sentence)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._themes.theme.scaled(GROUP_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_group(painter, self.rect().toRectF(), self._group, self._themes.theme)

"""The panel at the right: a head, a body that scrolls, and a foot that stays."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

_MARGIN = 16


class SidePanel(QFrame):
    """Put widgets into `head`, `body` and `foot`, which stands in `foot_frame`. `name` is what a screen
    reader calls it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        head, middle, foot = QFrame(), QFrame(), QFrame()
        head.setObjectName("PanelHead")
        middle.setObjectName("PanelBody")
        foot.setObjectName("PanelFoot")
        self.head, self.body, self.foot = _column(head), _column(middle), _column(foot)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._scroll, 1)
        column.addWidget(foot)
        self.foot_frame = foot
        self._head = head

    def add_sections(self, sections: Sequence[QWidget], spacing: int) -> QWidget:
        """Put sections below each other into the body; what is returned shows and hides them together."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)
        for section in sections:
            column.addWidget(section)
        self.body.addWidget(content)
        return content

    def show_foot(self, shown: bool) -> None:
        """Show or hide the foot."""
        self.foot_frame.setVisible(shown)

    def show_head(self, shown: bool) -> None:
        """Show or hide the head."""
        self._head.setVisible(shown)

    def bring_into_view(self, part: QWidget) -> None:
        """Scroll the body until this part of it is seen."""
        self._scroll.ensureWidgetVisible(part, 0, _MARGIN)

    def scroll_to_top(self) -> None:
        """Show the body from its beginning, as after the choice of another row."""
        self._scroll.verticalScrollBar().setValue(0)


def _column(frame: QFrame) -> QVBoxLayout:
    column = QVBoxLayout(frame)
    column.setContentsMargins(_MARGIN, 10, _MARGIN, 10)
    column.setSpacing(6)
    return column

"""One figure that sums up a page."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme.theme import ThemeHolder
from gui.theme.type import Role
from gui.widgets.flush import flush
from gui.widgets.label import PlainLabel
from gui.widgets.words import plain_tooltip, set_look


class KeyFigure(QFrame):
    """A caption, the figure in bold, and a line that says what to compare it with."""

    def __init__(self, themes: ThemeHolder, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = PlainLabel(themes, caption, Role.CAPTION, "text3", elide=True)
        self._figure = PlainLabel(themes, role=Role.PAGE_TITLE, elide=True)
        self._line = PlainLabel(themes, role=Role.CAPTION, token="text2", elide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 20, 10)
        column.setSpacing(0)
        for label in (self._caption, self._figure, self._line):
            column.addWidget(label)

    def set_figure(self, figure: str, line: str = "", exact: str = "", *, late: bool = False) -> None:
        """Show a figure; `exact` is the unrounded one, given on hover. What is late stands out."""
        self._figure.set_words(figure)
        self._figure.set_token("danger" if late else "text")
        self._figure.setToolTip(plain_tooltip(exact))
        self._line.set_words(line)
        self.setAccessibleName(f"{self._caption.text()} {exact or figure} {line}".strip())

    def set_caption(self, caption: str) -> None:
        """Show another caption."""
        self._caption.set_words(caption)


class KeyFigureRow(QFrame):
    """Key figures side by side under the head of a page, with thin lines between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = flush(QHBoxLayout(self))

    def add(self, widget: QWidget, stretch: int = 1) -> None:
        """Put a figure, or words that explain them, at the right end."""
        set_look(widget, "place", "first" if self._row.isEmpty() else "next")
        self._row.addWidget(widget, stretch)

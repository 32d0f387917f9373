"""The key figures of a card."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent

from core.screens.card.figures import Figure
from gui.desk import Desk
from gui.widgets.key_figure import KeyFigure, KeyFigureRow

_FIGURES = 5
_FROM = {1: 960, 3: 840}
"""Where the page is narrow, contacts and who was brought give way: the history and the cards tell them."""


class FigureRow(KeyFigureRow):
    """Five figures side by side where there is room, the exact amount of a rounded one on hover."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._boxes = [KeyFigure(desk.themes, "") for _ in range(_FIGURES)]
        for box in self._boxes:
            self.add(box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for place, width in _FROM.items():
            self._boxes[place].setVisible(self.width() >= self._desk.themes.theme.scaled(width))

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these figures, in their order."""
        say, words = self._desk.say, self._desk.words
        for box, figure in zip(self._boxes, figures, strict=True):
            box.set_caption(say(figure.caption))
            exact = "" if figure.exact is None else words.exact_money(figure.exact)
            line = say(figure.line) if figure.line else ""
            box.set_figure(say(figure.figure), line, exact, late=figure.late)

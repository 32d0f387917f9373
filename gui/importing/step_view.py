"""What every step of the wizard has in common: the work at the left, cards at the right."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.screens.importing.screen import ImportScreen
from core.text import T
from gui.desk import Desk
from gui.importing.aside import Aside
from gui.widgets.flush import flush


class StepView(QWidget):
    """Shows one step of the screen; what the user does there comes out as signals.

    The work is put before the cards in `row`.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.aside = Aside(desk.themes, desk.say(T("About this step")))
        self.row = flush(QHBoxLayout(self))
        self.row.addWidget(self.aside)

    def show_screen(self, screen: ImportScreen) -> None:
        """Show what the screen holds for this step."""
        raise AssertionError(f"{type(self).__name__} does not show {screen.step.name}")

    def take_focus(self) -> None:
        """Put the keyboard where the work is."""
        self.setFocus()

    def regions(self) -> list[QWidget]:
        """The parts that F6 goes round."""
        return [self]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.aside.fit(event.size().width())

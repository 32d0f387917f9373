"""What stands beside the queue: the message, a form in its place, or that there is nobody."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from core.screens.outbox.errand import Errand, Ground
from core.text import T, Text
from gui.customers.side_form import SideForm
from gui.desk import Desk
from gui.outbox.letter import Letter
from gui.widgets.empty import EmptyState


class Side(QStackedWidget):
    """`left` gives the form that has been left."""

    left = Signal(object)

    def __init__(self, desk: Desk, letter: Letter) -> None:
        super().__init__()
        self._letter = letter
        self._empty = EmptyState(desk.themes, "")
        self.form: SideForm | None = None
        self.addWidget(letter)
        self.addWidget(self._empty)

    def show_message(self, nobody: str) -> None:
        """Show the message, or these words where there is nobody; a form stays."""
        self._empty.set_state(nobody)
        if self.form is None:
            self.setCurrentWidget(self._empty if nobody else self._letter)

    def open_form(self, form: SideForm) -> None:
        """Put a form in the place of the message."""
        self._close_form()
        self.form = form
        self.addWidget(form)
        self.setCurrentWidget(form)
        form.closed.connect(self._leave)
        form.first_stop().setFocus()

    def _close_form(self) -> None:
        if self.form is not None:
            self.removeWidget(self.form)
            self.form.deleteLater()
            self.form = None

    def _leave(self) -> None:
        form = self.form
        self._close_form()
        self.left.emit(form)


def nobody_words(errand: Errand, asks: bool) -> Text:
    """What stands where the queue is empty; `asks`: where the errand needs a name that is typed."""
    if errand.name or not (asks or errand.ground is Ground.NEWS):
        return T("Nobody to write to")
    if asks:
        return T("Type whom it is for, then press Enter")
    return T("No news yet. Ctrl+N writes some")

"""A page whose forms come and go at its right: beside the rows, or over them where room is short."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from gui.customers.side_form import SideForm
from gui.theme.theme import ThemeHolder
from gui.today.dock import Dock


class FormDock(Dock):
    """`shown` tells that a form has come (True) or gone, `left` that it has done its work or was left: the
    keyboard may go back to the rows."""

    shown = Signal(bool)
    left = Signal()

    def __init__(self, themes: ThemeHolder, content: QWidget) -> None:
        self.side = QStackedWidget()
        super().__init__(themes, content, self.side)
        self._form: SideForm | None = None
        self.set_open(False)

    @property
    def form(self) -> SideForm | None:
        """The form that is open."""
        return self._form

    def show_form(self, form: SideForm) -> None:
        """Open a form in the place of any other."""
        self.close_form()
        self._form = form
        self.side.addWidget(form)
        self.set_open(True)
        self.shown.emit(True)
        form.closed.connect(self._leave)
        form.first_stop().setFocus()

    def close_form(self) -> None:
        """Take the open form away, if there is one."""
        if self._form is not None:
            self.side.removeWidget(self._form)
            self._form.deleteLater()
            self._form = None
            self.set_open(False)
            self.shown.emit(False)

    def _leave(self) -> None:
        self.close_form()
        self.left.emit()

"""Export: the view, made when the page is first seen."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from core.screens.exporting import Form
from gui.desk import Desk
from gui.entries import EXPORTING
from gui.page import Page

if TYPE_CHECKING:
    from gui.exporting.view import ExportView
    from gui.importing.files import Files


class ExportPage(Page):
    """Writes lists to files. `files` asks where, with the system's dialogs where it is not given.

    Its subject is the form to begin with, or the customers to write.
    """

    key, icon, label, set_apart = EXPORTING

    def __init__(self, desk: Desk, files: "Files | None" = None) -> None:
        super().__init__(desk)
        self._files = files
        self._view: ExportView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def view(self) -> "ExportView":
        """The view; made now, if it was not needed before."""
        if self._view is None:
            # Imported here because what writes files takes a while to load.
            from gui.exporting.view import ExportView
            from gui.importing.files import FileDialogs

            self._view = ExportView(self.desk, self._files or FileDialogs(self.desk))
            self._column.addWidget(self._view)
            self._view.show()  # at once: the keyboard goes there in the same turn
        return self._view

    def refresh(self) -> None:
        self.view.look_again()

    def show_subject(self, subject: object) -> None:
        if isinstance(subject, str) and subject in list(Form):
            self.view.forms.choose(Form(subject))
        elif isinstance(subject, frozenset):
            self.view.write_ticked(subject)

    def take_focus(self) -> None:
        self.view.forms.setFocus()

    def regions(self) -> list[QWidget]:
        return self.view.regions()

"""Import: the wizard, made when the page is first seen."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.desk import Desk
from gui.entries import IMPORTING
from gui.page import Page

if TYPE_CHECKING:
    from gui.importing.files import Files
    from gui.importing.wizard import Wizard

FIRST_PAGE = "today"


class ImportPage(Page):
    """Takes spreadsheets in. `files` asks for them, with the system's dialogs where it is not given.

    Its subject is the path of a file to import.
    """

    key, icon, label, set_apart = IMPORTING

    def __init__(self, desk: Desk, files: "Files | None" = None) -> None:
        super().__init__(desk)
        self._files = files
        self._wizard: Wizard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def wizard(self) -> "Wizard":
        """The wizard; made now, if it was not needed before."""
        if self._wizard is None:
            self._wizard = self._make_wizard()
            self._column.addWidget(self._wizard)
            self._wizard.show()  # at once: the keyboard goes there in the same turn
        return self._wizard

    def refresh(self) -> None:
        self.wizard.course.look_again()

    def show_subject(self, subject: object) -> None:
        if isinstance(subject, Path):
            self.wizard.course.open_path(subject)

    def take_focus(self) -> None:
        self.wizard.take_focus()

    def regions(self) -> list[QWidget]:
        return self.wizard.regions()

    def _make_wizard(self) -> "Wizard":
        # Imported here because what understands sheets takes a quarter of the start of the program.
        from gui.importing.files import FileDialogs
        from gui.importing.wizard import Wizard

        wizard = Wizard(self.desk, self._files or FileDialogs(self.desk))
        wizard.course.finished.connect(lambda: self.goto.emit(FIRST_PAGE, None))
        wizard.file_step.template_asked.connect(lambda: self.goto.emit("export", "template"))
        return wizard

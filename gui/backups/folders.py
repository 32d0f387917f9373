"""How the page asks for a place: by the system's dialogs, or by whatever a test puts in their place."""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from core.text import T
from gui.desk import Desk


class Folders(Protocol):
    """None stands for a user who thought better of it."""

    def to_copy_to(self, parent: QWidget) -> Path | None:
        """A second place for copies."""
        ...

    def copy_to_read(self, parent: QWidget) -> Path | None:
        """A copy that stands somewhere else."""
        ...


class FolderDialogs:
    """The system's own dialogs."""

    def __init__(self, desk: Desk) -> None:
        self._say = desk.say

    def to_copy_to(self, parent: QWidget) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(parent, self._say(T("Choose a second place")))
        return Path(chosen) if chosen else None

    def copy_to_read(self, parent: QWidget) -> Path | None:
        kinds = f"{self._say(T('Shuke books'))} (*.shuke)"
        chosen, _ = QFileDialog.getOpenFileName(parent, self._say(T("Choose a backup")), "", kinds)
        return Path(chosen) if chosen else None

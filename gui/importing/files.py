"""How the page asks for a file: by the system's dialogs, or by whatever a test puts in their place."""

from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from core.text import T
from gui.desk import Desk

READABLE = ("xlsx", "xlsm", "xlsb", "xls", "et", "ods", "csv", "tsv", "txt", "vcf", "html", "xml")


class Files(Protocol):
    """None stands for a user who thought better of it."""

    def to_read(self, parent: QWidget) -> Path | None:
        """A table to import."""
        ...

    def to_write(self, parent: QWidget, name: str) -> Path | None:
        """Where to write a file; `name` is proposed, and its ending says what kind of file it is."""
        ...


class FileDialogs:
    """The system's own dialogs."""

    def __init__(self, desk: Desk) -> None:
        self._say = desk.say

    def to_read(self, parent: QWidget) -> Path | None:
        patterns = " ".join(f"*.{suffix}" for suffix in READABLE)
        kinds = ";;".join((f"{self._say(T('Tables'))} ({patterns})", f"{self._say(T('All files'))} (*)"))
        chosen, _ = QFileDialog.getOpenFileName(parent, self._say(T("Choose a file")), "", kinds)
        return Path(chosen) if chosen else None

    def to_write(self, parent: QWidget, name: str) -> Path | None:
        kind = f"*{Path(name).suffix}"
        chosen, _ = QFileDialog.getSaveFileName(parent, self._say(T("Export")), name, kind)
        return Path(chosen) if chosen else None

"""Where books and sheets come from and go to: the disk, behind the core's one port for it."""

from collections.abc import Iterable
from pathlib import Path

from core.backups import Backups
from core.exporting import Table
from core.importing.sheet import SheetFile
from core.model.backup import Rescued
from core.ports import Book
from storage.opening import open_book


class DiskLibrary:
    """Fulfils `core.ports.Library`."""

    def open_book(self, path: Path) -> Book:
        return open_book(path)

    def backups(self, book: Path) -> Backups:
        # Imported here, as below: most starts of the program need neither copies nor sheets.
        from storage.backups.disk import DiskBackups

        return DiskBackups(book)

    def restore(self, copy: Path, book: Path) -> Path | None:
        from storage.backups.restoring import restore

        return restore(copy, book)

    def rescue(self, damaged: Path, out: Path) -> Rescued:
        from storage.backups.rescuing import rescue

        return rescue(damaged, out)

    def read_sheets(self, path: Path) -> SheetFile:
        from storage.sheets.reading import read_file

        return read_file(path)

    def write_workbook(self, path: Path, tables: Iterable[Table]) -> None:
        from storage.sheets.writing import write_workbook

        write_workbook(path, tables)

    def write_csv(self, path: Path, table: Table) -> None:
        from storage.sheets.writing import write_csv

        write_csv(path, table)

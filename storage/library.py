"""Where books and sheets come from and go to: the disk, behind the core's one port for it."""

from collections.abc import Iterable
from pathlib import Path

from core.exporting import Calendar, ContactCard, Table
from core.importing.sheet import SheetFile
from core.ports import Book
from storage.backups import restore
from storage.opening import open_book


class DiskLibrary:
    """Fulfils `core.ports.Library`."""

    def open_book(self, path: Path) -> Book:
        return open_book(path)

    def restore(self, copy: Path, book: Path) -> Path:
        return restore(copy, book)

    def read_sheets(self, path: Path) -> SheetFile:
        # Imported here, as below: most starts of the program read and write no sheet.
        from storage.sheets.reading import read_file

        return read_file(path)

    def write_workbook(self, path: Path, tables: Iterable[Table]) -> None:
        from storage.sheets.writing import write_workbook

        write_workbook(path, tables)

    def write_csv(self, path: Path, table: Table) -> None:
        from storage.sheets.writing import write_csv

        write_csv(path, table)

    def write_cards(self, path: Path, cards: Iterable[ContactCard]) -> None:
        from storage.cards.contacts import write_cards

        write_cards(path, cards)

    def write_calendar(self, path: Path, calendar: Calendar) -> None:
        from storage.cards.calendars import write_calendar

        write_calendar(path, calendar)

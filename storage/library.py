"""Where books and sheets come from and go to: the disk, behind the core's one port for it."""

from collections.abc import Iterable
from pathlib import Path

from core.exporting import Calendar, ContactCard, Table
from core.importing.sheet import FOUND_OUT, SheetFile, TextForm
from core.model.backup import Rescued
from core.model.file import FileFacts, Surroundings
from core.ports import Backups, Book
from core.text import Text
from storage.clouds import cloud_of, conflicts_of
from storage.identity import is_older
from storage.opening import may_write, open_book
from storage.strays import set_strays_aside


class DiskLibrary:
    """Fulfils `core.ports.Library`. What few starts of the program need is imported where it is used."""

    def open_book(
        self, path: Path, *, reading: bool = False, taking_over: bool = False, may_make: bool = True
    ) -> Book:
        return open_book(path, reading=reading, taking_over=taking_over, may_make=may_make)

    def is_older(self, path: Path) -> bool:
        return may_write(path) and is_older(path)

    def surroundings(self, path: Path) -> Surroundings:
        from storage.drives import drive_of

        return Surroundings(cloud_of(path), drive_of(path), conflicts_of(path))

    def damage(self, path: Path, whole: bool = False) -> list[Text]:
        from storage.looking import damage

        return damage(path, whole)

    def set_aside(self, path: Path) -> Path:
        from storage.backups.aside import set_aside

        return set_aside(path)

    def set_strays_aside(self, path: Path) -> list[Path]:
        return set_strays_aside(path)

    def facts_of(self, path: Path) -> FileFacts | None:
        from storage.looking import facts_of

        return facts_of(path)

    def backups(self, book: Path) -> Backups:
        from storage.backups.disk import DiskBackups

        return DiskBackups(book)

    def restore(self, copy: Path, book: Path) -> Path | None:
        from storage.backups.restoring import restore

        return restore(copy, book)

    def rescue(self, damaged: Path, out: Path) -> Rescued:
        from storage.backups.rescuing import rescue

        return rescue(damaged, out)

    def read_sheets(self, path: Path, form: TextForm = FOUND_OUT) -> SheetFile:
        from storage.sheets.reading import read_file

        return read_file(path, form)

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

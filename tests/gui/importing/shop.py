"""The import page with all that it stands on, and the user who sits before it."""

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Event

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.errors import UserError
from core.exporting import Table
from core.importing.sheet import FOUND_OUT, SheetFile, TextForm
from core.papers import Paper
from core.ports import Book
from core.screens.importing.screen import Step
from core.text import T
from gui.desk import Desk
from gui.importing.page import ImportPage
from gui.importing.wizard import Wizard
from gui.jobs import Jobs
from gui.session import Session
from gui.theme.theme import ThemeHolder
from resources.words import Words
from storage.library import DiskLibrary
from tests.makers import TODAY, a_book

Wait = Callable[[], None]
Rows = tuple[tuple[object, ...], ...]
Sheets = dict[str, Rows]
Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
PEOPLE: Rows = (
    ("姓名", "手机", "生日（农历）", "爱好"),
    ("陈国栋", "15422814821", "7.20", "喝茶"),
    ("许文涛", "15409173306", "八月十二", ""),
    ("许文涛", "15409173306", "", ""),
    ("", "", "3-18", ""),
)
DEALS: Rows = (("姓名", "日期", "产品", "金额"), ("陈国栋", "2026-01-01", "空调", 3000))


ONE: Sheets = {"客户": PEOPLE}


class Chosen:
    """Answers for the user who is asked for a file."""

    def __init__(self) -> None:
        self.read: Path | None = None
        self.write: Path | None = None

    def to_read(self, _parent: QWidget) -> Path | None:
        return self.read

    def to_write(self, _parent: QWidget, _name: str) -> Path | None:
        return self.write


class SlowLibrary(DiskLibrary):
    """Reads only when it may go on; one file cannot be written."""

    def __init__(self) -> None:
        self.go_on = Event()
        self.go_on.set()

    def read_sheets(self, path: Path, form: TextForm = FOUND_OUT) -> SheetFile:
        self.go_on.wait(5)
        return super().read_sheets(path, form)

    def write_workbook(self, path: Path, tables: Iterable[Table]) -> None:
        if path.name == "full.xlsx":
            raise UserError(T("The disk is full"), fix=T("Choose another place"))
        super().write_workbook(path, tables)


class Shop:
    """The page with all that it stands on."""

    def __init__(self, folder: Path, themes: ThemeHolder) -> None:
        self.folder = folder
        self.session = Session(a_book(folder), lambda: TODAY)
        self.jobs, self.library, self.chosen = Jobs(), SlowLibrary(), Chosen()
        words = Words("en", TODAY)
        desk = Desk(self.session, themes, words, self.jobs, self.library, _no_paper)
        self.page = ImportPage(desk, self.chosen)
        self.session.changed.connect(lambda _changes: self.page.refresh())

    @property
    def book(self) -> Book:
        return self.session.book

    @property
    def wizard(self) -> Wizard:
        return self.page.wizard

    @property
    def step(self) -> Step:
        return self.wizard.course.screen.step

    def sheet(self, name: str = "customers.xlsx", sheets: Sheets | None = None) -> Path:
        """A workbook with these sheets, or with one of people."""
        workbook = openpyxl.Workbook()
        workbook.remove(workbook.worksheets[0])
        for title, rows in (sheets or ONE).items():
            made = workbook.create_sheet(title)
            for row in rows:
                made.append(row)
        workbook.save(self.folder / name)
        return self.folder / name

    def close(self) -> None:
        self.library.go_on.set()
        self.jobs.close()
        self.session.close()


def _no_paper() -> Paper:
    raise AssertionError("nothing is printed here")


def press(shop: Shop, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key where the keyboard is."""
    QTest.keyClick(shop.page.focusWidget() or shop.wizard, key, modifier)


def at_columns(shop: Shop, wait: Wait, sheets: Sheets | None = None) -> None:
    shop.page.show_subject(shop.sheet(sheets=sheets))
    wait()


def at_preview(shop: Shop, wait: Wait) -> None:
    at_columns(shop, wait)
    press(shop, Key.Key_Return)
    wait()


def notice(shop: Shop) -> str:
    """What the message above the step says, if there is one."""
    message = shop.wizard.notices.message
    return message.accessibleName() if message.isVisible() else ""

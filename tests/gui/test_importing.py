"""The import page on a real book: from a file to its customers and back, by keyboard."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Event

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core.callsheet import Paper
from core.errors import UserError
from core.exporting import Table
from core.importing.fields import SheetKind
from core.importing.reports import Duplicates, Verdict
from core.importing.sheet import SheetFile
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
from tests.makers import TODAY, a_book, a_customer, all_rows

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

    def read_sheets(self, path: Path) -> SheetFile:
        self.go_on.wait(5)
        return super().read_sheets(path)

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


@pytest.fixture
def shop(tmp_path: Path, themes: ThemeHolder, qtbot: QtBot) -> Iterator[Shop]:
    opened = Shop(tmp_path, themes)
    qtbot.addWidget(opened.page)
    opened.page.resize(1190, 740)
    opened.page.show()
    opened.page.refresh()
    opened.page.take_focus()
    yield opened
    opened.close()


@pytest.fixture
def wait(shop: Shop, qtbot: QtBot) -> Callable[[], None]:
    """Wait for the worker."""
    return lambda: qtbot.waitUntil(lambda: not shop.wizard.course.work.busy)


def press(shop: Shop, key: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key where the keyboard is."""
    QTest.keyClick(shop.page.focusWidget() or shop.wizard, key, modifier)


def at_columns(shop: Shop, wait: Callable[[], None], sheets: Sheets | None = None) -> None:
    shop.page.show_subject(shop.sheet(sheets=sheets))
    wait()


def at_preview(shop: Shop, wait: Callable[[], None]) -> None:
    at_columns(shop, wait)
    press(shop, Key.Key_Return)
    wait()


def notice(shop: Shop) -> str:
    """What the message above the step says, if there is one."""
    message = shop.wizard.notices.message
    return message.accessibleName() if message.isVisible() else ""


def test_a_whole_import_needs_no_mouse(shop: Shop, wait: Callable[[], None]) -> None:
    shop.chosen.read = shop.sheet()
    press(shop, Key.Key_Return)
    wait()
    assert shop.step is Step.COLUMNS
    press(shop, Key.Key_Return)
    wait()
    preview = shop.wizard.preview_step
    assert [line.verdict for line in preview.model.rows()] == [
        Verdict.CREATE,
        Verdict.CREATE,
        Verdict.PROBLEM,
        Verdict.PROBLEM,
    ]
    press(shop, Key.Key_F8)
    assert preview.table.current_row is not None and preview.table.current_row.row == 4
    press(shop, Key.Key_Return, CTRL)
    wait()
    assert (shop.step, shop.book.customer_count()) == (Step.DONE, 2)


def test_plain_enter_writes_nothing(shop: Shop, wait: Callable[[], None]) -> None:
    at_preview(shop, wait)
    press(shop, Key.Key_Return)
    wait()
    assert (shop.step, shop.book.customer_count()) == (Step.PREVIEW, 0)


def test_the_import_can_be_taken_back_and_the_page_knows(shop: Shop, wait: Callable[[], None]) -> None:
    before = all_rows(shop.book)
    at_preview(shop, wait)
    press(shop, Key.Key_Return, CTRL)
    wait()
    shop.session.undo()
    taken_back = [shop.wizard.course.screen.taken_back]
    assert all_rows(shop.book) == before
    shop.session.redo()
    taken_back.append(shop.wizard.course.screen.taken_back)
    assert (taken_back, shop.book.customer_count()) == ([True, False], 2)


def test_after_the_import_enter_leads_to_the_day(shop: Shop, wait: Callable[[], None], qtbot: QtBot) -> None:
    at_preview(shop, wait)
    press(shop, Key.Key_Return, CTRL)
    wait()
    with qtbot.waitSignal(shop.page.goto) as gone:
        press(shop, Key.Key_Return)
    assert gone.args == ["today", None]


def test_a_field_is_chosen_with_the_keyboard(shop: Shop, wait: Callable[[], None]) -> None:
    at_columns(shop, wait)
    table = shop.wizard.columns_step.table
    press(shop, Key.Key_End)
    press(shop, Key.Key_Space)
    QTest.keyClick(table.box.view(), Key.Key_Home)
    QTest.keyClick(table.box.view(), Key.Key_Return)
    assert table.current_row is not None
    assert (table.current_row.column.heading, table.current_row.target.field) == ("爱好", None)
    assert shop.wizard.course.screen.consequence()[0].values["taken"] == 3
    assert table.hasFocus()


def test_going_back_keeps_what_was_chosen(shop: Shop, wait: Callable[[], None]) -> None:
    at_preview(shop, wait)
    shop.wizard.preview_step.same.buttons[Duplicates.SKIP].click()
    wait()
    press(shop, Key.Key_Left, ALT)
    assert shop.step is Step.COLUMNS
    press(shop, Key.Key_Return)
    assert not shop.wizard.course.work.busy
    assert shop.wizard.course.screen.duplicates is Duplicates.SKIP


def test_the_calendar_of_birthdays_is_asked_for(shop: Shop, wait: Callable[[], None]) -> None:
    at_columns(shop, wait)
    step = shop.wizard.columns_step
    assert not step.calendar.isVisible()
    step.table.select_key(2)
    assert step.calendar.isVisible() and not any(button.isChecked() for button in step.calendar.buttons)
    step.calendar.buttons[0].click()
    assert step.calendar.buttons[0].isChecked()
    assert len(shop.wizard.course.screen.consequence()) == 1


def test_the_sample_walks_through_the_rows(shop: Shop, wait: Callable[[], None]) -> None:
    at_columns(shop, wait)
    sample = shop.wizard.columns_step.sample
    assert not sample.before.isEnabled()
    sample.after.click()
    assert sample.before.isEnabled()


def test_another_kind_of_rows_is_read_anew(shop: Shop, wait: Callable[[], None]) -> None:
    at_columns(shop, wait)
    shop.wizard.columns_step.kind_chosen.emit(SheetKind.PURCHASES)
    wait()
    mapping = shop.wizard.course.screen.mapping
    assert mapping is not None and mapping.kind is SheetKind.PURCHASES
    assert "date" in notice(shop)
    assert not shop.wizard.footer.main.isEnabled()


def test_sheets_are_chosen_from_and_follow_each_other(shop: Shop, wait: Callable[[], None]) -> None:
    at_columns(shop, wait, {"客户": PEOPLE, "成交": DEALS, "说明": ()})
    assert shop.step is Step.SHEET
    press(shop, Key.Key_Home)
    press(shop, Key.Key_Return)
    press(shop, Key.Key_Return)
    wait()
    press(shop, Key.Key_Return, CTRL)
    wait()
    shop.wizard.done_step.sheet.click()
    press(shop, Key.Key_Down)
    press(shop, Key.Key_Return)
    press(shop, Key.Key_Return)
    wait()
    press(shop, Key.Key_Return, CTRL)
    wait()
    assert (shop.step, len(shop.book.purchases.where())) == (Step.DONE, 1)


def test_rows_that_may_be_the_same_are_settled_at_once(shop: Shop, wait: Callable[[], None]) -> None:
    at_preview(shop, wait)
    step = shop.wizard.preview_step
    step.same.buttons[Duplicates.JOIN].click()
    wait()
    assert [line.verdict for line in step.model.rows()][2] is Verdict.JOIN
    assert step.same.buttons[Duplicates.JOIN].isChecked()


def test_rows_are_shown_by_verdict_and_a_problem_is_found_anyway(
    shop: Shop, wait: Callable[[], None]
) -> None:
    at_preview(shop, wait)
    step = shop.wizard.preview_step
    step.filters.set_index(1)
    step.filters.chosen.emit(1)
    assert [line.row for line in step.model.rows()] == [2, 3]
    press(shop, Key.Key_F8)
    assert step.table.current_row is not None and step.table.current_row.row == 4
    press(shop, Key.Key_F8)
    press(shop, Key.Key_F8)
    assert step.table.current_row.row == 4


def test_the_preview_follows_the_book(shop: Shop, wait: Callable[[], None]) -> None:
    at_preview(shop, wait)
    a_customer(shop.book, "陈国栋", "15422814821")
    shop.page.refresh()
    wait()
    verdicts = [line.verdict for line in shop.wizard.preview_step.model.rows()]
    assert verdicts[0] is Verdict.UPDATE


def test_a_file_that_was_imported_before_is_recognised(shop: Shop, wait: Callable[[], None]) -> None:
    at_preview(shop, wait)
    press(shop, Key.Key_Return, CTRL)
    wait()
    shop.wizard.done_step.file.click()
    shop.page.show_subject(shop.folder / "customers.xlsx")
    wait()
    press(shop, Key.Key_Return)
    wait()
    assert "18 Sep" in shop.wizard.preview_step.seen.accessibleName()
    assert not shop.wizard.footer.main.isEnabled()


def test_esc_leads_to_the_start_and_enter_goes_on(shop: Shop, wait: Callable[[], None]) -> None:
    at_columns(shop, wait)
    press(shop, Key.Key_Escape)
    steps = [shop.step]
    press(shop, Key.Key_Return)
    assert [*steps, shop.step] == [Step.FILE, Step.COLUMNS]


def test_a_file_that_cannot_be_read_is_told_and_the_step_stays(shop: Shop, wait: Callable[[], None]) -> None:
    heard: list[object] = []
    shop.jobs.failed.connect(heard.append)
    shop.page.show_subject(shop.folder / "gone.xlsx")
    wait()
    assert (shop.step, heard) == (Step.FILE, [])
    assert "no such file" in notice(shop)
    shop.chosen.read = shop.sheet()
    shop.wizard.course.choose_file()
    wait()
    assert (shop.step, notice(shop)) == (Step.COLUMNS, "")


def test_a_slow_job_shows_itself_and_is_stopped(shop: Shop, wait: Callable[[], None], qtbot: QtBot) -> None:
    shop.library.go_on.clear()
    shop.page.show_subject(shop.sheet())
    card = shop.wizard.course.work.card
    assert not card.isVisible()
    qtbot.waitUntil(card.isVisible)
    press(shop, Key.Key_Escape)
    shop.library.go_on.set()
    wait()
    assert (shop.step, card.isVisible(), shop.wizard.course.screen.opened) == (Step.FILE, False, None)


def test_while_something_is_under_way_nothing_else_begins(shop: Shop, wait: Callable[[], None]) -> None:
    at_columns(shop, wait)
    shop.library.go_on.clear()
    shop.page.show_subject(shop.sheet("other.xlsx", {"成交": DEALS}))
    press(shop, Key.Key_Return)
    press(shop, Key.Key_Left, ALT)
    assert shop.step is Step.COLUMNS
    shop.library.go_on.set()
    wait()
    mapping = shop.wizard.course.screen.mapping
    assert mapping is not None and mapping.kind is SheetKind.PURCHASES


def test_a_file_may_be_dropped_anywhere(shop: Shop, wait: Callable[[], None]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(shop.sheet()))])
    at, action = QPointF(40, 40), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at.toPoint(), action, data, buttons, keys)
    shop.wizard.dragEnterEvent(entering)
    assert entering.isAccepted()
    shop.wizard.dropEvent(QDropEvent(at, action, data, buttons, keys))
    wait()
    assert shop.step is Step.COLUMNS


def test_all_customers_are_exported(shop: Shop, wait: Callable[[], None]) -> None:
    a_customer(shop.book, "陈国栋", "15422814821")
    shop.chosen.write = shop.folder / "out.xlsx"
    shop.wizard.course.export()
    wait()
    assert notice(shop) == "1 customer is in out.xlsx"
    rows = list(openpyxl.load_workbook(shop.folder / "out.xlsx").worksheets[0].values)
    assert (len(rows), "陈国栋" in rows[1]) == (2, True)


def test_an_export_that_fails_is_told(shop: Shop, wait: Callable[[], None]) -> None:
    shop.chosen.write = shop.folder / "full.xlsx"
    shop.wizard.course.export()
    wait()
    assert "The disk is full" in notice(shop)


def test_without_a_file_nothing_happens(shop: Shop) -> None:
    press(shop, Key.Key_Return)
    shop.wizard.course.export()
    assert (shop.step, shop.wizard.course.work.busy) == (Step.FILE, False)


@pytest.mark.parametrize("width", [1190, 744])
def test_every_step_can_be_shown_wide_and_narrow(
    shop: Shop, wait: Callable[[], None], width: int, qtbot: QtBot
) -> None:
    shop.page.resize(width, 520)
    at_preview(shop, wait)
    qtbot.wait(1)
    assert shop.page.grab().width() == width
    assert all(region.isVisible() for region in shop.page.regions())

"""What can be chosen at each step, and what it shows."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from core.importing.fields import SheetKind
from core.importing.reports import Duplicates, Verdict
from core.screens.importing.screen import Step
from gui.importing.step_view import StepView
from tests.gui.importing.shop import (
    CTRL,
    Key,
    Shop,
    Wait,
    at_columns,
    at_preview,
    notice,
    press,
)
from tests.makers import a_customer


def test_a_field_is_chosen_with_the_keyboard(shop: Shop, wait: Wait) -> None:
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


def test_the_calendar_of_birthdays_is_asked_for(shop: Shop, wait: Wait) -> None:
    at_columns(shop, wait)
    step = shop.wizard.columns_step
    assert not step.calendar.isVisible()
    step.table.select_key(2)
    assert step.calendar.isVisible() and not any(button.isChecked() for button in step.calendar.buttons)
    step.calendar.buttons[0].click()
    assert step.calendar.buttons[0].isChecked()
    assert len(shop.wizard.course.screen.consequence()) == 1


def test_the_sample_walks_through_the_rows(shop: Shop, wait: Wait) -> None:
    at_columns(shop, wait)
    sample = shop.wizard.columns_step.sample
    assert not sample.before.isEnabled()
    sample.after.click()
    assert sample.before.isEnabled()


def test_columns_that_nothing_explains_get_fields_of_their_own_by_one_click(shop: Shop, wait: Wait) -> None:
    at_columns(shop, wait)
    step = shop.wizard.columns_step
    assert step.unclaimed.isVisible() and step.unclaimed.accessibleName() == "1 column goes to the note"
    step.unclaimed.button.click()
    assert not step.unclaimed.isVisible()
    press(shop, Key.Key_Return)
    wait()
    press(shop, Key.Key_Return, CTRL)
    wait()
    assert [(field.name, field.key) for field in shop.book.custom_fields.where()] == [("爱好", "custom:爱好")]
    assert [value.value for value in shop.book.custom_values.where()] == ["喝茶"]


def test_what_a_row_changes_in_a_field_of_its_own_is_told(shop: Shop, wait: Wait) -> None:
    headings = ("编号", "姓名", "爱好")
    at_columns(shop, wait, {"客户": (headings, ("1", "许文涛", "喝茶"))})
    shop.wizard.columns_step.unclaimed.button.click()
    press(shop, Key.Key_Return)
    wait()
    press(shop, Key.Key_Return, CTRL)
    wait()
    shop.wizard.done_step.file.click()
    at_columns(shop, wait, {"客户": (headings, ("1", "许文涛", "钓鱼"))})
    press(shop, Key.Key_Return)
    wait()
    [line] = shop.wizard.preview_step.model.rows()
    assert (line.verdict, [one.old for one in line.changed]) == (Verdict.UPDATE, ["喝茶"])
    assert line.explanation is not None
    assert shop.wizard.preview_step.row_line.words == "爱好: 喝茶 → 钓鱼"


def test_another_kind_of_rows_is_read_anew(shop: Shop, wait: Wait) -> None:
    at_columns(shop, wait)
    shop.wizard.columns_step.kind_chosen.emit(SheetKind.PURCHASES)
    wait()
    mapping = shop.wizard.course.screen.mapping
    assert mapping is not None and mapping.kind is SheetKind.PURCHASES
    assert "date" in notice(shop)
    assert not shop.wizard.footer.main.isEnabled()


def test_rows_that_may_be_the_same_are_settled_at_once(shop: Shop, wait: Wait) -> None:
    at_preview(shop, wait)
    step = shop.wizard.preview_step
    step.same.buttons[Duplicates.JOIN].click()
    wait()
    assert [line.verdict for line in step.model.rows()][2] is Verdict.JOIN
    assert step.same.buttons[Duplicates.JOIN].isChecked()


def test_rows_are_shown_by_verdict_and_a_problem_is_found_anyway(shop: Shop, wait: Wait) -> None:
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


def test_the_preview_follows_the_book(shop: Shop, wait: Wait) -> None:
    at_preview(shop, wait)
    a_customer(shop.book, "陈国栋", "15422814821")
    shop.page.refresh()
    wait()
    verdicts = [line.verdict for line in shop.wizard.preview_step.model.rows()]
    assert verdicts[0] is Verdict.UPDATE


def test_a_file_that_was_imported_before_is_recognised(shop: Shop, wait: Wait) -> None:
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


@pytest.fixture
def turns(monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], None]]:
    """What waits for the next turn, until the test gives it one."""
    waiting: list[Callable[[], None]] = []
    monkeypatch.setattr("gui.importing.wizard.in_next_turn", lambda _whose, work: waiting.append(work))
    return waiting


def test_a_step_that_is_come_to_early_does_not_keep_the_others_from_being_made(
    turns: list[Callable[[], None]], shop: Shop, wait: Wait
) -> None:
    at_preview(shop, wait)
    for _ in Step:
        if turns:
            turns.pop(0)()
    assert (len(shop.page.findChildren(StepView)), turns) == (len(Step), [])


@pytest.mark.parametrize("width", [1190, 744])
def test_every_step_can_be_shown_wide_and_narrow(shop: Shop, wait: Wait, width: int, qtbot: QtBot) -> None:
    shop.page.setMinimumSize(1, 1)  # as in the window, which has a smallest size of its own
    shop.page.resize(width, 520)
    at_preview(shop, wait)
    qtbot.wait(1)
    assert shop.page.grab().width() == width
    assert all(region.isVisible() for region in shop.page.regions())


def test_a_text_that_was_read_wrongly_is_read_in_another_form(shop: Shop, wait: Wait) -> None:
    path = shop.folder / "customers.txt"
    path.write_bytes("姓名,车型;手机\n陈国栋,a;15422814821\n许文涛,b;15409173306\n".encode("gb18030"))
    shop.page.show_subject(path)
    wait()
    step = shop.wizard.columns_step
    encodings, delimiters = step.text.encodings, step.text.delimiters
    assert step.text.isVisible()
    assert (encodings.currentText(), delimiters.currentText()) == ("GB18030", "Comma")
    delimiters.setCurrentIndex(delimiters.findData(";"))
    delimiters.activated.emit(1)
    wait()
    assert (encodings.currentText(), delimiters.currentText()) == ("GB18030", "Semicolon")
    assert [line.column.heading for line in step.table.rows.rows()] == ["姓名,车型", "手机"]
    encodings.activated.emit(0)
    assert not shop.wizard.course.work.busy


def test_a_form_in_which_the_file_is_no_table_changes_nothing(shop: Shop, wait: Wait) -> None:
    path = shop.folder / "customers.txt"
    path.write_bytes("姓名;手机\n陈国栋;15422814821\n".encode())
    shop.page.show_subject(path)
    wait()
    step = shop.wizard.columns_step
    step.text.encodings.setCurrentIndex(step.text.encodings.findData("utf-16-le"))
    step.text.encodings.activated.emit(0)
    wait()
    assert notice(shop)
    assert step.text.encodings.currentText() == "UTF-8"
    assert [line.column.heading for line in step.table.rows.rows()] == ["姓名", "手机"]


def test_a_workbook_has_no_form_to_choose(shop: Shop, wait: Wait) -> None:
    at_columns(shop, wait)
    assert not shop.wizard.columns_step.text.isVisible()

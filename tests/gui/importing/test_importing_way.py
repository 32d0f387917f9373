"""From a file to its customers and back, by keyboard."""

from pytestqt.qtbot import QtBot

from core.importing.reports import Duplicates, Verdict
from core.screens.importing.screen import Step
from tests.gui.importing.shop import ALT, CTRL, DEALS, PEOPLE, Key, Shop, Wait, at_columns, at_preview, press
from tests.makers import all_rows


def test_a_whole_import_needs_no_mouse(shop: Shop, wait: Wait) -> None:
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


def test_plain_enter_writes_nothing(shop: Shop, wait: Wait) -> None:
    at_preview(shop, wait)
    press(shop, Key.Key_Return)
    wait()
    assert (shop.step, shop.book.customer_count()) == (Step.PREVIEW, 0)


def test_the_import_can_be_taken_back_and_the_page_knows(shop: Shop, wait: Wait) -> None:
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


def test_after_the_import_enter_leads_to_the_day(shop: Shop, wait: Wait, qtbot: QtBot) -> None:
    at_preview(shop, wait)
    press(shop, Key.Key_Return, CTRL)
    wait()
    with qtbot.waitSignal(shop.page.goto) as gone:
        press(shop, Key.Key_Return)
    assert gone.args == ["today", None]


def test_going_back_keeps_what_was_chosen(shop: Shop, wait: Wait) -> None:
    at_preview(shop, wait)
    shop.wizard.preview_step.same.buttons[Duplicates.SKIP].click()
    wait()
    press(shop, Key.Key_Left, ALT)
    assert shop.step is Step.COLUMNS
    press(shop, Key.Key_Return)
    assert not shop.wizard.course.work.busy
    assert shop.wizard.course.screen.duplicates is Duplicates.SKIP


def test_sheets_are_chosen_from_and_follow_each_other(shop: Shop, wait: Wait) -> None:
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


def test_esc_leads_to_the_start_and_enter_goes_on(shop: Shop, wait: Wait) -> None:
    at_columns(shop, wait)
    press(shop, Key.Key_Escape)
    steps = [shop.step]
    press(shop, Key.Key_Return)
    assert [*steps, shop.step] == [Step.FILE, Step.COLUMNS]

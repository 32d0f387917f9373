"""Rows of the preview changed by hand: cells typed over, rows decided, groups mended, problems saved."""

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from core.importing.by_hand import UNTOUCHED, RowChoice
from core.importing.reports import Verdict
from core.screens.importing.preview import PreviewLine
from core.screens.importing.screen import Step
from gui.importing.note_card import NoteCard
from gui.widgets.button import Button
from gui.widgets.field import LineEdit
from tests.gui.importing.shop import CTRL, Key, Rows, Shop, Wait, at_columns, at_preview, notice, press

WRONG: Rows = (
    ("姓名", "手机", "生日"),
    ("陈国栋", "15422814821", "二月三十一"),
    ("许文涛", "15409173306", "某天"),
    ("", "", "3-18"),
)


def wrong(shop: Shop, wait: Wait) -> None:
    at_columns(shop, wait, {"客户": WRONG})
    press(shop, Key.Key_Return)
    wait()


def lines(shop: Shop) -> list[PreviewLine]:
    return shop.wizard.preview_step.model.rows()


def verdicts(shop: Shop) -> list[Verdict]:
    return [line.verdict for line in lines(shop)]


def editor(shop: Shop) -> LineEdit:
    return shop.wizard.preview_step.table.findChildren(LineEdit)[-1]


def typed(shop: Shop, text: str, wait: Wait) -> None:
    line = editor(shop)
    line.setText(text)
    QTest.keyClick(line, Key.Key_Return)
    # The toolkit hands the text on when it is next idle.
    QTest.qWait(1)
    wait()


def button(parent: QWidget, words: str) -> Button:
    return next(one for one in parent.findChildren(Button) if one.accessibleName() == words)


def test_f2_opens_the_cell_that_is_wrong_and_the_row_is_planned_anew(shop: Shop, wait: Wait) -> None:
    wrong(shop, wait)
    press(shop, Key.Key_F2)
    assert editor(shop).text() == "二月三十一"
    typed(shop, "农历二月初三", wait)
    assert lines(shop)[0].decision.row.warnings == ()
    assert lines(shop)[0].typed == frozenset({2})
    assert shop.wizard.preview_step.by_hand.isVisible()
    assert shop.wizard.preview_step.table.hasFocus()


def test_a_cell_left_as_it_was_plans_nothing(shop: Shop, wait: Wait) -> None:
    wrong(shop, wait)
    press(shop, Key.Key_F2)
    QTest.keyClick(editor(shop), Key.Key_Return)
    assert not shop.wizard.course.work.busy
    press(shop, Key.Key_F2)
    QTest.keyClick(editor(shop), Key.Key_Escape)
    assert shop.step is Step.PREVIEW


def test_a_double_click_opens_any_cell_of_a_field(shop: Shop, wait: Wait) -> None:
    wrong(shop, wait)
    table = shop.wizard.preview_step.table
    for column, opens in ((1, False), (2, True)):
        spot = table.visualRect(shop.wizard.preview_step.model.index(2, column)).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert table.is_typing is opens
    typed(shop, "贺春梅", wait)
    assert verdicts(shop) == [Verdict.CREATE] * 3


def test_a_note_on_a_column_that_is_not_seen_brings_it_into_sight(shop: Shop, wait: Wait) -> None:
    headings = ("姓名", "手机", "生日", "下次联系日期", "首次成交日期", "累计金额")
    row = ("陈国栋", "15422814821", "二月三十一", "明天", "前天", "不少")
    at_columns(shop, wait, {"客户": (headings, row)})
    press(shop, Key.Key_Return)
    wait()
    step = shop.wizard.preview_step
    for note in lines(shop)[0].decision.row.warnings:
        step.remarks.asked.emit(note)
        assert editor(shop).text() == note.value
        QTest.keyClick(editor(shop), Key.Key_Escape)


def test_ctrl_enter_ends_the_typing_before_it_writes(shop: Shop, wait: Wait) -> None:
    wrong(shop, wait)
    press(shop, Key.Key_F2)
    editor(shop).setText("3-18")
    press(shop, Key.Key_Return, CTRL)
    wait()
    assert lines(shop)[0].typed == {2}
    press(shop, Key.Key_Return, CTRL)
    wait()
    assert shop.step is Step.DONE


def test_space_leaves_a_row_out_and_takes_it_in_again(shop: Shop, wait: Wait) -> None:
    wrong(shop, wait)
    press(shop, Key.Key_Space)
    wait()
    assert verdicts(shop)[0] is Verdict.SKIP
    assert shop.wizard.footer.consequence.text() == "1 new, 1 skipped, 1 problem"
    button(shop.wizard.preview_step.row_line, "Take in again").click()
    wait()
    assert verdicts(shop)[0] is Verdict.CREATE


def test_a_row_that_may_be_the_same_is_joined_or_kept(shop: Shop, wait: Wait) -> None:
    at_preview(shop, wait)
    step = shop.wizard.preview_step
    press(shop, Key.Key_F8)
    press(shop, Key.Key_Space)
    wait()
    assert verdicts(shop)[2] is Verdict.JOIN
    button(step.row_line, "Keep as new").click()
    wait()
    assert verdicts(shop)[2] is Verdict.CREATE
    assert lines(shop)[2].choice is RowChoice.KEEP


def test_what_is_done_while_rows_are_planned_waits_for_its_turn(shop: Shop, wait: Wait) -> None:
    wrong(shop, wait)
    course = shop.wizard.course
    course.amend(lambda before: before.decided([2], RowChoice.LEAVE))
    course.amend(lambda before: before.decided([3], RowChoice.LEAVE))
    assert course.work.busy
    wait()
    wait()
    assert verdicts(shop)[:2] == [Verdict.SKIP, Verdict.SKIP]


def test_a_plan_that_is_stopped_takes_back_what_was_done(shop: Shop, wait: Wait) -> None:
    wrong(shop, wait)
    course = shop.wizard.course
    course.amend(lambda before: before.decided([2], RowChoice.LEAVE))
    course.cancel()
    wait()
    assert course.screen.preview is not None
    assert course.screen.by_hand is course.screen.preview.by_hand


def test_a_group_is_mended_with_one_button_and_all_of_it_taken_back(shop: Shop, wait: Wait) -> None:
    wrong(shop, wait)
    step = shop.wizard.preview_step
    button(step.remarks, "Leave empty").click()
    wait()
    assert len(shop.wizard.course.screen.by_hand.cells) == 1
    button(step.remarks, "Hand back").click()
    wait()
    assert verdicts(shop).count(Verdict.PROBLEM) == 2
    button(step.by_hand, "Back to what the file says").click()
    wait()
    assert shop.wizard.course.screen.by_hand is UNTOUCHED
    assert not step.by_hand.isVisible()


def test_a_group_is_gone_through_one_by_one(shop: Shop, wait: Wait) -> None:
    wrong(shop, wait)
    step = shop.wizard.preview_step
    cards: list[NoteCard] = [step.remarks, step.problems]
    button(cards[0], "One by one").click()
    assert step.table.is_typing and editor(shop).text() in ("二月三十一", "某天")
    QTest.keyClick(editor(shop), Key.Key_Escape)
    button(cards[1], "One by one").click()
    assert step.table.current_row is not None and step.table.current_row.row == 4


def test_rows_with_problems_are_saved_with_what_was_typed(shop: Shop, wait: Wait) -> None:
    wrong(shop, wait)
    shop.wizard.course.amend(lambda before: before.typed({(4, 2): "4-18"}))
    wait()
    shop.wizard.footer.save.click()
    assert not shop.wizard.course.work.busy
    shop.chosen.write = shop.folder / "back.xlsx"
    shop.wizard.footer.save.click()
    wait()
    assert notice(shop) == "1 row is in back.xlsx."
    rows = list(openpyxl.load_workbook(shop.chosen.write).worksheets[0].values)
    assert rows[0][:4] == ("Row", "姓名", "手机", "生日")
    assert rows[1][:4] == (4, None, None, "4-18")
    press(shop, Key.Key_Return, CTRL)
    wait()
    assert shop.step is Step.DONE and shop.wizard.footer.save.isVisible()

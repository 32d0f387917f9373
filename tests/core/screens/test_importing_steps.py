"""The wizard's way from step to step, and what it keeps on the way back."""

from datetime import date
from pathlib import Path

import pytest

from core.errors import UserError
from core.importing.by_hand import UNTOUCHED, RowChoice
from core.importing.fields import FIELDS, SheetKind
from core.importing.mapping import Confidence
from core.importing.reports import Duplicates
from core.importing.service import apply_plan
from core.importing.sheet import Cell, Sheet, SheetFile
from core.ports import Book, no_progress
from core.screens.importing.columns import FieldChoice
from core.screens.importing.preview import make_preview
from core.screens.importing.screen import ImportScreen, Step
from core.screens.importing.sheets import OpenedFile, as_before, look_into, understood_as
from tests.makers import TODAY, a_book

CUSTOMERS = FIELDS[SheetKind.CUSTOMERS]
PEOPLE: list[list[Cell]] = [
    ["姓名", "手机", "爱好"],
    ["陈国栋", "15422814821", "喝茶"],
    ["许文涛", "15409173306", ""],
]
DEALS: list[list[Cell]] = [["姓名", "日期", "产品", "金额"], ["陈国栋", "2026-01-01", "空调", 3000]]


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return a_book(tmp_path)


def file_of(*sheets: tuple[str, list[list[Cell]]]) -> OpenedFile:
    file = SheetFile("客户.xlsx", "f00d", [Sheet(name, rows) for name, rows in sheets])
    return look_into(file, no_progress)


def screen_at_columns(rows: list[list[Cell]] = PEOPLE) -> ImportScreen:
    screen = ImportScreen()
    screen.open(file_of(("客户", rows)))
    return screen


def plan(screen: ImportScreen, book: Book, duplicates: Duplicates = Duplicates.ASK) -> None:
    assert screen.understood is not None
    screen.show_preview(make_preview(book, screen.understood, duplicates, TODAY, no_progress))


def finish(screen: ImportScreen, book: Book, today: date = TODAY) -> None:
    assert screen.understood is not None and screen.preview is not None
    screen.finish(apply_plan(book, screen.understood, screen.preview.plan, today))


def test_nothing_is_open_at_first() -> None:
    screen = ImportScreen()
    assert (screen.step, screen.opened, screen.understood, screen.mapping, screen.missing) == (
        Step.FILE,
        None,
        None,
        None,
        None,
    )
    assert screen.can_go_on and not screen.can_go_back and screen.consequence() == ()


def test_one_table_leaves_no_sheet_to_choose() -> None:
    screen = ImportScreen()
    screen.open(file_of(("客户", PEOPLE), ("说明", [["先看这里"]]), ("空", [])))
    assert (screen.step, screen.sheet) == (Step.COLUMNS, "客户")
    screen.back()
    assert screen.step is Step.FILE


def test_several_tables_are_chosen_from() -> None:
    screen = ImportScreen()
    screen.open(file_of(("成交", DEALS), ("客户", PEOPLE), ("说明", [])))
    assert (screen.step, screen.can_go_on) == (Step.SHEET, True)
    screen.choose_sheet("成交")
    screen.to_columns()
    assert screen.mapping is not None and screen.mapping.kind is SheetKind.PURCHASES
    screen.back()
    assert screen.step is Step.SHEET


def test_a_sheet_without_a_table_leads_nowhere() -> None:
    screen = ImportScreen()
    screen.open(file_of(("客户", PEOPLE), ("成交", DEALS), ("说明", [])))
    screen.choose_sheet("说明")
    assert not screen.can_go_on


def test_a_file_without_any_table_is_refused() -> None:
    with pytest.raises(UserError) as refused:
        file_of(("说明", []), ("空", []))
    assert refused.value.what.msgid == "No table was found in {file}"


def test_sheets_tell_how_much_they_hold() -> None:
    opened = file_of(("客户", PEOPLE), ("说明", []))
    assert [(line.name, line.rows, line.headings) for line in opened.sheets] == [
        ("客户", 2, ("姓名", "手机", "爱好")),
        ("说明", 0, ()),
    ]


def test_a_column_of_unknown_heading_is_kept_until_a_field_is_chosen() -> None:
    screen = screen_at_columns()
    assert screen.mapping is not None
    assert screen.mapping.columns[2].confidence is Confidence.KEPT
    screen.set_choice(2, FieldChoice(CUSTOMERS["tags"].label, CUSTOMERS["tags"]))
    column = screen.mapping.columns[2]
    assert (column.field, column.confidence) == (CUSTOMERS["tags"], Confidence.SURE)


def test_without_a_name_there_is_no_way_on() -> None:
    screen = screen_at_columns([["列一", "列二"], ["甲乙丙丁戊", "x"], ["己庚辛壬癸", "y"]])
    found = [(screen.missing is None, screen.can_go_on)]
    screen.set_choice(0, FieldChoice(CUSTOMERS["name"].label, CUSTOMERS["name"]))
    found.append((screen.missing is None, screen.can_go_on))
    assert found == [(False, False), (True, True)]


def test_going_back_keeps_what_was_chosen(book: Book) -> None:
    screen = screen_at_columns()
    screen.set_choice(2, FieldChoice(CUSTOMERS["tags"].label, CUSTOMERS["tags"]))
    plan(screen, book, Duplicates.SKIP)
    screen.back()
    screen.back()
    screen.resume()
    assert screen.mapping is not None and screen.mapping.columns[2].field is CUSTOMERS["tags"]
    assert screen.duplicates is Duplicates.SKIP
    assert screen.is_planned(book, Duplicates.SKIP)


def test_going_to_another_sheet_and_back_keeps_its_columns() -> None:
    screen = ImportScreen()
    screen.open(file_of(("成交", DEALS), ("客户", PEOPLE)))
    screen.choose_sheet("客户")
    screen.set_choice(2, FieldChoice(CUSTOMERS["tags"].label, CUSTOMERS["tags"]))
    screen.choose_sheet("成交")
    screen.choose_sheet("客户")
    assert screen.mapping is not None and screen.mapping.columns[2].field is CUSTOMERS["tags"]


def test_choosing_the_same_sheet_again_keeps_the_plan(book: Book) -> None:
    screen = screen_at_columns()
    plan(screen, book)
    screen.choose_sheet(screen.sheet)
    assert screen.preview is not None


def test_cancel_leads_to_the_start_and_the_way_on_is_open(book: Book) -> None:
    screen = screen_at_columns()
    plan(screen, book)
    screen.cancel()
    steps = [screen.step]
    screen.resume()
    assert [*steps, screen.step] == [Step.FILE, Step.COLUMNS]


def test_another_column_voids_the_plan(book: Book) -> None:
    screen = screen_at_columns()
    plan(screen, book)
    screen.set_choice(2, FieldChoice(CUSTOMERS["tags"].label, CUSTOMERS["tags"]))
    assert screen.preview is None and not screen.is_planned(book, Duplicates.ASK)


def test_another_kind_of_rows_reads_the_headings_anew() -> None:
    screen = screen_at_columns(DEALS)
    assert screen.understood is not None and screen.understood.mapping.kind is SheetKind.PURCHASES
    screen.set_understood(understood_as(screen.understood, SheetKind.CUSTOMERS))
    assert screen.mapping is not None and screen.mapping.kind is SheetKind.CUSTOMERS


def test_a_change_of_the_book_voids_the_plan(book: Book) -> None:
    screen = screen_at_columns()
    plan(screen, book)
    assert screen.is_planned(book, Duplicates.ASK)
    assert not screen.is_planned(book, Duplicates.JOIN)
    finish(screen_with_plan(book), book)
    assert not screen.is_planned(book, Duplicates.ASK)


def screen_with_plan(book: Book) -> ImportScreen:
    screen = screen_at_columns([["姓名", "手机"], ["方晓琳", "15466082217"]])
    plan(screen, book)
    return screen


def test_the_columns_of_the_last_time_are_told_until_one_is_changed(book: Book) -> None:
    screen = screen_at_columns()
    screen.set_choice(2, FieldChoice(CUSTOMERS["wish"].label, CUSTOMERS["wish"]))
    plan(screen, book)
    finish(screen, book)
    screen.open(as_before(book, file_of(("客户", PEOPLE))))
    assert [text.msgid for text in screen.consequence()][1:] == ["as chosen the last time"]
    screen.set_choice(2, FieldChoice(CUSTOMERS["note"].label, CUSTOMERS["note"]))
    assert len(screen.consequence()) == 1


def test_the_finished_import_knows_whether_it_still_stands(book: Book) -> None:
    screen = screen_with_plan(book)
    finish(screen, book)
    assert (screen.step, screen.can_go_back, screen.can_go_on) == (Step.DONE, False, True)
    found = []
    for happens in (lambda: None, book.undo, book.redo):
        happens()
        screen.look_again(book)
        found.append(screen.taken_back)
    assert found == [False, True, False]


def test_before_an_import_there_is_nothing_to_look_for(book: Book) -> None:
    screen = screen_at_columns()
    screen.look_again(book)
    assert not screen.taken_back


def test_after_an_import_the_other_sheets_or_another_file_may_follow(book: Book) -> None:
    screen = ImportScreen()
    screen.open(file_of(("成交", DEALS), ("客户", PEOPLE)))
    screen.choose_sheet("客户")
    plan(screen, book)
    finish(screen, book)
    assert screen.other_sheets()
    screen.another_sheet()
    assert (screen.step, screen.preview) == (Step.SHEET, None)
    screen.start_again()
    assert (screen.step, screen.opened, screen.understood) == (Step.FILE, None, None)


def test_nothing_to_write_leaves_nothing_to_do(book: Book) -> None:
    screen = screen_with_plan(book)
    finish(screen, book)
    again = screen_with_plan(book)
    assert again.preview is not None and again.preview.written == 0
    assert not again.can_go_on


def test_the_foot_says_what_the_columns_and_the_rows_come_to(book: Book) -> None:
    screen = screen_at_columns(
        [["姓名", "生日(农历)", "序号"], ["陈国栋", "7.20", 1], ["许文涛", "八月十二", 2]]
    )
    assert [text.msgid for text in screen.consequence()] == [
        "{taken} of {n} column is imported",
        "{n} to confirm",
    ]
    plan(screen, book)
    assert [(text.msgid, text.count) for text in screen.consequence()] == [("{n} new", 2)]


def test_every_unclaimed_column_gets_a_field_of_its_own() -> None:
    screen = screen_at_columns()
    screen.give_own_fields()
    assert screen.mapping is not None
    assert (screen.mapping.own, screen.mapping.leftover) == (("custom:爱好",), ())


def test_what_was_done_by_hand_is_kept_until_another_file_is_opened(book: Book) -> None:
    screen = screen_at_columns()
    plan(screen, book)
    assert screen.is_planned(book, Duplicates.ASK)
    screen.set_by_hand(screen.by_hand.typed({(2, 2): "钓鱼"}))
    assert not screen.is_planned(book, Duplicates.ASK)
    screen.back()
    assert screen.by_hand.cells == {(2, 2): "钓鱼"}
    screen.open(file_of(("客户", PEOPLE)))
    assert screen.by_hand is UNTOUCHED


def test_a_plan_that_came_to_nothing_leaves_what_is_shown(book: Book) -> None:
    screen = screen_at_columns()
    screen.drop_unplanned()
    plan(screen, book)
    screen.set_by_hand(screen.by_hand.decided([2], RowChoice.LEAVE))
    screen.drop_unplanned()
    assert screen.by_hand is UNTOUCHED and screen.is_planned(book, Duplicates.ASK)

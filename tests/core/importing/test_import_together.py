"""Sheets of one workbook under the same headings are one table."""

from core.importing.choosing import other_tables
from core.importing.reports import ImportChoices, ImportReport
from core.importing.returned import returned_rows
from core.importing.service import import_file, understand
from core.importing.sheet import MEMORY, Cell, Sheet, SheetFile, SheetNote
from core.ports import Book
from core.text import T
from resources.words import Words
from tests.makers import TODAY

BOUGHT = "姓名|手机|购买日期|产品|金额"
FRIDGE, CONDITIONER = "张伟|13800138000|2022-05-01|冰箱|3999", "李娜|13800138002|2022-06-01|空调|2999"


def a_sheet(name: str, *rows: str, **more: bool) -> Sheet:
    cells: list[list[Cell]] = [[*row.split("|")] for row in rows]
    return Sheet(name, cells, hidden=more.get("hidden", False))


def a_workbook(*sheets: Sheet) -> SheetFile:
    return SheetFile("客户.xlsx", "ab" * 32, [*sheets])


def run(book: Book, file: SheetFile, sheet: str = "") -> ImportReport:
    return import_file(book, file, ImportChoices(sheet), TODAY)


def taken(*sheets: Sheet) -> str:
    return understand(a_workbook(*sheets), ImportChoices()).sheet.name


def test_years_on_sheets_of_their_own_are_taken_together(book: Book) -> None:
    file = a_workbook(
        a_sheet("2022", BOUGHT, FRIDGE),
        a_sheet("2023", BOUGHT, "李娜|13800138002|5月2日|空调|2999"),
        a_sheet("说明", "请勿修改"),
    )
    report = run(book, file)
    assert (report.sheet, report.rows, report.created) == ("2022, 2023", 2, 2)
    assert [row["date"] for row in report.preview] == ["2022-05-01", "2023-05-02"]
    assert [(note.sheet, note.row) for note in report.warnings] == [("2023", 2)]
    assert other_tables(file, report.taken) == []


def test_columns_may_stand_in_another_order_and_more_of_them(book: Book) -> None:
    other = a_sheet(
        "2月", "金额|姓名|手机|购买日期|产品|备注|备注", "5|王芳|13800138005|2022-02-01|灯|急|大", "1"
    )
    report = run(book, a_workbook(a_sheet("1月", BOUGHT, FRIDGE), other))
    assert (report.preview[1]["amount"], report.preview[1]["note"]) == (500, "备注: 急\n备注: 大")
    assert report.rows == 3


def test_a_sheet_that_is_named_stands_alone(book: Book) -> None:
    file = a_workbook(a_sheet("1月", BOUGHT, FRIDGE), a_sheet("2月", BOUGHT, CONDITIONER))
    report = run(book, file, "2月")
    assert (report.rows, report.taken) == (1, ("2月",))
    assert other_tables(file, report.taken) == ["1月"]


def test_a_sum_of_all_months_is_enough_and_a_copy_is_none() -> None:
    months = a_sheet("1月", BOUGHT, FRIDGE), a_sheet("2月", BOUGHT, CONDITIONER)
    assert taken(*months, a_sheet("汇总", "序号|" + BOUGHT, "1|" + CONDITIONER, "2|" + FRIDGE)) == "汇总"
    assert taken(months[0], a_sheet("1月 (2)", BOUGHT, FRIDGE)) == "1月"


def test_what_is_hidden_of_others_or_different_is_left() -> None:
    first = a_sheet("1月", BOUGHT, FRIDGE)
    hidden = a_sheet("2月", BOUGHT, CONDITIONER, hidden=True)
    staff, empty = a_sheet("员工", BOUGHT, CONDITIONER), a_sheet("3月", BOUGHT)
    different = a_sheet("联系", "姓名|手机|地址|生日", "李娜|13800138002|中山路1号|3-8")
    assert taken(first, hidden, staff, empty, different) == "1月"


def test_forms_and_books_of_ours_are_left_alone() -> None:
    form = a_sheet("A", "姓名|张伟", "手机|13800138000", "地址|中山路1号", "生日|3-8")
    assert taken(form, a_sheet("B", "姓名|李娜", "手机|13800138002", "地址|中山路2号", "生日|3-9")) == "A"
    ours = a_sheet("1月", BOUGHT, FRIDGE), a_sheet("2月", BOUGHT, CONDITIONER)
    assert taken(*ours, Sheet(MEMORY, [])) == "1月"


def test_problems_and_repairs_name_their_sheet(book: Book) -> None:
    second = a_sheet("2月", BOUGHT, "李娜|13800138002|不详|空调|2999", CONDITIONER)
    second.notes.append(SheetNote(3, "?", T("broken"), T("mend")))
    file = a_workbook(a_sheet("1月", BOUGHT, FRIDGE), second)
    report = run(book, file)
    assert [(note.sheet, note.row) for note in report.problems] == [("2月", 2)]
    assert [(note.sheet, note.row) for note in report.warnings] == [("2月", 3)]
    table = understand(file, ImportChoices()).table
    (row,) = returned_rows(table, report.problems, Words("en", TODAY)).rows
    assert row[:4] == ["2月", 2, "李娜", "13800138002"]


def test_a_page_that_explains_the_columns_carries_nothing_on() -> None:
    explained = (
        "列|填什么",
        "姓名|要有",
        "手机|可写几个",
        "购买日期|如 2026-09-18",
        "产品|名称",
        "金额|单位元",
    )
    assert taken(a_sheet("成交", BOUGHT, FRIDGE), a_sheet("怎么填", *explained)) == "成交"

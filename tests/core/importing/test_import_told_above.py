"""What a title or the name of a sheet tells of all the rows below."""

from datetime import date

import pytest

from core.importing.fields import FIELDS, SheetKind
from core.importing.reports import ImportChoices
from core.importing.service import import_file, understand
from core.importing.sheet import Cell, Sheet, SheetFile
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE
from tests.makers import TODAY

CARS: list[Cell] = ["交车日期", "车架号", "车型", "成交价", "客户姓名", "电话"]


def sheets(**rows: list[list[Cell]]) -> SheetFile:
    return SheetFile("表.xlsx", "ab" * 32, [Sheet(name, some) for name, some in rows.items()])


def sold(title: str) -> SheetFile:
    return sheets(台账=[[title], CARS, ["10/3", "LB37842Z5NX012345", "甲", "7.6", "来雪", PHONE]])


def test_the_month_of_sales_dates_the_cars_and_its_unit_counts(book: Book) -> None:
    import_file(book, sold("2025年10月整车销售（单位：万元）"), ImportChoices(), TODAY)
    assert [(one.day, one.amount) for one in book.purchases.where()] == [(date(2025, 10, 3), 7_600_000)]


def test_the_year_of_a_list_is_not_that_of_its_cars(book: Book) -> None:
    import_file(book, sold("2025年保有客户"), ImportChoices(), TODAY)
    assert list(book.purchases.where()) == []


def test_a_unit_above_counts_for_columns_that_are_chosen_by_hand() -> None:
    mapping = understand(sold("销售（单位：千元）"), ImportChoices()).mapping
    car, price = mapping.columns[2], mapping.columns[3]
    fields = FIELDS[SheetKind.OWNED]
    by_hand = mapping.with_column(car.index, fields["premium"]).columns[2]
    assert (price.unit, by_hand.unit) == (1_000, 1_000)
    assert mapping.with_column(price.index, fields["kilometres"]).columns[3].unit == 1


def test_days_of_a_month_beside_a_calendar_are_birthdays(book: Book) -> None:
    head: list[Cell] = ["日", "姓名", "电话", "农历/公历"]
    rows: dict[str, list[list[Cell]]] = {
        "1月": [head, ["3", "来雪", PHONE, "公历"]],
        "12月": [head, ["1", "韦东", OTHER_PHONE, "农历"]],
    }
    file = sheets(**rows)
    import_file(book, file, ImportChoices(), TODAY)
    told = [(one.birth_calendar, one.birth_month, one.birth_day) for one in book.customers.where()]
    assert told == [("solar", 1, 3), ("lunar", 12, 1)]


def test_a_title_that_comes_again_above_the_next_slip_is_none_of_its_lines(book: Book) -> None:
    slips: list[list[Cell]] = []
    for number, name, phone in (("NO.1", "来雪", PHONE), ("NO.2", "韦东", OTHER_PHONE)):
        slips += [
            ["送货安装单", None, None, number],
            ["客户姓名：", name, "电话：", phone],
            ["送货日期：", "2026-09-01"],
        ]
        slips += [["型号", "品名", "数量", "金额"], ["B5", "冰箱", 1, 4299], ["合计", None, None, 4299], []]
    report = import_file(book, sheets(单=slips), ImportChoices(), TODAY)
    assert (report.created, report.problems) == (2, [])


@pytest.mark.parametrize("foot", ["笔数：3", "总人数:12人"])
def test_counts_at_the_foot_are_no_data(book: Book, foot: str) -> None:
    rows: list[list[Cell]] = [
        ["日期", "客户", "电话", "金额"],
        ["2026-09-01", "来雪", PHONE, 50],
        [foot, None, None, 50],
    ]
    assert import_file(book, sheets(流水=rows), ImportChoices(), TODAY).rows == 1

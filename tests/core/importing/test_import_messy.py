"""A sheet that was kept for years says the same as a clean one, customer for customer."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from core.importing.reports import ImportChoices
from core.importing.service import import_file
from core.importing.sheet import Cell, Sheet, SheetFile
from core.model.customer import Customer
from tests.makers import TODAY, a_book

CLEAN: list[list[Cell]] = [
    ["姓名", "性别", "手机", "生日", "地址", "首次成交日期", "累计金额", "介绍人"],
    ["来雪", "女", "13700000001", "1981-03-18", "中山路306号", "2016-07-10", "700", ""],
    ["王祥", "男", "13700000003", "农历八月十五", "柳城小区5栋", "2016-08-01", "17000", "来雪"],
    ["李敏", "女", "13700000004", "3-18", "溪美", "", "", ""],
    ["欧阳修", "男", "13700000005", "", "溪美", "2020-05-06", "12240.5", "王祥"],
]
MESSY: list[list[Cell]] = [
    ["我的客户（2016—2026）"],
    [],
    [None, "制表：小王", None, "更新：2026-09-01"],
    [None, None, "联系", None, None, "成交"],
    [
        None,
        "姓 名（必填）",
        "联系电话",
        "出生日期",
        "家庭住址",
        "首次成交",
        "累计消费（元）",
        "介绍人",
        "性别",
    ],
    [None, "来 雪", 13700000001.0, date(1981, 3, 18), "中山路306号", 42561.0, 700.0, None, "女"],
    [None, "王祥", "+86 137-0000-0003", "农历8.15", "柳城小区5栋", "2016.8.1", "1.7万", "来雪", "先生"],
    [None, None, None, None, None, "小计", 17700.0],
    [
        None,
        "姓 名（必填）",
        "联系电话",
        "出生日期",
        "家庭住址",
        "首次成交",
        "累计消费（元）",
        "介绍人",
        "性别",
    ],
    [],
    [None, "李敏", "１３７０００００００４", "3月18日", "溪美", "-", "无", "", "F"],
    [None, "欧阳 修", "137 0000 0005", "不详", "同上", "2020年5月6日", "¥12,240.50", "王祥", "男"],
    [None, "合计", None, None, None, None, 29940.5],
    [None, "第 1 页"],
]


def people(folder: Path, rows: list[list[Cell]]) -> list[tuple[Customer, list[str], list[int]]]:
    folder.mkdir()
    book = a_book(folder)
    file = SheetFile("客户.xlsx", "ab" * 32, [Sheet("Sheet1", rows)])
    report = import_file(book, file, ImportChoices(), TODAY)
    assert (report.rows, report.created, report.problems, report.warnings) == (4, 4, [], [])
    found = [
        (
            replace(card, household_id=0),
            [phone.digits for phone in book.phones.where(customer_id=card.id)],
            [link.referrer_id for link in book.referrals.where(referee_id=card.id)],
        )
        for card in book.customers.where()
    ]
    book.close()
    return found


def test_a_messy_sheet_equals_the_clean_one(tmp_path: Path) -> None:
    assert people(tmp_path / "messy", MESSY) == people(tmp_path / "clean", CLEAN)

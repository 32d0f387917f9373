"""Small files from other programs, each read or refused in words."""

from datetime import date
from pathlib import Path

import pytest

from core.errors import UserError
from core.importing.sheet import Cell
from storage.sheets.reading import read_file

SAMPLES = Path(__file__).parents[2] / "samples"
PEOPLE: list[list[Cell]] = [
    ["姓名", "手机", "生日", "地址", "备注"],
    ["张三", "13800000001", "1985-03-02", "杭州市西湖区文三路1号", ""],
    ["李四", "13800000002", "1990/7/8", "杭州市拱墅区", "VIP"],
    ["王五", "13800000003", "农历八月十五", "杭州市余杭区", ""],
]
SHAPES = {
    "birthdays_tab_called.csv": ("birthdays_tab_called", 15, ["王梓", "1997-12-06"]),
    "car_customers_8.xlsx": ("客户信息", 9, ["郑十", "比亚迪汉 EV", "2026-02-28", "轮胎更换"]),
    "date1904.xlsx": ("客户", 2, ["张三", "13800000001", date(1985, 3, 2), "", ""]),
    "gbk.csv": ("gbk", 4, PEOPLE[3]),
    "good.xlsx": ("客户", 4, PEOPLE[3]),
}
REFUSALS = {
    "billion_laughs.xlsx": "The workbook is packed as no spreadsheet program packs it",
    "truncated.xlsx": "The file is damaged or cut short",
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_sample_is_read(name: str) -> None:
    sheet = read_file(SAMPLES / name).sheets[0]
    title, rows, row = SHAPES[name]
    assert (sheet.name, len(sheet.rows)) == (title, rows)
    assert row in sheet.rows


@pytest.mark.parametrize("name", ["good.xlsx", "gbk.csv", "html_gbk.xls"])
def test_the_same_table_is_the_same_in_every_kind_of_file(name: str) -> None:
    assert read_file(SAMPLES / name).sheets[0].rows[-len(PEOPLE) :] == PEOPLE


def test_an_old_workbook_is_read() -> None:
    found = read_file(SAMPLES / "crm_b2b_template.xls")
    assert [(sheet.name, len(sheet.rows)) for sheet in found.sheets] == [("Sheet1", 2), ("Sheet2", 0)]
    assert found.sheets[0].rows[1][10] == "18015500000"


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        (
            "ez_John_Doe_GMAIL.vcf",
            {"姓名": "Mr. John Richter, James Doe Sr.", "生日": "1980-03-22", "单位": "IBM"},
        ),
        ("ez_rfc6350-example.vcf", {"姓名": "Simon Perreault", "手机": "+1-418-262-6501", "生日": "2月3日"}),
    ],
)
def test_contact_cards_are_read(name: str, cells: dict[str, str]) -> None:
    headings, row = read_file(SAMPLES / name).sheets[0].rows
    found = dict(zip(headings, row, strict=True))
    assert cells.items() <= found.items()


def test_a_template_is_read() -> None:
    rows = read_file(SAMPLES / "lead_template_3.xlsx").sheets[0].rows
    assert [row[2] for row in rows] == ["电话", "13800138001", "13900139002", "13700137003"]


@pytest.mark.parametrize("name", REFUSALS)
def test_a_sample_is_refused_in_words(name: str) -> None:
    with pytest.raises(UserError) as caught:
        read_file(SAMPLES / name)
    error = caught.value
    assert error.what.msgid == REFUSALS[name]
    assert error.where is not None and error.where.values["file"] == name
    assert error.fix is not None


def test_every_sample_is_looked_at() -> None:
    sheets = {path.name for path in SAMPLES.iterdir() if path.suffix in (".csv", ".xls", ".xlsx", ".vcf")}
    others = {"crm_b2b_template.xls", "lead_template_3.xlsx", "html_gbk.xls"}
    others |= {"saved_by_libreoffice.xlsx", "edited_in_libreoffice.xlsx"}
    known = {*SHAPES, *REFUSALS, *others, "ez_John_Doe_GMAIL.vcf", "ez_rfc6350-example.vcf"}
    assert sheets == known

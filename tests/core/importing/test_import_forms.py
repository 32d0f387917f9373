"""Sheets filled in as a form become customers; tables stay tables."""

from dataclasses import replace

from core.importing.choosing import choose_sheet
from core.importing.forms import read_forms
from core.importing.sheet import Cell, Sheet, SheetFile
from core.importing.table import find_table

FORM: list[list[Cell]] = [
    ["客户信息登记表", None, None, None],
    ["姓  名", "张伟", "性别：", "男"],
    ["手机号码", 15422814821, "微信号", "zw001"],
    ["客户来源", "老客户介绍", "介绍人", "王五"],
    ["职业", None, "家庭人口", "4人"],
    ["备注", "周末有空", None, None],
]
TOLD = {
    "姓  名": "张伟",
    "性别": "男",
    "手机号码": 15422814821,
    "微信号": "zw001",
    "客户来源": "老客户介绍",
    "介绍人": "王五",
    "家庭人口": "4人",
    "备注": "周末有空",
}


def test_words_in_a_column_further_right_are_no_labels() -> None:
    rows: list[list[Cell]] = [["记录编号", "要点", "途径", "客户", "手机"]]
    ways = ("电话", "微信", "邮箱", "地址", "QQ")
    rows += [[f"R{at}", "谈了", way, f"张{at}", f"1380013800{at}"] for at, way in enumerate(ways)]
    assert read_forms(rows) == []


def test_labels_beside_their_values_are_one_customer() -> None:
    (form,) = read_forms(FORM)
    number, told = form
    assert number == 2
    assert {label: value for label, value in told.items() if value is not None} == TOLD


def test_a_label_without_an_answer_does_not_take_the_next_label_for_one() -> None:
    rows: list[list[Cell]] = [*FORM, ["QQ", None, "邮箱", "zw@example.com"]]
    (form,) = read_forms(rows)
    assert form[1]["邮箱"] == "zw@example.com"
    assert form[1].get("QQ") is None


def test_the_first_label_begins_the_next_customer_also_in_lines_of_text() -> None:
    lines = (
        "姓名：张伟|电话：15422814821|生日：1985-03-12|备注：爱喝茶|姓名：李娜|电话：15409173306|备注：早上打"
    )
    rows: list[list[Cell]] = [[line] for line in lines.split("|")]
    table = find_table(Sheet("Sheet1", rows))
    assert table is not None
    assert [column.heading for column in table.columns] == ["姓名", "电话", "生日", "备注"]
    assert table.rows == [
        (1, ["张伟", "15422814821", "1985-03-12", "爱喝茶"]),
        (5, ["李娜", "15409173306", None, "早上打"]),
    ]


def test_what_is_told_twice_stands_once_and_what_differs_stands_together() -> None:
    rows: list[list[Cell]] = [*FORM, ["姓  名", "张伟"], ["备注", "有两个孩子"], ["微信号", None]]
    (form,) = read_forms(rows)
    assert (form[1]["备注"], form[1]["微信号"]) == ("周末有空\n有两个孩子", "zw001")


def test_beside_a_table_a_form_explains_its_columns() -> None:
    table: list[list[Cell]] = [["姓名", "手机", "地址", "备注"], ["李娜", "15409173306", "中山路", "爱喝茶"]]
    file = SheetFile("客户.xlsx", "ab" * 32, [Sheet("说明", FORM), Sheet("客户", table)])
    assert choose_sheet(file)[0].name == "客户"
    assert choose_sheet(replace(file, sheets=[Sheet("说明", FORM)]))[1].is_form


def test_tables_are_no_forms() -> None:
    wide: list[list[Cell]] = [["姓名", "手机", "地址", "备注"], ["张伟", "15422814821", "中山路", "爱喝茶"]]
    names: list[list[Cell]] = [[f"张{n}", f"1542281482{n}"] for n in range(9)]
    notes: list[list[Cell]] = [[f"张{n}", "微信：abc"] for n in range(9)]
    headed: list[list[Cell]] = [["单位：某某公司"], ["日期：2026-01-01"], ["联系人：王五"], *wide, *names]
    names.insert(0, ["姓名", "电话"])
    notes.insert(0, ["姓名", "备注"])
    assert [read_forms(rows) for rows in (wide, names, notes, headed, [])] == [[]] * 5


def test_words_that_are_headings_elsewhere_make_no_form_of_a_table() -> None:
    """微信 and 电话 below 方式, and a column that says 住宅 everywhere, are values."""
    table: list[list[Cell]] = [
        ["甲方", "房屋性质", "怎么谈的", "经手", "面积", "谈了什么"],
        ["张伟", "住宅", "电话", "小李", 89, "想看样板间"],
        ["李娜", "住宅", "微信", "小李", 120, "发了图纸"],
        ["王芳", "住宅", "邮箱", "小王", 66, "等报价"],
        ["赵磊", "住宅", "手机", "小王", 98, "周末来"],
    ]
    assert read_forms(table) == []


def test_one_column_of_labels_and_several_of_answers_are_a_form_each() -> None:
    rows: list[list[Cell]] = [
        ["姓名", "张伟", "李娜", "王芳", "赵磊"],
        ["电话", "13700000001", "13700000002", "13700000003", "13700000004"],
        ["生日", "1985-03-12", "1990-01-02", "1979-11-30", "1966-07-08"],
        ["地址", "中山路1号", "中山路2号", "中山路3号", "中山路4号"],
        ["备注", "爱喝茶", "早上打", "养狗", "有车"],
    ]
    assert [number for number, _ in read_forms(rows)] == [2, 3, 4, 5]

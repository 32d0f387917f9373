"""Which sheet is taken, and what its rows are."""

import pytest

from core.errors import NotFoundError, UserError
from core.importing.choosing import choose_sheet, guess_kind
from core.importing.fields import SheetKind
from core.importing.sheet import Sheet, SheetFile

CUSTOMERS = Sheet("客户", [["客户编号", "姓名", "手机", "地址"], ["C1", "来雪", "17517978401", "中山路"]])
PURCHASES = Sheet(
    "购买", [["客户编号", "日期", "产品", "金额", "单号"], ["C1", "2016-07-10", "意外险", 700.0, "1"]]
)
HELP = Sheet("说明", [["红色为必填"]])
FILE = SheetFile("book.xlsx", "", [HELP, CUSTOMERS, PURCHASES])


def test_the_sheet_understood_best_is_taken() -> None:
    named = Sheet(
        "购买", [["姓名", "日期", "产品", "金额", "单号"], ["来雪", "2016-07-10", "意外险", 700.0, "1"]]
    )
    assert choose_sheet(SheetFile("book.xlsx", "", [HELP, CUSTOMERS, named]))[0].name == "购买"


def test_people_come_before_records_that_know_them_by_number() -> None:
    assert choose_sheet(FILE)[0].name == "客户"
    assert choose_sheet(SheetFile("book.xlsx", "", [HELP, PURCHASES]))[0].name == "购买"


def test_a_kind_that_is_asked_for_chooses_its_sheet() -> None:
    assert choose_sheet(FILE, kind=SheetKind.PURCHASES)[0].name == "购买"
    assert choose_sheet(FILE, kind=SheetKind.CUSTOMERS)[0].name == "客户"


def test_a_named_sheet_is_taken_whatever_it_holds() -> None:
    sheet, table = choose_sheet(FILE, " 客户 ")
    assert (sheet.name, len(table.rows)) == ("客户", 1)


def test_a_sheet_with_rows_is_better_than_an_empty_template() -> None:
    template = Sheet("模板", [CUSTOMERS.rows[0]])
    assert choose_sheet(SheetFile("a.xlsx", "", [template, CUSTOMERS]))[0].name == "客户"


def test_a_wrong_name_is_told_with_the_right_ones() -> None:
    with pytest.raises(NotFoundError) as told:
        choose_sheet(FILE, "顾客")
    assert told.value.fix is not None
    assert told.value.fix.values["names"] == "说明, 客户, 购买"


def test_a_file_without_a_table_says_so() -> None:
    with pytest.raises(UserError, match="No table was found"):
        choose_sheet(SheetFile("a.xlsx", "", [HELP]))


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        ("客户编号 姓名 手机 生日 地址 首次成交日期 累计金额 下次联系日期 备注", SheetKind.CUSTOMERS),
        ("姓名 手机", SheetKind.CUSTOMERS),
        ("客户姓名 车型 上次到店时间 上次维修项目", SheetKind.CUSTOMERS),
        ("姓名 电话 性别 生日 地址 备注 购买日期 产品 金额", SheetKind.CUSTOMERS),
        ("日期 产品 金额", SheetKind.CUSTOMERS),
        ("客户编号 日期 产品 金额 单号 到期日", SheetKind.PURCHASES),
        ("客户姓名 电话 购买日期 产品 数量 成交金额", SheetKind.PURCHASES),
        ("客户编号 日期 方式 结果 下次联系", SheetKind.INTERACTIONS),
        ("姓名 跟进时间 跟进方式 跟进内容", SheetKind.INTERACTIONS),
        ("姓名 电话 车牌号 车型 里程 保险到期 年检到期", SheetKind.OWNED),
        ("客户姓名 险种 保单号 投保人 被保险人 保费 生效日 到期日", SheetKind.OWNED),
    ],
)
def test_headings_tell_what_the_rows_are(headings: str, kind: SheetKind) -> None:
    assert guess_kind(headings.split()) is kind


def test_a_pivot_table_is_no_list_of_people() -> None:
    pivot = Sheet("透视", [["求和项:金额", "列标签"], ["行标签", "冰箱", "总计"], ["来雪", 3999.0, 3999.0]])
    assert choose_sheet(SheetFile("book.xlsx", "", [pivot, CUSTOMERS]))[0].name == "客户"
    with pytest.raises(UserError) as refused:
        choose_sheet(SheetFile("book.xlsx", "", [pivot]))
    assert "pivot" in refused.value.what.msgid

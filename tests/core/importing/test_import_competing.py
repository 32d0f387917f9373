"""Columns that may mean the same, and headings that mean something only where nothing says it better."""

from datetime import date

import pytest

from core.importing.fields import SheetKind
from core.importing.headers import meaning_of
from core.importing.reports import ImportChoices
from core.importing.service import import_file
from core.importing.sheet import Cell, Sheet, SheetFile
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, card, run, verdicts
from tests.makers import TODAY


def test_a_visit_that_is_still_to_come_was_asked_for_on_its_day(book: Book) -> None:
    file = a_file(
        "来电时间 用户 来电号码 故障 上门时间 处理结果",
        f"2026-09-02|来雪|{PHONE}|不点火|2026-09-03|换阀",
        f"2026-09-05|来雪|{PHONE}|漏水||",
    )
    assert verdicts(run(book, file)) == (2, 0, 0, 0, 0)
    assert [one.day.day for one in book.interactions.where()] == [2, 5]


def test_the_lines_of_an_order_have_their_own_amounts(book: Book) -> None:
    file = a_file(
        "单号 日期 客户 电话 商品 小计 实收",
        f"X1|2026-09-02|来雪|{PHONE}|风衣|399|580",
        "||||打底衫|200|",
        f"X2|2026-09-05|韦东|{OTHER_PHONE}|丝巾|59|59",
    )
    assert verdicts(run(book, file)) == (3, 0, 0, 0, 0)
    assert [one.amount for one in book.purchases.where()] == [39_900, 20_000, 5_900]


def test_what_is_not_paid_has_no_other_amount(book: Book) -> None:
    rows = (f"2026-09-02|来雪|{PHONE}|风衣|399|{paid}" for paid in ("", "380"))
    assert len(run(book, a_file("日期 客户 电话 商品 金额 实收", *rows)).problems) == 1


@pytest.mark.parametrize("word", ["用户", "Owner"])
def test_who_uses_a_thing_is_the_customer_where_nobody_else_is_named(book: Book, word: str) -> None:
    run(book, a_file(f"{word} 电话 机型", f"来雪|{PHONE}|甲"))
    assert card(book, "1").name == "来雪"


def test_beside_a_name_the_owner_is_a_colleague(book: Book) -> None:
    run(book, a_file("Owner Name Phone", f"韦东|来雪|{PHONE}", f"韦东||{OTHER_PHONE}"))
    assert [card(book, number).name for number in "12"] == ["来雪", OTHER_PHONE]


def test_a_guardian_beside_a_student_is_a_parent(book: Book) -> None:
    run(book, a_file("Student|Parent/Guardian|Phone".replace("|", " "), f"Mia Chen|Linda Chen|{PHONE}"))
    found = {one.name: one.role.value for one in book.customers.where()}
    assert found == {"Mia Chen": "self", "Linda Chen": "parent"}


def test_a_deal_that_was_lost_needs_no_day(book: Book) -> None:
    headings = "Deal-Title Deal-Value Deal-Status Deal-Stage Contact Phone WonTime"
    file = a_file(
        headings,
        f"Kitchen|14250|Won|Contract|Ann|{PHONE}|2026-04-02",
        f"Loft|38900|Lost|Survey|Ann|{PHONE}|",
        f"Bath|6800|Lost|Quote sent|Ann|{PHONE}|",
    )
    assert verdicts(run(book, file)) == (1, 0, 0, 2, 0)
    assert [one.product for one in book.purchases.where()] == ["Kitchen"]


def test_what_really_came_of_a_chance(book: Book) -> None:
    file = a_file(
        "销售机会名称 联系人 手机 销售阶段 预计成交金额 实际成交金额 实际成交日期",
        f"课桌|来雪|{PHONE}|赢单|58000|56000|2026-06-28",
    )
    run(book, file)
    told = [(one.product, one.amount, one.day) for one in book.purchases.where()]
    assert told == [("课桌", 5_600_000, date(2026, 6, 28))]


@pytest.mark.parametrize("amount", ["$4,800", "HK$4,800"])
def test_dollars_are_those_of_the_place_that_the_others_name(book: Book, amount: str) -> None:
    file = a_file(
        "中文姓名 手提 入會日期 套票 金額",
        f"黃嘉欣|91234567|2026-01-05|面部|{amount}",
        "何太|62881122|2026-03-18|肩頸|HK$600",
    )
    run(book, file)
    assert [one.amount for one in book.purchases.where()] == [480_000, 60_000]


def test_a_name_and_phone_beside_the_customer_s_are_a_colleague_s(book: Book) -> None:
    file = a_file(
        "日期 姓名 电话 客户 客户电话 金额",
        f"2026-09-01|小郑|13900000009|来雪|{PHONE}|5600",
        f"2026-09-02|小郑|13900000009|韦东|{OTHER_PHONE}|800",
    )
    run(book, file)
    told = [
        (one.name, phone.digits)
        for one, phone in zip(book.customers.where(), book.phones.where(), strict=True)
    ]
    assert told == [("来雪", PHONE), ("韦东", OTHER_PHONE)]


@pytest.mark.parametrize(
    ("heading", "field"),
    [("保险到期 Ins. Expiry", "renewal"), ("Remark/备注", "note"), ("商品SKU", None), ("姓名 Phone", None)],
)
def test_of_two_tongues_one_is_enough_where_they_stand_apart(heading: str, field: str | None) -> None:
    meaning = meaning_of(heading, SheetKind.OWNED)
    assert (meaning.field if meaning and meaning.sure else None) == field


@pytest.mark.parametrize("last", ["上次", "最后一次", "Last "])
def test_the_last_of_several_purchases_is_one(book: Book, last: str) -> None:
    words = ("Purchase Date", "Purchase Amount") if last == "Last " else ("购买日期", "购买金额")
    rows: list[list[Cell]] = [
        ["姓名", "电话", *(last + word for word in words)],
        ["来雪", PHONE, "2026-03-05", "3000"],
    ]
    import_file(book, SheetFile("a.xlsx", "ab" * 32, [Sheet("a", rows)]), ImportChoices(), TODAY)
    assert [(one.day, one.amount) for one in book.purchases.where()] == [(date(2026, 3, 5), 300_000)]

"""Several purchases beside each other in the row of a customer."""

from datetime import date

import pytest

from core.importing.bought_columns import bought
from core.importing.reports import ImportChoices
from core.importing.service import import_file
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, card, run, verdicts
from tests.makers import TODAY

WIDE = "姓名 手机 产品1 金额1 日期1 产品2 金额2 日期2"


def told(book: Book) -> list[tuple[date, str, int]]:
    return [(one.day, one.product, one.amount) for one in book.purchases.where()]


def test_each_is_a_purchase_once(book: Book) -> None:
    file = a_file(
        WIDE,
        f"张伟|{PHONE}|冰箱|3999|2025-01-03|空调|2599|2026-02-03",
        f"李娜|{OTHER_PHONE}|彩电||2025-03-03",
        "王强|13700137002",
    )
    report = run(book, file)
    assert verdicts(report) == (3, 0, 0, 0, 0)
    assert report.preview[0]["bought"] == ["2025-01-03 冰箱 3999", "2026-02-03 空调 2599"]
    assert told(book) == [(date(2025, 1, 3), "冰箱", 399_900), (date(2026, 2, 3), "空调", 259_900)]
    assert {one.paid_on for one in book.purchases.where()} == {date(2025, 1, 3), date(2026, 2, 3)}
    assert {one.recorded for one in book.purchases.where()} == {TODAY}
    assert card(book, "2").note == "产品1: 彩电\n日期1: 2025-03-03"
    assert verdicts(run(book, file)) == (0, 0, 0, 3, 0)


def test_a_further_one_is_an_update(book: Book) -> None:
    run(book, a_file(WIDE, f"张伟|{PHONE}|冰箱|3999|03/01/2025|||", f"李娜|{OTHER_PHONE}|茶|9|25/01/2025|||"))
    row = f"张伟|{PHONE}|冰箱|3999|2025-01-03|空调|2599|2026-02-03"
    assert verdicts(run(book, a_file(WIDE, row))) == (0, 1, 0, 0, 0)
    assert len(told(book)) == 3


def test_without_a_day_or_an_amount_they_stay_notes(book: Book) -> None:
    run(book, a_file("姓名 手机 产品1 产品2", f"张伟|{PHONE}|冰箱|空调"))
    assert (told(book), card(book, "1").note) == ([], "产品1: 冰箱\n产品2: 空调")


@pytest.mark.parametrize(
    "heading", ["日期", "第一次购买日期", "首次成交金额", "商品2", "2次消费时间", "电话1"]
)
def test_headings_of_purchases(heading: str) -> None:
    assert (bought(heading) is None) == (heading in {"日期", "电话1"})


PERSON = "姓名 性别 手机 微信 生日 住址"
WHO = f"张伟|女|{PHONE}|zw85|3-18|柳城"


@pytest.mark.parametrize(
    ("headings", "cells", "purchase"),
    [
        ("购买产品 购买日期 购买金额", "冰箱|2025-01-03|3999", ("冰箱", 399_900)),
        ("产品 时间 金额", "冰箱|2025-01-03|3999", ("冰箱", 399_900)),
        ("成交日期 成交金额", "2025-01-03|3999", ("", 399_900)),
        ("购买产品 购买日期 应收金额 实收金额", "冰箱|2025-01-03|3999|3900", ("冰箱", 390_000)),
    ],
)
def test_one_that_a_row_tells_without_a_number_is_a_purchase(
    book: Book, headings: str, cells: str, purchase: tuple[str, int]
) -> None:
    file = a_file(f"{PERSON} {headings}", f"{WHO}|{cells}")
    report = run(book, file)
    assert report.kind == "customers"
    assert told(book) == [(date(2025, 1, 3), *purchase)]
    assert verdicts(run(book, file)) == (0, 0, 0, 1, 0)


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("日期 金额", "2025-01-03|3999"),
        ("首次购买日期 累计消费", "2025-01-03|3999"),
        ("购买产品 购买日期", "冰箱|2025-01-03"),
    ],
)
def test_what_may_be_more_or_less_than_one_purchase_is_none(book: Book, headings: str, cells: str) -> None:
    run(book, a_file(f"{PERSON} {headings}", f"{WHO}|{cells}"))
    assert told(book) == []


def test_what_a_column_chosen_by_hand_does_not_tell_stays_in_the_note(book: Book) -> None:
    file = a_file("姓名 手机 甲 乙", f"张伟|{PHONE}|冰箱|3999")
    import_file(book, file, ImportChoices(maps=("甲=bought", "乙=bought")), TODAY)
    assert (told(book), card(book, "1").note) == ([], "甲: 冰箱\n乙: 3999")

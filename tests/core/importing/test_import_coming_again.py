"""Rows in which somebody comes again are records, and the only day that is told is theirs."""

from datetime import date

import pytest

from core.importing.fields import SheetKind
from core.model.interaction import Interaction
from core.model.purchase import Purchase
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, run, verdicts


def bought(book: Book) -> list[tuple[date, str, int]]:
    found: list[Purchase] = list(book.purchases.where())
    return [(one.day, one.product, one.amount) for one in found]


def came(book: Book) -> list[tuple[date, str]]:
    found: list[Interaction] = list(book.interactions.where())
    return [(one.day, one.note) for one in found]


def test_who_stands_in_rows_of_several_days_came_several_times(book: Book) -> None:
    file = a_file(
        "日期 客户姓名 联系电话 试驾车型",
        f"2026-09-01|来雪|{PHONE}|甲",
        f"2026-09-02|韦东|{OTHER_PHONE}|甲",
        f"2026-09-03|来雪|{PHONE}|乙",
    )
    assert verdicts(run(book, file)) == (3, 0, 0, 0, 0)
    assert came(book)[2] == (date(2026, 9, 3), "试驾车型: 乙")


def test_the_same_row_twice_is_no_second_visit(book: Book) -> None:
    rows = (f"2026-09-01|来雪|{PHONE}|甲",) * 2
    report = run(book, a_file("日期 客户姓名 联系电话 试驾车型", *rows))
    assert (len(report.problems), came(book)) == (1, [])


@pytest.mark.parametrize("days", [("2026-09-01", "2026-09-03"), ("1/9/2026", "30/9/2026")])
def test_a_day_that_no_known_heading_tells_is_that_of_the_visit(book: Book, days: tuple[str, str]) -> None:
    file = a_file("睇樓日期 客名 電話 要求", *(f"{day}|來雪|{PHONE}|兩房" for day in days))
    assert verdicts(run(book, file)) == (2, 0, 0, 0, 0)
    assert [day.day for day, _ in came(book)] in ([1, 3], [1, 30])


def test_who_bought_on_several_days_without_a_word_of_what(book: Book) -> None:
    file = a_file(
        "Date Customer Phone Address Total Paid?",
        f"2026-09-01|Ann Marsh|{PHONE}|88 Pine St|1,090.00|Y",
        f"2026-09-20|Ann Marsh|{PHONE}|88 Pine St|120.00|N",
    )
    assert verdicts(run(book, file)) == (2, 0, 0, 0, 0)
    assert [amount for _, _, amount in bought(book)] == [109_000, 12_000]


@pytest.mark.parametrize(
    ("headings", "first", "second"),
    [
        ("登记日期 顾客姓名 手机 新机型号 实付", f"2026-09-01|来雪|{PHONE}|55E5K|2299", ""),
        (
            "带单日期 业主姓名 业主电话 成交品类 成交金额",
            f"2026-09-01|来雪|{PHONE}|55E5K|2299",
            f"2026-09-20|来雪|{PHONE}|地板|900",
        ),
    ],
)
def test_what_was_bought_on_the_only_day(book: Book, headings: str, first: str, second: str) -> None:
    report = run(book, a_file(headings, *filter(None, (first, second))))
    assert not report.problems
    assert bought(book)[0] == (date(2026, 9, 1), "55E5K", 229_900)


@pytest.mark.parametrize(
    "headings",
    ["尾款日 姓名 手机 套餐 合同金额", "登记日期 量尺日期 姓名 手机 产品 金额", "登记日期 姓名 手机 金额"],
)
def test_a_day_of_something_else_is_none_of_a_purchase(book: Book, headings: str) -> None:
    told = {"姓名": "来雪", "手机": PHONE, "合同金额": "900", "金额": "900", "套餐": "甲", "产品": "甲"}
    row = "|".join(told.get(heading, "2026-09-01") for heading in headings.split())
    run(book, a_file(headings, row))
    assert bought(book) == []


def test_a_kind_that_was_chosen_takes_the_only_day_too(book: Book) -> None:
    file = a_file("睇樓日期 客名 電話 要求", f"2026-09-01|來雪|{PHONE}|兩房")
    run(book, file, kind=SheetKind.INTERACTIONS)
    assert came(book)[0][0] == date(2026, 9, 1)

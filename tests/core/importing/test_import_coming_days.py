"""Days ahead without their year, and what is to be done next."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.cleaning.coming_days import DayOfYear, read_coming, read_plan, read_renewal
from core.importing.cleaning.preview import Plain
from core.importing.cleaning.reading import Reading
from core.importing.reports import ImportChoices
from core.importing.service import import_file
from core.importing.sheet import Cell
from core.ports import Book
from tests.core.importing.sheets import a_file
from tests.makers import TODAY


def told(book: Book, headings: str, *rows: list[Cell] | str) -> list[dict[str, Plain]]:
    return import_file(book, a_file(headings, *rows), ImportChoices(), TODAY, dry_run=True).preview


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("8-15", (8, 15)),
        ("9月10日", (9, 10)),
        ("9月10号前", (9, 10)),
        ("10/8 上午10:00", (10, 8)),
        ("10.1 周四", (10, 1)),
        ("每年3月15日", (3, 15)),
        ("2/29", (2, 29)),
        ("Dec 5", (12, 5)),
        ("5th December", (12, 5)),
        (9.28, (9, 28)),
    ],
)
def test_a_day_of_any_year(cell: Cell, day: tuple[int, int]) -> None:
    assert read_coming(cell) == read_renewal(cell) == read_plan(cell) == Reading(DayOfYear(*day))


@pytest.mark.parametrize(
    "cell", ["2026-09-18", 46283.0, date(2026, 9, 18), "", "明天", "13-45", "2-30", 5.0, True]
)
def test_any_other_day_is_read_as_ever(cell: Cell) -> None:
    assert not isinstance(read_coming(cell).value, DayOfYear)


def test_a_figure_may_have_lost_its_zero() -> None:
    assert read_coming(9.3).remark is not None
    assert read_coming(9.4).remark is None


def test_an_end_may_still_be_a_month() -> None:
    assert read_renewal("2027-03").value == date(2027, 3, 31)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("9月20日带方案上门", DayOfYear(9, 20)),
        ("先寄样品，10月8号回访", DayOfYear(10, 8)),
        ("10/8 带样品", DayOfYear(10, 8)),
        ("约2026年10月8日量房", date(2026, 10, 8)),
        ("13月1日再说", None),
        ("1.5匹空调报价", None),
        ("等他装修好", None),
    ],
)
def test_words_may_name_a_day_and_are_kept(text: str, day: DayOfYear | date | None) -> None:
    assert read_plan(text) == Reading(day, keep_typed=True)


def test_no_plan_is_none() -> None:
    assert read_plan("") == read_plan("无") == Reading()


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.dates(date(2000, 1, 1), date(2000, 12, 31)))
def test_the_next_such_day_is_the_first_after(base: date, day: date) -> None:
    found = DayOfYear(day.month, day.day).after(base)
    assert found > base
    assert (found.month, found.day) == (day.month, day.day)
    if (day.month, day.day) != (2, 29):
        assert (found - base).days <= 366


def test_a_follow_up_comes_after_its_contact(book: Book) -> None:
    rows = ("2026-08-01|来雪|13700000001|看了样板间|8-15", "2025-12-30|王祥|13700000002|改天|1月5日")
    found = told(book, "日期 姓名 电话 跟进情况 下次联系", *rows)
    assert [row.get("next") for row in found] == ["2026-08-15", "2026-01-05"]


def test_the_follow_up_of_a_customer_comes_after_today(book: Book) -> None:
    later, earlier = TODAY.replace(day=TODAY.day + 1), TODAY.replace(day=TODAY.day - 1)
    rows = (
        f"来雪|13700000001|{later:%m-%d}",
        f"王祥|13700000002|{TODAY:%m/%d}",
        f"李敏|13700000003|{earlier:%m.%d}",
    )
    found = told(book, "姓名 电话 下次跟进时间", *rows)
    next_year = [day.replace(year=day.year + 1).isoformat() for day in (TODAY, earlier)]
    assert [row.get("next_follow_up") for row in found] == [later.isoformat(), *next_year]


def test_what_to_do_next_serves_where_no_day_of_its_own_is_told(book: Book) -> None:
    rows = (
        "来雪|13700000001|9月20日上门|2027-01-02",
        "王祥|13700000002|2027年3月1日送货|",
        "李敏|13700000003|等消息|",
    )
    found = told(book, "姓名 电话 下一步 下次跟进时间", *rows)
    assert [row.get("next_follow_up") for row in found] == ["2027-01-02", "2027-03-01", None]
    assert [row.get("note") for row in found] == [
        "下一步: 9月20日上门",
        "下一步: 2027年3月1日送货",
        "下一步: 等消息",
    ]


def test_of_a_contact_as_well(book: Book) -> None:
    found = told(book, "日期 姓名 电话 跟进情况 下次计划", "2026-08-01|来雪|13700000001|看过|8月15日量房")
    assert (found[0]["next"], found[0]["note"]) == ("2026-08-15", "看过\n下次计划: 8月15日量房")


def test_of_purchases_it_is_kept(book: Book) -> None:
    found = told(book, "姓名 电话 购买日期 产品 金额 下一步", "来雪|13700000001|2026-08-01|门|5|量房")
    assert found[0]["note"] == "下一步: 量房"


@pytest.mark.parametrize("heading", ["缴费日", "缴费日期", "每年缴费日"])
def test_a_premium_is_due_every_year(book: Book, heading: str) -> None:
    later = TODAY.replace(day=TODAY.day + 1)
    row = f"来雪|13700000001|重疾险|8650|{later:%m月%d日}"
    assert told(book, f"投保人 电话 险种 保费 {heading}", row)[0]["renewal"] == later.isoformat()


def test_a_list_of_cars_tells_of_the_next_contact_as_well(book: Book) -> None:
    later = TODAY.replace(day=TODAY.day + 1)
    file = a_file(
        "车主 电话 车牌号 车型 保险到期 下次联系",
        f"来雪|13700000001|闽A12345|凯美瑞|2026-12-03|{later:%m.%d}",
    )
    for _ in range(2):
        import_file(book, file, ImportChoices(), TODAY)
        assert [one.due for one in book.follow_ups.where()] == [later]

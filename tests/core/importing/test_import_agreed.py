"""Wishes, appointments and referrals out of sheets."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from core.importing.cleaning.appointments import read_hour, read_moment, read_purpose, read_state
from core.importing.cleaning.wishes import read_budget, read_by
from core.importing.reports import ImportChoices, ImportReport
from core.importing.service import import_file
from core.importing.sheet import Cell, Sheet, SheetFile
from core.model.purchase import Strength
from core.ports import Book
from tests.makers import TODAY, a_book, a_customer


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    opened = a_book(tmp_path)
    yield opened
    opened.close()


def run(book: Book, headings: str, *rows: str) -> ImportReport:
    cells: list[list[Cell]] = [[*headings.split()]]
    cells += [[*row.split("|")] for row in rows]
    return import_file(book, SheetFile("a.csv", "ab" * 32, [Sheet("a", cells)]), ImportChoices(), TODAY)


@pytest.mark.parametrize(
    ("typed", "cents", "kept"),
    [
        ("25万", 25_000_000, False),
        ("20-25万", 25_000_000, True),
        ("10万~15万", 15_000_000, True),
        ("15万左右", 15_000_000, False),
        ("约 5000 元", 500_000, False),
        (8000, 800_000, False),
        ("看情况", None, True),
        ("", None, False),
    ],
)
def test_a_budget_is_its_upper_end(typed: Cell, cents: int | None, kept: bool) -> None:
    read = read_budget(1, typed)
    assert (read.value, read.keep_typed, read.remark) == (cents, kept, None)


@pytest.mark.parametrize(
    ("typed", "day", "kept"),
    [
        ("2026-12-31", date(2026, 12, 31), False),
        ("2026-02", date(2026, 2, 28), False),
        ("2026年6月", date(2026, 6, 30), False),
        ("2026-13", None, True),
        ("年底", None, True),
        ("无", None, False),
    ],
)
def test_a_wish_is_for_a_day_or_the_end_of_a_month(typed: str, day: date | None, kept: bool) -> None:
    read = read_by(typed)
    assert (read.value, read.keep_typed, read.remark) == (day, kept, None)


def test_all_columns_about_a_wish_make_one(book: Book) -> None:
    headings = "姓名 手机 意向级别 意向车型 需求 预算 预计购车时间"
    rows = (
        "来雪|13700000001|H|汉EV|大空间|25万|2026-12",
        "王祥|13700000003||||15万|",
        "李敏|13700000004|||||",
    )
    run(book, headings, *rows)
    [wish, money] = book.wishes.where()
    assert (wish.category, wish.strength) == ("汉EV、大空间", Strength.STRONG)
    assert (wish.budget, wish.by) == (25_000_000, date(2026, 12, 31))
    assert (money.category, money.strength, money.budget) == ("", Strength.NORMAL, 15_000_000)
    assert run(book, headings, *rows).skipped == 3


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("2026-12-01 09:30", "2026-12-01 09:30:00"),
        ("2026/12/2 下午2点", "2026-12-02 14:00:00"),
        ("2026年12月3日上午10时半", "2026-12-03 10:30:00"),
        ("2026-12-03 2:15 PM", "2026-12-03 14:15:00"),
        (datetime.fromisoformat("2026-12-01T09:30"), "2026-12-01 09:30:00"),
        (datetime.fromisoformat("2026-12-01"), "2026-12-01"),
        (date(2026, 12, 1), "2026-12-01"),
        ("2026-12-01", "2026-12-01"),
        ("2026-12-01 25:00", "2026-12-01"),
        ("改天", "None"),
        ("", "None"),
    ],
)
def test_a_moment_is_a_day_with_its_hour(typed: Cell, moment: str) -> None:
    assert str(read_moment(typed).value) == moment


@pytest.mark.parametrize(
    ("typed", "hour", "kept"),
    [
        ("14:00-15:00", "14:00", False),
        ("晚上8点", "20:00", False),
        ("午饭后", None, True),
        ("-", None, False),
    ],
)
def test_an_hour(typed: str, hour: str | None, kept: bool) -> None:
    read = read_hour(typed)
    assert (read.value, read.keep_typed) == (hour, kept)


@pytest.mark.parametrize(
    ("typed", "purpose", "state"),
    [
        ("service", "service", "planned"),
        ("小保养", "service", "planned"),
        ("送货上门", "delivery", "planned"),
        ("代办年检", "errand", "planned"),
        ("聊聊", "visit", "planned"),
        ("已取消", "visit", "missed"),
        ("已到店", "visit", "kept"),
        ("改期", "visit", "moved"),
        ("", None, None),
    ],
)
def test_what_it_is_for_and_how_it_stands(typed: str, purpose: str | None, state: str | None) -> None:
    assert (read_purpose(typed).value, read_state(typed).value) == (purpose, state)


def test_an_appointment_lands_at_its_hour_and_once(book: Book) -> None:
    headings = "姓名 手机 预约时间 预约门店 预约项目"
    rows = ("来雪|13700000001|2026-12-01 09:30|城东|保养", "来雪|13700000001|2026-03-01||")
    assert run(book, headings, *rows).created == 2
    [coming, past] = book.appointments.where()
    assert (coming.day, coming.hour, coming.place) == (date(2026, 12, 1), "09:30", "城东")
    assert (coming.kind, coming.state, coming.note) == ("service", "planned", "保养")
    assert (past.day, past.hour, past.kind, past.state) == (date(2026, 3, 1), "", "visit", "kept")
    assert run(book, headings, *rows).skipped == 2


@pytest.mark.parametrize("headings", ["姓名 手机 日期 备注", "Name Phone Date Status"])
def test_nothing_is_an_appointment_unless_it_says_so(book: Book, headings: str) -> None:
    assert run(book, headings, "来雪|13700000001|2026-12-01|").kind != "appointments"


REFERRALS = "推荐人 推荐人电话 被推荐人 被推荐人电话 推荐日期"


def test_a_referrer_with_a_phone_gets_a_card_and_the_day_stands(book: Book) -> None:
    rows = (
        "来雪|13700000001|王祥|13700000003|2026-05-01",
        "来雪|13700000001|李敏|13700000004|",
        "无||李芳|13700000005|",
    )
    assert run(book, REFERRALS, *rows).created == 3
    assert book.customer_count() == 4
    referrer = next(card.id for card in book.customers.where() if card.name == "来雪")
    links = [(link.referrer_id, link.day) for link in book.referrals.where()]
    assert links == [(referrer, date(2026, 5, 1)), (referrer, None)]
    assert run(book, REFERRALS, *rows).skipped == 3


def test_of_several_of_one_name_the_phone_tells_the_referrer(book: Book) -> None:
    a_customer(book, "来雪", "13700000009")
    meant = a_customer(book, "来雪", "13700000001")
    assert run(book, REFERRALS, "来雪|13700000001|王祥|13700000003|").warnings == []
    assert [link.referrer_id for link in book.referrals.where()] == [meant]


def test_a_referrer_whose_card_has_no_phone_is_the_one(book: Book) -> None:
    meant = a_customer(book, "来雪")
    run(book, REFERRALS, "来雪|13700000001|王祥|13700000003|")
    assert [link.referrer_id for link in book.referrals.where()] == [meant]
    assert book.customer_count() == 2


def test_a_row_that_comes_back_introduces_nobody(book: Book) -> None:
    report = run(book, REFERRALS, "来雪|13700000001|||")
    assert (len(report.problems), book.customer_count()) == (1, 0)

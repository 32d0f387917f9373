"""What a single cell leaves open, the rest of its sheet may tell: the order of a day, the years of Taiwan,
the comma before the cents, the money."""

import pytest

from core.importing.cleaning.habits import clear_day, plain_amount
from core.importing.cleaning.preview import Plain
from core.importing.reports import ImportChoices
from core.importing.service import import_file
from core.importing.sheet import Cell
from core.ports import Book
from tests.core.importing.sheets import a_file
from tests.makers import TODAY


def told(book: Book, headings: str, *rows: list[Cell] | str, field: str) -> list[Plain]:
    report = import_file(book, a_file(headings, *rows), ImportChoices(), TODAY, dry_run=True)
    return [row.get(field) for row in report.preview]


@pytest.mark.parametrize(
    ("days", "read"),
    [
        (("25/12/1979", "03/10/1985"), ["1979-12-25", "1985-10-03"]),
        (("12/25/1979", "03/10/1985"), ["1979-12-25", "1985-03-10"]),
        (("25/12/79", "25/12/1979", "03/10/85 10:00"), ["1979-12-25", "1979-12-25", "1985-10-03"]),
        (("9/30/79", "10/3/85"), ["1979-09-30", "1985-10-03"]),
        (("03.10.1985", "7.1.26"), ["1985-10-03", "2026-01-07"]),
        (("25/12/1979", "12/25/1979", "03/10/1985"), ["1979-12-25", "1979-12-25", None]),
        (("25/12/1979", "0/0/00", "31/31/1999"), ["1979-12-25", None, None]),
        (("1985-03-10", "25-12-1979", ""), ["1985-03-10", "1979-12-25", None]),
    ],
)
def test_one_day_of_a_sheet_tells_the_order_of_all(
    book: Book, days: tuple[str, ...], read: list[Plain]
) -> None:
    rows = [f"Ann {at}|1370000000{at}|{day}" for at, day in enumerate(days)]
    assert told(book, "Name Mobile Birthday", *rows, field="birthday") == read


def test_another_column_may_tell_it(book: Book) -> None:
    row = "Ann|13700000001|03/10/2026|25/12/2025"
    assert told(book, "Name Mobile Nextcontact Lastvisit", row, field="next_follow_up") == ["2026-10-03"]


def test_without_any_sign_a_day_stays_open(book: Book) -> None:
    assert told(book, "Name Mobile Nextcontact", "Ann|13700000001|03/10/2026", field="next_follow_up") == [
        None
    ]


@pytest.mark.parametrize(
    ("typed", "read"),
    [("26.10.8", "2026-10-08"), ("69/1/2", "1969-01-02"), ("26.13.8", None), (46283.0, "2026-09-18")],
)
def test_under_a_chinese_heading_two_digits_that_come_first_are_the_year(
    book: Book, typed: Cell, read: str | None
) -> None:
    rows: list[list[Cell]] = [["来雪", "13700000001", typed], ["王祥", "13700000002", "25-1-2"]]
    assert told(book, "姓名 电话 下次联系日期", *rows, field="next_follow_up")[0] == read


def test_one_year_of_the_republic_tells_the_others(book: Book) -> None:
    rows = ("林美玲|0912345678|65.03.08|107.05.01", "陳志明|0922333444|民國 70 年 11 月 2 日|無")
    assert told(book, "姓名 電話 生日 首次成交日期", *rows, field="birthday") == ["1976-03-08", "1981-11-02"]


def test_six_figures_beside_mobiles_of_taiwan_are_a_birthday_of_the_republic(book: Book) -> None:
    birthdays: list[list[Cell]] = [["林美玲", "0912345678", 650308.0], ["陳志明", "0922333444", "701102"]]
    assert told(book, "姓名 電話 生日", *birthdays, field="birthday") == ["1976-03-08", "1981-11-02"]
    western: list[list[Cell]] = [*birthdays, ["王祥", "0933444555", "19790101"]]
    assert told(book, "姓名 電話 生日", *western, field="birthday")[0] == "1965-03-08"
    bought: list[Cell] = ["林美玲", "0912345678", "240512"]
    assert told(book, "姓名 電話 首次成交日期", bought, field="first_purchase") == [None]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (("1.234,56", "89,90", "1.000", "7"), [123456, 8990, 100000, 700]),
        (("1,234.56", "1,000"), [123456, 100000]),
        (("$1,234.50", "$ 80"), [123450, 8000]),
        (("1.234,50 €", "80,00€"), [123450, 8000]),
        (("$500", "800"), [None, 80000]),
        (("$500", "€800"), [None, None]),
        (("89,90", "1.5"), [None, 150]),
    ],
)
def test_amounts_are_read_as_their_column_is_written(
    book: Book, typed: tuple[str, ...], read: list[Plain]
) -> None:
    rows = [f"Ann|1370000000{at}|2025-03-1{at}|Tea|{amount}" for at, amount in enumerate(typed)]
    assert told(book, "Name Mobile Date Product Amount", *rows, field="amount") == read


def test_a_year_of_the_republic_with_its_zero_needs_no_other(book: Book) -> None:
    assert told(book, "姓名 電話 生日", "林美玲|0912345678|065/03/08", field="birthday") == ["1976-03-08"]


def test_what_is_no_text_needs_no_second_look() -> None:
    assert clear_day(5.0, None, republican=True, han=True) == 5.0
    assert clear_day("明天", None, republican=True, han=True) == "明天"
    assert plain_amount(5.0, comma=True, sign=True) == 5.0

"""Amounts in cents and whole numbers, however they are written."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.importing.cleaning.money import count_reader, money_reader
from core.importing.cleaning.reading import Reading
from core.importing.sheet import Cell
from core.ports import Book
from tests.core.importing.sheets import a_file, run


@pytest.mark.parametrize(
    ("cell", "cents"),
    [
        ("3000", 300_000),
        (3000.0, 300_000),
        (12, 1_200),
        ("1.2万", 1_200_000),
        ("NT$120,000", 12_000_000),
        ("-HK$5", -500),
        ("30港幣", 3_000),
        ("1.5w", 1_500_000),
        ("3千", 300_000),
        ("2亿", 20_000_000_000),
        ("¥3,000.50", 300_050),
        ("￥３，０００", 300_000),
        ("RMB 500", 50_000),
        ("3000元", 300_000),
        ("3000元整", 300_000),
        ("3000元/年", 300_000),
        ("1 234", 123_400),
        (".5", 50),
        ("（500）", -50_000),
        ("(¥500)", -50_000),
        ("-500", -50_000),
        ("-¥500", -50_000),
        ("¥-500", -50_000),
        ("+500", 50_000),
        (-500.5, -50_050),
        (0.285, 29),
        (1.005, 101),
        ("0", 0),
    ],
)
def test_amounts_become_cents(cell: Cell, cents: int) -> None:
    assert money_reader(1)(cell) == Reading(cents)


@pytest.mark.parametrize(
    "cell",
    [
        "1,23",
        "$500",
        "约10万",
        "10-20万",
        "(-500)",
        "1e20",
        1e20,
        float("inf"),
        True,
        date(2020, 1, 1),
        "面议",
    ],
)
def test_what_is_no_clear_amount_is_told_and_kept(cell: Cell) -> None:
    reading = money_reader(1)(cell)
    assert (reading.value, reading.keep_typed) == (None, True)
    assert reading.remark is not None


def test_a_unit_in_the_cell_outranks_that_of_the_heading() -> None:
    assert money_reader(10_000)("18.8万") == Reading(18_800_000)
    assert count_reader(10_000)("5.2万公里") == Reading(52_000)


def test_the_unit_of_the_heading_is_applied_before_rounding() -> None:
    assert money_reader(10_000)("1.23456789") == Reading(1_234_568)
    assert count_reader(10_000)(5.2) == Reading(52_000)


@pytest.mark.parametrize(
    ("cell", "count"),
    [
        ("3台", 3),
        ("120片", 120),
        ("12 kg", 12),
        (1.0, 1),
        ("5.2万公里", 52_000),
        ("52,000 km", 52_000),
        ("-1", -1),
    ],
)
def test_counts_are_whole(cell: Cell, count: int) -> None:
    assert count_reader(1)(cell) == Reading(count)


@pytest.mark.parametrize("cell", [1.5, "几台", "1e30", 1e30])
def test_a_part_of_a_thing_is_told(cell: Cell) -> None:
    reading = count_reader(1)(cell)
    assert reading.value is None
    assert reading.remark is not None


@pytest.mark.parametrize("cell", ["", "-", "无", float("nan")])
def test_no_figure_is_no_fault(cell: Cell) -> None:
    assert money_reader(1)(cell) == Reading()
    assert count_reader(1)(cell) == Reading()


@given(st.decimals(-(10**9), 10**9, places=2))
def test_every_amount_survives_being_written(amount: Decimal) -> None:
    cents = int(amount * 100)
    assert money_reader(1)(f"{amount:,}") == Reading(cents)
    assert money_reader(1)(f"{amount}元") == Reading(cents)


@pytest.mark.parametrize(
    ("headings", "cell", "cents"),
    [
        ("Name Phone What-is-your-budget?", "20.000 - 25.000 €", 25_000_00),
        ("Nama NoHP Budget", "Rp 1.500.000", 1_500_000_00),
        ("Name Phone Budget", "€ 20.50", 20_50),
    ],
)
def test_thousands_with_a_point_as_some_money_is_written(
    book: Book, headings: str, cell: str, cents: int
) -> None:
    run(book, a_file(headings, f"Ann|+34 612 345 678|{cell}"))
    assert [one.budget for one in book.wishes.where()] == [cents]

"""The money of a sheet tells the country of phones that are written without theirs."""

import pytest

from core.ports import Book
from tests.core.importing.sheets import a_file, run


def digits(book: Book) -> list[str]:
    return [phone.digits for phone in book.phones.where()]


@pytest.mark.parametrize(
    ("headings", "cells", "phone"),
    [
        ("客戶 電話 金額", "來雪|63331235|HK$200", "+85263331235"),
        ("客戶 電話 保費(HKD)", "來雪|63331235|200", "+85263331235"),
        ("Client Mobile Amount", "Lai|6333 1235|S$200", "+6563331235"),
        ("Client Mobile AnnualPrem(S$)", "Lai|9123 4501|200", "+6591234501"),
        ("客户 电话 金额", "来雪|63331235|¥200", "63331235"),
        ("Client Mobile Value(INR)", "Ann|9898989898|200", "+919898989898"),
        ("Client Mobile Amount", "Ann|0528529448|₪200", "+972528529448"),
    ],
)
def test_money_tells_the_country_of_phones(book: Book, headings: str, cells: str, phone: str) -> None:
    run(book, a_file(headings, cells))
    assert digits(book) == [phone]


def test_a_country_that_is_written_out_stands_above_how_numbers_are_grouped(book: Book) -> None:
    rows = ("Tan|9123 4501|6345 1201", "Lim|+65 9123 4502|")
    run(book, a_file("ClientName Mobile HomePhone", *rows))
    assert digits(book) == ["+6591234501", "+6563451201", "+6591234502"]

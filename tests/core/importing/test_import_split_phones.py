"""Phones in two columns, the code of the area or of the country before the rest."""

import pytest

from core.importing.sheet import Cell
from core.ports import Book
from tests.core.importing.sheets import a_file, run


@pytest.mark.parametrize(
    ("headings", "code", "rest", "phone"),
    [
        ("姓名 区号 电话", "0571", "88001122", "057188001122"),
        ("姓名 区号 电话", 571, 88001122, "057188001122"),
        ("姓名 区号 联系电话", "0571", "15422814821", "15422814821"),
        ("姓名 区号 联系电话", "86", "15422814821", "15422814821"),
        ("姓名 区号 手机号", "852", "91234567", "+85291234567"),
        ("姓名 国家代码 手机号", "+65", "81234567", "+6581234567"),
        ("姓名 国家代码 手机号", "86", "15422814821", "15422814821"),
        ("nachname vorwahl telefon", "09443", "790603", "+499443790603"),
        ("Name AreaCode Phone", "415", "555-0134", "+14155550134"),
        ("Name CountryCode Mobile", "44", "07700 900456", "+447700900456"),
        ("姓名 区号 电话", "", "057188001122", "057188001122"),
        ("姓名 区号 电话", "杭州", "057188001122", "057188001122"),
    ],
)
def test_a_phone_begins_with_its_code(book: Book, headings: str, code: Cell, rest: Cell, phone: str) -> None:
    run(book, a_file(headings, ["来雪", code, rest]))
    assert [one.digits for one in book.phones.where()] == [phone]


def test_a_code_without_a_phone_beside_it_is_kept(book: Book) -> None:
    run(book, a_file("姓名 电话 区号", ["来雪", "15422814821", "0571"]))
    run(book, a_file("姓名 微信 区号 电话", ["王祥", "wx_1", "0571"]))
    assert [one.note for one in book.customers.where()] == ["区号: 0571", "区号: 0571"]

"""Phones without their country where the row says where somebody lives."""

import pytest

from core.ports import Book
from tests.core.importing.sheets import a_file, run


@pytest.mark.parametrize(
    ("typed", "place", "phone"),
    [
        ("51234567", "香港", "+85251234567"),
        ("66123456", "澳門", "+85366123456"),
        ("91234567", "Singapore", "+6591234567"),
        ("0912345678", "台灣", "+886912345678"),
        ("13800138000", "香港", "13800138000"),
        ("+65 8123 4567", "香港", "+6581234567"),
        ("0065 81234567", "香港", "+6581234567"),
        ("88881234", "杭州", "88881234"),
        ("057188881234", "香港", "057188881234"),
        ("", "香港", None),
    ],
)
def test_the_country_of_a_row_dials_its_phones(book: Book, typed: str, place: str, phone: str | None) -> None:
    rows = f"来雪|{typed}|{place}", "王祥|13900139000|新加坡", "李敏|13900139001"
    report = run(book, a_file("姓名 电话 地区", *rows))
    assert report.preview[0].get("phone") == phone

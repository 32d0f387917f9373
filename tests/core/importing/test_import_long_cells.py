"""Cells of many characters: what cannot be a name, a number or a day goes to the note as it stands."""

import pytest

from core.importing.cleaning.texts import LONGEST_READ
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, PURCHASES, a_file, card, run, verdicts

_DIGITS = "1" * 5_000
"""More than Python makes a whole number of."""


def test_a_number_of_thousands_of_digits_goes_to_the_note(book: Book) -> None:
    report = run(book, a_file("客户编号 姓名 手机", f"{_DIGITS}|王一|{PHONE}", f"7|王二|{OTHER_PHONE}"))
    assert verdicts(report) == (2, 0, 0, 0, 0)
    assert card(book, "8").name == "王一"
    assert f"客户编号: {_DIGITS}" in card(book, "8").note
    (warning,) = report.warnings
    assert (warning.row, warning.column) == (2, "客户编号")


@pytest.mark.parametrize(
    "heading", ["日期", "购买日期", "时间", "生日", "手机2", "性别", "预算", "标签", "里程"]
)
def test_so_do_other_cells_that_are_no_text(book: Book, heading: str) -> None:
    report = run(book, a_file(f"姓名 手机 {heading}", f"王一|{PHONE}|{_DIGITS}", f"王二|{OTHER_PHONE}|"))
    assert verdicts(report) == (2, 0, 0, 0, 0)
    assert _DIGITS in card(book, "1").note


def test_a_purchase_of_such_a_number_is_handed_back(book: Book) -> None:
    report = run(book, a_file(PURCHASES, f"{_DIGITS}|2026-01-02|冰箱|12800|A1|"))
    assert verdicts(report) == (0, 0, 0, 0, 1)


def test_a_text_may_be_long(book: Book) -> None:
    text = "他说" * LONGEST_READ
    run(book, a_file("姓名 手机 备注 职业", f"王一|{PHONE}|{text}|{text}"))
    assert (card(book, "1").note, card(book, "1").occupation) == (text, text)


def test_of_a_name_the_first_characters_are_kept_and_the_whole_in_the_note(book: Book) -> None:
    name = "（张" * LONGEST_READ
    run(book, a_file("姓名 手机", f"{name}|{PHONE}"))
    assert card(book, "1").name == name[:200]
    assert name in card(book, "1").note

"""A personal identity number stays in the sheet; the day of birth and the sex in it do not."""

import pytest

from core.importing.cleaning.identities import read_identity
from core.model.birthday import Birthday, Calendar
from core.model.customer import Customer, Sex
from core.ports import Book
from tests.core.importing.sheets import PHONE, a_file, card, run

NUMBER = "110101198502030013"


def born(customer: Customer) -> tuple[int | None, int | None, int | None]:
    return customer.birth_year, customer.birth_month, customer.birth_day


@pytest.mark.parametrize("heading", ["身份证号", "客户身份证号", "證件號碼"])
def test_birthday_and_sex_come_out_of_the_number_and_the_number_does_not(book: Book, heading: str) -> None:
    run(book, a_file(f"姓名 {heading} 手机", f"来雪|{NUMBER}|{PHONE}", "来霜||15409173306"))
    found = card(book, "1")
    assert (born(found), found.birth_calendar, found.sex) == ((1985, 2, 3), Calendar.SOLAR, Sex.MALE)
    assert found.note == ""
    assert born(card(book, "2")) == (None, None, None)


def test_what_other_columns_say_stands_above_it(book: Book) -> None:
    rows = (f"来雪|女|农历八月十五|{NUMBER}|{PHONE}", f"来霜|||{NUMBER}|15409173306")
    run(book, a_file("姓名 性别 生日 身份证号 手机", *rows))
    found = card(book, "1")
    assert (born(found), found.birth_calendar, found.sex) == ((None, 8, 15), Calendar.LUNAR, Sex.FEMALE)
    assert born(card(book, "2")) == (1985, 2, 3)


def test_of_a_number_that_was_cut_only_the_birthday_is_left(book: Book) -> None:
    run(book, a_file("姓名 身份证号 手机", ["来雪", 110101198001010000.0, PHONE]))
    assert (born(card(book, "1")), card(book, "1").sex) == ((1980, 1, 1), None)


def test_the_number_of_somebody_else_tells_nothing_of_the_customer(book: Book) -> None:
    run(book, a_file("姓名 被保人身份证号 手机", f"来雪|{NUMBER}|{PHONE}"))
    assert born(card(book, "1")) == (None, None, None)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("44030519901212002x", (Birthday(Calendar.SOLAR, 12, 12, False, 1990), Sex.FEMALE)),
        ("'110101850203001", (Birthday(Calendar.SOLAR, 2, 3, False, 1985), Sex.MALE)),
        (110101198001010000.0, (Birthday(Calendar.SOLAR, 1, 1, False, 1980), None)),
        ("110101198513030013", None),
        ("110101****0013", None),
        (None, None),
    ],
)
def test_only_a_number_with_a_day_that_exists_is_read(
    typed: str | float | None, read: tuple[Birthday, Sex | None] | None
) -> None:
    assert read_identity(typed) == read

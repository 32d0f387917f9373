"""Birthdays told in two calendars, and numbers of persons that are not the customer's."""

from datetime import date

import pytest

from core.importing.cleaning.birthdays import read_birthday_cell
from core.model.birthday import Birthday, Calendar
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, card, run

MOTHER, DAUGHTER = "420106197503123418", "420106200812053422"


@pytest.mark.parametrize(
    "told", ["1972年8月6日（农历六月廿七）", "1972-08-06(阴历6月27)", "1972.8.6 (农历六月二十七)"]
)
def test_of_a_birthday_told_in_two_calendars_the_one_in_front_is_kept(told: str) -> None:
    reading = read_birthday_cell(told, None)
    assert reading.value == Birthday(Calendar.SOLAR, 8, 6, year=1972)
    assert reading.keep_typed


@pytest.mark.parametrize("told", ["1972年8月6日（记不清）", "（农历六月廿七）"])
def test_what_else_stands_in_brackets_is_no_second_birthday(told: str) -> None:
    assert not read_birthday_cell(told, None).keep_typed or read_birthday_cell(told, None).value is None


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_number_of_who_is_insured_is_not_the_holder_s(book: Book, order: tuple[int, int]) -> None:
    rows = (f"来雪|来雪|{MOTHER}|{PHONE}|福满|9860", f"来雪|来欣怡|{DAUGHTER}|{PHONE}|少儿福|4200")
    run(book, a_file("投保人 被保人 身份证号 联系手机 险种 年交保费", *(rows[at] for at in order)))
    snow = card(book, "1")
    assert (snow.birth_year, snow.birth_month, snow.birth_day) == (1975, 3, 12)


def test_who_is_pressed_for_money_was_spoken_to(book: Book) -> None:
    run(book, a_file("客户 电话 催款记录", f"来雪|{PHONE}|2026-01-05电话 说年前给"))
    assert [touch.day for touch in book.interactions.where()] == [date(2026, 1, 5)]


def test_sex_and_start_of_a_membership_in_english(book: Book) -> None:
    run(
        book,
        a_file("Name M/F Mobile Plan Start Expiry", f"Wei Ling|F|{PHONE}|Annual|2025-04-01|2026-03-31"),
    )
    assert card(book, "1").sex == "female"
    assert [item.bought_on for item in book.owned_items.where()] == [date(2025, 4, 1)]


def test_further_rows_tell_more_of_somebody_new(book: Book) -> None:
    rows = (f"来雪|{PHONE}|2025-01-01|冰箱|3000|", f"来雪|{PHONE}|2025-06-01|空调|4000|laixue")
    run(book, a_file("姓名 手机 日期 产品 金额 微信", *rows))
    assert card(book, "1").wechat == "laixue"
    assert len(list(book.purchases.where())) == 2


def test_who_brought_somebody_is_linked_where_both_are_new(book: Book) -> None:
    row = f"来雪|{PHONE}|于荣光|{OTHER_PHONE}|2026-02-15|车险|3500"
    report = run(book, a_file("姓名 电话 介绍人 介绍人电话 成交日期 产品 成交金额", row))
    assert not report.warnings
    (link,) = book.referrals.where()
    assert book.customers.get(link.referrer_id).name == "于荣光"

"""Forms of address and the sex that they tell, of people and of no animals."""

import pytest

from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, card, run, verdicts


def sexes(book: Book) -> list[str | None]:
    return [one.sex for one in book.customers.where()]


@pytest.mark.parametrize("sex", ["公", "母", "雌"])
def test_the_sex_of_an_animal_is_not_that_of_its_owner(book: Book, sex: str) -> None:
    report = run(book, a_file("主人 电话 宠物名 性别", f"来雪|{PHONE}|豆豆|{sex}"))
    assert (sexes(book), report.warnings) == ([None], [])
    assert f"性别: {sex}" in card(book, "1").note


def test_titles_that_all_may_bear_are_no_work(book: Book) -> None:
    rows = (f"Mrs|Hughes|{PHONE}", f"Dr.|Okafor|{OTHER_PHONE}")
    run(book, a_file("Title Surname Mobile", *rows))
    assert [(one.sex, one.occupation) for one in book.customers.where()] == [("female", ""), (None, "")]


@pytest.mark.parametrize(
    ("name", "sex"), [("吳雅婷小姐", "female"), ("欧阳建国先生", "male"), ("吳雅婷", None)]
)
def test_a_whole_name_may_have_its_form_of_address(book: Book, name: str, sex: str | None) -> None:
    run(book, a_file("姓名 电话", f"{name}|{PHONE}"))
    assert sexes(book) == [sex]


def test_a_page_behind_the_name_of_who_brought_somebody(book: Book) -> None:
    page = "(https://www.notion.so/amelia-9f8e)"
    run(
        book,
        a_file(
            "Name|Phone|Referrer".replace("|", " "),
            f"Amelia Wong|{PHONE}|",
            f"Lena Park|{OTHER_PHONE}|Amelia Wong {page}",
        ),
    )
    assert [one.referrer_id for one in book.referrals.where()] == [1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("陈洁", "陈洁女士"),
        ("陳美惠 小姐", "陈美惠"),
        ("John Smith", "Smith, John"),
        ("MARY WONG", "Ms Mary Wong"),
    ],
)
@pytest.mark.parametrize("phone", [PHONE, ""])
def test_a_whole_name_with_its_form_of_address_is_nobody_else(
    book: Book, first: str, second: str, phone: str
) -> None:
    run(book, a_file("姓名 电话", f"{first}|{PHONE}"))
    report = run(book, a_file("客户 电话 日期 产品 金额", f"{second}|{phone}|2026-10-01|床|5600"))
    assert verdicts(report) == (1, 0, 0, 0, 0)
    assert [one.name for one in book.customers.where()] == [first]


def test_a_surname_with_its_form_of_address_may_be_somebody_else(book: Book) -> None:
    run(book, a_file("姓名 电话", f"陈洁|{PHONE}"))
    run(book, a_file("客户 电话 日期 产品 金额", f"陈女士|{PHONE}|2026-10-01|床|5600"))
    assert [one.name for one in book.customers.where()] == ["陈洁", "陈女士"]

"""What is typed on a card: understood like the cells of a sheet, refused in words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.actions.customers import NewPhone, add_customer
from core.actions.whole_cards import edit_card
from core.errors import UserError
from core.model.birthday import Birthday, Calendar
from core.model.customer import Phone, Sex, Source
from core.model.setting import Settings
from core.ports import Book
from core.screens.card.entry import CardEntry, entry_of, fault, new_customer, read_back, read_entry
from core.screens.card.trade import PurchaseEntry, read_purchase, typed_amount, typed_product, typed_refund
from core.screens.card.twins import twin_of
from core.screens.card.typed import (
    typed_birthday,
    typed_coming_day,
    typed_name,
    typed_past_day,
    typed_phones,
    typed_tags,
    typed_yuan,
)
from core.screens.card.view import phones_of, tags_of
from resources.words import Words
from tests.makers import TODAY, a_customer

ENGLISH = Words("en", TODAY)
CHINESE = Words("zh_CN", TODAY)


def digits(text: str) -> list[str]:
    return [phone.digits for phone in typed_phones(text)]


def refusal(read: Callable[[str], object], text: str) -> str:
    wrong = fault(read, text)
    assert wrong is not None
    return ENGLISH.say(wrong)


def test_a_name_loses_stray_spaces_and_may_not_be_empty() -> None:
    assert typed_name("  陈国栋 \u200b") == "陈国栋"
    assert refusal(typed_name, "  ") == "The card has no name"
    assert fault(typed_name, "陈国栋") is None


def test_several_phones_stand_on_one_line_with_their_labels() -> None:
    assert digits("154 2281 4821、0595-22814821") == ["15422814821", "059522814821"]
    assert [phone.label for phone in typed_phones("妻 154 2281 4821")] == ["妻"]
    assert typed_phones("") == ()


def test_a_known_phone_stays_as_it_was_first_typed() -> None:
    known = [Phone(1, "+86-15422814821", "15422814821")]
    assert typed_phones("154 2281 4821", known) == (NewPhone("+86-15422814821", "15422814821"),)


def test_an_extension_is_shown_read_back_and_may_be_changed(book: Book) -> None:
    customer = a_customer(book, "陈国栋")
    card = book.customers.get(customer)
    for typed, shown in (("0595-22345678转801", "0595-22345678-801"), ("059522345678-9", "0595-22345678-9")):
        entry = replace(entry_of(card, (), (), ENGLISH), phones=typed)
        edit_card(book, customer, read_entry(entry, phones_of(book, customer)))
        phones = phones_of(book, customer)
        assert entry_of(card, phones, (), ENGLISH).phones == shown
        assert typed_phones(shown, phones) == (NewPhone(typed, "059522345678"),)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("0595-22345678转801", "059522345678-801"),
        ("0595-22345678 分機 12", "059522345678-12"),
        ("059522345678-801", "059522345678-801"),
        ("+1 418 656 9254 ext. 102", "+14186569254-102"),
        ("0595-22345678", "059522345678"),
        ("400-820-8820", "4008208820"),
        ("138-0013-8000", "13800138000"),
    ],
)
def test_a_number_is_written_with_its_extension_and_read_back(typed: str, written: str) -> None:
    (phone,) = typed_phones(typed)
    assert Phone(1, phone.typed, phone.digits).written == written
    (again,) = typed_phones(written)
    assert Phone(1, again.typed, again.digits).written == written


def test_a_phone_of_ten_digits_is_refused() -> None:
    assert refusal(typed_phones, "154 7725 614") == "The phone “154 7725 614” should have 11 digits, has 10"


def test_birthdays_come_in_either_calendar() -> None:
    assert typed_birthday("农历八月十五") == Birthday(Calendar.LUNAR, 8, 15)
    assert typed_birthday(" ") is None
    assert refusal(typed_birthday, "soon") == "“soon” is not a birthday that can be read"


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("1981-03-18", "18 Mar, next on 18 Mar 2027, turns 46"),
        ("农历八月十五", "lunar 8/15, next on Fri 25 Sep"),
        ("", ""),
        ("13-45", ""),
    ],
)
def test_a_birthday_is_said_again_as_it_was_understood(text: str, heard: str) -> None:
    words = read_back(text, TODAY)
    assert (ENGLISH.say(words) if words else "") == heard


def test_tags_are_parted_by_any_comma() -> None:
    assert typed_tags("茶，企业主, 茶") == ("茶", "企业主")
    assert typed_tags("") == ()


def test_amounts_are_typed_in_yuan() -> None:
    assert [typed_yuan(text) for text in ("12000", "1.2万", "¥86.40")] == [1200000, 1200000, 8640]
    assert refusal(typed_yuan, "") == "There is no amount"
    assert refusal(typed_yuan, "a lot") == "“a lot” is not an amount that can be read"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("", TODAY),
        ("昨天", date(2026, 9, 17)),
        ("Yesterday", date(2026, 9, 17)),
        ("2026-09-01", date(2026, 9, 1)),
        ("9-18", date(2026, 9, 18)),
        ("9-19", date(2025, 9, 19)),
        ("18 Sep", date(2026, 9, 18)),
        ("2-29", date(2024, 2, 29)),
    ],
)
def test_a_day_of_the_past_needs_no_year(text: str, day: date) -> None:
    assert typed_past_day(text, TODAY) == day


@pytest.mark.parametrize("text", ["soon", "农历八月十五", "13-45"])
def test_what_is_no_day_of_the_past_is_refused(text: str) -> None:
    words = refusal(lambda typed: typed_past_day(typed, TODAY), text)
    assert words == f"“{text}” is not a date that can be read"


@given(st.dates(date(2000, 1, 1), date(2026, 9, 18)))
def test_a_day_without_its_year_never_lies_ahead(day: date) -> None:
    found = typed_past_day(f"{day.month}-{day.day}", TODAY)
    assert (found.month, found.day) == (day.month, day.day)
    assert found <= TODAY


def test_an_end_may_be_counted_from_today() -> None:
    assert typed_coming_day("", TODAY, Settings()) is None
    assert typed_coming_day("2020-01-01", TODAY, Settings()) == date(2020, 1, 1)
    assert typed_coming_day("12个月后", TODAY, Settings(rest_weekdays=(), official_holidays=False)) == date(
        2027, 9, 18
    )


def test_a_purchase_is_paid_on_its_day() -> None:
    entry = PurchaseEntry("商业险", "9-1", "5860", "2027-09-01", "A17")
    purchase, ends = read_purchase(7, entry, TODAY, Settings())
    assert (purchase.customer_id, purchase.product, purchase.amount) == (7, "商业险", 5860_00)
    assert (purchase.day, purchase.paid_on, purchase.order_no) == (date(2026, 9, 1), date(2026, 9, 1), "A17")
    assert ends == date(2027, 9, 1)


def test_a_purchase_needs_a_product_and_an_amount_that_is_not_below_zero() -> None:
    assert refusal(typed_product, " ") == "The purchase has no product"
    assert refusal(typed_amount, "-5") == "A purchase is not below zero"
    assert typed_amount("0") == 0


def test_a_refund_is_above_zero_and_no_more_than_is_left() -> None:
    assert typed_refund("70", 70_00) == 70_00
    for text in ("0", "70.01"):
        words = refusal(lambda typed: typed_refund(typed, 70_00), text)
        assert words == "Enter an amount above zero, at most ¥70"


FULL = CardEntry(
    name="陈国栋",
    sex=Sex.MALE,
    phones="家里 154 2281 4821, 0595-22814821",
    birthday="lunar leap 4-3",
    wechat="cgd",
    occupation="财务",
    address="城东锦苑",
    source=Source.SHOWROOM,
    tags="企业主, 茶",
    note="喜欢自驾",
    do_not_contact=True,
)


@pytest.mark.parametrize("birthday", ["lunar leap 4-3", "1981-03-18", "3-18", "lunar 1963-8-15", ""])
def test_a_card_reads_back_as_it_was_typed(book: Book, birthday: str) -> None:
    typed = CardEntry(**{**{name: getattr(FULL, name) for name in FULL.__slots__}, "birthday": birthday})
    add_customer(book, new_customer(typed), TODAY)
    assert entry_of(book.customers.get(1), phones_of(book, 1), tags_of(book, 1), ENGLISH) == typed
    spoken = entry_of(book.customers.get(1), phones_of(book, 1), tags_of(book, 1), CHINESE)
    assert read_entry(spoken) == read_entry(typed)


def test_an_edit_is_one_change_that_undo_takes_back_whole(book: Book) -> None:
    customer = a_customer(book, "陈国栋", "15422814821", ("茶",))
    edit_card(book, customer, read_entry(FULL, phones_of(book, customer)))
    assert book.customers.get(customer).wechat == "cgd"
    assert [phone.digits for phone in phones_of(book, customer)] == ["15422814821", "059522814821"]
    assert [phone.label for phone in phones_of(book, customer)] == ["家里", ""]
    assert tags_of(book, customer) == ("企业主", "茶")
    book.undo()
    assert book.customers.get(customer).wechat == ""
    assert [phone.digits for phone in phones_of(book, customer)] == ["15422814821"]
    assert tags_of(book, customer) == ("茶",)


def test_an_edit_drops_what_is_no_longer_typed(book: Book) -> None:
    customer = a_customer(book, "陈国栋", "15422814821", ("茶",))
    edit_card(book, customer, read_entry(CardEntry(name="陈国栋")))
    assert (phones_of(book, customer), tags_of(book, customer)) == ((), ())


def test_an_edit_that_changes_nothing_is_no_change(book: Book) -> None:
    customer = a_customer(book, "陈国栋", "15422814821")
    entry = entry_of(book.customers.get(customer), phones_of(book, customer), (), ENGLISH)
    assert edit_card(book, customer, read_entry(entry, phones_of(book, customer))).rows == 0


def test_a_card_without_a_name_is_refused() -> None:
    with pytest.raises(UserError):
        new_customer(CardEntry())


def test_the_same_phone_is_told_and_the_same_name_alone_is_not(book: Book) -> None:
    customer = a_customer(book, "陈国栋", "15422814821")
    assert twin_of(book, "陈国栋", "154228148") is None
    assert twin_of(book, "陈国栋", "") is None
    assert twin_of(book, "陈国栋", "15422814822") is None
    other = twin_of(book, "李玉芬", "154 2281 4821")
    same = twin_of(book, "陈国栋", "154 2281 4821")
    assert other is not None
    assert same is not None
    assert (other.customer_id, other.name, other.same_name) == (customer, "陈国栋", False)
    assert (same.customer_id, same.digits, same.same_name) == (customer, "15422814821", True)


def test_the_one_of_the_same_name_is_told_first(book: Book) -> None:
    a_customer(book, "李玉芬", "15422814821")
    second = a_customer(book, "陈国栋", "15422814821")
    twin = twin_of(book, "陈国栋", "15422814821")
    assert twin is not None
    assert twin.customer_id == second


def test_a_number_that_the_card_bears_already_is_no_sign(book: Book) -> None:
    a_customer(book, "李玉芬", "15422814821")
    assert twin_of(book, "陈国栋", "15422814821", {"15422814821"}) is None

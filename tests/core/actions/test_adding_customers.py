"""Cards: what is written with a new one, which numbers are given, what an edit may do."""

from dataclasses import fields
from datetime import date, timedelta

import pytest

from core.actions.customers import (
    EDITABLE,
    NewCustomer,
    NewPhone,
    add_customer,
    edit_customer,
    next_number,
    write_customers,
)
from core.actions.merging import merge, plan_merge
from core.actions.whole_cards import CardEdit, edit_card
from core.errors import NotFoundError, UserError
from core.model.birthday import Birthday, Calendar
from core.model.customer import Customer, Sex
from core.model.household import Household
from core.ports import Book
from core.text import T
from tests.makers import a_customer, all_rows

MID_AUTUMN = Birthday(Calendar.LUNAR, 8, 15, year=1980)


def phones_of(book: Book, customer: int) -> list[tuple[str, str, int]]:
    rows = sorted(book.phones.where(customer_id=customer), key=lambda phone: phone.position)
    return [(phone.digits, phone.label, phone.position) for phone in rows]


def tags_of(book: Book, customer: int) -> set[str]:
    return {book.tags.get(row.tag_id).name for row in book.taggings.where(customer_id=customer)}


def test_a_new_card_has_its_own_household_and_is_its_primary_contact(book: Book, today: date) -> None:
    done = add_customer(book, NewCustomer(Customer("", "李玉芬", sex=Sex.FEMALE)), today)
    card = book.customers.get(1)
    assert (card.number, card.name, card.sex, card.added) == ("1", "李玉芬", Sex.FEMALE, today)
    assert book.households.get(card.household_id) == Household(card.id, today, id=card.household_id)
    assert done.label == T("Add customer {name}", name="李玉芬")
    assert set(done.households) == {card.household_id}


def test_phones_and_tags_come_with_it_each_once(book: Book, today: date) -> None:
    a_customer(book, "陈国栋", tags=("老师",))
    phones = (
        NewPhone("138 0013 8000", "13800138000", "mobile"),
        NewPhone("021-5555", "0215555"),
        NewPhone("13800138000", "13800138000"),
    )
    add_customer(book, NewCustomer(Customer("", "李玉芬"), phones, ("老师", "茶", "茶", " ")), today)
    assert phones_of(book, 2) == [("13800138000", "mobile", 0), ("0215555", "", 1)]
    assert tags_of(book, 2) == {"老师", "茶"}
    assert [tag.name for tag in book.tags.where()] == ["老师", "茶"]
    assert [line.number for line in book.customer_lines("李玉芬 8000 茶")] == ["2"]


def test_a_card_keeps_the_number_and_the_day_it_comes_with(book: Book, today: date) -> None:
    add_customer(book, NewCustomer(Customer("A7", "李玉芬", added=date(2020, 1, 2))), today)
    assert book.customer_by_number("A7").added == date(2020, 1, 2)


@pytest.mark.parametrize(
    ("numbers", "following"),
    [
        ([], "1"),
        (["7", "3"], "8"),
        (["A12", "12B", "x"], "1"),
        (["007"], "8"),
        (["９"], "1"),
        (["7", "9" * 19], "8"),
    ],
)
def test_the_next_number_follows_the_largest_whole_one(
    book: Book, numbers: list[str], following: str
) -> None:
    for number in numbers:
        a_customer(book, "客户", number=number)
    assert next_number(book) == following


def test_the_number_of_a_merged_card_is_not_given_again(book: Book, today: date) -> None:
    first, second = a_customer(book, "李玉芬"), a_customer(book, "李玉芬")
    merge(book, plan_merge(book, first, second), {}, today)
    assert next_number(book) == "3"


def test_many_cards_at_once_share_households_and_count_on(book: Book, today: date) -> None:
    home = book.customers.get(a_customer(book, "陈国栋", number="4")).household_id
    news = [
        (NewCustomer(Customer(number, name)), home if name == "陈小明" else None)
        for number, name in [("", "陈小明"), ("9", "李玉芬"), ("", "王建设")]
    ]
    with book.change(T("Import")):
        written = write_customers(book, news, today)
    assert [(card.number, card.household_id) for card in written] == [
        ("10", home),
        ("9", home + 1),
        ("11", home + 2),
    ]
    assert written == book.customers.where()[1:]
    assert [household.primary_id for household in book.households.where()] == [1, 3, 4]
    assert book.check() == []


@pytest.mark.parametrize("card", [Customer("", " "), Customer("1", "王建设"), Customer(" ", "王建设")])
def test_a_card_without_a_name_or_with_a_strange_number_is_refused(
    book: Book, today: date, card: Customer
) -> None:
    a_customer(book, "陈国栋", number="1")
    before = all_rows(book)
    with pytest.raises(UserError):
        add_customer(book, NewCustomer(card), today)
    assert all_rows(book) == before


def test_an_edit_changes_the_fields_it_names(book: Book, today: date) -> None:
    card = a_customer(book, "李玉芬", wechat="yufen", note="喝茶")
    done = edit_customer(book, card, today, wechat="", birthday=MID_AUTUMN, number="88", deceased=today)
    edited = book.customers.get(card)
    assert (edited.wechat, edited.note, edited.number) == ("", "喝茶", "88")
    assert (edited.birthday, edited.deceased) == (MID_AUTUMN, today)
    assert done.rows == 1


def test_a_birthday_can_be_taken_back(book: Book, today: date) -> None:
    card = a_customer(
        book, birth_calendar=Calendar.LUNAR, birth_month=6, birth_day=3, birth_leap=True, birth_year=1990
    )
    edit_customer(book, card, today, birthday=None)
    edited = book.customers.get(card)
    assert (edited.birthday, edited.birth_leap, edited.birth_year) == (None, False, None)


def test_an_edit_that_changes_nothing_leaves_no_change(book: Book, today: date) -> None:
    card = a_customer(book, "李玉芬", number="7")
    before = book.history()
    assert edit_customer(book, card, today, name="李玉芬", number="7").rows == 0
    assert book.history() == before


@pytest.mark.parametrize(
    "values",
    [
        {"name": ""},
        {"number": "1"},
        {"number": ""},
        {"deceased": date(2026, 9, 19)},
        {"first_purchase": date(2027, 1, 1)},
    ],
)
def test_an_edit_that_makes_no_sense_is_refused(book: Book, today: date, values: dict[str, object]) -> None:
    a_customer(book, "陈国栋", number="1")
    card = a_customer(book, "李玉芬", number="2")
    with pytest.raises(UserError):
        edit_customer(book, card, today, **values)
    assert book.customers.get(card).name == "李玉芬"


@pytest.mark.parametrize("field", ["household_id", "id", "merged_into", "birth_month", "phone"])
def test_an_edit_does_not_reach_what_other_actions_write(book: Book, today: date, field: str) -> None:
    with pytest.raises(ValueError, match=field):
        edit_customer(book, a_customer(book), today, **{field: 1})


def test_every_field_of_a_card_is_editable_or_written_elsewhere() -> None:
    elsewhere = {"id", "household_id", "role", "joined", "added", "merged_into"}
    birth = {"birth_calendar", "birth_month", "birth_day", "birth_leap", "birth_year"}
    assert EDITABLE | elsewhere | birth == {field.name for field in fields(Customer)} | {"birthday"}


def test_a_merged_card_is_not_written_on(book: Book, today: date) -> None:
    first, second = a_customer(book, "李玉芬", number="5"), a_customer(book, "李玉芳")
    merge(book, plan_merge(book, first, second), {}, today)
    with pytest.raises(UserError) as refused:
        edit_customer(book, second, today, note="?")
    assert refused.value.what == T("{name} was merged into card {number}", name="李玉芳", number="5")


def test_a_card_that_is_not_there_is_told(book: Book, today: date) -> None:
    with pytest.raises(NotFoundError):
        edit_customer(book, 9, today + timedelta(1))


def test_phones_are_kept_put_in_order_added_and_taken_away(book: Book) -> None:
    card = a_customer(book, phone="111")
    wanted = (NewPhone("2-2-2", "222"), NewPhone("1 11", "111", "home"), NewPhone("222", "222"))
    edit_card(book, card, CardEdit({}, wanted, ()))
    kept = book.phones.where(digits="111")[0].id
    assert phones_of(book, card) == [("222", "", 0), ("111", "home", 1)]
    edit_card(book, card, CardEdit({}, (NewPhone("1 11", "111", "home"),), ()))
    assert phones_of(book, card) == [("111", "home", 0)]
    assert [(phone.id, phone.typed) for phone in book.phones.where()] == [(kept, "111")]
    assert [line.customer_id for line in book.customer_lines("222")] == []


def test_tags_are_kept_added_and_taken_away(book: Book) -> None:
    card = a_customer(book, tags=("茶", "老师"))
    kept = {row.id for row in book.taggings.where()}
    edit_card(book, card, CardEdit({}, (), ("老师", "新手司机")))
    assert tags_of(book, card) == {"老师", "新手司机"}
    assert len(kept & {row.id for row in book.taggings.where()}) == 1
    assert edit_card(book, card, CardEdit({}, (), ("新手司机", "老师"))).rows == 0
    edit_card(book, card, CardEdit({}, (), ()))
    assert tags_of(book, card) == set()

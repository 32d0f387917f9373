"""Who goes into the contacts of a phone, under which name, and with what."""

from datetime import date
from typing import Any

from core.actions.merging import merge, plan_merge
from core.actions.preferences import set_preference
from core.exporting import ContactCard, ContactPhone
from core.model.birthday import Calendar
from core.model.household import Tier
from core.model.purchase import OwnedItem
from core.outgoing.contacts import Contacts, contacts
from core.ports import Book
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_customer, a_purchase

Fields = dict[str, Any]  # fields of Customer, of any type
PHONE = "13800138000"
WORDS = Words("zh_CN", TODAY)


def taken(book: Book, chosen: set[int] | None = None) -> Contacts:
    return contacts(book, WORDS, TODAY, chosen)


def only_card(book: Book) -> ContactCard:
    (card,) = taken(book).cards
    return card


def pin(book: Book, customer: int, tier: Tier) -> None:
    with book.change(T("Pin")):
        book.households.update(book.customers.get(customer).household_id, pinned_tier=tier)


def test_the_name_stands_with_what_was_bought_last(book: Book) -> None:
    customer = a_customer(book, "陈国栋", PHONE)
    a_purchase(book, customer, day=date(2026, 1, 5), product="冰箱")
    a_purchase(book, customer, day=date(2026, 3, 5), product="轩逸", category="车")
    a_purchase(book, customer, amount=-100, day=date(2026, 4, 5), product="退货")
    card = only_card(book)
    assert (card.number, card.name, card.shown) == ("1", "陈国栋", "陈国栋 车")
    assert card.phones == (ContactPhone(PHONE),)


def test_a_tier_is_told_only_when_the_pattern_asks(book: Book) -> None:
    customer = a_customer(book, "陈国栋", PHONE)
    pin(book, customer, Tier.PLATINUM)
    assert only_card(book).shown == "陈国栋"
    set_preference(book, "caller_name", "{number} {name} {product} {tier}")
    assert only_card(book).shown == "1 陈国栋 白金"


def test_a_prospect_has_no_tier_to_tell(book: Book) -> None:
    a_customer(book, "陈国栋", PHONE)
    set_preference(book, "caller_name", "{name} {tier}")
    assert only_card(book).shown == "陈国栋"


def test_what_is_held_tells_where_nothing_was_bought(book: Book) -> None:
    customer = a_customer(book, "陈国栋", PHONE)
    with book.change(T("Add an item")):
        book.owned_items.add(OwnedItem(customer, "商业险", category="保险"))
    assert only_card(book).shown == "陈国栋 保险"


def test_a_solar_birthday_is_a_date_and_a_lunar_one_a_note(book: Book) -> None:
    born: Fields = {"birth_month": 8, "birth_day": 15}
    a_customer(book, "甲", PHONE, birth_calendar=Calendar.SOLAR, birth_year=1985, **born)
    a_customer(book, "乙", PHONE, birth_calendar=Calendar.SOLAR, **born)
    a_customer(book, "丙", PHONE, birth_calendar=Calendar.LUNAR, **born)
    known, unknown, lunar = taken(book).cards
    assert (known.birthday, known.year_known, known.note) == (date(1985, 8, 15), True, "")
    assert (unknown.birthday, unknown.year_known) == (date(1604, 8, 15), False)
    assert (lunar.birthday, lunar.note.endswith("农历八月十五")) == (None, True)


def test_notes_and_tags_go_along_only_when_chosen(book: Book) -> None:
    a_customer(book, "甲", PHONE, tags=("钓鱼",), note="爱喝茶")
    assert (only_card(book).note, only_card(book).tags) == ("", ())
    set_preference(book, "contact_notes", True)
    set_preference(book, "contact_tags", True)
    assert (only_card(book).note, only_card(book).tags) == ("爱喝茶", ("钓鱼",))


def test_some_customers_stay_behind(book: Book) -> None:
    a_customer(book, "甲", PHONE, do_not_contact=True)
    a_customer(book, "乙", PHONE, deceased=TODAY)
    a_customer(book, "丙")
    young: Fields = {"birth_calendar": Calendar.SOLAR, "birth_month": 1, "birth_day": 1, "birth_year": 2015}
    a_customer(book, "丁", PHONE, **young)
    a_customer(book, "戊", email="a@example.com", **young)
    found = taken(book)
    assert [(card.name, card.phones) for card in found.cards] == [("戊", ())]
    assert (found.count, found.left_out) == (1, 4)


def test_only_those_chosen_go(book: Book) -> None:
    a_customer(book, "甲", PHONE)
    second = a_customer(book, "乙", PHONE)
    found = taken(book, {second})
    assert ([card.name for card in found.cards], found.left_out) == (["乙"], 0)


def test_what_a_merged_card_bought_counts_for_its_survivor(book: Book) -> None:
    stays, goes = a_customer(book, "甲", PHONE), a_customer(book, "甲")
    a_purchase(book, goes, product="空调")
    merge(book, plan_merge(book, stays, goes), {}, TODAY)
    assert only_card(book).shown == "甲 空调"

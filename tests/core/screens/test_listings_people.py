"""Lists of people: customers, whole cards, duplicates, families, the day's households."""

from datetime import date
from typing import Any

from core.actions.dismissals import dismiss
from core.actions.merging import merge, plan_merge
from core.actions.referrals import link_referral
from core.model.agenda import Band, Reason
from core.model.birthday import Birthday, Calendar
from core.model.customer import Customer, Phone, Role, Sex, Source
from core.model.household import Tier
from core.model.interaction import FollowUp, Kind
from core.ports import Book
from core.screens.listings.cards import card_listing, written_birthday
from core.screens.listings.customers import customer_listing
from core.screens.listings.likeness import duplicate_listing, family_listing
from core.screens.listings.today import today_listing
from core.text import T
from tests.makers import TODAY, a_customer, a_touch

PHONE = "13800138000"


def test_a_customer_is_listed_with_phones_tags_and_household(book: Book) -> None:
    first = a_customer(book, "李玉芬", PHONE, tags=("重点",))
    a_customer(book, "陈国栋", household=book.customers.get(first).household_id, role=Role.SPOUSE)
    rows = customer_listing(book, TODAY).rows
    assert [(row.number, row.phones, row.household, row.tags) for row in rows] == [
        ("1", (PHONE,), "1", ("重点",)),
        ("2", (), "1", ()),
    ]
    assert rows[0].tier is Tier.PROSPECT
    assert rows[0].cells() == ("1", "李玉芬", (PHONE,), "1", T("Prospect"), ("重点",), None, TODAY)


def test_the_household_is_named_by_a_primary_contact_who_was_not_sought(book: Book) -> None:
    first = a_customer(book, "李玉芬")
    a_customer(book, "陈国栋", household=book.customers.get(first).household_id)
    (row,) = customer_listing(book, TODAY, "陈国栋").rows
    assert (row.number, row.household) == ("2", "1")


def test_customers_up_to_a_limit(book: Book) -> None:
    a_customer(book, "李玉芬")
    a_customer(book, "陈国栋")
    assert [row.name for row in customer_listing(book, TODAY, limit=1).rows] == ["李玉芬"]


def test_a_child_shows_no_phone(book: Book) -> None:
    born: dict[str, Any] = {"birth_calendar": Calendar.SOLAR, "birth_month": 9}  # fields of Customer
    a_customer(book, "十三", PHONE, birth_day=19, birth_year=2012, **born)
    a_customer(book, "十四", PHONE, birth_day=18, birth_year=2012, **born)
    a_customer(book, "十三或十四", PHONE, birth_year=2013)
    a_customer(book, "未出生", PHONE, birth_day=19, birth_year=2026, **born)
    rows = customer_listing(book, TODAY).rows
    assert [row.name for row in rows if row.phones] == ["十四"]


def test_a_card_tells_all_that_is_on_it(book: Book) -> None:
    referrer = a_customer(book, "介绍人")
    customer = a_customer(
        book,
        "李玉芬",
        PHONE,
        tags=("重点", "牌友"),
        sex=Sex.FEMALE,
        source=Source.REFERRAL,
        birth_calendar=Calendar.LUNAR,
        birth_month=8,
        birth_day=15,
        grade="A",
        total=1200_00,
        note="喜欢喝茶",
    )
    with book.change(T("Add a phone")):
        book.phones.add(Phone(customer, "139", "13900139000", position=1))
    link_referral(book, referrer, customer, None, TODAY)
    (row,) = card_listing(book, [customer]).rows
    cells = row.cells()
    assert cells[:5] == ("2", "李玉芬", T("Female"), PHONE, ("13900139000",))
    assert cells[8] == T("lunar {day}", day="8-15")
    assert cells[9] == T("lunar")
    assert cells[15:20] == (T("Referral"), "", "1", "重点、牌友", "A")
    assert cells[20:25] == (None, 1200_00, None, "2", T("Self"))
    assert cells[25:] == (*[""] * 10, None, "喜欢喝茶")


def test_a_card_tells_what_was_set_by_hand_and_never_what_is_reckoned(book: Book) -> None:
    customer = a_customer(book, "李玉芬", birth_calendar=Calendar.SOLAR, birth_month=3, birth_day=8)
    assert cell(book, "Birthday") == T("solar {birthday}", birthday="3-8")
    assert (cell(book, "Tier"), cell(book, "Next follow-up")) == ("", None)
    with book.change(T("Pin")):
        book.households.update(book.customers.get(customer).household_id, pinned_tier=Tier.GOLD)
        book.follow_ups.add(FollowUp(customer, date(2026, 10, 8), set_on=TODAY))
    assert (cell(book, "Tier"), cell(book, "Next follow-up")) == (T("Gold"), date(2026, 10, 8))
    a_touch(book, customer, date(2026, 10, 8))
    assert cell(book, "Next follow-up") is None


def cell(book: Book, heading: str) -> object:
    """What stands under this heading on the one card of the book."""
    listing = card_listing(book)
    at = [heading.text.msgid for heading in listing.headings].index(heading)
    return listing.rows[0].cells()[at]


def test_an_empty_card_has_empty_cells(book: Book) -> None:
    a_customer(book, "李玉芬")
    (row,) = card_listing(book).rows
    assert [cell for cell in row.cells() if cell] == ["1", "李玉芬", "1", T("Self")]


def test_cards_that_were_merged_are_not_listed_again(book: Book) -> None:
    stays, goes = a_customer(book, "李玉芬"), a_customer(book, "李玉芬")
    merge(book, plan_merge(book, stays, goes), {}, TODAY)
    assert [row.card.id for row in card_listing(book).rows] == [stays]
    assert card_listing(book, [goes]).rows == ()


def test_birthdays_are_written_as_an_import_reads_them() -> None:
    solar, lunar = Calendar.SOLAR, Calendar.LUNAR
    assert written_birthday(None) == ""
    assert written_birthday(Birthday(solar, 3, 8)) == "3-8"
    assert written_birthday(Birthday(solar, 3, 8, year=1985)) == "1985-03-08"
    assert written_birthday(Birthday(lunar, 3, 8, year=1985)) == T("lunar {day}", day="1985-3-8")
    assert written_birthday(Birthday(lunar, 4, 3, True)) == T("lunar leap {day}", day="4-3")


def twins(book: Book) -> tuple[int, int]:
    return a_customer(book, "李玉芬", PHONE), a_customer(book, "李玉芬", PHONE)


def test_two_cards_of_one_person_are_a_pair(book: Book) -> None:
    twins(book)
    (row,) = duplicate_listing(book).rows
    assert row.numbers == ("1", "2")
    assert row.cells() == ("1", "李玉芬", "2", "李玉芬", row.score, row.why)


def test_a_pair_that_was_refused_does_not_come_back(book: Book) -> None:
    first, second = twins(book)
    dismiss(book, "person", second, first)
    assert duplicate_listing(book).rows == ()


def test_households_stand_before_those_that_may_become_one(book: Book) -> None:
    first = a_customer(book, "李玉芬")
    a_customer(book, "陈国栋", household=book.customers.get(first).household_id)
    a_customer(book, "王建华", PHONE)
    a_customer(book, "王小红", PHONE)
    known, maybe = family_listing(book).rows
    assert known.cells() == (("1", "2"), ("李玉芬", "陈国栋"), 100, (T("One household"),))
    assert maybe.numbers == ("3", "4")
    assert maybe.score < 100


def test_a_refused_family_does_not_come_back(book: Book) -> None:
    first, second = a_customer(book, "王建华", PHONE), a_customer(book, "王小红", PHONE)
    assert len(family_listing(book).rows) == 1
    dismiss(book, "family", first, second)
    assert family_listing(book).rows == ()


def test_today_lists_the_reasons_of_a_household(book: Book) -> None:
    customer = a_customer(book, "李玉芬", PHONE, added=date(2026, 9, 1))
    a_touch(book, customer, TODAY, Kind.COMPLAINT, None, note="空调不制冷")
    (row,) = today_listing(book, TODAY).rows
    assert (row.numbers, row.name, row.phone, row.last) == (("1",), "李玉芬", PHONE, TODAY)
    assert row.band is Band.FIRST
    assert [(reason.kind, reason.hard) for reason in row.reasons] == [(Reason.COMPLAINT, True)]
    assert row.cells()[0] == T("Act first")
    assert row.cells()[-1] == (T("{note}", note="空调不制冷"),)


def test_no_card_is_lost_between_the_lists(book: Book) -> None:
    names = ["李玉芬", "陈国栋", "王建华"]
    for name in names:
        a_customer(book, name)
    listed = [row.card for row in card_listing(book).rows]
    assert [card.name for card in listed] == names
    assert all(isinstance(card, Customer) for card in listed)

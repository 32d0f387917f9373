"""What a merge does to ties: kinships, pairs kept apart, and who brought whom."""

from datetime import date

import pytest

from core.actions.credit import balance_of
from core.actions.dismissals import dismiss
from core.actions.households import add_kinship, join_household
from core.actions.merging import merge, plan_merge
from core.actions.purchases import add_purchase
from core.actions.referrals import close_referral, link_referral
from core.model.household import Kin, Kinship
from core.model.purchase import Purchase
from core.model.referral import Entry, Referral
from core.ports import Book
from core.rules.closing import spoken_reason, stored_reason
from core.rules.merging import NOT_KEPT, ONE_PERSON
from tests.makers import a_customer

MARCH = date(2026, 3, 1)


@pytest.fixture
def cards(book: Book) -> tuple[int, int]:
    """Two cards of 李玉芬."""
    return a_customer(book, "李玉芬"), a_customer(book, "李玉芬")


def test_ties_follow_without_doubles(book: Book, cards: tuple[int, int], today: date) -> None:
    survivor, loser = cards
    son, friend = a_customer(book, "陈小明"), a_customer(book, "吕健")
    add_kinship(book, survivor, son, Kin.CHILD)
    add_kinship(book, son, loser, Kin.PARENT)
    add_kinship(book, loser, survivor, Kin.SIBLING)
    add_kinship(book, loser, friend, Kin.FRIEND)
    add_kinship(book, friend, loser, Kin.COLLEAGUE)
    merge(book, plan_merge(book, survivor, loser), {}, today)
    assert book.kinships.where() == [
        Kinship(survivor, son, Kin.CHILD, id=1),
        Kinship(survivor, friend, Kin.FRIEND, id=4),
        Kinship(friend, survivor, Kin.COLLEAGUE, id=5),
    ]


def test_pairs_kept_apart_follow_without_doubles(book: Book, cards: tuple[int, int], today: date) -> None:
    survivor, loser = cards
    other, third = a_customer(book, "李玉芳"), a_customer(book, "李玉方")
    dismiss(book, "person", survivor, loser)
    dismiss(book, "person", survivor, other)
    dismiss(book, "person", loser, other)
    dismiss(book, "family", loser, other)
    merge(book, plan_merge(book, third, loser), {}, today)
    rows = {(row.kind, row.first_id, row.second_id) for row in book.dismissals.where()}
    assert rows == {
        ("person", survivor, third),
        ("person", survivor, other),
        ("person", other, third),
        ("family", other, third),
    }
    merge(book, plan_merge(book, third, survivor), {}, today)
    rows = {(row.kind, row.first_id, row.second_id) for row in book.dismissals.where()}
    assert rows == {("person", other, third), ("family", other, third)}


def test_a_second_referrer_is_closed_and_its_credit_reversed(
    book: Book, cards: tuple[int, int], today: date
) -> None:
    survivor, loser = cards
    first, second = a_customer(book, "谢宏斌"), a_customer(book, "曾庆丰")
    link_referral(book, first, survivor, MARCH, today)
    link_referral(book, second, loser, MARCH, today)
    for card in cards:
        add_purchase(book, Purchase(card, today, "空调", 1000_00, paid_on=today), today)
    plan = plan_merge(book, survivor, loser)
    assert plan.closing({}) == [(book.referrals.get(2), NOT_KEPT)]
    assert plan.closing({"referrer_id": second}) == [(book.referrals.get(1), NOT_KEPT)]
    merge(book, plan, {}, today)
    assert book.referrals.get(2) == Referral(second, survivor, MARCH, today, stored_reason(NOT_KEPT), id=2)
    assert (balance_of(book, first), balance_of(book, second)) == (40_00, 0)
    assert [(entry.customer_id, entry.entry, entry.why) for entry in book.credit_entries.where()][2:] == [
        (first, Entry.EARN, ""),
        (second, Entry.REVERSE, stored_reason(NOT_KEPT)),
    ]
    book.undo()
    merge(book, plan_merge(book, survivor, loser), {"referrer_id": second}, today)
    assert (balance_of(book, first), balance_of(book, second)) == (0, 40_00)


def test_who_brought_his_own_other_card_loses_that_credit(
    book: Book, cards: tuple[int, int], today: date
) -> None:
    survivor, loser = cards
    link_referral(book, survivor, loser, MARCH, today)
    add_purchase(book, Purchase(loser, today, "空调", 1000_00, paid_on=today), today)
    merge(book, plan_merge(book, survivor, loser), {}, today)
    assert book.referrals.where() == [
        Referral(survivor, survivor, MARCH, today, stored_reason(ONE_PERSON), id=1)
    ]
    assert balance_of(book, survivor) == 0
    assert spoken_reason(book.credit_entries.where()[-1].why) == ONE_PERSON
    assert book.check() == []


def test_whom_the_loser_brought_the_survivor_has_brought(
    book: Book, cards: tuple[int, int], today: date
) -> None:
    survivor, loser = cards
    referee, former = a_customer(book, "龚丽"), a_customer(book, "毕海")
    link_referral(book, loser, referee, MARCH, today)
    link_referral(book, loser, former, MARCH, today)
    close_referral(book, 2, "说错了人", MARCH)
    add_purchase(book, Purchase(referee, MARCH, "空调", 1000_00, paid_on=MARCH), today)
    merge(book, plan_merge(book, survivor, loser), {}, today)
    add_purchase(book, Purchase(referee, today, "空调", 500_00, paid_on=today), today)
    assert [edge.referrer_id for edge in book.referrals.where()] == [survivor, survivor]
    assert [entry.customer_id for entry in book.credit_entries.where()] == [loser, survivor]
    assert balance_of(book, survivor) == 30_00


def test_nothing_is_earned_when_the_merge_puts_both_into_one_household(
    book: Book, cards: tuple[int, int], today: date
) -> None:
    survivor, loser = cards
    referee = a_customer(book, "陈国栋")
    link_referral(book, survivor, referee, MARCH, today)
    join_household(book, [loser], book.customers.get(referee).household_id, today)
    add_purchase(book, Purchase(referee, today, "空调", 1000_00, paid_on=today), today)
    assert balance_of(book, survivor) == 20_00
    merge(book, plan_merge(book, survivor, loser), {}, today)
    assert balance_of(book, survivor) == 0

"""Purchases: the ends they bring, the ends they renew, and what may be paid back."""

from datetime import date, timedelta

import pytest

from core.actions.merging import merge, plan_merge
from core.actions.purchases import add_purchase, refund_purchase, write_purchases
from core.errors import UserError
from core.model.purchase import End, ItemEnd, OwnedItem, Purchase
from core.ports import Book
from core.text import Money, T
from tests.makers import TODAY, a_customer, a_purchase, all_rows

LAST_YEAR, THIS_YEAR, NEXT_YEAR = date(2025, 9, 1), date(2026, 9, 1), date(2027, 9, 1)


def ends_of(book: Book) -> list[tuple[date, date | None]]:
    """(due, settled) of every end, in order of due dates."""
    return sorted((end.due, end.settled) for end in book.item_ends.where())


def insurance(customer: int, day: date, product: str = "车险", amount: int = 3100_00) -> Purchase:
    return Purchase(customer, day, product, amount, category="保险", paid_on=day)


def test_a_purchase_is_recorded_and_counts_at_once(book: Book, today: date) -> None:
    card = a_customer(book, "高峰")
    done = add_purchase(book, insurance(card, today), today)
    assert done.label == T("Add purchase of {name}, {amount}", name="高峰", amount=Money(3100_00))
    assert book.customer_nets() == {card: 3100_00}
    assert book.owned_items.where() == []
    assert book.standings()[1].bought


def test_an_end_makes_an_item_that_will_have_to_be_renewed(book: Book, today: date) -> None:
    card = a_customer(book)
    add_purchase(book, insurance(card, THIS_YEAR), today, NEXT_YEAR)
    assert book.owned_items.where() == [OwnedItem(card, "车险", "保险", purchase_id=1, id=1)]
    assert book.item_ends.where() == [ItemEnd(1, card, End.RENEWAL, NEXT_YEAR, today, id=1)]
    assert [line.item for line in book.endings(NEXT_YEAR, today)] == ["车险"]


def test_buying_the_same_again_renews(book: Book, today: date) -> None:
    card = a_customer(book)
    add_purchase(book, insurance(card, LAST_YEAR), today, THIS_YEAR)
    add_purchase(book, insurance(card, today), today, NEXT_YEAR)
    assert ends_of(book) == [(THIS_YEAR, today), (NEXT_YEAR, None)]
    assert book.check() == []


def test_neither_another_product_nor_another_customer_renews(book: Book, today: date) -> None:
    card, other = a_customer(book), a_customer(book, "陈国栋")
    add_purchase(book, insurance(card, LAST_YEAR), today, THIS_YEAR)
    add_purchase(book, insurance(card, today, "意外险"), today, NEXT_YEAR)
    add_purchase(book, insurance(other, today), today, NEXT_YEAR)
    add_purchase(book, insurance(card, today), today)
    assert [end.settled for end in book.item_ends.where()] == [None, None, None]


def test_two_policies_with_one_end_stand_side_by_side(book: Book, today: date) -> None:
    card = a_customer(book)
    for _ in range(2):
        add_purchase(book, insurance(card, today), today, NEXT_YEAR)
    assert ends_of(book) == [(NEXT_YEAR, None), (NEXT_YEAR, None)]


def test_other_ends_of_the_item_are_left_alone(book: Book, today: date) -> None:
    card = a_customer(book)
    with book.change(T("Own")):
        item = book.owned_items.add(OwnedItem(card, "车险"))
        book.item_ends.add(ItemEnd(item, card, End.INSPECTION, THIS_YEAR, LAST_YEAR))
    add_purchase(book, insurance(card, today), today, NEXT_YEAR)
    assert ends_of(book) == [(THIS_YEAR, None), (NEXT_YEAR, None)]


def test_an_old_policy_entered_late_is_renewed_by_the_newer_one(book: Book, today: date) -> None:
    card = a_customer(book)
    add_purchase(book, insurance(card, THIS_YEAR), THIS_YEAR, NEXT_YEAR)
    add_purchase(book, insurance(card, LAST_YEAR), today, THIS_YEAR)
    assert ends_of(book) == [(THIS_YEAR, THIS_YEAR), (NEXT_YEAR, None)]


def test_a_renewal_is_settled_only_once(book: Book, today: date) -> None:
    card = a_customer(book)
    for years in range(3):
        start = date(2024 + years, 9, 1)
        add_purchase(book, insurance(card, start), today, date(2025 + years, 9, 1))
    assert ends_of(book) == [(LAST_YEAR, LAST_YEAR), (THIS_YEAR, THIS_YEAR), (NEXT_YEAR, None)]


def test_many_purchases_at_once_renew_each_other_in_whatever_order(book: Book, today: date) -> None:
    card, other = a_customer(book), a_customer(book, "陈国栋")
    add_purchase(book, insurance(card, date(2024, 9, 1)), today, LAST_YEAR)
    bought: list[tuple[Purchase, date | None]] = [
        (insurance(card, THIS_YEAR), NEXT_YEAR),
        (insurance(other, today, "空调"), None),
        (insurance(card, LAST_YEAR), THIS_YEAR),
        (insurance(other, THIS_YEAR), NEXT_YEAR),
    ]
    with book.change(T("Import")):
        write_purchases(book, bought, today)
    assert [purchase.customer_id for purchase in book.purchases.where()] == [card, card, other, card, other]
    assert [item.purchase_id for item in book.owned_items.where()] == [1, 2, 4, 5]
    assert ends_of(book) == [
        (LAST_YEAR, LAST_YEAR),
        (THIS_YEAR, THIS_YEAR),
        (NEXT_YEAR, None),
        (NEXT_YEAR, None),
    ]
    assert book.check() == []


def test_a_refund_names_what_it_takes_back(book: Book, today: date) -> None:
    card = a_customer(book, "高峰")
    bought = a_purchase(book, card, 1000_00, THIS_YEAR, category="家电", order_no="S9", channel="门店")
    done = refund_purchase(book, bought, 300_00, today, today)
    assert book.purchases.get(2) == Purchase(
        card,
        today,
        "空调",
        -300_00,
        category="家电",
        channel="门店",
        order_no="S9",
        paid_on=today,
        refund_of=bought,
        recorded=today,
        id=2,
    )
    assert done.label == T("Refund {amount} to {name}", amount=Money(300_00), name="高峰")
    assert book.customer_nets() == {card: 700_00}


def test_never_more_is_paid_back_than_is_left(book: Book, today: date) -> None:
    bought = a_purchase(book, a_customer(book), 1000_00)
    other = a_purchase(book, 1, 5000_00)
    refund_purchase(book, bought, 600_00, today, today)
    refund_purchase(book, other, 500_00, today, today)
    with pytest.raises(UserError) as refused:
        refund_purchase(book, bought, 400_01, today, today)
    assert refused.value.fix == T("Enter an amount above zero, at most {left}", left=Money(400_00))
    refund_purchase(book, bought, 400_00, today, today)
    assert book.customer_nets() == {1: 4500_00}


@pytest.mark.parametrize(("amount", "days"), [(0, 0), (-5, 0), (100, 1), (100, -20)])
def test_a_refund_that_makes_no_sense_is_refused(book: Book, today: date, amount: int, days: int) -> None:
    bought = a_purchase(book, a_customer(book), 1000_00, THIS_YEAR)
    with pytest.raises(UserError):
        refund_purchase(book, bought, amount, today + timedelta(days), today)
    assert len(book.purchases.where()) == 1


def test_a_refund_cannot_be_refunded(book: Book, today: date) -> None:
    bought = a_purchase(book, a_customer(book), 1000_00)
    refund_purchase(book, bought, 600_00, today, today)
    with pytest.raises(UserError):
        refund_purchase(book, 2, 100, today, today)


@pytest.mark.parametrize(
    "purchase",
    [
        Purchase(1, TODAY, " ", 100),
        Purchase(1, TODAY, "空调", -1),
        Purchase(1, TODAY, "空调", 100, refund_of=1),
        Purchase(1, TODAY + timedelta(1), "空调", 100),
        Purchase(2, TODAY, "空调", 100),
    ],
)
def test_a_purchase_that_makes_no_sense_is_refused(book: Book, today: date, purchase: Purchase) -> None:
    card, merged = a_customer(book), a_customer(book)
    merge(book, plan_merge(book, card, merged), {}, today)
    before = all_rows(book)
    with pytest.raises(UserError):
        add_purchase(book, purchase, today)
    assert all_rows(book) == before

"""The tree of referrals, its figures, and the ledger."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.actions.credit import redeem_credit
from core.actions.referrals import close_referral, link_referral
from core.model.household import Tier
from core.model.referral import CreditRule
from core.ports import Book
from core.screens.referral_tree import (
    TreeRow,
    ledger,
    referral_screen,
    refused_link,
    refused_redemption,
    unfolded,
)
from core.text import T
from tests.makers import a_customer, a_purchase


def linked(book: Book, today: date, *pairs: tuple[int, int]) -> None:
    for referrer, referee in pairs:
        link_referral(book, referrer, referee, None, today)


def test_an_empty_book_has_no_tree(book: Book) -> None:
    screen = referral_screen(book)
    assert (screen.rows, screen.top, screen.figures.people) == ((), (), 0)


def test_everybody_hangs_below_who_brought_them_the_most_worth_first(book: Book, today: date) -> None:
    root, small, large, below = (a_customer(book, name) for name in ("谢宏斌", "曾庆丰", "陈国栋", "吕健"))
    a_purchase(book, small, 500_00)
    a_purchase(book, large, 300_00)
    a_purchase(book, below, 400_00)
    linked(book, today, (root, small), (root, large), (large, below))
    rows = referral_screen(book).rows
    assert [(row.name, row.rails) for row in rows] == [
        ("谢宏斌", ()),
        ("陈国栋", (True,)),
        ("吕健", (True, False)),
        ("曾庆丰", (False,)),
    ]
    assert [(row.brought, row.own, row.together) for row in rows] == [
        (2, 0, 1200_00),
        (1, 300_00, 700_00),
        (0, 400_00, 400_00),
        (0, 500_00, 500_00),
    ]
    assert [row.bought for row in rows] == [False, True, True, True]


def test_a_row_knows_its_link_and_its_tier(book: Book, today: date) -> None:
    root, child = a_customer(book), a_customer(book, "高峰")
    link_referral(book, root, child, date(2026, 8, 1), today)
    first, second = referral_screen(book).rows
    assert (first.referral_id, first.day) == (0, None)
    assert (second.referral_id, second.day, second.tier) == (1, date(2026, 8, 1), Tier.PROSPECT)


def test_a_link_that_was_taken_back_is_gone_from_the_tree(book: Book, today: date) -> None:
    root, child = a_customer(book), a_customer(book, "高峰")
    linked(book, today, (root, child))
    close_referral(book, 1, "not so", today)
    assert referral_screen(book).rows == ()


def test_the_figures_count_people_what_they_bought_and_referrers(book: Book, today: date) -> None:
    root, first, second, third = (a_customer(book, f"客户{n}") for n in range(4))
    linked(book, today, (root, first), (root, second), (first, third))
    sold = a_purchase(book, first, 800_00)
    a_purchase(book, first, -300_00, refund_of=sold)
    a_purchase(book, third, 100_00)
    found = referral_screen(book).figures
    assert (found.people, found.buyers, found.net) == (3, 2, 600_00)
    assert (found.referrers, found.several) == (2, 1)


def test_who_brought_the_most_people_is_named_first_and_five_at_most(book: Book, today: date) -> None:
    for size in (1, 3, 2, 1, 1, 1):
        referrer = a_customer(book, f"带 {size}")
        for _ in range(size):
            referee = a_customer(book)
            linked(book, today, (referrer, referee))
            a_purchase(book, referee, 100_00)
    top = referral_screen(book).top
    assert [(row.name, row.people, row.net) for row in top[:2]] == [
        ("带 3", 3, 300_00),
        ("带 2", 2, 200_00),
    ]
    assert len(top) == 5


def rows_of_depth(*depths: int) -> list[TreeRow]:
    """Rows without anything but their place."""
    return [
        TreeRow(place, "", "", Tier.LEAD, (False,) * depth, 0, 0, None, False, 0, 0)
        for place, depth in enumerate(depths)
    ]


def test_folding_hides_all_that_is_below_and_nothing_else() -> None:
    rows = rows_of_depth(0, 1, 2, 1, 0)
    assert [row.customer_id for row in unfolded(rows, {1})] == [0, 1, 3, 4]
    assert [row.customer_id for row in unfolded(rows, {0})] == [0, 4]
    assert [row.customer_id for row in unfolded(rows, {0, 1})] == [0, 4]
    assert unfolded(rows, ()) == rows


@given(st.lists(st.integers(0, 4), max_size=20), st.sets(st.integers(0, 20)))
def test_what_is_seen_keeps_its_order_and_all_roots(depths: list[int], folded: set[int]) -> None:
    legal = [0] * bool(depths) + [min(depth, before + 1) for before, depth in pairwise([0, *depths[1:]])]
    rows = rows_of_depth(*legal)
    shown = unfolded(rows, folded)
    assert [row for row in rows if row in shown] == shown
    assert all(row in shown for row in rows if row.depth == 0)


def with_credit(book: Book, today: date) -> int:
    """Somebody who has earned 20 yuan."""
    with book.change(T("Rule")):
        book.credit_rules.add(CreditRule(date(2020, 1, 1)))
    referrer, referee = a_customer(book, "高秀英"), a_customer(book, "高峰")
    linked(book, today, (referrer, referee))
    a_purchase(book, referee, 1000_00)
    link_referral(book, referrer, referee, None, today)
    return referrer


def test_the_ledger_tells_the_balance_after_each_entry_newest_first(book: Book, today: date) -> None:
    referrer = with_credit(book, today)
    earned = ledger(book)[0].balance
    redeem_credit(book, referrer, 5_00, "voucher", today)
    rows = ledger(book)
    assert [(row.number, row.entry.amount, row.balance) for row in rows] == [
        (2, -5_00, earned - 5_00),
        (1, earned, earned),
    ]


@pytest.mark.parametrize("amount", [0, -1, 1_000_000_00])
def test_what_cannot_be_redeemed_is_told_before_it_is_tried(book: Book, today: date, amount: int) -> None:
    referrer = with_credit(book, today)
    assert refused_redemption(book, referrer, amount) is not None
    assert refused_redemption(book, referrer, 1_00) is None


def test_a_link_that_cannot_be_is_told_before_it_is_tried(book: Book, today: date) -> None:
    first, second, third = (a_customer(book, f"客户{n}") for n in range(3))
    linked(book, today, (first, second))
    assert refused_link(book, first, first) is not None
    assert refused_link(book, second, first) is not None
    assert refused_link(book, third, second) is not None
    assert refused_link(book, second, third) is None

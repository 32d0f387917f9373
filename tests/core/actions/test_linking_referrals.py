"""Who brought whom, and the ledger that follows every event."""

from datetime import date, timedelta

import pytest

from core.actions.credit import balance_of, redeem_credit, settle_credit
from core.actions.households import join_household
from core.actions.merging import merge, plan_merge
from core.actions.purchases import add_purchase, refund_purchase
from core.actions.referrals import close_referral, link_referral
from core.errors import UserError
from core.model.purchase import Purchase
from core.model.referral import CreditEntry, Entry, Referral
from core.ports import Book
from core.text import Money, T
from tests.makers import a_customer, a_purchase, all_rows

MARCH = date(2026, 3, 1)


def ledger(book: Book) -> list[tuple[int, Entry, int]]:
    return [(entry.customer_id, entry.entry, entry.amount) for entry in book.credit_entries.where()]


@pytest.fixture
def pair(book: Book, today: date) -> tuple[int, int]:
    """谢宏斌 brought 陈国栋 in March."""
    referrer, referee = a_customer(book, "谢宏斌"), a_customer(book, "陈国栋")
    link_referral(book, referrer, referee, MARCH, today)
    return referrer, referee


def test_a_link_is_recorded(book: Book, pair: tuple[int, int]) -> None:
    assert book.referrals.where() == [Referral(*pair, MARCH, id=1)]
    label = T("Record that {referrer} brought {referee}", referrer="谢宏斌", referee="陈国栋")
    assert book.history()[0].label == label


def test_what_was_bought_before_the_link_was_recorded_earns_too(book: Book, today: date) -> None:
    referrer, referee = a_customer(book), a_customer(book)
    a_purchase(book, referee, 1000_00, today)
    link_referral(book, referrer, referee, None, today)
    assert ledger(book) == [(referrer, Entry.EARN, 20_00)]


def test_a_link_that_stands_takes_the_new_day(book: Book, pair: tuple[int, int], today: date) -> None:
    referrer, referee = pair
    add_purchase(book, Purchase(referee, MARCH, "空调", 1000_00, paid_on=MARCH), today)
    link_referral(book, referrer, referee, today, today)
    assert book.referrals.where() == [Referral(referrer, referee, today, id=1)]
    assert balance_of(book, referrer) == 0


def test_a_second_referrer_a_circle_and_oneself_are_refused(
    book: Book, pair: tuple[int, int], today: date
) -> None:
    referrer, referee = pair
    third = a_customer(book, "吕健")
    link_referral(book, referee, third, today, today)
    before = all_rows(book)
    for one, other in [(third, referee), (third, referrer), (third, third)]:
        with pytest.raises(UserError):
            link_referral(book, one, other, today, today)
    with pytest.raises(UserError):
        link_referral(book, referrer, a_customer(book, "龚丽"), today + timedelta(1), today)
    book.undo()
    assert all_rows(book) == before


def test_a_closed_link_gives_back_what_it_earned_and_makes_room(
    book: Book, pair: tuple[int, int], today: date
) -> None:
    referrer, referee = pair
    add_purchase(book, Purchase(referee, MARCH, "空调", 1000_00, paid_on=MARCH), today)
    close_referral(book, 1, "说错了人", today)
    assert ledger(book) == [(referrer, Entry.EARN, 20_00), (referrer, Entry.REVERSE, -20_00)]
    assert book.credit_entries.get(2).why == "说错了人"
    other = a_customer(book, "吕健")
    link_referral(book, other, referee, MARCH, today)
    assert (balance_of(book, referrer), balance_of(book, other)) == (0, 20_00)


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_link_is_closed_for_a_reason(book: Book, pair: tuple[int, int], today: date, reason: str) -> None:
    with pytest.raises(UserError):
        close_referral(book, 1, reason, today)


def test_a_link_is_closed_once(book: Book, pair: tuple[int, int], today: date) -> None:
    close_referral(book, 1, "说错了人", MARCH)
    with pytest.raises(UserError) as refused:
        close_referral(book, 1, "还是错", today)
    assert refused.value.what == T("This referral was closed on {day}", day=MARCH)


def test_purchases_earn_and_refunds_take_back(book: Book, pair: tuple[int, int], today: date) -> None:
    referrer, referee = pair
    add_purchase(book, Purchase(referee, MARCH, "空调", 1000_00, paid_on=MARCH), today)
    refund_purchase(book, 1, 400_00, today, today)
    assert book.credit_entries.where() == [
        CreditEntry(referrer, today, Entry.EARN, 20_00, 1, 1, 1, 1000_00, id=1),
        CreditEntry(referrer, today, Entry.REVERSE, -8_00, 1, 1, 1, 600_00, id=2),
    ]
    assert book.check() == []


def test_what_a_member_buys_earns_nothing_within_the_household(
    book: Book, pair: tuple[int, int], today: date
) -> None:
    referrer, referee = pair
    join_household(book, [referee], book.customers.get(referrer).household_id, today, MARCH + timedelta(1))
    for day in (MARCH, MARCH + timedelta(1)):
        add_purchase(book, Purchase(referee, day, "空调", 1000_00, paid_on=day), today)
    assert ledger(book) == [(referrer, Entry.EARN, 20_00)]


def test_everything_can_be_settled_at_once(book: Book, pair: tuple[int, int], today: date) -> None:
    referrer, referee = pair
    a_purchase(book, referee, 1000_00)
    a_purchase(book, referrer, 1000_00)
    with book.change(T("Import")):
        settle_credit(book, None, today)
    assert ledger(book) == [(referrer, Entry.EARN, 20_00)]
    redeem_credit(book, referrer, 5_00, "粽子礼盒", today)
    with book.change(T("Import")) as pending:
        settle_credit(book, None, today)
    assert pending.changes.rows == 0


def test_credit_is_redeemed(book: Book, pair: tuple[int, int], today: date) -> None:
    referrer, referee = pair
    add_purchase(book, Purchase(referee, MARCH, "空调", 1000_00, paid_on=MARCH), today)
    done = redeem_credit(book, referrer, 15_00, "粽子礼盒", today)
    assert done.label == T("Redeem {amount} for {name}", amount=Money(15_00), name="谢宏斌")
    assert book.credit_entries.get(2) == CreditEntry(
        referrer, today, Entry.REDEEM, -15_00, why="粽子礼盒", id=2
    )
    assert balance_of(book, referrer) == 5_00


@pytest.mark.parametrize("amount", [0, -1, 20_01])
def test_no_more_is_redeemed_than_is_left(
    book: Book, pair: tuple[int, int], today: date, amount: int
) -> None:
    add_purchase(book, Purchase(pair[1], MARCH, "空调", 1000_00, paid_on=MARCH), today)
    with pytest.raises(UserError):
        redeem_credit(book, pair[0], amount, "粽子礼盒", today)
    assert balance_of(book, pair[0]) == 20_00


def test_a_merged_card_and_its_survivor_have_one_balance(
    book: Book, pair: tuple[int, int], today: date
) -> None:
    referrer, referee = pair
    add_purchase(book, Purchase(referee, MARCH, "空调", 1000_00, paid_on=MARCH), today)
    survivor = a_customer(book, "谢宏斌")
    merge(book, plan_merge(book, survivor, referrer), {}, today)
    assert balance_of(book, survivor) == balance_of(book, referrer) == 20_00
    redeem_credit(book, survivor, 20_00, "保养一次", today)
    assert balance_of(book, referrer) == 0

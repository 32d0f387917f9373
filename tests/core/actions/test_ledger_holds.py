"""Whatever is bought, paid back, merged and undone: the ledger equals what the rules give."""

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from core.actions.credit import balance_of, settle_credit
from core.actions.households import join_household
from core.actions.merging import merge, plan_merge
from core.actions.purchases import add_purchase, refund_purchase
from core.actions.referrals import link_referral
from core.errors import UserError
from core.model.purchase import Purchase
from core.model.referral import CreditRule
from core.ports import Book
from core.text import T
from tests.makers import TODAY, a_book, a_customer, all_rows

PEOPLE = 5
people = st.integers(1, PEOPLE)


@dataclass(frozen=True)
class Step:
    """Something that a user does; it may be refused."""

    name: str
    do: Callable[[Book], object]

    def __repr__(self) -> str:
        return self.name


def buy(customer: int, cents: int, days_ago: int) -> Step:
    day = TODAY - timedelta(days_ago)
    purchase = Purchase(customer, day, "空调", cents, paid_on=day)
    return Step(f"buy {customer} {cents} {day}", lambda book: add_purchase(book, purchase, TODAY))


def refund(purchase: int, cents: int) -> Step:
    return Step(
        f"refund {purchase} {cents}", lambda book: refund_purchase(book, purchase, cents, TODAY, TODAY)
    )


def link(referrer: int, referee: int, days_ago: int) -> Step:
    day = TODAY - timedelta(days_ago)
    return Step(
        f"link {referrer} {referee} {day}", lambda book: link_referral(book, referrer, referee, day, TODAY)
    )


def unite(survivor: int, loser: int) -> Step:
    return Step(
        f"merge {survivor} {loser}",
        lambda book: merge(book, plan_merge(book, survivor, loser), {}, TODAY),
    )


def join(customer: int, household: int, days_ago: int) -> Step:
    day = TODAY - timedelta(days_ago)
    return Step(
        f"join {customer} {household} {day}",
        lambda book: join_household(book, [customer], household, TODAY, day),
    )


cents = st.integers(1, 500_00)
days = st.integers(0, 500)
doing = st.one_of(
    st.builds(buy, people, cents, days),
    st.builds(refund, st.integers(1, 6), cents),
    st.builds(link, people, people, days),
    st.builds(unite, people, people),
    st.builds(join, people, people, days),
)
numbers = st.integers(PEOPLE + 1, PEOPLE + 12)


def take_back(number: int, insist: bool) -> Step:
    words = f"undo {number}{' whatever came later' if insist else ''}"
    return Step(words, lambda book: book.undo(number, insist=insist, on=TODAY))


def bring_back(number: int) -> Step:
    return Step(f"redo {number}", lambda book: book.redo(number, on=TODAY))


undoing = st.one_of(
    st.just(Step("undo", lambda book: book.undo(on=TODAY))),
    st.just(Step("redo", lambda book: book.redo(on=TODAY))),
    st.builds(take_back, numbers, st.booleans()),
    st.builds(bring_back, numbers),
)
steps = doing | undoing


def survivors(book: Book) -> dict[int, int]:
    return {card.id: card.merged_into or card.id for card in book.customers.where()}


def expect_true_balances(book: Book) -> None:
    survivor_of = survivors(book)
    sums = dict.fromkeys(survivor_of, 0)
    for entry in book.credit_entries.where():
        for card, survivor in survivor_of.items():
            if survivor == survivor_of[entry.customer_id]:
                sums[card] += entry.amount
    assert {card: balance_of(book, card) for card in sums} == sums


def expect_nothing_left_to_settle(book: Book) -> None:
    with book.change(T("Settle")) as pending:
        settle_credit(book, None, TODAY)
    assert pending.changes.rows == 0


def a_small_town(folder: str) -> Book:
    book = a_book(Path(folder))
    for _ in range(PEOPLE):
        a_customer(book)
    return book


def try_all(book: Book, wanted: list[Step]) -> Iterator[Step]:
    """Do the steps one by one; pass on after each that was not refused."""
    for step in wanted:
        with suppress(UserError):
            step.do(book)
            yield step


@settings(max_examples=20)
@given(st.lists(steps, min_size=4, max_size=16))
def test_balances_hold_through_everything(wanted: list[Step]) -> None:
    with TemporaryDirectory() as folder, closing(a_small_town(folder)) as book:
        for _ in try_all(book, wanted):
            expect_true_balances(book)
            expect_nothing_left_to_settle(book)
        assert book.check() == []


def test_an_old_purchase_taken_back_gives_its_share_of_the_cap_to_the_next(book: Book) -> None:
    referrer, referee = a_customer(book, "罗平"), a_customer(book)
    with book.change(T("Set a cap")):
        book.credit_rules.add(CreditRule(TODAY - timedelta(900), cap=15_00))
    link_referral(book, referrer, referee, TODAY - timedelta(9), TODAY)
    first = add_purchase(book, Purchase(referee, TODAY, "空调", 500_00, paid_on=TODAY), TODAY)
    add_purchase(book, Purchase(referee, TODAY, "风扇", 500_00, paid_on=TODAY), TODAY)
    assert balance_of(book, referrer) == 15_00
    book.undo(first.number, on=TODAY)
    assert balance_of(book, referrer) == 10_00
    expect_nothing_left_to_settle(book)
    book.redo(on=TODAY)
    assert balance_of(book, referrer) == 15_00
    expect_nothing_left_to_settle(book)


def test_a_rule_taken_back_gives_way_to_the_one_before(book: Book) -> None:
    referrer, referee = a_customer(book, "罗平"), a_customer(book)
    with book.change(T("Set a rule")) as ruled:
        book.credit_rules.add(CreditRule(TODAY - timedelta(900), rate=1000))
    link_referral(book, referrer, referee, TODAY, TODAY)
    add_purchase(book, Purchase(referee, TODAY, "空调", 500_00, paid_on=TODAY), TODAY)
    assert balance_of(book, referrer) == 50_00
    assert book.undo(ruled.changes.number, on=TODAY).kept == ()
    assert balance_of(book, referrer) == 10_00
    expect_nothing_left_to_settle(book)
    book.redo(ruled.changes.number, on=TODAY)
    expect_nothing_left_to_settle(book)
    assert book.check() == []


def test_what_the_ledger_says_of_a_purchase_does_not_keep_it_there(book: Book) -> None:
    referrer, referee = a_customer(book, "罗平"), a_customer(book)
    bought = add_purchase(book, Purchase(referee, TODAY, "空调", 500_00, paid_on=TODAY), TODAY)
    linked = link_referral(book, referrer, referee, TODAY, TODAY)
    assert balance_of(book, referrer) == 10_00
    assert book.undo(bought.number, on=TODAY).kept == ()
    assert (book.purchases.where(), balance_of(book, referrer)) == ([], 0)
    book.redo(on=TODAY)
    assert balance_of(book, referrer) == 10_00
    book.undo(linked.number, on=TODAY)
    assert (book.referrals.where(), balance_of(book, referrer)) == ([], 0)
    assert book.check() == []


@settings(max_examples=10)
@given(st.lists(doing, min_size=4, max_size=12))
def test_all_of_it_can_be_undone_and_done_again(wanted: list[Step]) -> None:
    with TemporaryDirectory() as folder, closing(a_small_town(folder)) as book:
        before = all_rows(book)
        for _ in try_all(book, wanted):
            pass
        after = all_rows(book)
        while in_force(book) > PEOPLE:
            book.undo(on=TODAY)
        assert all_rows(book) == before
        while in_force(book) < len(book.history()):
            book.redo(on=TODAY)
        assert all_rows(book) == after
        assert book.check() == []


def in_force(book: Book) -> int:
    """How many changes are not undone."""
    return sum(not line.undone for line in book.history())

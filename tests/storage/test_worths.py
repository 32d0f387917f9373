"""What households are worth moves with what is bought, and those pass a cut whom somebody else's purchase
moves it over."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.actions.households import join_household
from core.model.household import Tier
from core.model.purchase import Purchase
from core.model.referral import Referral
from core.rules.value import values
from core.text import T
from storage.book import OpenBook
from storage.opening import open_book
from tests.makers import TODAY, a_customer, a_file
from tests.storage.examples import raw

PEOPLE = range(1, 9)


@pytest.fixture
def people(book: OpenBook) -> OpenBook:
    """A book of a few, each in a household."""
    return peopled(book)


def peopled(book: OpenBook) -> OpenBook:
    for count in PEOPLE:
        a_customer(book, f"客户{count}")
    return book


def buy(book: OpenBook, customer: int, amount: int) -> None:
    with book.change(T("Bought")):
        book.purchases.add(Purchase(customer, TODAY, "空调", amount, paid_on=TODAY))


def kept(book: OpenBook) -> dict[int, int]:
    return dict(raw(book).execute("SELECT household_id, value FROM worths").fetchall())


def valued(book: OpenBook) -> dict[int, int]:
    """By the rule, from everything that the book says."""
    edges = book.referrals.where(closed=None)
    worth = values(book.household_nets(), book.customer_nets(), book.household_of(), edges)
    return {home: value.total for home, value in worth.items() if value.total > 0}


def tiers(book: OpenBook) -> list[Tier]:
    return [standing.tier for standing in book.standings().values()]


def test_a_purchase_pushes_another_household_over_a_cut(people: OpenBook) -> None:
    for customer, amount in ((1, 300), (2, 200), (3, 100)):
        buy(people, customer, amount)
    assert tiers(people)[:3] == [Tier.PLATINUM, Tier.LEAD, Tier.LEAD]
    buy(people, 2, 200)
    assert tiers(people)[:3] == [Tier.LEAD, Tier.PLATINUM, Tier.LEAD]
    people.undo()
    assert tiers(people)[:3] == [Tier.PLATINUM, Tier.LEAD, Tier.LEAD]
    assert people.check() == []


def test_what_the_brought_buy_is_worth_to_who_brought_them(people: OpenBook) -> None:
    with people.change(T("Brought")):
        people.referrals.add(Referral(1, 2, TODAY))
    buy(people, 2, 500)
    assert kept(people) == {1: 500, 2: 500}
    join_household(people, [2], people.customers.get(1).household_id, TODAY)
    assert kept(people) == {1: 500}
    people.undo()
    assert kept(people) == {1: 500, 2: 500}


def test_whose_purchases_were_all_given_back_is_worth_nothing(people: OpenBook) -> None:
    buy(people, 1, 500)
    buy(people, 1, -500)
    assert kept(people) == {}
    assert tiers(people)[0] is Tier.LEAD


Steps = st.lists(
    st.one_of(
        st.tuples(st.just("buy"), st.sampled_from(PEOPLE), st.integers(-300, 900)),
        st.tuples(st.just("bring"), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)),
        st.tuples(st.just("join"), st.sampled_from(PEOPLE), st.sampled_from(PEOPLE)),
        st.tuples(st.just("undo"), st.just(0), st.just(0)),
    ),
    max_size=14,
)


def step(book: OpenBook, what: str, one: int, other: int) -> None:
    brought = book.referrals.where(referee_id=other)
    if what == "buy":
        buy(book, one, other)
    elif what == "join" and one != other:
        home = book.customers.get(other).household_id
        if book.customers.get(one).household_id != home:
            join_household(book, [one], home, TODAY)
    elif what == "bring" and one < other and not brought:
        with book.change(T("Brought")):
            book.referrals.add(Referral(one, other, TODAY))
    elif what == "undo" and sum(not line.undone for line in book.history()) > len(PEOPLE):
        book.undo()


@settings(max_examples=40, deadline=None)
@given(Steps)
def test_after_any_steps_they_are_what_the_rule_says(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int]]
) -> None:
    book = peopled(open_book(a_file(tmp_path_factory.mktemp("worths"))))
    for one in steps:
        step(book, *one)
        assert kept(book) == valued(book)
    assert book.check() == []
    book.close()

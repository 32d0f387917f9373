"""The forest of referrals: what may be linked, and what each referrer has brought."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import UserError
from core.model.referral import Referral
from core.rules.referrals import Brought, brought, check_edge, open_edges
from core.text import Money


def test_only_open_referrals_are_edges() -> None:
    assert open_edges([Referral(1, 2), Referral(3, 4, closed=date(2026, 1, 1))]) == {2: 1}


@pytest.mark.parametrize(
    ("referrer", "referee", "edges", "words"),
    [
        (1, 1, {}, "Nobody can bring themselves"),
        (3, 2, {2: 1}, "This customer already has a referrer"),
        (2, 1, {2: 1}, "This would close a circle: the referee brought the referrer, {n} step up"),
        (
            4,
            1,
            {2: 1, 3: 2, 4: 3},
            "This would close a circle: the referee brought the referrer, {n} step up",
        ),
    ],
)
def test_what_must_not_be_linked(referrer: int, referee: int, edges: dict[int, int], words: str) -> None:
    with pytest.raises(UserError) as refused:
        check_edge(referrer, referee, edges)
    assert refused.value.what.msgid == words
    assert refused.value.fix is not None


def test_the_circle_tells_its_length() -> None:
    with pytest.raises(UserError) as refused:
        check_edge(4, 1, {2: 1, 3: 2, 4: 3})
    assert refused.value.what.count == 3


def test_a_new_edge_and_the_one_that_stands_are_fine() -> None:
    check_edge(1, 5, {2: 1})
    check_edge(1, 2, {2: 1})


def test_a_circle_that_stands_already_does_not_hang_the_check() -> None:
    check_edge(2, 9, {2: 3, 3: 2})


def test_a_circle_of_a_hundred_thousand_is_found() -> None:
    chain = {n + 1: n for n in range(100_000)}
    with pytest.raises(UserError) as refused:
        check_edge(100_000, 0, chain)
    assert refused.value.what.count == 100_000


def test_direct_people_and_those_further_down() -> None:
    found = brought({2: 1, 3: 1, 4: 2, 5: 4}, {2: 100, 4: 30, 5: 7})
    assert found == {1: Brought(2, 100, 2, 37), 2: Brought(1, 30, 1, 7), 4: Brought(1, 7, 0, 0)}
    assert found[1].why.values == {"n": 2, "spend": Money(100), "below": 2}


def test_a_chain_of_a_hundred_thousand() -> None:
    found = brought({n + 1: n for n in range(100_000)}, dict.fromkeys(range(100_001), 1))
    assert found[0] == Brought(1, 1, 99_999, 99_999)


@given(st.lists(st.integers(0, 10_000), min_size=1, max_size=40), st.data())
def test_figures_equal_a_walk_up_from_everybody(spend: list[int], data: st.DataObject) -> None:
    edges = {n: data.draw(st.integers(0, n - 1)) for n in range(1, len(spend))}
    people, money = dict.fromkeys(edges.values(), 0), dict.fromkeys(edges.values(), 0)
    for person in edges:
        above = person
        while above in edges:
            above = edges[above]
            people[above] += 1
            money[above] += spend[person]
    found = brought(edges, dict(enumerate(spend)))
    assert {n: f.direct + f.below for n, f in found.items()} == people
    assert {n: f.direct_spend + f.below_spend for n, f in found.items()} == money


def test_a_further_card_of_somebody_who_is_counted_adds_what_it_bought_alone() -> None:
    found = brought({2: 1, 3: 1, 4: 3}, {2: 10, 3: 20, 4: 30}, again={3})
    assert found == {1: Brought(1, 30, 1, 30), 3: Brought(1, 30, 0, 0)}

"""Tiers: the cuts, ties across them, and everybody who has no value to be ranked by."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.household import Tier
from core.rules.tiers import Standing, tiers


def ranked(values: list[int]) -> list[Tier]:
    placed = tiers({n: Standing(value, bought=True) for n, value in enumerate(values)})
    return [placed[n].tier for n in range(len(values))]


def test_a_hundred_households() -> None:
    found = ranked(list(range(100, 0, -1)))
    assert found == [Tier.PLATINUM] + [Tier.GOLD] * 4 + [Tier.IRON] * 15 + [Tier.LEAD] * 80


@pytest.mark.parametrize(
    ("households", "counts"),
    [(1, (1, 0, 0, 0)), (2, (1, 0, 0, 1)), (6, (1, 0, 1, 4)), (21, (1, 1, 3, 16)), (101, (2, 4, 15, 80))],
)
def test_shares_are_rounded_up(households: int, counts: tuple[int, int, int, int]) -> None:
    found = ranked(list(range(households, 0, -1)))
    assert tuple(found.count(t) for t in (Tier.PLATINUM, Tier.GOLD, Tier.IRON, Tier.LEAD)) == counts


def test_a_tie_across_a_cut_takes_the_lower_tier() -> None:
    assert ranked([9, 9, 5, 4, 3, 2]) == [Tier.IRON] * 2 + [Tier.LEAD] * 4
    assert ranked([7, 7, 7]) == [Tier.LEAD] * 3


def test_households_without_value_widen_no_tier() -> None:
    assert ranked([3, 2] + [0] * 98)[:2] == [Tier.PLATINUM, Tier.LEAD]


def test_a_pinned_tier_wins_and_still_takes_its_place() -> None:
    placed = tiers({1: Standing(900, True, pinned=Tier.LEAD), 2: Standing(500, True)})
    assert (placed[1].tier, placed[2].tier) == (Tier.LEAD, Tier.LEAD)
    assert placed[1].why.msgid == "Set by hand"
    assert placed[2].why.values == {"place": 2, "households": 2}


def test_somebody_who_never_bought_but_brought_buyers_is_ranked() -> None:
    assert tiers({1: Standing(300)})[1].tier is Tier.PLATINUM


def test_without_value_it_depends_on_what_was_bought_and_when() -> None:
    standings = {1: Standing(), 2: Standing(bought=True), 3: Standing(bought=True, active=True)}
    always = tiers(standings)
    assert [always[n].tier for n in (1, 2, 3)] == [Tier.PROSPECT, Tier.LEAD, Tier.LEAD]
    this_year = tiers(standings, since=date(2026, 1, 1))
    assert [this_year[n].tier for n in (1, 2, 3)] == [Tier.PROSPECT, Tier.PAST, Tier.LEAD]
    assert this_year[2].why.values == {"day": date(2026, 1, 1)}


@given(st.lists(st.integers(1, 30), min_size=1, max_size=60))
def test_no_tier_holds_more_than_its_share_and_order_is_kept(values: list[int]) -> None:
    found = ranked(values)
    order = [Tier.PLATINUM, Tier.GOLD, Tier.IRON, Tier.LEAD]
    for position, share in enumerate((1, 5, 20)):
        assert sum(t in order[: position + 1] for t in found) <= -(-share * len(values) // 100)
    best_first = [
        order.index(t) for _, t in sorted(zip(values, found, strict=True), key=lambda pair: -pair[0])
    ]
    assert best_first == sorted(best_first)

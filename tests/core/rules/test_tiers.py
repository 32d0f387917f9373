"""Tiers: the cuts, ties across them, and everybody who has no value to be ranked by."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.household import Tier
from core.rules.tiers import Standing, cuts, tier


def among(values: list[int]) -> dict[Tier, int]:
    """The cuts of a book whose households are worth these values."""
    ranked = sorted((value for value in values if value > 0), reverse=True)
    return cuts(len(ranked), ranked.__getitem__)


def ranked(values: list[int]) -> list[Tier]:
    found = among(values)
    return [tier(Standing(value, bought=True), found) for value in values]


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
    found = among([900, 500])
    assert tier(Standing(900, True, pinned=Tier.LEAD), found) is Tier.LEAD
    assert tier(Standing(500, True), found) is Tier.LEAD


def test_somebody_who_never_bought_but_brought_buyers_is_ranked() -> None:
    assert tier(Standing(300), among([300])) is Tier.PLATINUM


def test_without_value_it_depends_on_what_was_bought_and_when() -> None:
    standings = Standing(), Standing(bought=True), Standing(bought=True, active=True)
    nobody = among([])
    assert [tier(one, nobody) for one in standings] == [Tier.PROSPECT, Tier.LEAD, Tier.LEAD]
    this_year = [tier(one, nobody, since=date(2026, 1, 1)) for one in standings]
    assert this_year == [Tier.PROSPECT, Tier.PAST, Tier.LEAD]


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

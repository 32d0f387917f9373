"""Who of the dormant is won back first, who is greeted, who is let go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.household import Tier
from core.rules.waking import SHARE, Effort, Sleeper, effort, vital

ORDER = list(Effort)
TIERS = [Tier.PLATINUM, Tier.GOLD, Tier.IRON, Tier.LEAD, Tier.PAST, Tier.PROSPECT]
amounts = st.one_of(st.none(), st.integers(-100_00, 10_000_00))
sleepers = st.builds(Sleeper, st.sampled_from(TIERS), amounts, st.integers(0, 5))


@pytest.mark.parametrize(
    ("at_risk", "least"),
    [
        ([], None),
        ([None, 0, -500], None),
        ([700], 700),
        ([500, 300, 100, 100], 300),
        ([500, 299, 101, 100], 101),
        ([100] * 10, 100),
        ([None, 900, 50, 50], 900),
    ],
)
def test_the_fewest_that_carry_eighty_percent(at_risk: list[int | None], least: int | None) -> None:
    assert vital(at_risk) == least


@pytest.mark.parametrize(
    ("sleeper", "group"),
    [
        (Sleeper(Tier.PLATINUM, 0, 3), Effort.RESCUE),
        (Sleeper(Tier.GOLD, None), Effort.RESCUE),
        (Sleeper(Tier.IRON, 300, 3), Effort.RESCUE),
        (Sleeper(Tier.IRON, 299, 1), Effort.GREET),
        (Sleeper(Tier.LEAD, None, 0), Effort.GREET),
        (Sleeper(Tier.IRON, 299, 2), Effort.LET_GO),
        (Sleeper(Tier.PAST, 0, 4), Effort.LET_GO),
    ],
)
def test_worked_examples_with_three_yuan_as_the_least(sleeper: Sleeper, group: Effort) -> None:
    assert effort(sleeper, 300) is group


def test_where_nothing_is_at_risk_the_tier_alone_tells_who_comes_first() -> None:
    assert effort(Sleeper(Tier.IRON, 0), None) is Effort.GREET
    assert effort(Sleeper(Tier.GOLD, 0), None) is Effort.RESCUE


@given(st.lists(sleepers, max_size=30))
def test_who_is_won_back_first_carries_most_of_what_is_at_risk(all_of_them: list[Sleeper]) -> None:
    least = vital(one.at_risk for one in all_of_them)
    at_risk = {one: max(0, one.at_risk or 0) for one in all_of_them}
    first = sum(at_risk[one] for one in all_of_them if effort(one, least) is Effort.RESCUE)
    assert 100 * first >= SHARE * sum(at_risk[one] for one in all_of_them)
    if least is not None:
        above = sum(one for one in map(at_risk.__getitem__, all_of_them) if one > least)
        assert 100 * above < SHARE * sum(at_risk[one] for one in all_of_them)


@given(st.lists(sleepers, max_size=30), sleepers, st.integers(0, 1000_00))
def test_more_at_risk_or_an_answer_never_means_less_effort(
    others: list[Sleeper], one: Sleeper, more: int
) -> None:
    least = vital(other.at_risk for other in others)
    dearer = Sleeper(one.tier, (one.at_risk or 0) + more, 0)
    assert ORDER.index(effort(dearer, least)) <= ORDER.index(effort(one, least))

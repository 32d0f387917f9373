"""Which tier a household stands in, by its value among all that have one."""

from collections.abc import Callable, Mapping
from datetime import date

from core.model.household import Tier
from core.records import dataclass

SHARES = ((Tier.PLATINUM, 1), (Tier.GOLD, 5), (Tier.IRON, 20))
"""The top tiers, each with the percentage of households that it and those above it may hold."""

BY_VALUE = (*(tier for tier, _ in SHARES), Tier.LEAD)
"""The tiers that buyers are in, the best first."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides the tier of one household.

    `value` in cents within the period; `bought` whether it ever bought, `active` whether within the
    period; `pinned` a tier set by hand.
    """

    value: int = 0
    bought: bool = False
    active: bool = False
    pinned: Tier | None = None


def cuts(households: int, value_at: Callable[[int], int]) -> dict[Tier, int]:
    """The value in cents that each of the top tiers stays above, the best tier first, among so many
    households with a value above 0, pinned ones among them.

    `value_at` tells the value at a place, the highest at 0. A tie across a cut takes the lower tier:
    whoever is worth as much as the first one outside stays outside with it.
    """
    held = {tier: _ceil_percent(share, households) for tier, share in SHARES}
    return {tier: value_at(places) if places < households else 0 for tier, places in held.items()}


def tier(standing: Standing, cuts: Mapping[Tier, int], since: date | None = None) -> Tier:
    """The tier of a household; `since` opens the period (None: all time).

    A buyer whose refunds ate the value up stays lead, as does one known only from an old sheet.
    """
    if standing.pinned is not None:
        return standing.pinned
    if standing.value > 0:
        return next((tier for tier, above in cuts.items() if standing.value > above), Tier.LEAD)
    if not standing.bought:
        return Tier.PROSPECT
    return Tier.LEAD if since is None or standing.active else Tier.PAST


def _ceil_percent(share: int, households: int) -> int:
    return -(-share * households // 100)

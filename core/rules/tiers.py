"""Which tier a household stands in, by its value among all that have one."""

from bisect import bisect_left
from collections.abc import Mapping
from datetime import date

from core.model.household import Tier
from core.records import dataclass
from core.text import T, Text

SHARES = ((Tier.PLATINUM, 1), (Tier.GOLD, 5), (Tier.IRON, 20))
"""The top tiers, each with the percentage of households that it and those above it may hold."""


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


@dataclass(frozen=True, slots=True)
class Placing:
    """The tier of a household: its `place` by value among `households`, or else the `reason` for it."""

    tier: Tier
    reason: Text | None = None
    place: int = 0
    households: int = 0

    @property
    def why(self) -> Text:
        """The one line that explains it: written when somebody reads it, for a book has thousands."""
        ranked = T("Place {place} of {households} by value", place=self.place, households=self.households)
        return self.reason or ranked


_BY_HAND = T("Set by hand")
_NEVER_BOUGHT = T("Has not bought yet")
_NOTHING_LEFT = T("Has bought, no net amount left")


def tiers(standings: Mapping[int, Standing], since: date | None = None) -> dict[int, Placing]:
    """The tier of every household, by household; `since` opens the period (None: all time).

    Only values above 0 are ranked, pinned households among them. A tie across a cut takes the lower
    tier. A buyer whose refunds ate the value up stays lead, as does one known only from an old sheet.
    """
    ranked = sorted(s.value for s in standings.values() if s.value > 0)
    return {household: _placing(s, ranked, since) for household, s in standings.items()}


def _placing(standing: Standing, ranked: list[int], since: date | None) -> Placing:
    if standing.pinned is not None:
        return Placing(standing.pinned, _BY_HAND)
    if standing.value > 0:
        return _by_value(standing.value, ranked)
    if not standing.bought:
        return Placing(Tier.PROSPECT, _NEVER_BOUGHT)
    if since is not None and not standing.active:
        return Placing(Tier.PAST, T("Nothing bought since {day}", day=since))
    return Placing(Tier.LEAD, _NOTHING_LEFT)


def _by_value(value: int, ranked: list[int]) -> Placing:
    households = len(ranked)
    place = households - bisect_left(ranked, value)
    tier = next((t for t, share in SHARES if place <= _ceil_percent(share, households)), Tier.LEAD)
    return Placing(tier, None, place, households)


def _ceil_percent(share: int, households: int) -> int:
    return -(-share * households // 100)

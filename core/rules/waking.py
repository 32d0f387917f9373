"""What a dormant household is worth doing: who is won back first, who gets a greeting, who is let go."""

from collections.abc import Iterable
from enum import StrEnum
from itertools import accumulate

from core.model.household import Tier
from core.records import dataclass

BEST = frozenset({Tier.PLATINUM, Tier.GOLD})
SHARE = 80
"""Percent of all value at risk that the vital few carry together."""

TRIES = 2
"""So many tries without an answer since the last touch are enough."""


class Effort(StrEnum):
    """In the order in which the groups are worked through."""

    RESCUE = "rescue"
    GREET = "greet"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class Sleeper:
    """A dormant household: `at_risk` in cents (None: nothing tells it), `tries` without an answer since the
    last touch."""

    tier: Tier
    at_risk: int | None = None
    tries: int = 0


def vital(at_risk: Iterable[int | None]) -> int | None:
    """The least value at risk among the fewest households that carry `SHARE` percent of all of it, cents;
    None where nothing is at risk."""
    ranked = sorted((one for one in at_risk if one is not None and one > 0), reverse=True)
    whole = sum(ranked)
    reached = zip(ranked, accumulate(ranked), strict=True)
    return next((one for one, together in reached if 100 * together >= SHARE * whole), None)


def effort(one: Sleeper, least: int | None) -> Effort:
    """Platinum and gold are won back first, and whoever has `least` (see `vital`) or more at risk. Of the
    others, who did not answer twice is let go, and a greeting is enough for the rest."""
    carries = least is not None and one.at_risk is not None and one.at_risk >= least
    if one.tier in BEST or carries:
        return Effort.RESCUE
    return Effort.LET_GO if one.tries >= TRIES else Effort.GREET

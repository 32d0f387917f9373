"""What a household is worth: what it bought itself, and what those it brought have bought."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from core.model.referral import Referral
from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Value:
    """Net amounts in cents: the household's own, and that of the people it referred."""

    own: int = 0
    referred: int = 0

    @property
    def total(self) -> int:
        """Own and referred together, in cents."""
        return self.own + self.referred


def values(
    own: Mapping[int, int],
    net_of: Mapping[int, int],
    household_of: Mapping[int, int],
    referrals: Iterable[Referral],
) -> dict[int, Value]:
    """The value of every household that bought or referred somebody.

    `own` is the net amount by household, `net_of` that by customer, both in cents and of one period;
    `household_of` the household of each customer today. Closed referrals bring nothing, people of the
    same household count as own, and whoever two members brought counts once.
    """
    brought: dict[int, set[int]] = defaultdict(set)
    for referral in referrals:
        household = household_of[referral.referrer_id]
        if referral.closed is None and household_of[referral.referee_id] != household:
            brought[household].add(referral.referee_id)
    return {
        household: Value(
            own.get(household, 0), sum(net_of.get(person, 0) for person in brought.get(household, ()))
        )
        for household in own.keys() | brought.keys()
    }

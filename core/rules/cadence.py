"""The longest gap between touches that a household should see, and where that gap comes from."""

from operator import attrgetter

from core.model.facts import HouseholdFacts
from core.model.household import Tier
from core.model.purchase import Strength
from core.model.setting import Settings

_GAPS = {
    Tier.PLATINUM: attrgetter("gap_platinum"),
    Tier.GOLD: attrgetter("gap_gold"),
    Tier.IRON: attrgetter("gap_iron"),
    Tier.LEAD: attrgetter("gap_lead"),
}
_OTHER = attrgetter("gap_other")

STRENGTHS = (Strength.STRONG, Strength.NORMAL, Strength.NONE)


def gap_of(facts: HouseholdFacts, settings: Settings) -> tuple[int, str]:
    """(days, where from): the household's own, else its tags' shortest, else its tier's;
    a prospect's goes by its strongest open wish."""
    if facts.household.gap_days is not None:
        return facts.household.gap_days, "household"
    tag_gaps = [member.tag_gap for member in facts.members if member.tag_gap is not None]
    if tag_gaps:
        return min(tag_gaps), "tag"
    if facts.tier is Tier.PROSPECT:
        return _prospect_gap(facts, settings)
    return tier_gap(facts.tier, settings), facts.tier.value


def tier_gap(tier: Tier, settings: Settings) -> int:
    """Days between touches for a tier; everyone without one of the four gets `gap_other`."""
    return int(_GAPS.get(tier, _OTHER)(settings))


def _prospect_gap(facts: HouseholdFacts, settings: Settings) -> tuple[int, str]:
    gaps = {Strength.STRONG: settings.gap_strong, Strength.NORMAL: settings.gap_normal}
    for strength in STRENGTHS:
        if strength in gaps and any(wish.strength is strength for wish in facts.wishes):
            return gaps[strength], "wish"
    return settings.gap_other, Tier.PROSPECT.value

"""What somebody said or did that shows loyalty, beyond what was bought."""

from datetime import date

from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Praise:
    """What a praise (an interaction, whose note has the words) may be used for: quoted to others, or
    its giver named as a reference."""

    interaction_id: int
    customer_id: int
    may_quote: bool = False
    as_reference: bool = False
    id: int = 0


@dataclass(frozen=True, slots=True)
class LoyaltyMark:
    """A sign of loyalty (see `core.rules.loyalty`) marked by hand, and what it was seen by."""

    customer_id: int
    sign: str
    day: date
    evidence: str = ""
    id: int = 0

"""A due item in the two shapes that most of them have."""

from datetime import date

from core.model.agenda import FOR_EVER, DueItem, Reason
from core.model.facts import HouseholdFacts


def soft(
    facts: HouseholdFacts,
    customer_id: int,
    kind: Reason,
    subject_id: int,
    due: date,
    opens: date,
    closes: date = FOR_EVER,
    set_on: date | None = None,
    about: str = "",
) -> DueItem:
    """It takes one of the day's places while it is open."""
    home = facts.household.id
    return DueItem(home, customer_id, kind, subject_id, due, opens, closes, None, None, set_on, about)


def hard(
    facts: HouseholdFacts,
    customer_id: int,
    kind: Reason,
    subject_id: int,
    due: date,
    opens: date,
    closes: date = FOR_EVER,
    set_on: date | None = None,
    about: str = "",
) -> DueItem:
    """It comes over the quota as long as it is open."""
    home = facts.household.id
    return DueItem(home, customer_id, kind, subject_id, due, opens, closes, opens, closes, set_on, about)

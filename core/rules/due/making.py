"""A due item in the two shapes that most of them have."""

from dataclasses import replace
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


def made_hard(item: DueItem) -> DueItem:
    """The same item over the quota for as long as it is open."""
    return replace(item, hard_from=item.opens, hard_until=item.closes)

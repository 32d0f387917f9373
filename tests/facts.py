"""A household as the rules see it, and what they make of it: for worked examples without a book."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from core.calendar.workdays import WorkCalendar
from core.model.agenda import DueItem, Reason, Standing
from core.model.care import Plan
from core.model.facts import HouseholdFacts, MemberFacts
from core.model.household import Household, Tier
from core.model.setting import Settings
from core.rules.agenda import BESIDE, reckon
from core.rules.plans import DEFAULTS

EVERY_DAY = WorkCalendar(rest_weekdays=frozenset(), official=False)
WEEKENDS_OFF = WorkCalendar(official=False)
FRIDAY = date(2026, 9, 18)
ADDED = date(2026, 1, 5)


def a_member(customer_id: int = 1, **given: Any) -> MemberFacts:  # any field of MemberFacts
    plain = MemberFacts(customer_id, added=ADDED, reachable=True, tag_gap=None, first_purchase=None)
    return replace(plain, **given)


def facts(**given: Any) -> HouseholdFacts:  # any field of HouseholdFacts
    """A household of one, added on a day, without a touch."""
    home = Household(primary_id=1, added=ADDED, id=7)
    plain = HouseholdFacts(household=home, tier=Tier.LEAD, bought=True, members=(a_member(),))
    return replace(plain, **given)


def items(
    known: HouseholdFacts, workdays: WorkCalendar = EVERY_DAY, plans: Sequence[Plan] = DEFAULTS
) -> list[DueItem]:
    return reckon(known, Settings(), workdays, plans)[1]


def asking(known: HouseholdFacts) -> list[Reason]:
    """Why the household is due: without what is only brought up beside that."""
    return [item.kind for item in items(known) if item.kind not in BESIDE]


def standing(known: HouseholdFacts) -> Standing:
    return reckon(known, Settings(), EVERY_DAY)[0]


def of_kind(
    known: HouseholdFacts,
    kind: Reason,
    workdays: WorkCalendar = EVERY_DAY,
    plans: Sequence[Plan] = DEFAULTS,
) -> list[DueItem]:
    return [item for item in items(known, workdays, plans) if item.kind is kind]


def only(known: HouseholdFacts, kind: Reason, workdays: WorkCalendar = EVERY_DAY) -> DueItem:
    [found] = of_kind(known, kind, workdays)
    return found

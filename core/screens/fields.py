"""The values of every kind of record as a person reads them, for the undo history."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from core.model.customer import Role, Sex, Source
from core.model.household import Tier
from core.model.interaction import Kind, Outcome
from core.model.purchase import End, Strength
from core.model.referral import Entry
from core.rules.closing import spoken_reason
from core.screens.listings.labels import ENDS, ENTRIES, ROLES, SEXES, SOURCES, STRENGTHS
from core.screens.words import KINDS, OUTCOMES, TIERS
from core.text import Money, T, Text

MONEY = frozenset({"amount", "discount", "premium", "budget", "total", "price", "cost"})
REASONS = frozenset({"reason", "why"})
CHOICES: Mapping[str, tuple[type[StrEnum], Mapping[StrEnum, Text]]] = {
    name: (kind, dict(words.items()))
    for name, kind, words in (
        ("sex", Sex, SEXES),
        ("source", Source, SOURCES),
        ("role", Role, ROLES),
        ("pinned_tier", Tier, TIERS),
        ("outcome", Outcome, OUTCOMES),
        ("strength", Strength, STRENGTHS),
        ("entry", Entry, ENTRIES),
        ("interactions.kind", Kind, KINDS),
        ("item_ends.kind", End, ENDS),
    )
}
YES_OR_NO = frozenset(
    {"basic_care", "close", "do_not_contact", "needs_verification", "inbound", "late", "first_only"}
    | {"interested", "may_quote", "as_reference", "long_lived"}
)
DAYS = frozenset(
    {"joined", "added", "left", "day", "promised", "settled", "due", "made", "kept", "paid_on", "by"}
    | {"closed", "deceased", "first_purchase", "recorded", "opened", "set_on", "replied", "delivered"}
    | {"bought_on", "handed_over", "given", "ends", "thanked", "sent", "told", "withdrawn", "since"}
)


def shown(table: str, column: str, value: object) -> object:
    """A stored value as a person reads it: a day, a sum, a word; None where there is nothing."""
    readers: tuple[tuple[frozenset[str], Callable[[str], object]], ...] = (
        (MONEY, lambda cents: Money(int(cents))),
        (DAYS, date.fromisoformat),
    )
    if value is None or value == "" or (column in YES_OR_NO and not value):
        return None
    if column in YES_OR_NO:
        return T("yes")
    if column in REASONS:
        return spoken_reason(str(value))
    choice = CHOICES.get(f"{table}.{column}") or CHOICES.get(column)
    if choice is not None:
        kind, words = choice
        return words[kind(str(value))]
    for columns, read in readers:
        if column in columns and (columns is MONEY or isinstance(value, str)):  # a day of a month is no date
            return read(str(value))
    return value

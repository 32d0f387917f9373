"""The fields of every kind of record in words, as the undo history shows them."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from core.model.customer import Role, Sex, Source
from core.model.household import Tier
from core.model.interaction import Kind, Outcome
from core.model.purchase import End, Strength
from core.model.referral import Entry
from core.rules.closing import spoken_reason
from core.rules.merging import LABELS
from core.screens.listings.labels import ENDS, ENTRIES, ROLES, SEXES, SOURCES, STRENGTHS
from core.screens.words import KINDS, OUTCOMES, TIERS
from core.text import Money, T, Text

TABLES: Mapping[str, Text] = {
    "households": T("Household"),
    "customers": T("Customer"),
    "phones": T("Phone"),
    "tags": T("Tag"),
    "taggings": T("Tag"),
    "former_members": T("Former household"),
    "kinships": T("Family tie"),
    "dismissals": T("Kept apart"),
    "interactions": T("Interaction"),
    "follow_ups": T("Follow-up"),
    "promises": T("Promise"),
    "settlements": T("Settled reason"),
    "appointments": T("Appointment"),
    "purchases": T("Purchase"),
    "owned_items": T("Owned item"),
    "item_ends": T("End"),
    "wishes": T("Wish"),
    "referrals": T("Referral"),
    "credit_rules": T("Credit rule"),
    "credit_entries": T("Credit"),
    "settings": T("Setting"),
    "import_batches": T("Imported file"),
}
"""What a record of a table is called."""

FIELDS: Mapping[str, Text] = {
    **LABELS,
    "role": T("Role"),
    "joined": T("Joined"),
    "added": T("Added"),
    "birth": T("Birthday"),
    "gap_days": T("Own gap, days"),
    "pinned_tier": T("Tier set by hand"),
    "stopped": T("Stopped"),
    "basic_care": T("Basic care"),
    "typed": T("Phone"),
    "label": T("Label"),
    "left": T("Left"),
    "day": T("Date"),
    "kind": T("Kind"),
    "outcome": T("Outcome"),
    "satisfaction": T("Satisfaction"),
    "promised": T("Promised for"),
    "settled": T("Settled"),
    "due": T("Due"),
    "text": T("Promise"),
    "made": T("Made"),
    "kept": T("Kept"),
    "hour": T("Hour"),
    "place": T("Place"),
    "state": T("State"),
    "product": T("Product"),
    "amount": T("Amount"),
    "category": T("Category"),
    "quantity": T("Quantity"),
    "discount": T("Discount"),
    "channel": T("Channel"),
    "order_no": T("Order number"),
    "paid_on": T("Paid on"),
    "serial": T("Serial or plate"),
    "holder": T("Holder"),
    "insured": T("Insured"),
    "beneficiary": T("Beneficiary"),
    "premium": T("Premium"),
    "kilometres": T("Kilometres"),
    "budget": T("Budget"),
    "by": T("Wanted by"),
    "strength": T("Strength"),
    "closed": T("Closed"),
    "reason": T("Reason"),
    "entry": T("Entry"),
    "why": T("Reason"),
    "value": T("Value"),
    "file_name": T("File"),
}
"""What a column is called; those without a name here are inward and are not shown."""

SUMMARY: Mapping[str, tuple[str, ...]] = {
    "customers": ("number", "name"),
    "interactions": ("day", "kind", "outcome", "note"),
    "follow_ups": ("due",),
    "settlements": ("due",),
    "purchases": ("day", "product", "amount"),
    "item_ends": ("kind", "due"),
    "owned_items": ("name", "serial"),
    "phones": ("typed",),
    "credit_entries": ("entry", "amount"),
    "settings": ("value",),
}
"""What tells of a record as a whole; of the other tables, every field that has something in it."""

MONEY = frozenset({"amount", "discount", "premium", "budget", "total"})
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
)
DAYS = frozenset(
    {"joined", "added", "left", "day", "promised", "settled", "due", "made", "kept", "paid_on", "by"}
    | {"closed", "deceased", "first_purchase", "recorded", "opened", "set_on"}
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
        if column in columns:
            return read(str(value))
    return value

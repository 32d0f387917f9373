"""The fields of a card that a row tells, as the card holds them."""

from datetime import date
from typing import Any

from core.importing.cleaning.row import CleanRow
from core.model.birthday import Birthday
from core.model.household import Tier

PLAIN = (
    "number",
    "name",
    "sex",
    "role",
    "wechat",
    "qq",
    "email",
    "occupation",
    "employer",
    "region",
    "address",
    "estate",
    "card_number",
    "source",
    "place_met",
    "first_purchase",
    "total",
    "form_of_address",
    "preferred_channel",
    "preferred_time",
    "trade",
    "offers",
    "seeks",
    "close",
    "do_not_contact",
)


def card_fields(row: CleanRow) -> dict[str, Any]:
    """Values by the names of `Customer`; only what the row tells."""
    values = row.values
    fields: dict[str, Any] = {name: values[name] for name in PLAIN if name in values}
    birthday = row.get("birthday", Birthday)
    if birthday is not None:
        fields.update(
            birth_calendar=birthday.calendar,
            birth_month=birthday.month,
            birth_day=birthday.day,
            birth_leap=birthday.leap,
            birth_year=birthday.year,
        )
    fields.update(_death(values.get("deceased")))
    tier = values.get("tier")
    if isinstance(tier, str) and not isinstance(tier, Tier):
        fields["grade"] = tier
    note = row.get("note", str)
    if note:
        fields["note"] = note
    return fields


def _death(told: object) -> dict[str, Any]:
    """A mark without the day: a card holds a death by its day, so it is one that nobody contacts."""
    if isinstance(told, date):
        return {"deceased": told}
    return {"do_not_contact": True} if told else {}

"""Writes what an edited sheet takes away: emptied fields, phones and tags that were replaced."""

from collections.abc import Mapping

from core.actions.custom_fields import write_value
from core.importing.fields import is_own
from core.importing.plan import Decision
from core.importing.shelf import Shelf
from core.importing.weddings import WEDDING, wedding_of
from core.model.classification import OWN
from core.model.customer import Role
from core.ports import Book

REPLACED = frozenset({"phone", "phone2", "tags"})
"""Fields of several values, of which an edited cell tells all."""

_NOTHING: Mapping[str, Mapping[str, object]] = {
    **{
        name: {name: ""}
        for name in (
            *("wechat", "qq", "email", "region", "address", "estate", "occupation", "employer"),
            *("place_met", "card_number", "note", "form_of_address", "preferred_channel", "preferred_time"),
            *("trade", "offers", "seeks"),
        )
    },
    **{name: {name: None} for name in ("sex", "source", "first_purchase", "total", "deceased")},
    **{name: {name: False} for name in ("close", "do_not_contact")},
    "role": {"role": Role.SELF},
    "tier": {"grade": ""},
    "birthday": {
        "birth_calendar": None,
        "birth_month": None,
        "birth_day": None,
        "birth_leap": False,
        "birth_year": None,
    },
}
_CLEARABLE = frozenset(_NOTHING) | REPLACED | {WEDDING}


def is_clearable(name: str) -> bool:
    """Whether an empty cell may take away what the card says in this field."""
    return name in _CLEARABLE or is_own(name)


def is_told_anew(decision: Decision, shelf: Shelf) -> bool:
    """Whether phones or tags of a row that tells all of them are others, or stand otherwise, than on the
    card."""
    before = _phones_before(decision, shelf)
    if decision.replaced & {"phone", "phone2"} and _phones_wanted(decision, before) != before:
        return True
    told = set(decision.row.get("tags", tuple) or ())
    return "tags" in decision.replaced and told != shelf.tags.get(decision.customer_id, set())


def take_away(book: Book, decision: Decision, shelf: Shelf) -> None:
    """What the row no longer says, inside an open change and after what it says newly was written."""
    fields: dict[str, object] = {}
    for name in decision.cleared:
        fields.update(_NOTHING.get(name, {}))
    if fields:
        book.customers.update(decision.customer_id, **fields)
    if "tier" in decision.cleared:
        book.households.update(shelf.cards[decision.customer_id].household_id, pinned_tier=None)
    wedding = wedding_of(shelf.yearly.get(decision.customer_id, ())) if WEDDING in decision.cleared else None
    if wedding is not None:
        book.yearly_dates.remove(wedding.id)
    if decision.replaced & {"phone", "phone2"}:
        _replace_phones(book, decision, shelf)
    if "tags" in decision.replaced:
        _remove_tags(book, decision)
    for name in filter(is_own, decision.cleared):
        for field in book.custom_fields.where(name=name.removeprefix(OWN)):
            write_value(book, decision.customer_id, field.id, "")


def _replace_phones(book: Book, decision: Decision, shelf: Shelf) -> None:
    wanted = _phones_wanted(decision, _phones_before(decision, shelf))
    for phone in book.phones.where(customer_id=decision.customer_id):
        if phone.digits not in wanted:
            book.phones.remove(phone.id)
        elif phone.position != wanted.index(phone.digits):
            book.phones.update(phone.id, position=wanted.index(phone.digits))


def _phones_before(decision: Decision, shelf: Shelf) -> list[str]:
    held = shelf.phones.get(decision.customer_id, ())
    return [phone.digits for phone in sorted(held, key=lambda phone: (phone.position, phone.id))]


def _phones_wanted(decision: Decision, before: list[str]) -> list[str]:
    """The first phone is what one column tells, the others what the other one does."""
    first = _told(decision, "phone", before[:1])
    return [*first, *(digits for digits in _told(decision, "phone2", before[1:]) if digits not in first)]


def _told(decision: Decision, field: str, before: list[str]) -> list[str]:
    if field not in decision.replaced:
        return before
    return [phone.digits for phone in decision.row.get(field, tuple) or ()]


def _remove_tags(book: Book, decision: Decision) -> None:
    wanted = decision.row.get("tags", tuple) or ()
    names = {tag.id: tag.name for tag in book.tags.where()}
    for tagging in book.taggings.where(customer_id=decision.customer_id):
        if names[tagging.tag_id] not in wanted:
            book.taggings.remove(tagging.id)

"""What a row changes on a card that exists: only what it tells, and only where it differs."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from core.characters import simplified
from core.importing.card_fields import card_fields
from core.importing.cleaning.row import CleanRow
from core.importing.cleaning.wishes import WishTold
from core.importing.shelf import Shelf
from core.importing.weddings import WEDDING, is_new
from core.model.birthday import Birthday
from core.model.customer import Phone
from core.model.household import Tier
from core.model.purchase import Wish, WishState
from core.records import dataclass

PINNED = frozenset({Tier.PLATINUM, Tier.GOLD, Tier.IRON, Tier.LEAD})
"""Tiers that a sheet may set by hand; past and prospect follow from what was bought."""


@dataclass(frozen=True, slots=True)
class CardChanges:
    """Fields with their new values, what is added beside the card, and what its fields of the user's own
    say from now on."""

    fields: dict[str, object]
    phones: tuple[Phone, ...]
    tags: tuple[str, ...]
    follow_up: date | None
    tier: Tier | None
    wish: WishTold | None
    own: dict[str, str]
    wedding: Birthday | None

    @property
    def empty(self) -> bool:
        added = (self.phones, self.tags, self.follow_up, self.tier, self.wish, self.own, self.wedding)
        return not self.fields and not any(added)


def changes_of(row: CleanRow, customer_id: int, shelf: Shelf, joining: bool = False) -> CardChanges:
    """A row that updates wins over the card; one that joins it fills only what is empty."""
    card = shelf.cards[customer_id]
    told = card_fields(row)
    if card.deceased is not None and "do_not_contact" not in row.values:
        told.pop("do_not_contact", None)  # A mark without the day, of which the card knows more.
    if "number" not in told and simplified(told.get("name", "")) == simplified(card.name):
        told.pop("name", None)  # By which the card was found: other characters are no other name.
    if "note" in told and not shelf.has_notes:
        told["note"] = noted(card.note, told["note"])
    fields = {
        name: value
        for name, value in told.items()
        if name != "number" and getattr(card, name) != value and not (joining and getattr(card, name))
    }
    return CardChanges(
        fields=fields,
        phones=_new_phones(row, shelf.phones.get(customer_id, [])),
        tags=tuple(tag for tag in row.get("tags", tuple) or () if tag not in shelf.tags.get(customer_id, ())),
        follow_up=_new_follow_up(row, customer_id, shelf),
        tier=_new_tier(row, card.household_id, shelf),
        wish=_new_wish(row, customer_id, shelf),
        own=_new_own(row, customer_id, shelf, joining) if shelf.own else {},
        wedding=_new_wedding(row, customer_id, shelf, joining),
    )


def noted(note: str, told: str) -> str:
    """The note of a card with what a sheet without notes adds to it: a line under its heading takes the place
    of the one that stood there under the same."""
    lines = note.split("\n") if note else []
    for line in told.split("\n"):
        heading, colon, _ = line.partition(": ")
        same = [at for at, kept in enumerate(lines) if colon and kept.startswith(heading + colon)]
        if line in lines:
            continue
        if same:
            lines[same[0]] = line
        else:
            lines.append(line)
    return "\n".join(lines)


def _new_own(row: CleanRow, customer_id: int, shelf: Shelf, joining: bool) -> dict[str, str]:
    known = shelf.own_values.get(customer_id, {})
    told = ((name, row.get(name, str)) for name in shelf.own)
    return {
        name: value
        for name, value in told
        if value and known.get(name) != value and not (joining and name in known)
    }


def _new_phones(row: CleanRow, known: list[Phone]) -> tuple[Phone, ...]:
    digits = {phone.digits for phone in known}
    return tuple(phone for phone in row.phones if phone.digits not in digits)


def _new_follow_up(row: CleanRow, customer_id: int, shelf: Shelf) -> date | None:
    """A date that was set before is none: since then another may have been agreed."""
    due = row.get("next_follow_up", date)
    return due if due not in shelf.follow_ups.get(customer_id, ()) else None


def _new_wedding(row: CleanRow, customer_id: int, shelf: Shelf, joining: bool) -> Birthday | None:
    day = row.get(WEDDING, Birthday)
    return day if day and is_new(day, shelf.yearly.get(customer_id, ()), joining) else None


def pinned_tier(row: CleanRow) -> Tier | None:
    """The tier that the row sets by hand."""
    tier = row.get("tier", Tier)
    return tier if tier in PINNED else None


def _new_tier(row: CleanRow, household_id: int, shelf: Shelf) -> Tier | None:
    tier = pinned_tier(row)
    return None if tier is None or shelf.tiers.get(household_id) is tier else tier


def wish_told(row: CleanRow) -> WishTold | None:
    """What the row tells of a wish, from whichever columns."""
    wish, budget, by = row.get("wish", WishTold), row.get("budget", int), row.get("wish_by", date)
    if wish is None and budget is None and by is None:
        return None
    told = wish or WishTold("")
    return replace(told, budget=budget, by=by, state=row.get("wish_state", WishState) or told.state)


def _new_wish(row: CleanRow, customer_id: int, shelf: Shelf) -> WishTold | None:
    wish = wish_told(row)
    known = shelf.wishes.get(customer_id, [])
    return wish if wish is not None and not any(says_already(one, wish) for one in known) else None


def same_wish(wishes: Iterable[Wish], told: WishTold) -> Wish | None:
    """The wish of the book that a sheet tells more of."""
    return next((one for one in wishes if one.category == told.category), None)


def said_of(told: WishTold) -> dict[str, Any]:
    """What a sheet says of a wish besides its name."""
    said = {name: getattr(told, name) for name in ("strength", "budget", "by", "state")}
    return {name: value for name, value in said.items() if value is not None}


def says_already(wish: Wish, told: WishTold) -> bool:
    """Whether a sheet tells nothing new of a wish."""
    said = said_of(told).items()
    return wish.category == told.category and all(getattr(wish, name) == value for name, value in said)

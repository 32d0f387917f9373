"""What a row would change on the card it goes to, old beside new."""

from collections.abc import Iterator

from core.importing.cleaning.row import CleanRow
from core.importing.shelf import Shelf
from core.importing.updates import CardChanges, changes_of
from core.importing.weddings import WEDDING, as_birthday, same_day, wedding_of
from core.records import dataclass

_BIRTHDAY = "birth_"
_RENAMED = {"grade": "tier"}


@dataclass(frozen=True, slots=True)
class Changed:
    """A field by its name on the sheet. `old` is None where the new value is added to what is there."""

    field: str
    old: object = None


def changed_fields(row: CleanRow, customer_id: int, shelf: Shelf, joining: bool) -> tuple[Changed, ...]:
    """The fields of a card in the book that the row would change, each once."""
    changes = changes_of(row, customer_id, shelf, joining)
    own = (Changed(name, shelf.own_values.get(customer_id, {}).get(name)) for name in changes.own)
    beside = (*_beside(changes), *_wedding(changes, customer_id, shelf))
    found = {one.field: one for one in (*_on_card(changes, customer_id, shelf), *beside, *own)}
    return tuple(found.values())


def _on_card(changes: CardChanges, customer_id: int, shelf: Shelf) -> Iterator[Changed]:
    card = shelf.cards[customer_id]
    for name in changes.fields:
        if name.startswith(_BIRTHDAY):
            yield Changed("birthday", card.birthday)
        else:
            yield Changed(_RENAMED.get(name, name), getattr(card, name))


def _wedding(changes: CardChanges, customer_id: int, shelf: Shelf) -> Iterator[Changed]:
    if changes.wedding is not None:
        days = shelf.yearly.get(customer_id, ())
        old = same_day(changes.wedding, days) or wedding_of(days)
        yield Changed(WEDDING, as_birthday(old) if old else None)


def _beside(changes: CardChanges) -> Iterator[Changed]:
    added = {
        "phone": changes.phones,
        "tags": changes.tags,
        "next_follow_up": changes.follow_up,
        "tier": changes.tier,
        "wish": changes.wish,
    }
    return (Changed(name) for name, value in added.items() if value)

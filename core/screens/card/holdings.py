"""What a customer owns, and the ends that have to be thought of."""

from datetime import date, timedelta

from core.model.purchase import End
from core.ports import Book
from core.records import dataclass

SOON = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Ending:
    """One end of an item; `soon` when it lies within two months or has passed."""

    kind: End
    due: date
    soon: bool


@dataclass(frozen=True, slots=True)
class Holding:
    """One item with the ends that are open, soonest first."""

    name: str
    serial: str
    endings: tuple[Ending, ...]


def holdings(book: Book, customer_id: int, on: date) -> tuple[Holding, ...]:
    """What is held today; an item whose ends have all been settled was renewed by another one."""
    found = []
    for item in book.owned_items.where(customer_id=customer_id):
        ends = book.item_ends.where(item_id=item.id)
        standing = sorted((end for end in ends if end.settled is None), key=lambda end: end.due)
        if standing or not ends:
            endings = tuple(Ending(end.kind, end.due, end.due <= on + SOON) for end in standing)
            found.append(Holding(item.name, item.serial, endings))
    return tuple(sorted(found, key=_soonest))


def _soonest(holding: Holding) -> date:
    return holding.endings[0].due if holding.endings else date.max

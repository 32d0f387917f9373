"""What draws to an end, read at once for all that is put into words on a day."""

from collections.abc import Collection, Mapping

from core.model.agenda import DueItem, Reason
from core.model.purchase import ItemEnd, OwnedItem
from core.ports import Book
from core.records import dataclass
from core.rules.due.ends import MAINTENANCE


@dataclass(frozen=True, slots=True)
class Things:
    """Ends and what they are of, by their ids."""

    ends: Mapping[int, ItemEnd]
    owned: Mapping[int, OwnedItem]


def things_of(book: Book, items: Collection[DueItem]) -> Things:
    """Those that these items are about."""
    renewals = [item for item in items if item.kind is Reason.RENEWAL]
    serviced = {item.subject_id for item in renewals if item.about == MAINTENANCE}
    ends = book.item_ends.having({item.subject_id for item in renewals if item.about != MAINTENANCE})
    return Things(ends, book.owned_items.having(serviced | {end.item_id for end in ends.values()}))

"""The free check of an item: how each of its parts is, stored on the item as a service with findings."""

from collections.abc import Mapping
from datetime import date

from core.changes import Changes
from core.errors import UserError
from core.model.service import Condition, Finding, Service, ServiceKind
from core.ports import Book
from core.records import dataclass
from core.text import T


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found of one part."""

    condition: Condition
    note: str = ""


def save_check(
    book: Book, item_id: int, parts: Mapping[str, Judged], today: date, kilometres: int | None = None
) -> Changes:
    """Store what today's check has found; a second saving on the day takes the place of the first.

    Raises UserError when no part was judged.
    """
    item = book.owned_items.get(item_id)
    with book.change(T("Save the check of {item}", item=item.name)) as pending:
        if not parts:
            raise UserError(T("No part has been judged"), fix=T("Choose at least one result"))
        for earlier in book.services.where(item_id=item_id, day=today, kind=ServiceKind.CHECK):
            for finding in book.findings.where(service_id=earlier.id):
                book.findings.remove(finding.id)
            book.services.remove(earlier.id)
        check = book.services.add(Service(item.customer_id, today, ServiceKind.CHECK, item_id, kilometres))
        for part, judged in parts.items():
            book.findings.add(Finding(check, item.customer_id, part, judged.condition, judged.note))
    return pending.changes

"""From clean rows to decisions for records: whose purchase, contact or item each is, and if it is new."""

from collections.abc import Iterable

from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.row import CleanRow
from core.importing.fields import SheetKind
from core.importing.known import Known
from core.importing.mapping import Mapping
from core.importing.plan import Decision, Plan
from core.importing.planning import EVERY, digits_of
from core.importing.reports import Verdict
from core.ports import Book, Progress
from core.text import T


def plan_records(book: Book, mapping: Mapping, rows: Iterable[CleanRow], total: int, tell: Progress) -> Plan:
    """Purchases, contacts or owned items: each goes to a card that exists, and stands once."""
    known = Known(book.known_customers())
    seen = _Seen(book, mapping.kind)
    decisions = []
    for count, row in enumerate(rows):
        if count % EVERY == 0:
            tell(count, total)
        decisions.append(_record(row, known, seen))
    return Plan(mapping, tuple(decisions), tuple(book.history(1)))


def _record(row: CleanRow, known: Known, seen: "_Seen") -> Decision:
    if row.problem is not None:
        return Decision(row, Verdict.PROBLEM, note=row.problem)
    cards = _whose(row, known)
    if len(cards) != 1:
        return Decision(row, Verdict.PROBLEM, note=_nobody(row, len(cards)))
    if seen.before(row):
        return Decision(row, Verdict.SKIP, cards[0])
    return Decision(row, Verdict.CREATE, cards[0])


def _whose(row: CleanRow, known: Known) -> list[int]:
    number, name = row.get("number", str), row.get("name", str)
    if number:
        found = known.numbered(number)
        return [] if found is None else [found]
    phones = digits_of(row)
    if name:
        return known.sharing(name, phones) or known.named(name)
    return sorted(set().union(*(known.with_phone(phone) for phone in phones)))


def _nobody(row: CleanRow, count: int) -> RowNote:
    told = row.get("number", str) or row.get("name", str) or next(iter(digits_of(row)), "")
    if count:
        return RowNote(row.row, "", told, T("Several customers fit this row"), T("Add the customer’s number"))
    fix = T("Import the customers first, or correct the number or name")
    return RowNote(row.row, "", told, T("No such customer in the book"), fix)


class _Seen:
    """Order numbers that stand already: purchases are the same only by order number."""

    def __init__(self, book: Book, kind: SheetKind) -> None:
        self._orders = book.order_numbers() if kind is SheetKind.PURCHASES else set()

    def before(self, row: CleanRow) -> bool:
        order, amount = row.get("order_no", str), row.get("amount", int)
        if not order or (amount or 0) < 0:
            return False
        seen = order in self._orders
        self._orders.add(order)
        return seen

"""Which records the book has already: the same file, or a longer one of the same program, comes again."""

import re
from collections.abc import Callable, Hashable
from datetime import date, datetime
from typing import TypeVar

from core.importing.cleaning.row import CleanRow
from core.importing.contacts import Contacts, contact_of
from core.importing.fields import SheetKind
from core.importing.folding import fold
from core.importing.mapping import Mapping
from core.importing.owning import Owned, ends_told, item_name, names_of_ends
from core.importing.reports import Verdict
from core.ports import Book

_Key = TypeVar("_Key", bound=Hashable)

_OF_WHOLE_ORDER = re.compile("订单|实付|实收|支付|应付|总|合计|order|(?<!sub)total|paid")

Seen = Callable[[int, CleanRow], Verdict]
"""What becomes of a row about this card: it is new, brings something new to what stands, or nothing."""


def seen_before(book: Book, mapping: Mapping) -> Seen:
    """The judge of the rows of a sheet, one after the other."""
    match mapping.kind:
        case SheetKind.OWNED:
            return _things(book, mapping)
        case SheetKind.APPOINTMENTS:
            return _appointments(book)
        case SheetKind.INTERACTIONS:
            return _contacts(book)
        case _:
            return _purchases(book, mapping)


def _purchases(book: Book, mapping: Mapping) -> Seen:
    """Purchases are the same only by order number; a refund bears the number of what it takes back. Further
    things of one order in a sheet, or further days, are lines of it, unless each repeats the sum of all."""
    before, refunds = book.order_numbers(), book.refunds_of_orders()
    column = mapping.column_of("amount")
    of_whole = column is not None and bool(_OF_WHOLE_ORDER.search(fold(column.heading)))
    orders: dict[str, int] = {}
    lines: set[tuple[str, str, int]] = set()

    def seen(_customer: int, row: CleanRow) -> Verdict:
        order, amount = row.get("order_no", str), row.get("amount", int)
        if amount is None:
            return Verdict.SKIP
        if not order:
            return Verdict.CREATE
        if amount < 0:
            return _first_time((order, day_and_hour(row)[0], amount), refunds)
        if order in before or (of_whole and orders.get(order) == amount):
            return Verdict.SKIP
        orders.setdefault(order, amount)
        what = row.get("product", str) or str(row.get("date", date))
        return _first_time((order, what, amount), lines)

    return seen


def _first_time(one: _Key, known: set[_Key]) -> Verdict:
    verdict = Verdict.SKIP if one in known else Verdict.CREATE
    known.add(one)
    return verdict


def _appointments(book: Book) -> Seen:
    """Nobody is expected twice at the same moment."""
    agreed = {(one.customer_id, one.day, one.hour) for one in book.appointments.where()}

    def seen(customer: int, row: CleanRow) -> Verdict:
        if "date" not in row.values:
            return Verdict.SKIP
        moment = (customer, *day_and_hour(row))
        verdict = Verdict.SKIP if moment in agreed else Verdict.CREATE
        agreed.add(moment)
        return verdict

    return seen


def day_and_hour(row: CleanRow) -> tuple[date, str]:
    """When somebody is expected: the hour from a column of its own, else from beside the day."""
    day, hour = row.get("date", date) or date.min, row.get("hour", str) or ""
    if isinstance(day, datetime):
        return day.date(), hour or f"{day:%H:%M}"
    return day, hour


def _contacts(book: Book) -> Seen:
    """The same log comes again, or a longer one; two that are alike in one sheet are two."""
    contacts = Contacts(book)

    def seen(customer: int, row: CleanRow) -> Verdict:
        return Verdict.SKIP if contacts.had(contact_of(customer, row)) else Verdict.CREATE

    return seen


def _things(book: Book, mapping: Mapping) -> Seen:
    """A thing stands once; a later end of it is something new."""
    owned, names = Owned(book), names_of_ends(mapping)

    def seen(customer: int, row: CleanRow) -> Verdict:
        item = owned.find(customer, row)
        if not item_name(row) or (item is None and owned.before(customer, row)):
            return Verdict.SKIP
        if item is None:
            return Verdict.CREATE
        return Verdict.UPDATE if owned.later(item, ends_told(row, names)) else Verdict.SKIP

    return seen

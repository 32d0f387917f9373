"""From clean rows to decisions for records: whose purchase, contact or item each is, and if it is new."""

from collections.abc import Iterable
from dataclasses import replace

from core.importing.cleaning.deals import CALLED_OFF
from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.row import CleanRow
from core.importing.cleaning.verdict import IDENTIFYING
from core.importing.headers import is_plain_number
from core.importing.introducing import introduced
from core.importing.known import Known, told_numbers
from core.importing.mapping import Mapping
from core.importing.newcomers import filled_in, is_enough, told_more, welcome, wished
from core.importing.plan import Decision, Newcomer, Plan
from core.importing.planning import EVERY, digits_of
from core.importing.planning_contacts import ContactPlanner, with_contacts
from core.importing.planning_homes import HomesTold
from core.importing.planning_kin import KinPlanner, names_kin
from core.importing.referrers import link_referrers
from core.importing.repeated import seen_before
from core.importing.reports import Verdict
from core.importing.shelf import Shelf
from core.importing.table import FoundTable
from core.ports import Book, Progress
from core.text import T


def plan_records(
    book: Book, mapping: Mapping, rows: Iterable[CleanRow], table: FoundTable, tell: Progress
) -> Plan:
    """Purchases, contacts or owned items: each goes to one card and stands once. Who is not in the book
    gets a card where the row tells enough of him."""
    planner = _Planner(book, mapping, table)
    for count, row in enumerate(rows):
        if count % EVERY == 0:
            tell(count, len(table.rows))
        planner.take(row)
    return planner.plan(book)


class _Planner:
    """Decides row after row: whoever came with an earlier row is known to the later ones."""

    def __init__(self, book: Book, mapping: Mapping, table: FoundTable) -> None:
        self._mapping = mapping
        self._known = Known(book.known_customers(), told_numbers(mapping, table))
        self._seen = seen_before(book, mapping)
        column = mapping.column_of("number")
        self._plain_number = column is not None and is_plain_number(column.heading)
        self._next_id = book.customers.next_id()
        self._decisions: list[Decision] = []
        self._newcomers: dict[int, Newcomer] = {}
        self._brought: list[Decision] = []
        self._shelf = Shelf(book)
        self._filled: list[Decision] = []
        # Where nobody is known yet nobody can be mistaken for somebody else.
        self._by_name = not book.customer_count() and not _tells_apart(mapping)
        self._homes = HomesTold(book)
        self._contacts = ContactPlanner(book)
        self._kin = KinPlanner(book, mapping, self._known) if names_kin(mapping, table.rows) else None

    def take(self, row: CleanRow) -> None:
        """Decide on one more row."""
        self._decisions.append(with_contacts(self._decided(row), self._contacts, Verdict.JOIN))

    def plan(self, book: Book) -> Plan:
        """All of it; the newcomers are linked to those who are named as having brought them."""
        brought_along = [*introduced(self._brought, self._known, self._next_id)]
        referrers, warnings = link_referrers(book, self._brought, self._known, self._mapping)
        return Plan(
            self._mapping,
            tuple(self._decisions),
            book.mark(),
            tuple(warnings),
            referrers,
            (*self._newcomers.values(), *brought_along, *(self._kin.newcomers if self._kin else ())),
            tuple(self._filled),
            tuple(self._kin.ties if self._kin else ()),
            self._contacts.contacts,
        )

    def _decided(self, row: CleanRow) -> Decision:
        if row.values.get("state") == CALLED_OFF:
            return Decision(row, Verdict.SKIP)
        if row.problem is not None:
            return Decision(row, Verdict.PROBLEM, note=row.problem)
        row = self._with_own_number(row)
        cards = self._whose(row)
        if len(cards) == 1:
            return self._about(cards[0], row)
        if not cards and is_enough(row, self._mapping.kind, self._known):
            return self._with_newcomer(row)
        if not cards and self._by_name and "name" in row.values:
            return self._with_newcomer(_by_name_alone(row, self._mapping))
        return Decision(row, Verdict.PROBLEM, note=_nobody(row, len(cards)))

    def _with_own_number(self, row: CleanRow) -> CleanRow:
        """Under 编号 stands perhaps the number of the record: one that somebody else has is not the
        customer's."""
        number = row.get("number", str)
        found = self._known.numbered(number) if number and self._plain_number else None
        if found is None or self._known.fits(found, row.get("name", str) or "", digits_of(row)):
            return row
        return replace(row, values={field: value for field, value in row.values.items() if field != "number"})

    def _whose(self, row: CleanRow) -> list[int]:
        number, name, phones = row.get("number", str), row.get("name", str), digits_of(row)
        if number:
            found = self._known.numbered(number)
            return [] if found is None else [found]
        if name:
            named = (card for card in self._known.named(name) if self._known.may_have(card, phones))
            at_home = [card for card in named if self._homes.may_be(row, card)]
            return self._known.sharing(name, phones) or at_home
        return sorted(set().union(*(self._known.with_phone(phone) for phone in phones)))

    def _about(self, customer_id: int, row: CleanRow) -> Decision:
        self._homes.learn(row, customer_id)
        verdict = self._seen(customer_id, row)
        fresh = customer_id in self._known.fresh
        if customer_id in self._newcomers:
            self._newcomers[customer_id] = told_more(self._newcomers[customer_id], row)
        filled = wished(row, customer_id) if fresh else filled_in(row, customer_id, self._shelf)
        if filled is not None:
            self._filled.append(filled)
            verdict = Verdict.JOIN if verdict is Verdict.SKIP else verdict
        return Decision(row, verdict, customer_id)

    def _with_newcomer(self, row: CleanRow) -> Decision:
        newcomer = welcome(row, self._mapping.kind, self._known, self._next_id)
        self._newcomers[self._next_id] = newcomer
        self._next_id += 1
        if self._kin is not None:
            self._next_id += self._kin.take(row, newcomer.card.customer_id, self._next_id)
        self._homes.learn(row, newcomer.card.customer_id)
        self._seen(newcomer.card.customer_id, row)
        decision = Decision(row, Verdict.CREATE, newcomer.card.customer_id)
        self._brought.append(decision)
        return decision


def _tells_apart(mapping: Mapping) -> bool:
    """Whether a sheet has any column that tells people of one name apart."""
    return any(mapping.column_of(field) for field in (*IDENTIFYING, "number"))


def _by_name_alone(row: CleanRow, mapping: Mapping) -> CleanRow:
    """The row with a word about whom it makes a card for."""
    column, name = mapping.column_of("name"), row.get("name", str) or ""
    reason = T("{name} is new and known by the name alone", name=name)
    fix = T("Add a phone to the card, so that namesakes can be told apart")
    note = RowNote(row.row, column.heading if column else "", name, reason, fix)
    return replace(row, warnings=(*row.warnings, note))


def _nobody(row: CleanRow, count: int) -> RowNote:
    told = row.get("number", str) or row.get("name", str) or next(iter(digits_of(row)), "")
    if count:
        return RowNote(row.row, "", told, T("Several customers fit this row"), T("Add the customer’s number"))
    fix = T("Add a phone, or import the customers first")
    return RowNote(row.row, "", told, T("No such customer in the book"), fix)

"""From clean rows to decisions: whom each row is about, and what becomes of it."""

from collections.abc import Iterable
from collections.abc import Mapping as TypingMapping
from dataclasses import field, replace

from core.importing.brought_in_words import link_told
from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.row import CleanRow
from core.importing.cleaning.verdict import IDENTIFYING
from core.importing.introducing import introduced
from core.importing.known import Known, told_numbers
from core.importing.looks import own_mobile, own_wechat
from core.importing.mapping import Mapping
from core.importing.plan import Decision, Plan
from core.importing.planning_bought import PurchasePlanner
from core.importing.planning_contacts import ContactPlanner, with_contacts
from core.importing.planning_kin import KinPlanner, names_kin
from core.importing.referrers import link_referrers, with_unlinked
from core.importing.reports import Duplicates, Verdict
from core.importing.shelf import Shelf
from core.importing.table import FoundTable
from core.importing.updates import changes_of
from core.model.customer import Phone
from core.ports import Book, Progress
from core.records import dataclass
from core.text import T, Text

PHONES = ("phone", "phone2")
OWN = ("wechat", "qq", "email", "card_number")
"""What nobody else of the same name has."""
_LINKS = frozenset(("referrer", "referrer_number"))
SETTLED_BY_MODE = {Duplicates.JOIN: Verdict.JOIN, Duplicates.SKIP: Verdict.SKIP}
EVERY = 500


@dataclass(frozen=True, slots=True)
class Modes:
    """What becomes of rows that may be somebody who is already there: of all, and of some by their number
    in the sheet."""

    of_all: Duplicates
    of_rows: TypingMapping[int, Duplicates] = field(default_factory=dict)


def plan_customers(
    book: Book, mapping: Mapping, rows: Iterable[CleanRow], modes: Modes, table: FoundTable, tell: Progress
) -> Plan:
    """One decision a row: update by number or by phone and name, else create; what may be the same
    is decided by `modes`. Nothing is written. `rows` are those of the table, cleaned."""
    known = Known(book.known_customers(), told_numbers(mapping, table))
    shelf = Shelf.for_sheet(book, mapping)
    next_id = book.customers.next_id()
    kin = KinPlanner(book, mapping, known) if names_kin(mapping, table.rows) else None
    contacts, bought = ContactPlanner(book), PurchasePlanner(book)
    decisions = []
    for count, row in enumerate(rows):
        if count % EVERY == 0:
            tell(count, len(table.rows))
        decision = _decide(row, known, shelf, modes.of_rows.get(row.row, modes.of_all), next_id)
        if decision.verdict is Verdict.CREATE:
            next_id += 1
        if kin is not None and decision.customer_id:
            decision, taken = _with_kin(decision, kin, next_id)
            next_id += taken
        decisions.append(bought.take(with_contacts(decision, contacts, Verdict.UPDATE)))
    newcomers = [*(kin.newcomers if kin else ()), *introduced(decisions, known, next_id)]
    referrers, warnings = link_referrers(book, decisions, known, mapping)
    told = link_told(book, decisions, known, referrers)
    linked = (_linked(decision) if decision.customer_id in referrers else decision for decision in decisions)
    return Plan(
        mapping,
        tuple(with_unlinked(linked, warnings)),
        book.mark(),
        (*warnings, *told),
        referrers,
        tuple(newcomers),
        ties=tuple(kin.ties if kin else ()),
        contacts=contacts.contacts,
        purchases=bought.purchases,
    )


def _with_kin(decision: Decision, kin: KinPlanner, next_id: int) -> tuple[Decision, int]:
    """The decision, and how many new cards its relatives take; a row that only brings those is an update."""
    ties = len(kin.ties)
    taken = kin.take(decision.row, decision.customer_id, next_id)
    brings = decision.verdict is Verdict.SKIP and (taken or len(kin.ties) > ties)
    return (replace(decision, verdict=Verdict.UPDATE) if brings else decision), taken


def _decide(row: CleanRow, known: Known, shelf: Shelf, duplicates: Duplicates, next_id: int) -> Decision:
    if row.problem is not None:
        return Decision(row, Verdict.PROBLEM, note=row.problem)
    if duplicates is Duplicates.KEEP:
        return _create(row, known, next_id)
    number = row.get("number", str)
    found = known.numbered(number) if number else None
    if found is not None:
        return _same_number(row, found, known, shelf, duplicates)
    if number:
        return _create(row, known, next_id)
    return _same_person(row, known, shelf, duplicates, next_id)


def _create(row: CleanRow, known: Known, next_id: int) -> Decision:
    number, name = row.get("number", str), name_of(row)
    if not number or known.numbered(number) is not None:
        number = known.free_number()
    told, more = row.values, _told_in_note(row)
    if more or told.get("number") != number or told.get("name") != name:
        row = CleanRow(row.row, {**told, "number": number, "name": name, **more}, row.warnings)
    known.add(next_id, number, name, digits_of(row))
    return Decision(row, Verdict.CREATE, next_id)


def _told_in_note(row: CleanRow) -> dict[str, object]:
    """The ways to reach somebody that the note alone tells. Only a new card takes them: an older one knows
    better."""
    note = row.get("note", str) or ""
    account = "" if "wechat" in row.values else own_wechat(note)
    mobile = "" if "phone" in row.values or "phone2" in row.values else own_mobile(note)
    phones = {"phone": (Phone(0, mobile, mobile),)} if mobile else {}
    return {**({"wechat": account} if account else {}), **phones}


def _same_number(row: CleanRow, found: int, known: Known, shelf: Shelf, duplicates: Duplicates) -> Decision:
    if found in known.fresh:
        reason = T("The number already stands in an earlier row, for {name}", name=known.name_of(found))
        return _may_be_same(row, [found], duplicates, reason)
    if not known.fits(found, name_of(row) if "name" in row.values else "", digits_of(row)):
        reason = T("The number already belongs to {name}", name=known.name_of(found))
        return _may_be_same(row, [found], duplicates, reason)
    return _update(row, found, shelf)


def _same_person(row: CleanRow, known: Known, shelf: Shelf, duplicates: Duplicates, next_id: int) -> Decision:
    name, phones = name_of(row), digits_of(row)
    sure = known.sharing(name, phones)
    if len(sure) == 1 and sure[0] not in known.fresh:
        return _update(row, sure[0], shelf)
    if len(sure) == 1 and sure[0] in known.kin:
        return Decision(row, Verdict.JOIN, sure[0])
    if sure:
        reason = T("Same name and phone as {name} in an earlier row or card", name=name)
        return _may_be_same(row, sure, duplicates, reason)
    before = dict.fromkeys(known.named_before(name))
    agreeing = [card for card in before if _agrees(row, card, known, shelf)]
    if agreeing:
        return _of_several(row, agreeing, shelf, duplicates)
    bare = not IDENTIFYING & row.values.keys()
    only = next(iter(before)) if len(before) == 1 else 0
    if bare and only and _is_said(row, only, known, shelf):
        return Decision(row, Verdict.SKIP, only)
    if bare and known.named(name):
        reason = T("There is already a {name}, and the row has nothing to tell them apart", name=name)
        return _may_be_same(row, known.named(name), duplicates, reason)
    return _create(row, known, next_id)


def _is_said(row: CleanRow, customer_id: int, known: Known, shelf: Shelf) -> bool:
    """Whether the only card of a name says already all that a row without a phone tells: more than the name,
    or as little as the card."""
    told = row.values.keys() - {"name"}
    alike = bool(told) or not known.has_phones(customer_id)
    return alike and told.isdisjoint(_LINKS) and changes_of(row, customer_id, shelf).empty


def _of_several(row: CleanRow, cards: list[int], shelf: Shelf, duplicates: Duplicates) -> Decision:
    """The card to which the row brings nothing new, else the only one."""
    same = next((card for card in cards if changes_of(row, card, shelf).empty), None)
    if same is not None:
        return Decision(row, Verdict.SKIP, same)
    if len(cards) == 1:
        return Decision(row, Verdict.UPDATE, cards[0])
    reason = T("Several customers called {name} fit this row", name=name_of(row))
    return _may_be_same(row, cards, duplicates, reason)


def _agrees(row: CleanRow, customer_id: int, known: Known, shelf: Shelf) -> bool:
    """Whether a card of the book that bears the row's name says something else that tells people apart."""
    told, card = row.values, shelf.cards[customer_id]
    if any(told.get(field) == getattr(card, field) for field in OWN if told.get(field)):
        return True
    if not known.may_have(customer_id, digits_of(row)):
        return False
    shared = ("birthday", "address")
    return any(told.get(field) == getattr(card, field) for field in shared if told.get(field))


def _update(row: CleanRow, found: int, shelf: Shelf) -> Decision:
    """A row that would change nothing is passed over."""
    same = changes_of(row, found, shelf).empty
    return Decision(row, Verdict.SKIP if same else Verdict.UPDATE, found)


def _linked(decision: Decision) -> Decision:
    """A row that only tells of a new referrer changes something after all."""
    return replace(decision, verdict=Verdict.UPDATE) if decision.verdict is Verdict.SKIP else decision


def _may_be_same(row: CleanRow, cards: list[int], duplicates: Duplicates, reason: Text) -> Decision:
    verdict = SETTLED_BY_MODE.get(duplicates, Verdict.PROBLEM)
    if verdict is not Verdict.PROBLEM and len(cards) == 1:
        return Decision(row, verdict, cards[0] if verdict is Verdict.JOIN else 0)
    fix = T("Choose for this row: join it, keep it apart, or skip it")
    return Decision(row, Verdict.PROBLEM, note=RowNote(row.row, "", name_of(row), reason, fix))


def name_of(row: CleanRow) -> str:
    """The name; a row without one is known by its firm, WeChat, phone or e-mail."""
    told = row.get("name", str) or row.get("employer", str) or row.get("wechat", str)
    return told or next(iter(digits_of(row)), "") or row.get("email", str) or ""


def digits_of(row: CleanRow) -> list[str]:
    """The row's phones, normalised, each once."""
    told = [phone.digits for field in PHONES for phone in row.get(field, tuple) or ()]
    return list(dict.fromkeys(told)) if len(told) > 1 else told

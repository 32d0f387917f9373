"""Who is named as a referrer: resolved after all rows are known, refused where it cannot be."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property

from core.errors import UserError
from core.importing.bearers import Bearers
from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.row import CleanRow
from core.importing.known import Known
from core.importing.mapping import Mapping
from core.importing.plan import Decision
from core.importing.reports import Verdict
from core.model.customer import Phone
from core.ports import Book
from core.rules.referrals import check_edge, open_edges
from core.text import T, Text

_NAME, _NUMBER = "referrer", "referrer_number"


class _MembershipCards:
    """Who bears which card number; asked for only where a referrer is told by something with a digit."""

    def __init__(self, book: Book, decisions: Sequence[Decision]) -> None:
        self._book, self._decisions = book, decisions

    def bearers(self, told: str) -> list[int]:
        if not any(character.isdecimal() for character in told):
            return []
        return sorted(self._by_number.get(told, ()))

    @cached_property
    def _by_number(self) -> dict[str, set[int]]:
        found: dict[str, set[int]] = defaultdict(set)
        for card in self._book.customers.where(merged_into=None):
            found[card.card_number].add(card.id)
        for decision in self._decisions:
            found[decision.row.get("card_number", str) or ""].add(decision.customer_id)
        return found


def link_referrers(
    book: Book, decisions: Sequence[Decision], known: Known, mapping: Mapping
) -> tuple[dict[int, int], list[RowNote]]:
    """(referrer by referee, warnings). A name that several bear means the only one who was there
    before the row; otherwise nobody is linked, and a warning says so. Cards of one person count as one:
    the first of them is linked. Rows that go nowhere link nobody."""
    columns = [column for name in (_NUMBER, _NAME) if (column := mapping.column_of(name))]
    edges = open_edges(book.referrals.where(closed=None)) if columns else {}
    cards, persons = _MembershipCards(book, decisions), Bearers(book, decisions, known)
    links: dict[int, int] = {}
    warnings: list[RowNote] = []
    for decision in decisions:
        told = decision.row.get(_NAME, str) or decision.row.get(_NUMBER, str)
        if not told or not decision.customer_id:
            continue
        bearers = _bearers(told, decision.row, known, cards)
        refused = _link(decision, told, bearers, persons, edges, links)
        if refused is not None:
            fix = T("Link the referrer on the customer’s card")
            heading = columns[-1].heading if columns else ""
            warnings.append(RowNote(decision.row.row, heading, told, refused, fix))
    return links, warnings


def with_unlinked(decisions: Iterable[Decision], warnings: Sequence[RowNote]) -> Iterator[Decision]:
    """The decisions, of which new cards keep in the note by whom they were brought where nobody is linked."""
    lines = {note.row: f"{note.column}: {note.value}" for note in warnings}
    return (
        _noted(one, lines[one.row.row]) if one.row.row in lines and one.verdict is Verdict.CREATE else one
        for one in decisions
    )


def _noted(decision: Decision, line: str) -> Decision:
    note = "\n".join(filter(None, (decision.row.get("note", str), line)))
    return replace(decision, row=replace(decision.row, values={**decision.row.values, "note": note}))


def _link(
    decision: Decision,
    told: str,
    bearers: list[int],
    persons: Bearers,
    edges: dict[int, int],
    links: dict[int, int],
) -> Text | None:
    """Add the edge unless it stands already, or say why not."""
    if edges.get(decision.customer_id) in bearers:
        return None
    found = persons.meant(bearers, by=decision.customer_id)
    if found is None:
        several = T("Several customers are called {name}", name=told)
        return several if bearers else T("There is no customer called {name}", name=told)
    try:
        check_edge(found, decision.customer_id, edges)
    except UserError as error:
        return error.what
    edges[decision.customer_id] = links[decision.customer_id] = found
    return None


def _bearers(told: str, row: CleanRow, known: Known, cards: _MembershipCards) -> list[int]:
    """By a number of their own, else by what stands under the name."""
    number = row.get(_NUMBER, str)
    if number:
        bearer = known.numbered(number)
        found = cards.bearers(number) if bearer is None else [bearer]
        if found:
            return found
    phones = row.get("referrer_phone", tuple) or ()
    return _named(told, phones, known) or cards.bearers(told)


def _named(told: str, phones: tuple[Phone, ...], known: Known) -> list[int]:
    """By name and phone, by number, by name, or by phone: the first that finds somebody."""
    sure = known.sharing(told, [phone.digits for phone in phones])
    if sure:
        return sure
    numbered = known.numbered(told)
    if numbered is not None:
        return [numbered]
    return known.named(told) or sorted(known.with_phone(told))

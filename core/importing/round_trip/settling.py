"""What becomes of edited rows: written, passed over, or told as a conflict with an edit in the book."""

from collections.abc import Iterator
from dataclasses import replace

from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.row import CleanRow
from core.importing.mapping import ColumnMap
from core.importing.plan import Decision, Plan
from core.importing.reports import Verdict
from core.importing.round_trip.clearing import REPLACED, is_clearable, is_told_anew
from core.importing.round_trip.edits import Cards, Edits, held_now, place_in
from core.importing.round_trip.memory import Memory, sum_of_value
from core.importing.shelf import Shelf
from core.importing.updates import changes_of
from core.ports import Book
from core.screens.listings.cards import CardRow
from core.text import N, T

_NAMED = 20
_STAYS = frozenset(("name", "household", "referrer", "next_follow_up"))
"""What an empty cell cannot mean: who somebody is and lives with, who brought him, and a date to keep."""


def settle(book: Book, plan: Plan, memory: Memory, cards: Cards, edits: dict[int, Edits]) -> Plan:
    """The plan with conflicts told, emptied cells remembered, and a word about rows that are gone."""
    shelf = Shelf.for_sheet(book, plan.mapping)
    decisions = tuple(_decided(decision, plan, memory, cards, edits, shelf) for decision in plan.decisions)
    warnings = (*plan.warnings, *_gone(plan, memory, cards, edits))
    return replace(plan, decisions=decisions, warnings=warnings)


def _decided(
    decision: Decision, plan: Plan, memory: Memory, cards: Cards, edits: dict[int, Edits], shelf: Shelf
) -> Decision:
    """A row with edits goes to the card it was exported from, whatever name and phone it has now."""
    own = edits.get(decision.row.row)
    if own is None or not own.columns or decision.row.problem is not None:
        return decision
    card = cards[own.number]
    same = changes_of(decision.row, card.card.id, shelf).empty and card.card.id not in plan.referrers
    verdict = Verdict.SKIP if same else Verdict.UPDATE
    return _settled(Decision(decision.row, verdict, card.card.id), own, memory, card, shelf)


def _settled(decision: Decision, own: Edits, memory: Memory, card: CardRow, shelf: Shelf) -> Decision:
    conflict = next(_conflicts(decision, own, memory, card, shelf), None)
    if conflict is not None:
        return replace(decision, verdict=Verdict.PROBLEM, note=conflict)
    now = held_now(card)
    emptied = [name for name in own.cleared if now.get(_source(own, name, memory)) not in ("", None, ())]
    cleared = tuple(filter(is_clearable, emptied))
    kept = [_not_taken_away(decision.row.row, own.columns[name]) for name in emptied if name in _STAYS]
    decision = replace(decision, replaced=frozenset(own.columns) & REPLACED)
    changes = decision.verdict is Verdict.UPDATE or bool(cleared) or is_told_anew(decision, shelf)
    verdict = Verdict.UPDATE if changes else Verdict.SKIP
    row = replace(decision.row, warnings=(*decision.row.warnings, *kept)) if kept else decision.row
    return replace(decision, row=row, verdict=verdict, cleared=cleared)


def _not_taken_away(row: int, column: ColumnMap) -> RowNote:
    return RowNote(
        row,
        column.heading,
        "",
        T("An empty cell takes nothing away here"),
        T("Change it on the card, or write another value into the cell"),
    )


def _conflicts(
    decision: Decision, own: Edits, memory: Memory, card: CardRow, shelf: Shelf
) -> Iterator[RowNote]:
    """Cells that were edited here and there, and differ."""
    held, now, row = memory.rows[own.number][1], held_now(card), decision.row
    for name, column in own.columns.items():
        place = place_in(memory, column)
        if place is None or sum_of_value(value := now.get(memory.columns[place][1])) == held[place]:
            continue
        alone = CleanRow(row.row, {name: row.values[name]} if name in row.values else {})
        same = (
            value in ("", None, ()) if name in own.cleared else changes_of(alone, card.card.id, shelf).empty
        )
        if not same:
            yield RowNote(
                row.row,
                column.heading,
                str(row.values.get(name, "")) if name not in own.cleared else "",
                T("The cell was edited, and the card as well: it says “{value}”", value=value or ""),
                T("Let the cell and the card say the same, then import again"),
            )


def _source(own: Edits, name: str, memory: Memory) -> str:
    """The heading of an edited column in source words."""
    place = place_in(memory, own.columns[name])
    assert place is not None
    return memory.columns[place][1]


def _gone(plan: Plan, memory: Memory, cards: Cards, edits: dict[int, Edits]) -> Iterator[RowNote]:
    """Customers who were exported, are in the book still, and have no row any more. Without any row of
    theirs the sheet belongs to another book."""
    there = {own.number for own in edits.values()}
    told = there | {decision.row.get("number", str) for decision in plan.decisions}
    gone = [number for number in memory.rows if number in cards and number not in told]
    column = plan.mapping.column_of("number")
    if there and gone and column is not None:
        reason = N(
            "{n} customer of the exported sheet has no row any more",
            "{n} customers of the exported sheet have no row any more",
            len(gone),
        )
        fix = T("Nothing is deleted by a missing row. Delete them on their cards if they are to go")
        last = max(edits)
        yield RowNote(last, column.heading, ", ".join(gone[:_NAMED]), reason, fix)

"""Of several columns that may fill a field the one that says something in every row."""

from collections.abc import Sequence

from core.importing.cells import is_blank
from core.importing.claim import Claim
from core.importing.fields import SheetKind
from core.importing.headers import meaning_of
from core.importing.sheet import Cell
from core.importing.table import FoundTable


def without_gaps(table: FoundTable, kind: SheetKind, settled: dict[int, Claim | None]) -> None:
    """Who reported a fault is still to be visited: the day of the report is told in every row. Below the
    first line of an order stands what each line costs, and nothing of the whole."""
    places = {claim.field.name: at for at, claim in settled.items() if claim and claim.field}
    if kind is SheetKind.INTERACTIONS and "date" in places:
        _exchange(table, kind, settled, places["date"], [row for _, row in table.rows])
    if kind is SheetKind.PURCHASES and "amount" in places and "name" in places:
        name = places["name"]
        lines = [row for _, row in table.rows if _is_gap(row, name)]
        _exchange(table, kind, settled, places["amount"], lines)
        _leave_sum_of_order(settled, places, lines)


def _leave_sum_of_order(
    settled: dict[int, Claim | None], places: dict[str, int], lines: Sequence[Sequence[Cell]]
) -> None:
    """The sum that stands beside the first line alone counts no line, where each has its price."""
    amount, price = places["amount"], places.get("unit_price")
    claim = settled[amount]
    if price is None or claim is None or claim.by_hand or not any(_is_gap(row, amount) for row in lines):
        return
    if not any(_is_gap(row, price) for row in lines):
        settled[amount] = None


def _exchange(
    table: FoundTable,
    kind: SheetKind,
    settled: dict[int, Claim | None],
    taken: int,
    rows: Sequence[Sequence[Cell]],
) -> None:
    """Give the field of the column `taken` to another that means it, where of these rows some have nothing
    in the former and all something in the latter."""
    claim = settled[taken]
    if claim is None or claim.field is None or claim.by_hand or not any(_is_gap(row, taken) for row in rows):
        return
    free = [column for column in table.columns if settled.get(column.index) is None]
    for column in free:
        meaning = meaning_of(column.heading, kind)
        same = meaning is not None and meaning.sure and meaning.field == claim.field.name
        if same and not any(_is_gap(row, column.index) for row in rows):
            settled[column.index], settled[taken] = claim, None
            return


def _is_gap(row: Sequence[Cell], at: int) -> bool:
    return at >= len(row) or is_blank(row[at])

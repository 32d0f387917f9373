"""What the user does to single rows before they are written: cells typed over, rows decided one by one.

All of it lies over the sheet as it was read and is kept apart from it, so that every new plan takes it along
and any of it can be taken back.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from enum import StrEnum

from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.row import CleanRow
from core.importing.plan import Decision, Plan
from core.importing.reports import Duplicates, Verdict
from core.importing.sheet import Cell
from core.importing.table import FoundTable
from core.records import dataclass
from core.text import T


class RowChoice(StrEnum):
    """What is to become of one row, whatever holds for the others: it joins the card that it may be, makes
    a card of its own, stays out, or comes back as a problem."""

    JOIN = "join"
    KEEP = "keep"
    LEAVE = "leave"
    RETURN = "return"


MODES = {RowChoice.JOIN: Duplicates.JOIN, RowChoice.KEEP: Duplicates.KEEP}

Place = tuple[int, int]
"""A cell: the number of its row in the sheet, and the index of its column."""


@dataclass(frozen=True, slots=True)
class ByHand:
    """Texts by cell, choices by the number of the row in the sheet."""

    cells: Mapping[Place, str] = field(default_factory=dict)
    rows: Mapping[int, RowChoice] = field(default_factory=dict)

    def typed(self, cells: Mapping[Place, str]) -> "ByHand":
        """With other texts in these cells."""
        return ByHand({**self.cells, **cells}, self.rows)

    def decided(self, rows: Iterable[int], choice: RowChoice | None) -> "ByHand":
        """With this choice for these rows; None leaves them to what holds for all."""
        chosen = dict.fromkeys(rows, choice)
        told = ((row, one) for row, one in {**self.rows, **chosen}.items() if one is not None)
        return ByHand(self.cells, dict(told))

    def of_rows(self, *choices: RowChoice) -> "ByHand":
        """With no choices for rows but these."""
        kept = {row: choice for row, choice in self.rows.items() if choice in choices}
        return ByHand(self.cells, kept)

    def columns_by_row(self) -> dict[int, frozenset[int]]:
        """The columns of the cells that were typed over, by the numbers of their rows."""
        columns: dict[int, set[int]] = {}
        for row, column in self.cells:
            columns.setdefault(row, set()).add(column)
        return {row: frozenset(found) for row, found in columns.items()}

    def modes(self) -> dict[int, Duplicates]:
        """What rows do that may be somebody who is already there, where they do not as the others."""
        return {row: MODES[choice] for row, choice in self.rows.items() if choice in MODES}


UNTOUCHED = ByHand()
"""The sheet as it was read."""


def typed_over(table: FoundTable, cells: Mapping[Place, str]) -> FoundTable:
    """The table with other texts in some cells."""
    texts: dict[int, dict[int, str]] = {}
    for (row, column), text in cells.items():
        texts.setdefault(row, {})[column] = text
    if not texts:
        return table
    rows = [(row, _typed(was, texts[row]) if row in texts else was) for row, was in table.rows]
    return replace(table, rows=rows)


def _typed(cells: list[Cell], texts: dict[int, str]) -> list[Cell]:
    room = max(len(cells), 1 + max(texts))
    wide = [*cells, *[None] * (room - len(cells))]
    return [texts.get(index, cell) for index, cell in enumerate(wide)]


class Aside:
    """Takes out of a stream of rows those that are not to be planned, and puts them back into the plan."""

    def __init__(self, rows: Mapping[int, RowChoice]) -> None:
        self._chosen = rows
        self._taken: list[Decision] = []

    def left(self, rows: Iterable[CleanRow]) -> Iterator[CleanRow]:
        """The rows that are to be planned."""
        for row in rows:
            match self._chosen.get(row.row):
                case RowChoice.LEAVE:
                    self._taken.append(Decision(row, Verdict.SKIP, note=_left_out(row)))
                case RowChoice.RETURN:
                    self._taken.append(Decision(row, Verdict.PROBLEM, note=_handed_back(row)))
                case _:
                    yield row

    def put_back(self, plan: Plan) -> Plan:
        """The plan with all rows, in the order of the sheet."""
        if not self._taken:
            return plan
        every = sorted((*plan.decisions, *self._taken), key=lambda decision: decision.row.row)
        return replace(plan, decisions=tuple(every))


def _left_out(row: CleanRow) -> RowNote:
    return RowNote(row.row, "", "", T("Left out by hand"), T("Take the row in again"))


def _handed_back(row: CleanRow) -> RowNote:
    """For the reason that was told of the row."""
    unasked = RowNote(row.row, "", "", T("Handed back by hand"), T("Mend the row, then import it again"))
    return row.problem or next(iter(row.warnings), unasked)

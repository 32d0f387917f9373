"""The preview: what becomes of every row and why, before anything is written."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from core.importing.by_hand import UNTOUCHED, ByHand, RowChoice
from core.importing.cleaning.draft import RowNote
from core.importing.fields import Field, SheetKind, field_named
from core.importing.mapping import Mapping
from core.importing.plan import Decision, Plan
from core.importing.reports import Duplicates, ImportChoices, ImportReport, Verdict
from core.importing.service import Understood, make_plan, report_of, with_cells
from core.importing.sheet import Cell
from core.importing.shelf import Shelf
from core.importing.table import FoundTable, place_words
from core.ports import Book, Progress
from core.records import dataclass
from core.screens.importing.changed import Changed, changed_fields
from core.text import T, Text

_TOUCHING = (Verdict.UPDATE, Verdict.JOIN)


class Filter(StrEnum):
    """Which rows are shown; `SAME` are those that may be somebody who is already there."""

    ALL = "all"
    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    SKIP = "skip"
    PROBLEM = "problem"


FILTERS: dict[Filter, Text] = {
    Filter.ALL: T("All"),
    Filter.NEW: T("New"),
    Filter.UPDATE: T("Update"),
    Filter.SAME: T("May be the same"),
    Filter.SKIP: T("Skip"),
    Filter.PROBLEM: T("Problem"),
}
_VERDICTS = {Filter.NEW: Verdict.CREATE, Filter.UPDATE: Verdict.UPDATE, Filter.SKIP: Verdict.SKIP}


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One row. `same` says why it may be somebody who is already there, whatever was chosen for such
    rows; `place` is where it stands in the file; `changed` is what it changes on a card of the book.
    `cells` are those of the sheet, of which the
    user has `typed` over some, by their columns; `choice` is what he decided for this row."""

    decision: Decision
    kind: SheetKind
    same: Text | None = None
    changed: tuple[Changed, ...] = ()
    cells: Sequence[Cell] = ()
    place: str = ""
    typed: frozenset[int] = frozenset()
    choice: RowChoice | None = None

    @property
    def row(self) -> int:
        """The row's number in the sheet."""
        return self.decision.row.row

    @property
    def verdict(self) -> Verdict:
        return self.decision.verdict

    @property
    def undecided(self) -> bool:
        """Whether it waits for a choice between joining, keeping apart and skipping."""
        return self.same is not None and self.verdict is Verdict.PROBLEM

    def old(self, field: Field) -> object:
        """What stands on the card and would be replaced; None where nothing is."""
        return next((one.old for one in self.changed if one.field == field.name), None)

    @property
    def explanation(self) -> Text | None:
        """Why it is so, in one sentence; None where nothing needs saying."""
        if self.same is not None:
            return self.same
        if self.decision.note is not None:
            return self.decision.note.reason
        if self.verdict is Verdict.SKIP:
            return T("Nothing new") if self.kind is SheetKind.CUSTOMERS else T("Already in the book")
        if self.changed:
            names = [field_named(one.field, self.kind).label for one in self.changed]
            return T("Changes: {fields}", fields=names)
        return next((warning.reason for warning in self.decision.row.warnings), None)

    def shown_under(self, shown: Filter) -> bool:
        if shown is Filter.ALL:
            return True
        if shown is Filter.SAME:
            return self.same is not None
        if shown is Filter.PROBLEM:
            return self.verdict is Verdict.PROBLEM and not self.undecided
        return self.verdict is _VERDICTS[shown]


@dataclass(frozen=True, slots=True)
class Preview:
    """A plan with what there is to say about its rows, counted by filter. `duplicates` and `by_hand` are
    the choices it was made for, `undecided` the rows that wait for one, `problems` why others cannot be
    written."""

    plan: Plan
    report: ImportReport
    lines: tuple[PreviewLine, ...]
    duplicates: Duplicates
    counts: dict[Filter, int]
    undecided: int
    problems: tuple[RowNote, ...]
    by_hand: ByHand = UNTOUCHED

    @property
    def mapping(self) -> Mapping:
        return self.plan.mapping

    @property
    def written(self) -> int:
        """Rows that would be written."""
        return self.report.created + self.report.updated + self.report.joined

    @property
    def same(self) -> int:
        """Rows that may be somebody who is already there."""
        return self.counts[Filter.SAME]

    @property
    def noted(self) -> frozenset[str]:
        """The headings of the columns in which something is wrong or was repaired."""
        return frozenset(note.column for note in (*self.problems, *self.report.warnings))

    def under(self, shown: Filter) -> tuple[PreviewLine, ...]:
        """The rows of one filter, in the order of the sheet."""
        if shown is Filter.ALL:
            return self.lines
        return tuple(line for line in self.lines if line.shown_under(shown))


def make_preview(
    book: Book,
    understood: Understood,
    duplicates: Duplicates,
    today: date,
    tell: Progress,
    by_hand: ByHand = UNTOUCHED,
) -> Preview:
    """Plan every row for these choices, seen from `today`; nothing is written.

    Which rows may be somebody who is already there is asked of a plan without a choice about them.
    """
    open_rows = by_hand.of_rows(RowChoice.LEAVE, RowChoice.RETURN)
    asking = make_plan(book, understood, ImportChoices(), today, tell, open_rows)
    same = {row: why for row, why in _same(asking) if row not in open_rows.rows}
    plan = asking
    if duplicates is not Duplicates.ASK or by_hand.rows != open_rows.rows:
        plan = make_plan(book, understood, ImportChoices(duplicates=duplicates), today, tell, by_hand)
    read = with_cells(understood, by_hand)
    lines = tuple(_touched(_lines(book, plan, same, read.table), by_hand))
    counts = {shown: sum(line.shown_under(shown) for line in lines) for shown in Filter}
    undecided = sum(line.undecided for line in lines)
    notes = (line.decision.note for line in lines if line.shown_under(Filter.PROBLEM))
    problems = tuple(note for note in notes if note is not None)
    report = report_of(book, understood, plan)
    return Preview(plan, report, lines, duplicates, counts, undecided, problems, by_hand)


def _same(plan: Plan) -> Iterator[tuple[int, Text]]:
    """Rows of customers that the plan only asks about: nothing is wrong with the row itself."""
    if plan.mapping.kind is not SheetKind.CUSTOMERS:
        return
    for decision in plan.with_verdict(Verdict.PROBLEM):
        if decision.row.problem is None and decision.note is not None:
            yield decision.row.row, decision.note.reason


def _lines(book: Book, plan: Plan, same: dict[int, Text], table: FoundTable) -> Iterator[PreviewLine]:
    shelf, cells = Shelf.for_sheet(book, plan.mapping), dict(table.rows)
    kind = plan.mapping.kind
    for decision in plan.decisions:
        row = decision.row.row
        line = PreviewLine(decision, kind, same.get(row), cells=cells[row], place=place_words(table, row))
        if kind is SheetKind.CUSTOMERS and decision.verdict in _TOUCHING:
            line = replace(line, changed=_changed(decision, shelf))
        yield line


def _touched(lines: Iterable[PreviewLine], by_hand: ByHand) -> Iterator[PreviewLine]:
    """The lines with what the user did to them."""
    typed = by_hand.columns_by_row()
    for line in lines:
        if line.row in typed or line.row in by_hand.rows:
            columns = typed.get(line.row, frozenset())
            yield replace(line, typed=columns, choice=by_hand.rows.get(line.row))
        else:
            yield line


def _changed(decision: Decision, shelf: Shelf) -> tuple[Changed, ...]:
    """Nothing for a row that joins another row of this very file."""
    if decision.customer_id not in shelf.cards:
        return ()
    joining = decision.verdict is Verdict.JOIN
    return changed_fields(decision.row, decision.customer_id, shelf, joining)

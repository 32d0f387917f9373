"""The way of a sheet into the book: understand, plan, show, and apply in one change."""

import re
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import date
from itertools import islice
from time import perf_counter

from core.actions.credit import settle_credit
from core.changes import Changes
from core.errors import OutdatedError
from core.importing.applying import link_referrers, write_people
from core.importing.applying_records import (
    apply_appointments,
    apply_interactions,
    apply_owned,
    apply_purchases,
)
from core.importing.by_hand import UNTOUCHED, Aside, ByHand, typed_over
from core.importing.choosing import choose_sheet, kind_of
from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.preview import Plain, preview_value
from core.importing.cleaning.row import CleanRow
from core.importing.fields import SheetKind
from core.importing.mapping import Mapping, check_mapping, guess_mapping
from core.importing.mapping_memory import recalled, remember, with_fields_of
from core.importing.plan import Plan
from core.importing.planning import Modes, plan_customers
from core.importing.planning_kin import with_ties_at_home
from core.importing.planning_records import plan_records
from core.importing.reports import Duplicates, ImportChoices, ImportReport, Verdict
from core.importing.round_trip.edits import find_edits, only_edited
from core.importing.round_trip.memory import own_headings, read_memory
from core.importing.round_trip.settling import settle
from core.importing.rows_told import rows_as_told
from core.importing.sheet import Sheet, SheetFile, SheetNote
from core.importing.table import FoundTable
from core.importing.together import together
from core.model.setting import ImportBatch
from core.ports import Book, Progress, no_progress
from core.records import dataclass
from core.screens.listings.cards import card_listing
from core.text import N, T
from core.undisturbed import undisturbed

SHOWN = 50
_OF_SALES = re.compile("销售|成交|交车|开单|出单|流水|sales|deals", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")

APPLY: dict[SheetKind, Callable[[Book, Plan, date], None]] = {
    SheetKind.PURCHASES: apply_purchases,
    SheetKind.INTERACTIONS: apply_interactions,
    SheetKind.OWNED: apply_owned,
    SheetKind.APPOINTMENTS: apply_appointments,
}
MOVES_CREDIT = frozenset({SheetKind.CUSTOMERS, SheetKind.PURCHASES, SheetKind.OWNED})


@dataclass(frozen=True, slots=True)
class Understood:
    """A sheet with its table and the mapping of its columns: `recalled` when it was chosen before."""

    file: SheetFile
    sheet: Sheet
    table: FoundTable
    mapping: Mapping
    recalled: bool = False


@undisturbed()
def understand(file: SheetFile, choices: ImportChoices) -> Understood:
    """Find the table and what its columns mean; unless a sheet was named, those that carry it on are taken
    with it. Raises UserError when there is none, or when no column says whom the rows are about."""
    chosen = choose_sheet(file, choices.sheet, choices.kind)
    sheet, table = chosen if choices.sheet else together(file, chosen)
    kind = choices.kind or kind_of(table)
    mapping = guess_mapping(table, kind, choices.maps)
    check_mapping(mapping)
    return Understood(file, sheet, table, mapping)


def with_choices_of_before(book: Book, understood: Understood, choices: ImportChoices) -> Understood:
    """The sheet with its columns as they were chosen for the last one of these headings; what is chosen
    now stands above that. Without a choice of before, columns called like a field of the user's own go
    there."""
    mapping = None if choices.maps else recalled(book, understood.table, choices.kind)
    if mapping is not None:
        return replace(understood, mapping=mapping, recalled=True)
    return with_own_fields_of(book, understood, () if choices.maps else own_headings(understood.file))


def with_own_fields_of(book: Book, understood: Understood, exported: Collection[str] = ()) -> Understood:
    """The sheet with columns called like a field of the user's own going there."""
    return replace(understood, mapping=with_fields_of(book, understood.mapping, exported))


@undisturbed()
def make_plan(
    book: Book,
    understood: Understood,
    choices: ImportChoices,
    today: date,
    tell: Progress = no_progress,
    by_hand: ByHand = UNTOUCHED,
) -> Plan:
    """Decide on every row, seen from `today`; nothing is written."""
    understood = with_cells(understood, by_hand)
    mapping = understood.mapping
    aside = Aside(by_hand.rows)
    clean = _told(understood, today)
    left = aside.left(clean) if by_hand.rows else clean
    if mapping.kind is SheetKind.CUSTOMERS:
        modes = Modes(choices.duplicates, by_hand.modes())
        plan = _plan_of_customers(book, understood, left, modes, tell)
    else:
        plan = plan_records(book, mapping, left, understood.table, tell)
    return aside.put_back(with_ties_at_home(book, plan))


def _told(understood: Understood, today: date) -> Iterator[CleanRow]:
    """The rows, clean; each of several sheets has its own year and its own habits."""
    mapping, table = understood.mapping, understood.table
    if not table.parts:
        yield from rows_as_told(mapping, table.rows, today, year_told(understood))
    rows = iter(table.rows)
    for part in table.parts:
        year = _only_year(part.title, part.name, understood.file.file_name)
        yield from rows_as_told(mapping, list(islice(rows, part.rows)), today, year)


def with_cells(understood: Understood, by_hand: ByHand) -> Understood:
    """The sheet with the cells that were typed over."""
    table = typed_over(understood.table, by_hand.cells)
    return understood if table is understood.table else replace(understood, table=table)


def _plan_of_customers(
    book: Book, understood: Understood, rows: Iterator[CleanRow], modes: Modes, tell: Progress
) -> Plan:
    mapping, table = understood.mapping, understood.table
    memory = read_memory(understood.file)
    if memory is None or modes.of_all is Duplicates.KEEP:
        return plan_customers(book, mapping, rows, modes, table, tell)
    cards = {row.card.number: row for row in card_listing(book).rows}
    edits = find_edits(mapping, table, memory, cards)
    plan = plan_customers(book, mapping, only_edited(rows, edits), modes, table, tell)
    return settle(book, plan, memory, cards, edits)


def year_told(understood: Understood) -> int | None:
    """The only year that stands above the table, or in the names of its sheet and file; above what people
    own it is that of the list, unless this tells of sales."""
    places = (understood.table.title, understood.sheet.name, understood.file.file_name)
    told = places if understood.mapping.kind is not SheetKind.OWNED else filter(_OF_SALES.search, places)
    return _only_year(*told)


def _only_year(*places: str) -> int | None:
    told = ({*_YEAR.findall(text)} for text in places)
    return next((int(found.pop()) for found in told if len(found) == 1), None)


@undisturbed()
def apply_plan(book: Book, understood: Understood, plan: Plan, today: date) -> Changes:
    """Write exactly the plan, in one change. Raises OutdatedError when the book has changed since."""
    version = book.version()
    _refuse_unless(book.mark() == plan.stamp)
    file = understood.file
    written = sum(plan.counts()[verdict] for verdict in (Verdict.CREATE, Verdict.UPDATE, Verdict.JOIN))
    label = N("Import {file}, {n} row", "Import {file}, {n} rows", written, file=file.file_name)
    with book.change(label) as pending:
        _refuse_unless(book.version() == version)  # another window or command may have been waited for
        if written:
            write_people(book, plan, today)
            if plan.mapping.kind in APPLY:
                APPLY[plan.mapping.kind](book, plan, today)
            link_referrers(book, plan)
            remember(book, understood.table, plan.mapping)
            if plan.mapping.kind in MOVES_CREDIT or plan.referrers:
                settle_credit(book, None, today)
            book.import_batches.add(
                ImportBatch(
                    pending.number,
                    file.file_name,
                    file.sha256,
                    plan.mapping.kind,
                    today.isoformat(),
                    len(plan.decisions),
                )
            )
    return pending.changes


def _refuse_unless(planned_for: bool) -> None:
    if not planned_for:
        raise OutdatedError(
            T("The book has changed since the preview"), fix=T("Look at the preview again, then import")
        )


def import_file(
    book: Book,
    file: SheetFile,
    choices: ImportChoices,
    today: date,
    dry_run: bool = False,
    tell: Progress = no_progress,
) -> ImportReport:
    """Plan and, unless it is a dry run, apply one sheet of a file; what somebody else writes meanwhile is
    planned for anew."""
    started, understood = perf_counter(), understand(file, choices)
    while True:
        with suppress(OutdatedError):
            report = _imported(book, understood, choices, today, dry_run, tell)
            return replace(report, seconds=perf_counter() - started)


def _imported(
    book: Book, understood: Understood, choices: ImportChoices, today: date, dry_run: bool, tell: Progress
) -> ImportReport:
    understood = with_choices_of_before(book, understood, choices)
    plan = make_plan(book, understood, choices, today, tell)
    report = _placed(report_of(book, understood, plan), understood.table)
    if dry_run:
        return report
    changes = apply_plan(book, understood, plan, today)
    return replace(report, change=changes.number if changes.rows else None)


def report_of(book: Book, understood: Understood, plan: Plan) -> ImportReport:
    """The plan in figures and notes."""
    counts = plan.counts()
    batches = book.import_batches.where(sha256=understood.file.sha256)
    return ImportReport(
        rows=len(plan.decisions),
        created=counts[Verdict.CREATE],
        updated=counts[Verdict.UPDATE],
        joined=counts[Verdict.JOIN],
        skipped=counts[Verdict.SKIP],
        problems=_problems(plan, understood.sheet),
        warnings=_warnings(plan, understood.sheet),
        preview=[_shown(decision.row) for decision in plan.decisions[:SHOWN]],
        encoding=understood.sheet.encoding,
        sheet=understood.sheet.name,
        taken=tuple(part.name for part in understood.table.parts) or (understood.sheet.name,),
        kind=plan.mapping.kind,
        seen_before=batches[-1].at if batches else "",
        recalled=understood.recalled,
    )


def _placed(report: ImportReport, table: FoundTable) -> ImportReport:
    """The same with the rows of its notes as their sheets count them."""
    if not table.parts:
        return report
    problems, warnings = (
        [_at_home(note, table) for note in some] for some in (report.problems, report.warnings)
    )
    return replace(report, problems=problems, warnings=warnings)


def _at_home(note: RowNote, table: FoundTable) -> RowNote:
    name, row = table.place(note.row)
    return replace(note, row=row, sheet=name)


def _problems(plan: Plan, sheet: Sheet) -> list[RowNote]:
    """Why rows come back: where the file itself was broken, that is the reason."""
    broken = {note.row: _row_note(note) for note in sheet.notes}
    notes = (one.note for one in plan.with_verdict(Verdict.PROBLEM))
    return [broken.get(note.row, note) for note in notes if note is not None]


def _row_note(note: SheetNote) -> RowNote:
    return RowNote(note.row, "", note.value, note.reason, note.fix)


def _warnings(plan: Plan, sheet: Sheet) -> list[RowNote]:
    """Notes on rows that are written, in the order of the sheet."""
    returned = {one.row.row for one in plan.with_verdict(Verdict.PROBLEM)}
    repaired = [_row_note(note) for note in sheet.notes if note.row not in returned]
    noted = [
        warning
        for decision in plan.decisions
        if decision.verdict is not Verdict.PROBLEM
        for warning in decision.row.warnings
    ]
    return sorted([*repaired, *noted, *plan.warnings], key=lambda note: note.row)


def _shown(row: CleanRow) -> dict[str, Plain]:
    return {name: preview_value(value) for name, value in row.values.items()}

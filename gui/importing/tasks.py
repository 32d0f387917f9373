"""What the worker does for the wizard, each with its own connection to the book."""

from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

from core.backups import back_up_before
from core.changes import Changes
from core.importing.by_hand import ByHand
from core.importing.fields import SheetKind
from core.importing.plan import Plan
from core.importing.reports import Duplicates
from core.importing.returned import returned_rows
from core.importing.service import Understood, apply_plan, with_cells
from core.importing.sheet import FOUND_OUT, TextForm
from core.model.backup import Reason
from core.outgoing.delivery import Delivery
from core.outgoing.orders import Order, What
from core.ports import Library, Progress, Voice
from core.screens.importing.preview import Preview, make_preview
from core.screens.importing.sheets import OpenedFile, look_into, understood_as


def reading(library: Library, path: Path, form: TextForm = FOUND_OUT) -> Callable[[Progress], OpenedFile]:
    """Read a file and understand its sheets."""
    return lambda tell: look_into(library.read_sheets(path, form), tell)


def rereading(understood: Understood, kind: SheetKind) -> Callable[[Progress], Understood]:
    """Take the rows of a sheet for another kind."""
    return lambda _tell: understood_as(understood, kind)


def planning(
    library: Library,
    book: Path,
    understood: Understood,
    duplicates: Duplicates,
    today: date,
    by_hand: ByHand,
) -> Callable[[Progress], Preview]:
    """Decide on every row."""

    def plan(tell: Progress) -> Preview:
        with closing(library.open_book(book)) as opened:
            return make_preview(opened, understood, duplicates, today, tell, by_hand)

    return plan


def writing(
    library: Library, book: Path, understood: Understood, plan: Plan, today: date
) -> Callable[[Progress], Changes]:
    """Write exactly the plan."""

    def write(_tell: Progress) -> Changes:
        with closing(library.open_book(book)) as opened:
            back_up_before(opened, library.backups(book), Reason.IMPORT, datetime.now().astimezone())
            return apply_plan(opened, understood, plan, today)

    return write


def handing_back(
    library: Library, out: Path, understood: Understood, preview: Preview, words: Voice
) -> Callable[[Progress], int]:
    """Write the rows with problems into a workbook, with what was typed over; the result is how many they
    are."""

    def hand_back(_tell: Progress) -> int:
        problems = preview.report.problems
        table = with_cells(understood, preview.by_hand).table
        library.write_workbook(out, [returned_rows(table, problems, words)])
        return len(problems)

    return hand_back


def exporting(library: Library, book: Path, out: Path, words: Voice, on: date) -> Callable[[Progress], int]:
    """Write every customer into a workbook; the result is how many they are."""

    def export(tell: Progress) -> int:
        with closing(library.open_book(book)) as opened:
            return Delivery(opened, library, words, on, tell).write(Order(What.CUSTOMERS), out).rows

    return export

"""The wizard's state: which step it is at, what was chosen there, and what may be done next."""

from dataclasses import replace
from enum import IntEnum

from core.changes import Changes
from core.importing.by_hand import UNTOUCHED, ByHand
from core.importing.mapping import Mapping
from core.importing.reports import Duplicates
from core.importing.service import Understood
from core.ports import Book
from core.screens.importing.columns import (
    FieldChoice,
    own_choice,
    taken,
    to_confirm,
    unclaimed,
    what_is_missing,
    with_choice,
)
from core.screens.importing.notes import consequence
from core.screens.importing.preview import Preview
from core.screens.importing.sheets import OpenedFile
from core.text import N, T, Text


class Step(IntEnum):
    """In their order."""

    FILE = 0
    SHEET = 1
    COLUMNS = 2
    PREVIEW = 3
    DONE = 4


STEPS: dict[Step, Text] = {
    Step.FILE: T("File"),
    Step.SHEET: T("Sheet"),
    Step.COLUMNS: T("Columns"),
    Step.PREVIEW: T("Preview"),
    Step.DONE: T("Finished"),
}


class ImportScreen:
    """Every choice is kept until another file is opened. `preview` is None until the rows have been
    planned as they are chosen now; `taken_back` tells that the finished import has been undone."""

    def __init__(self) -> None:
        self.step = Step.FILE
        self.opened: OpenedFile | None = None
        self.sheet = ""
        self.duplicates = Duplicates.ASK
        self.preview: Preview | None = None
        self.changes: Changes | None = None
        self.taken_back = False
        self._understood: dict[str, Understood] = {}
        self._by_hand: dict[str, ByHand] = {}

    @property
    def by_hand(self) -> ByHand:
        """What was done to single rows of the chosen sheet."""
        return self._by_hand.get(self.sheet, UNTOUCHED)

    @property
    def understood(self) -> Understood | None:
        """The chosen sheet with its columns as they are chosen."""
        return self._understood.get(self.sheet)

    @property
    def mapping(self) -> Mapping | None:
        return self.understood.mapping if self.understood else None

    @property
    def missing(self) -> Text | None:
        """What no column says and every row needs."""
        return what_is_missing(self.mapping) if self.mapping else None

    @property
    def can_go_on(self) -> bool:
        """Whether the main action of this step has something to work on."""
        match self.step:
            case Step.SHEET:
                return self.understood is not None
            case Step.COLUMNS:
                return self.missing is None
            case Step.PREVIEW:
                return self.preview is not None and self.preview.written > 0
            case _:
                return True

    @property
    def can_go_back(self) -> bool:
        return self.step in (Step.SHEET, Step.COLUMNS, Step.PREVIEW)

    def open(self, opened: OpenedFile) -> None:
        """Take another file; what was chosen for the one before is forgotten."""
        self.opened, self.sheet = opened, opened.best
        self.duplicates = Duplicates.ASK
        self._understood = {line.name: line.understood for line in opened.usable if line.understood}
        self._by_hand = {}
        self._forget_plan()
        self.resume()

    def resume(self) -> None:
        """Go on from the file that is open; the choice of a sheet is passed over where there is none."""
        self.step = Step.SHEET if len(self._understood) > 1 else Step.COLUMNS

    def choose_sheet(self, name: str) -> None:
        """Take this sheet, with what was chosen for it before."""
        if name != self.sheet:
            self.sheet = name
            self._forget_plan()

    def to_columns(self) -> None:
        self.step = Step.COLUMNS

    def set_choice(self, index: int, choice: FieldChoice) -> None:
        """Let one column go elsewhere."""
        understood = self._chosen()
        mapping = with_choice(understood.mapping, index, choice)
        self.set_understood(replace(understood, mapping=mapping, recalled=False))

    def give_own_fields(self) -> None:
        """Let every column that only the note takes have a field of its own."""
        for column in unclaimed(self._chosen().mapping):
            self.set_choice(column.index, own_choice(column.heading))

    def set_understood(self, understood: Understood) -> None:
        """Take the table as it was read anew."""
        self._understood[self.sheet] = understood
        self._forget_plan()

    def set_by_hand(self, by_hand: ByHand) -> None:
        """Let single rows be other than they were; the preview shows it once it has been planned anew."""
        self._by_hand[self.sheet] = by_hand

    def drop_unplanned(self) -> None:
        """Back to what the preview shows, after a plan that came to nothing."""
        if self.preview is not None:
            self.set_by_hand(self.preview.by_hand)

    def show_preview(self, preview: Preview) -> None:
        """Show the rows as they were planned."""
        self.preview, self.duplicates = preview, preview.duplicates
        self.step = Step.PREVIEW

    def is_planned(self, book: Book, duplicates: Duplicates) -> bool:
        """Whether the preview still says what would be done for this choice."""
        preview = self.preview
        return (
            preview is not None
            and preview.duplicates is duplicates
            and preview.by_hand is self.by_hand
            and preview.plan.stamp == book.mark()
        )

    def finish(self, changes: Changes) -> None:
        """The import has been written."""
        self.changes, self.taken_back = changes, False
        self.step = Step.DONE

    def look_again(self, book: Book) -> None:
        """Ask the book whether the finished import still stands."""
        if self.changes is not None:
            number = self.changes.number
            self.taken_back = any(line.undone for line in book.history() if line.number == number)

    def back(self) -> None:
        """One step back; every choice stays."""
        alone = self.step is Step.COLUMNS and len(self._understood) < 2
        self.step = Step.FILE if alone else Step(self.step - 1)

    def cancel(self) -> None:
        """Back to the start; the file stays open until another one is chosen."""
        self.step = Step.FILE

    def start_again(self) -> None:
        """Ready for another file."""
        self.opened, self.sheet = None, ""
        self._understood, self._by_hand = {}, {}
        self._forget_plan()
        self.step = Step.FILE

    def other_sheets(self) -> bool:
        """Whether the file has more to import."""
        return len(self._understood) > 1

    def another_sheet(self) -> None:
        """After an import: the other sheets of the same file."""
        self._forget_plan()
        self.step = Step.SHEET

    def consequence(self) -> tuple[Text, ...]:
        """What the main action of this step would do, in numbers."""
        if self.step is Step.COLUMNS and self.understood is not None:
            return _of_columns(self.understood)
        if self.step is Step.PREVIEW and self.preview is not None:
            return consequence(self.preview)
        return ()

    def _chosen(self) -> Understood:
        return self._understood[self.sheet]

    def _forget_plan(self) -> None:
        self.preview = self.changes = None
        self.taken_back = False


def _of_columns(understood: Understood) -> tuple[Text, ...]:
    mapping = understood.mapping
    every = len(mapping.columns)
    told = N(
        "{taken} of {n} column is imported",
        "{taken} of {n} columns are imported",
        every,
        taken=taken(mapping),
    )
    before = (T("as chosen the last time"),) if understood.recalled else ()
    unclear = to_confirm(mapping)
    return (told, *before, *((N("{n} to confirm", "{n} to confirm", unclear),) if unclear else ()))

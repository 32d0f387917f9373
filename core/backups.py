"""The copies of one book: the port to them, and the occasions on which one is made."""

from datetime import datetime
from pathlib import Path
from typing import Protocol

from core.model.backup import BackupLine, Comparison, Drill, Overview, Reason, SecondPlace
from core.ports import Book
from core.rules.backups import is_due, is_saved

IN_A_ROW = frozenset({Reason.MERGE})


class Arrival(Protocol):
    """A copy that stands checked and ready to take the book's place."""

    def take_place(self) -> Path | None:
        """Let it become the book, in an instant. The book of before is kept as a copy, whose path is
        returned; None when there was none. Nobody may have the book open."""
        ...


class Backups(Protocol):
    """Where the copies of a book stand, and what can be done with them. Everything raises `UserError`
    when the disk refuses."""

    @property
    def folder(self) -> Path: ...

    def lines(self) -> list[BackupLine]:
        """Every copy, newest first."""
        ...

    def newest_good(self) -> BackupLine | None:
        """The newest copy that passes a whole check now."""
        ...

    def thin(self) -> None:
        """Let the copies go that newer ones stand for."""
        ...

    def carry(self) -> None:
        """Bring the newest copy to the second place, if that is there and has it not."""
        ...

    def compare(self, copy: Path) -> Comparison:
        """What the copy holds beside what the book holds."""
        ...

    def prepare(self, copy: Path) -> Arrival:
        """Check a copy and lay it ready beside the book."""
        ...

    def drill(self) -> Drill | None:
        """Restore the newest copy to a folder that is gone afterwards, check and count it, and remember how
        it went; None without a copy."""
        ...

    def last_drill(self) -> Drill | None: ...

    def choose_second(self, folder: Path | None) -> None:
        """Let copies go to this folder too, from now on; None for no second place."""
        ...

    def second_place(self) -> SecondPlace | None:
        """What is known of the second place; None when none is chosen."""
        ...

    def overview(self) -> Overview:
        """Everything at once. Raises `UserError` for a book that can't be read."""
        ...


def back_up(book: Book, backups: Backups, why: Reason) -> Path:
    """Make a copy, let old ones go, and bring the new one to the second place if that is there."""
    path = book.back_up(backups.folder, why)
    backups.thin()
    backups.carry()
    return path


def back_up_before(book: Book, backups: Backups, why: Reason, now: datetime) -> Path | None:
    """Make a copy before something is done that touches much, unless there is one of this very state.

    Merges come in rows: of those within a quarter of an hour the first one counts. A second place that
    refuses holds nothing up: only the first is written to.
    """
    newest = next(iter(backups.lines()), None)
    goes_on = newest is not None and newest.why is why and why in IN_A_ROW and not is_due(now, newest.at)
    if goes_on or not needs_copy(book, backups):
        return None
    path = book.back_up(backups.folder, why)
    backups.thin()
    return path


def back_up_when_due(book: Book, backups: Backups, now: datetime) -> Path | None:
    """Make a copy of what has changed, when the last one is a quarter of an hour old."""
    newest = next(iter(backups.lines()), None)
    if not is_due(now, newest.at if newest else None) or not needs_copy(book, backups):
        return None
    return back_up(book, backups, Reason.TIMED)


def back_up_at_exit(book: Book, backups: Backups) -> Path | None:
    """Make a copy of what has changed, whenever the last one was made."""
    return back_up(book, backups, Reason.CLOSING) if needs_copy(book, backups) else None


def needs_copy(book: Book, backups: Backups) -> bool:
    """Whether the book holds anything that no copy holds. One that takes no changes needs none: it may be
    damaged, or another computer's to look after."""
    if book.refusal is not None:
        return False
    mark = book.mark()
    return bool(mark) and not is_saved(mark, backups.lines())

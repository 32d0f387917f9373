"""The occasions on which a copy of the book is made."""

from datetime import datetime
from pathlib import Path

from core.model.backup import Reason
from core.ports import Backups, Book
from core.rules.backups import is_due, is_saved

IN_A_ROW = frozenset({Reason.MERGE})


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

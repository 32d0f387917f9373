"""What the worker does for copies, each task with its own connection to the book."""

from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from core.backups import back_up, back_up_when_due, needs_copy
from core.model.backup import Comparison, Drill, Overview, Reason
from core.ports import Arrival, Library, Progress
from core.records import dataclass
from core.rules.backups import days_without, is_drill_due


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look at the copies came to: when the newest was made, whether it holds everything, and for
    how many days the second place has been without one, once that is worth a word."""

    newest: datetime | None
    saved: bool
    days_without: int | None


def looking(library: Library, book: Path) -> Callable[[Progress], Overview]:
    """See which copies there are, and what the book holds."""
    return lambda _tell: library.backups(book).overview()


def comparing(library: Library, book: Path, copy: Path) -> Callable[[Progress], Comparison]:
    """Set a file from elsewhere beside the book."""
    return lambda _tell: library.backups(book).compare(copy)


def copying(library: Library, book: Path) -> Callable[[Progress], Path]:
    """Make a copy now."""

    def copy(_tell: Progress) -> Path:
        with closing(library.open_book(book)) as opened:
            return back_up(opened, library.backups(book), Reason.ASKED)

    return copy


def keeping(library: Library, book: Path, now: datetime) -> Callable[[Progress], Seen]:
    """Make a copy if one is due, and look at what there is."""

    def keep(_tell: Progress) -> Seen:
        backups = library.backups(book)
        with closing(library.open_book(book)) as opened:
            back_up_when_due(opened, backups, now)
            newest = next(iter(backups.lines()), None)
            without = days_without(now, backups.second_place())
            return Seen(newest.at if newest else None, not needs_copy(opened, backups), without)

    return keep


def choosing(library: Library, book: Path, folder: Path | None) -> Callable[[Progress], None]:
    """Let copies go to a second place, and bring the newest there; or to none."""

    def choose(_tell: Progress) -> None:
        backups = library.backups(book)
        backups.choose_second(folder)
        backups.carry()

    return choose


def arriving(library: Library, book: Path, copy: Path) -> Callable[[Progress], Arrival]:
    """Lay a copy ready beside the book."""
    return lambda _tell: library.backups(book).prepare(copy)


def drilling(library: Library, book: Path) -> Callable[[Progress], Drill | None]:
    """Try the newest copy now."""
    return lambda _tell: library.backups(book).drill()


def drilling_when_due(library: Library, book: Path, now: datetime) -> Callable[[Progress], Drill | None]:
    """Try the newest copy if none has been tried for a week."""

    def drill(_tell: Progress) -> Drill | None:
        backups = library.backups(book)
        return backups.drill() if is_drill_due(now, backups.last_drill()) else None

    return drill

"""What stays on top of the window while something is the matter with the book's file or its place."""

from datetime import datetime
from pathlib import Path

from core.errors import BookError, Trouble
from core.model.file import Drive, FileFacts, Surroundings
from core.records import dataclass
from core.screens.opening import Offer, copy_here
from core.text import T, Text


@dataclass(frozen=True, slots=True)
class Note:
    """What stays on top of the window while it is so. `warns` asks for something to be done about it."""

    what: Text
    how: Text
    offers: tuple[Offer, ...] = ()
    warns: bool = True


DRIVES = {
    Drive.NETWORK: (
        T("This book lies on another computer’s drive. "),
        T("It was checked whole; a broken connection can still harm it"),
    ),
    Drive.REMOVABLE: (
        T("This book lies on a drive that is carried about. "),
        T("Close Shuke before unplugging it"),
    ),
}
"""What a drive is that is not as safe as one in the computer, and what that means."""


def notes_on(around: Surroundings, here: Path, conflicts: tuple[FileFacts, ...]) -> list[Note]:
    """What the reader should know about the place of an open book."""
    doubts = [DRIVES[around.drive]] if around.drive in DRIVES else []
    if around.cloud:
        what = T("This book lies in a folder of {service}. ", service=around.cloud)
        doubts.insert(0, (what, T("Two computers editing lose one copy")))
    better = (copy_here(here),)
    return [*(Note(what, how, better) for what, how in doubts), *map(_conflict, conflicts)]


def refused(error: BookError, here: Path) -> Note:
    """Every change is refused, and why; a place for a copy."""
    what = T("{sentence}. ", sentence=error.what)
    line = T("Nothing is written to it; search and print work")
    doubtful = error.trouble is not Trouble.READ_ONLY
    return Note(what, line, (copy_here(here),), warns=doubtful)


def _conflict(copy: FileFacts) -> Note:
    return Note(
        T("A copy in conflict lies beside this book: {file}. ", file=copy.path.name),
        T(
            "It holds {customers} customers and {entries} entries, saved {at}. Nothing of it is taken over",
            customers=copy.customers,
            entries=copy.interactions,
            at=_minute(copy.saved),
        ),
    )


def _minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)

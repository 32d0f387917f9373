"""What stands on the page of a book that does not open as it should: what is the matter, and ways out.

The first way answers to Enter, the others to 2, 3 and 4.
"""

from enum import StrEnum
from pathlib import Path

from core.errors import BookError, Trouble, UserError
from core.model.backup import BackupLine, Comparison, Holding
from core.records import dataclass
from core.text import N, T, Text


class Way(StrEnum):
    """What a way out does."""

    TRY_AGAIN = "try_again"
    CHOOSE = "choose"
    READ = "read"
    TAKE_OVER = "take_over"
    COPY_HERE = "copy_here"
    BACKUP = "backup"
    RESCUE = "rescue"
    SET_ASIDE = "set_aside"
    START_NEW = "start_new"


@dataclass(frozen=True, slots=True)
class Offer:
    """A way out: what it does in bold, what that means, and the file it takes, if any."""

    way: Way
    words: Text
    line: Text
    path: Path | None = None


@dataclass(frozen=True, slots=True)
class OpeningScreen:
    """`chip` names the kind, `aside` is the copy of a damaged file, `figures` say what files hold, each
    under its name, and `remarks` what came of a rescue."""

    trouble: Trouble
    chip: Text
    title: Text
    sentence: Text
    path: Path
    offers: tuple[Offer, ...]
    figures: tuple[tuple[Text, Holding], ...] = ()
    aside: Path | None = None
    remarks: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was found out about a book that does not open: what is readable of it, its copy aside, the
    newest sound backup, what a rescue brought out, and where a new or moved book would go."""

    here: Path
    readable: Holding | None = None
    aside: Path | None = None
    backup: BackupLine | None = None
    rescued: Holding | None = None


@dataclass(frozen=True, slots=True)
class Attempt:
    """Which book is to be opened, and how."""

    path: Path
    may_make: bool = False
    reading: bool = False
    taking_over: bool = False
    refusal: UserError | None = None
    """Why the book is to take no change although it opens."""


WORDS: dict[Trouble, tuple[Text, Text, Text]] = {
    Trouble.DAMAGED: (
        T("Doesn’t open"),
        T("Part of the book is damaged. The file is untouched"),
        T("Often a power cut or an ageing disk. Nothing is written to it; a copy of it is kept."),
    ),
    Trouble.DISK: (
        T("Disk error"),
        T("The disk reports an error"),
        T("Nothing more is written to this file. Copy the book to another drive first of all."),
    ),
    Trouble.FULL: (
        T("Disk full"),
        T("The disk is full"),
        T("The book is as it was. It opens as soon as there is some room."),
    ),
    Trouble.BUSY: (
        T("Busy"),
        T("Another program is writing to this book"),
        T("An import or a backup may take a minute."),
    ),
    Trouble.HELD: (
        T("Held"),
        T("Another program is holding this file"),
        T("Often a virus scanner, a backup or a sync program. Shuke waited five seconds for it."),
    ),
    Trouble.READ_ONLY: (
        T("Read only"),
        T("This book can be read here, not written"),
        T("It lies in a protected folder, on a disc or on a share."),
    ),
    Trouble.NOT_A_BOOK: (
        T("Not a book"),
        T("This is not a Shuke book"),
        T("The file is something else under this name, or nothing of it is left. It was not touched."),
    ),
    Trouble.NEWER: (
        T("Newer version"),
        T("This book was written by a newer Shuke"),
        T("Not opened, to keep it safe. Not one byte of the file was changed."),
    ),
    Trouble.MISSING: (
        T("Not found"),
        T("The book is not where it was"),
        T("A stick that is not plugged in, or a file that was moved or renamed."),
    ),
    Trouble.CLOUD: (
        T("In a cloud folder"),
        T("No new book in a folder that is synced"),
        T("Two computers editing lose one copy. Backups may lie there."),
    ),
    Trouble.ELSEWHERE: (
        T("Open elsewhere"),
        T("Another computer has this book open"),
        T("Two that write at once overwrite each other, so this one only reads."),
    ),
    Trouble.STRAY_LOG: (
        T("Leftover file"),
        T("Beside the book lies a file that does not belong to it"),
        T("Opening would mix the two up. It comes from another program, or from a book that was moved."),
    ),
}

AGAIN = Offer(Way.TRY_AGAIN, T("Open it again"), T("When the cause is gone"))
CHOOSE = Offer(Way.CHOOSE, T("Choose another file"), T("A book that lies somewhere else"))
READ = Offer(Way.READ, T("Open it to read"), T("Search and print as usual; nothing is written"))
SET_ASIDE = Offer(
    Way.SET_ASIDE, T("Set that file aside and open the book"), T("It gets another name and is not deleted")
)
TAKE_OVER = Offer(
    Way.TAKE_OVER,
    T("Take it over and write here"),
    T("Only when it is closed there: what is being written there now would be refused"),
)


def rescued_beside(aside: Path) -> Path:
    """Where what is rescued goes: beside the copy of the damaged book, so that it tells of which it is."""
    return aside.with_stem(f"{aside.stem}-rescued")


def opening_screen(
    error: BookError, path: Path, found: Evidence, remarks: tuple[Text, ...] = ()
) -> OpeningScreen:
    """The page for what was found when the book at this path was to be opened."""
    chip, title, sentence = WORDS[error.trouble]
    told = _said(error) if error.trouble in (Trouble.ELSEWHERE, Trouble.STRAY_LOG) else sentence
    offers = tuple(_offers(error.trouble, path, found))
    figures = _figures(error.trouble, found)
    return OpeningScreen(error.trouble, chip, title, told, path, offers, figures, found.aside, remarks)


def _said(error: BookError) -> Text:
    return T("{sentence}.", sentence=error.what)


def _offers(trouble: Trouble, path: Path, found: Evidence) -> list[Offer]:
    match trouble:
        case Trouble.DAMAGED:
            read = [READ] if found.readable is not None else []
            first, second = _rescue(found), _backup(found)
            return [*(first + second if found.rescued else second + first), *read, CHOOSE]
        case Trouble.DISK:
            return [copy_here(found.here), AGAIN, CHOOSE]
        case Trouble.READ_ONLY:
            return [copy_here(found.here), AGAIN, CHOOSE]
        case Trouble.ELSEWHERE:
            return [READ, TAKE_OVER, copy_here(found.here)]
        case Trouble.NEWER | Trouble.NOT_A_BOOK:
            return [CHOOSE, *_backup(found), AGAIN]
        case Trouble.MISSING:
            new = Offer(Way.START_NEW, T("Start a new book"), T("{path}", path=str(path)))
            return [AGAIN, CHOOSE, *_backup(found), new]
        case Trouble.CLOUD:
            here = T("{path}", path=str(found.here))
            return [Offer(Way.START_NEW, T("Make it on this computer"), here, found.here), CHOOSE]
        case Trouble.STRAY_LOG:
            return [SET_ASIDE, AGAIN, CHOOSE]
        case _:  # full, busy or held by another program: all that helps is time
            return [AGAIN, CHOOSE]


def _backup(found: Evidence) -> list[Offer]:
    """The newest backup, and what would be missing if it took the book's place."""
    backup = found.backup
    if backup is None or backup.holds is None:
        return []
    words = T("Open the backup of {at}", at=backup.at)
    return [Offer(Way.BACKUP, words, _loss(found.readable, backup.holds), backup.path)]


def _rescue(found: Evidence) -> list[Offer]:
    """What can be read of a damaged book: in a book of its own already, or to be brought into one. Not
    without its copy aside: where there is no room for that, there is none for another book."""
    if found.aside is None:
        return []
    place = rescued_beside(found.aside)
    if found.rescued is None:
        words = T("Rescue what can be read of the damaged one")
        return [Offer(Way.RESCUE, words, T("Into a book of its own, {name}", name=place.name), place)]
    return [Offer(Way.BACKUP, T("Open what was rescued"), _loss(found.readable, found.rescued), place)]


def _loss(readable: Holding | None, copy: Holding) -> Text:
    """The kinds of which the copy has fewer, each with how many."""
    # Imported here because every start knows of this page, and few show it.
    from core.screens.backups import count_rows

    if readable is None:
        return N("It holds {n} customer", "It holds {n} customers", copy.counts.get("customers", 0))
    rows = [row for row in count_rows(Comparison(copy, readable)) if row.difference < 0]
    if not rows:
        return T("Nothing that can be read would be missing")
    missing = [T("{what} {n}", what=row.what, n=-row.difference) for row in rows]
    return T("Missing in it: {missing}", missing=missing)


def copy_here(here: Path) -> Offer:
    """Go on with a copy in a place that is known to be good."""
    return Offer(
        Way.COPY_HERE,
        T("Copy it to this computer and open it there"),
        T("{path}. The original stays where it is", path=str(here)),
        here,
    )


def _figures(trouble: Trouble, found: Evidence) -> tuple[tuple[Text, Holding], ...]:
    rows = (
        (T("The damaged one, readable"), found.readable),
        (T("Rescued"), found.rescued),
        (T("Backup, checked"), found.backup and found.backup.holds),
    )
    return tuple((name, holds) for name, holds in rows if holds and trouble is Trouble.DAMAGED)

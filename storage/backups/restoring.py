"""A copy becomes the book. The book of before is kept as a copy itself, so that this too can be taken back.

Everything that takes time is done beside the book; then one renaming puts the copy in its place. So there
is a whole book under its name at every moment: the one of before, or the restored one.
"""

from contextlib import closing
from datetime import datetime
from itertools import count
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from core.model.backup import Reason
from core.records import dataclass
from storage.backups.making import DamagedCopyError, copied, identified, size_of, written
from storage.backups.notes import DROP, mark_of
from storage.backups.places import bring_folder_to_disk, check_room, folder_of, put_in_place
from storage.connection import connect
from storage.faults import DAMAGE, code_of, files_told_in_words, told_in_words


@dataclass(frozen=True, slots=True)
class Kept:
    """The copy of the book of before, and which state of it that copy holds."""

    path: Path
    mark: str


@dataclass(frozen=True, slots=True)
class ReadyCopy:
    """Fulfils `core.backups.Arrival`: a checked copy beside the book. What the book held a moment ago is
    `kept` already, unless there is no book or a damaged one."""

    arriving: Path
    book: Path
    folder: Path
    kept: Kept | None

    def take_place(self) -> Path | None:
        with told_in_words(self.book), files_told_in_words(self.book):
            kept = self._keep() if self.book.exists() else None
            put_in_place(self.arriving, self.book)
        return kept

    def _keep(self) -> Path:
        kept = _keep_whole(self.book, self.folder, self.kept)
        return kept.path if kept is not None else set_aside(self.book)


def restore(copy: Path, book: Path, folder: Path | None = None) -> Path | None:
    """Put a backup in the book’s place. The book of before is kept as a copy in the folder, by default
    `backups` beside the book, and its path is returned; None when there was none."""
    return prepare(copy, book, folder or folder_of(book)).take_place()


def prepare(copy: Path, book: Path, folder: Path) -> ReadyCopy:
    """Write a copy anew beside the book, checked, and keep what the book holds now, so that taking its
    place is a matter of an instant."""
    arriving = book.with_suffix(".arriving")
    book.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with told_in_words(copy), files_told_in_words(copy), identified(copy) as source:
        check_room(book.parent, size_of(source))
        with written(source, arriving) as restored:
            restored.execute(DROP)
    try:
        with told_in_words(book), files_told_in_words(book):
            kept = _keep_whole(book, folder, None) if book.exists() else None
    except UserError:
        arriving.unlink()
        raise
    return ReadyCopy(arriving, book, folder, kept)


def set_aside(book: Path) -> Path:
    """Give a damaged book a second name beside its own, with the journal that belongs to it, and return
    that name. It is neither repaired nor written to."""
    aside = _unused(book)
    journal = _journal_of(book)
    if journal.exists():
        journal.replace(_journal_of(aside))
    try:
        aside.hardlink_to(book)
    except OSError:  # a drive on which a file has one name only
        book.replace(aside)
    bring_folder_to_disk(book.parent)
    return aside


def _keep_whole(book: Path, folder: Path, kept: Kept | None) -> Kept | None:
    """A copy of what the book holds: the one already kept if that is it still, else one made now; None for
    a damaged book.

    The engine first finishes what a crash interrupted: a journal left behind would be played into the
    book to come. Raises the engine’s error while somebody is writing.
    """
    try:
        with closing(connect(book)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
            mark = mark_of(connection)
            if kept is not None and kept.mark == mark:
                return kept
            return Kept(copied(connection, book, folder, Reason.RESTORE), mark)
    except DamagedCopyError:
        return None
    except engine.DatabaseError as error:
        if code_of(error) not in DAMAGE:
            raise
        return None


def _unused(book: Path) -> Path:
    """A name beside the book that no file bears yet."""
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
    names = (f"{book.stem}-damaged-{stamp}{f'-{again}' if again else ''}.shuke" for again in count())
    return next(path for name in names if not (path := book.with_name(name)).exists())


def _journal_of(book: Path) -> Path:
    return book.with_name(f"{book.name}-journal")

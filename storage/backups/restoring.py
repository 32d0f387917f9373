"""A copy becomes the book. The book of before is kept as a copy itself, so that this too can be taken back.

Everything that takes time is done beside the book; then one renaming puts the copy in its place. So there
is a whole book under its name at every moment: the one of before, or the restored one.
"""

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from core.model.backup import Reason
from core.records import dataclass
from storage.backups.aside import journal_of, set_aside
from storage.backups.making import DamagedCopyError, copied, identified, size_of, written
from storage.backups.notes import DROP, mark_of
from storage.backups.places import check_room, folder_of, put_in_place
from storage.connection import connect
from storage.faults import files_told_in_words, is_damage, told_in_words
from storage.identity import APPLICATION_ID


@dataclass(frozen=True, slots=True)
class Kept:
    """The copy of the book of before, and which state of it that copy holds."""

    path: Path
    mark: str


@dataclass(frozen=True, slots=True)
class ReadyCopy:
    """Fulfils `core.ports.Arrival`: a checked copy beside the book. What the book held a moment ago is
    `kept` already, unless there is no book or a damaged one."""

    arriving: Path
    book: Path
    folder: Path
    kept: Kept | None

    def take_place(self) -> Path | None:
        with told_in_words(self.book), files_told_in_words(self.book):
            kept = self._keep() if _is_there(self.book) else None
            put_in_place(self.arriving, self.book)
        return kept

    def _keep(self) -> Path:
        kept = _keep_whole(self.book, self.folder, self.kept)
        if kept is not None:
            return kept.path
        aside = set_aside(self.book)
        journal_of(self.book).unlink(missing_ok=True)  # it would be played into the book to come
        return aside


def restore(copy: Path, book: Path, folder: Path | None = None) -> Path | None:
    """Put a backup in the book’s place. The book of before is kept as a copy in the folder, by default
    `backups` beside the book, and its path is returned; None when there was none."""
    return prepare(copy, book, folder or folder_of(book)).take_place()


def prepare(copy: Path, book: Path, folder: Path) -> ReadyCopy:
    """Write a copy anew beside the book, checked, and keep what the book holds now, so that taking its
    place is a matter of an instant."""
    arriving = book.with_suffix(".arriving")
    with files_told_in_words(book):
        book.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with told_in_words(copy), files_told_in_words(copy), identified(copy) as source:
        check_room(book.parent, size_of(source))
        with written(source, arriving) as restored:
            restored.execute(DROP)
    try:
        with told_in_words(book), files_told_in_words(book):
            kept = _keep_whole(book, folder, None) if _is_there(book) else None
            if kept is None and _is_there(book):
                set_aside(book)
    except UserError:
        arriving.unlink()
        raise
    return ReadyCopy(arriving, book, folder, kept)


def _is_there(book: Path) -> bool:
    """An empty file is no book yet."""
    return book.exists() and book.stat().st_size > 0


def _keep_whole(book: Path, folder: Path, kept: Kept | None) -> Kept | None:
    """A copy of what the book holds: the one already kept if that is it still, else one made now; None for
    a damaged book, or what is no book at all.

    The engine first finishes what a crash interrupted: a journal left behind would be played into the
    book to come. Raises the engine’s error while somebody is writing.
    """
    try:
        with closing(connect(book)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
            connection.execute("ROLLBACK")
            if connection.execute("PRAGMA application_id").fetchone() != (APPLICATION_ID,):
                return None
            mark = mark_of(connection)
            if kept is not None and kept.mark == mark:
                return kept
            return Kept(copied(connection, book, folder, Reason.RESTORE), mark)
    except DamagedCopyError:
        return None
    except (engine.DatabaseError, MemoryError) as error:
        if not is_damage(error):
            raise
        return None

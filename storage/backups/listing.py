"""Which copies there are, newest first, and which of them is the newest that is whole."""

from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from core.model.backup import BackupLine
from core.rules.backups import superfluous
from storage.backups.making import check_whole, identified
from storage.backups.naming import Named, named
from storage.backups.notes import read_note
from storage.connection import connect
from storage.faults import files_told_in_words, told_in_words


def lines(folder: Path, stem: str) -> list[BackupLine]:
    """The copies of the book of this name; none where there is no such folder."""
    with files_told_in_words(folder):
        return [_line(copy) for copy in named(folder, stem)]


def newest_good(folder: Path, stem: str) -> BackupLine | None:
    """The newest copy that passes a whole check now."""
    return next((line for line in lines(folder, stem) if line.holds and is_whole(line.path)), None)


def is_whole(copy: Path) -> bool:
    """Whether a copy passes a whole check."""
    try:
        with told_in_words(copy), identified(copy) as opened:
            check_whole(opened, copy)
    except UserError:
        return False
    return True


def thin(folder: Path, stem: str) -> None:
    """Let the copies go that newer ones stand for."""
    with files_told_in_words(folder):
        for line in superfluous(lines(folder, stem)):
            line.path.unlink(missing_ok=True)


def _line(copy: Named) -> BackupLine:
    """A copy as it tells of itself; as far as its name goes where that can’t be read."""
    size = copy.path.stat().st_size
    try:
        with closing(connect(copy.path)) as opened:
            why, at, holds = read_note(opened)
    except (engine.DatabaseError, ValueError):
        return BackupLine(copy.path, copy.sequence, copy.at, size)
    return BackupLine(copy.path, copy.sequence, at, size, why, holds)

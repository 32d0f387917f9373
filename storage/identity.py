"""Whether a file is a book of ours, and one that this program may write. Only reads."""

import struct
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import BookError, Trouble
from core.text import T

APPLICATION_ID = 0x5368756B  # "Shuk"
VERSION = 6  # how many migrations today's book has seen
_HEAD = struct.Struct(">60xI4xI")
"""Where a file of SQLite keeps both: user version at 60, application id at 68."""


def version_of(connection: engine.Connection, path: Path) -> int:
    """How many migrations the book has seen; 0 for an empty file, which is no book yet.

    Raises BookError for a file that is no book, or one that a newer program has written.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != APPLICATION_ID and (application or version or tables):
        raise not_a_book(path)
    if version > VERSION:
        raise BookError(
            Trouble.NEWER,
            T("This book was written by a newer Shuke"),
            T("{path}", path=str(path)),
            T("Update Shuke on this computer. The file is unchanged"),
        )
    return int(version)


def is_older(path: Path) -> bool:
    """Whether an older program wrote the book, by the head of its file alone; False for any other file."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD.size)
    except OSError:
        return False
    if len(head) < _HEAD.size:
        return False
    version, application = _HEAD.unpack(head)
    return bool(application == APPLICATION_ID and version < VERSION)


def not_a_book(path: Path) -> BookError:
    return BookError(
        Trouble.NOT_A_BOOK,
        T("This file is not a Shuke book"),
        T("{path}", path=str(path)),
        T("Choose a file that ends in .shuke"),
    )


def refuse_folder(path: Path) -> None:
    """Raises BookError where a folder stands under the name of a book."""
    if path.is_dir():
        raise BookError(
            Trouble.NOT_A_BOOK,
            T("A folder has this name"),
            T("{path}", path=str(path)),
            T("Choose a file that ends in .shuke"),
        )

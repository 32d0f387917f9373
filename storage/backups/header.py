"""The first hundred bytes of a book, which tell the engine how to read the rest: format in
sqlite.org/fileformat.html, section 1.3. Only ever written into a copy of a damaged book."""

import struct
from contextlib import closing
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from storage.connection import connect
from storage.identity import APPLICATION_ID, VERSION

PAGE = 4096
MAGIC = b"SQLite format 3\0"
FORM = struct.Struct(">16sHBBBBBBIIIIIIIIIIII20sII")
ENGINE_VERSION = 3_053_000
SCHEMA_FORMAT, UTF_8, CHANGES, COOKIE = 4, 1, 1, 1


def mend_header(copy: Path) -> None:
    """Write the header that every book of ours has, if the engine does not take the one that is there."""
    if not _is_taken(copy):
        with copy.open("r+b") as file:
            file.write(_header(copy.stat().st_size // PAGE))


def _is_taken(copy: Path) -> bool:
    try:
        with closing(connect(copy)) as connection:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except engine.DatabaseError:
        return False
    return bool(application == APPLICATION_ID and pages)


def _header(pages: int) -> bytes:
    """Without free pages: those are of no use to a reader."""
    sizes = (PAGE, 1, 1, 0, 64, 32, 32)
    numbers = (CHANGES, pages, 0, 0, COOKIE, SCHEMA_FORMAT, 0, 0, UTF_8, VERSION, 0, APPLICATION_ID)
    return FORM.pack(MAGIC, *sizes, *numbers, bytes(20), CHANGES, ENGINE_VERSION)

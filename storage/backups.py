"""Copies of the book: made by the engine, checked, then put in place under their final name."""

import os
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from core.text import T
from storage.connection import connect


def back_up(connection: engine.Connection, book: Path, folder: Path) -> Path:
    """Write a verified copy of the open book into the folder and return its path."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
    target = folder / f"{book.stem}-{stamp}.shuke"
    unfinished = target.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", [str(unfinished)])
    _verify(unfinished)
    with unfinished.open("rb") as written:
        os.fsync(written.fileno())
    unfinished.replace(target)
    return target


def restore(copy: Path, book: Path) -> Path:
    """Put a backup in the book's place. The book of before is kept beside it; its path is returned."""
    _verify(copy)
    arriving = book.with_suffix(".arriving")
    arriving.unlink(missing_ok=True)
    source = connect(copy)
    source.execute("VACUUM INTO ?", [str(arriving)])
    source.close()
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
    kept = book.with_name(f"{book.stem}-before-restore-{stamp}.shuke")
    if book.exists():
        book.replace(kept)
    arriving.replace(book)
    return kept


def _verify(copy: Path) -> None:
    if not copy.is_file():
        raise UserError(T("There is no such file"), T("{path}", path=str(copy)))
    checked = connect(copy)
    try:
        found = checked.execute("PRAGMA integrity_check").fetchone()
    finally:
        checked.close()
    if found != ("ok",):
        raise UserError(T("This copy is damaged"), T("{path}", path=str(copy)), T("Choose another backup"))

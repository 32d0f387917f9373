"""Copies of the book: made by the engine, checked, then put in place under their final name."""

import os
from contextlib import closing
from datetime import datetime
from itertools import count
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from core.text import T
from storage.aside import BROKEN
from storage.connection import connect, make_private
from storage.faults import code_of, files_told_in_words, told_in_words
from storage.identity import not_a_book, version_of


def back_up(connection: engine.Connection, book: Path, folder: Path) -> Path:
    """Write a verified copy of the open book into the folder and return its path."""
    with told_in_words(folder), files_told_in_words(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        target = _unused(folder, book.stem)
        _write_copy(connection, target.with_suffix(".part"))
        return target.with_suffix(".part").replace(target)


def restore(copy: Path, book: Path) -> Path:
    """Put a backup in the book's place. The book of before is kept beside it; its path is returned."""
    with told_in_words(copy), files_told_in_words(copy):
        _verify(copy)
    with told_in_words(book), files_told_in_words(book):
        if book.exists():
            _settle(book)
        arriving = book.with_suffix(".arriving")
        with closing(connect(copy)) as source:
            _write_copy(source, arriving)
        kept = _unused(book.parent, f"{book.stem}-before-restore")
        if book.exists():
            book.replace(kept)
        arriving.replace(book)
    return kept


def _unused(folder: Path, stem: str) -> Path:
    """A name with today's date and hour that no file in the folder bears yet."""
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
    names = (f"{stem}-{stamp}{f'-{number}' if number else ''}.shuke" for number in count())
    return next(path for name in names if not (path := folder / name).exists())


def _write_copy(connection: engine.Connection, unfinished: Path) -> None:
    """Copy, check and bring to the disk; what could not be finished is not left behind."""
    unfinished.unlink(missing_ok=True)
    make_private(unfinished)
    try:
        connection.execute("VACUUM INTO ?", [str(unfinished)])
        _verify(unfinished)
        with unfinished.open("r+b") as written:
            os.fsync(written.fileno())
    except BaseException:
        unfinished.unlink()
        raise


def _settle(book: Path) -> None:
    """Let the engine finish what a crash interrupted: a journal left behind would be played into the
    book to come. Raises UserError while somebody is writing; a damaged book is as good as settled."""
    try:
        with closing(connect(book)) as connection:
            connection.execute("BEGIN EXCLUSIVE")
    except engine.DatabaseError as error:
        if code_of(error) not in BROKEN:
            raise


def _verify(copy: Path) -> None:
    if not copy.is_file():
        raise UserError(T("There is no such file"), T("{path}", path=str(copy)))
    with closing(connect(copy)) as checked:
        if not version_of(checked, copy):
            raise not_a_book(copy)
        found = checked.execute("PRAGMA integrity_check").fetchone()
    if found != ("ok",):
        raise UserError(T("This copy is damaged"), T("{path}", path=str(copy)), T("Choose another backup"))

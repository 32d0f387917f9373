"""Failures of the disk, told in words: SQLite's errors become `UserError`s in this one place."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from core.text import T, Text

WORDS: tuple[tuple[str, Text, Text], ...] = (
    (
        "locked",
        T("The book is busy: another window or command is writing"),
        T("Wait a moment and try again"),
    ),
    (
        "full",
        T("The disk is full. Nothing was written"),
        T("Free some space on this drive and try again"),
    ),
    (
        "readonly",
        T("The book can only be read here"),
        T("Copy it to a folder where you may write"),
    ),
    (
        "disk i/o",
        T("The disk reports an error. Nothing was written"),
        T("Copy the book to another drive before going on"),
    ),
    (
        "unable to open",
        T("The book can’t be opened"),
        T("Check that the folder exists and that you may write there"),
    ),
    (
        "not a database",
        T("This file is not a Shuke book"),
        T("Choose a file that ends in .shuke"),
    ),
    (
        "malformed",
        T("Part of the book is damaged. The file is untouched"),
        T("Open the newest backup"),
    ),
)


@contextmanager
def told_in_words(path: Path) -> Iterator[None]:
    """Turn the engine's errors about this file into a `UserError`; pass on what is a fault of ours."""
    try:
        yield
    except (engine.OperationalError, engine.DatabaseError) as error:
        said = str(error).lower()
        for sign, what, fix in WORDS:
            if sign in said:
                raise UserError(what, T("{path}", path=str(path)), fix) from error
        raise

"""The erased list in a file of its own beside the book: it is still there when an older copy of the book
is put in its place, and says whom that copy must not bring back."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

from core.model.erasure import Erased
from storage.connection import make_private
from storage.faults import files_told_in_words

SUFFIX = ".erased"


def list_beside(book: Path) -> Path:
    """Where the list of this book is kept."""
    return book.with_suffix(SUFFIX)


def read_list(book: Path) -> list[Erased]:
    """What the list beside this book says; empty where there is none. Raises UserError when it cannot be
    read."""
    path = list_beside(book)
    if not path.exists():
        return []
    with files_told_in_words(path):
        return [Erased(**entry) for entry in json.loads(path.read_text("utf-8"))]


def write_list(book: Path, erased: Iterable[Erased]) -> None:
    """Keep these entries beside the book, with those that are there already; whole or not at all."""
    path = list_beside(book)
    entries = dict.fromkeys([*read_list(book), *erased])
    unfinished = path.with_suffix(".erased-part")
    with files_told_in_words(path):
        unfinished.unlink(missing_ok=True)
        make_private(unfinished)
        with unfinished.open("w", encoding="utf-8") as file:
            json.dump([{"at": one.at, "digest": one.digest} for one in entries], file)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)


def copies_beside(book: Path) -> list[Path]:
    """Other books in the folder of this one and in the folders right below it: its backups, most likely."""
    with files_told_in_words(book.parent):
        found = [*book.parent.glob("*.shuke"), *book.parent.glob("*/*.shuke")]
        return sorted(path for path in found if path != book)

"""A damaged book is copied aside as it is, byte by byte, before anybody tries anything.

A process of its own copies: had ours opened the file beside the engine, closing it would take the
engine's locks away. Started as `python -m storage.aside SOURCE TARGET`.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as engine

from core.errors import BookError, Trouble
from core.text import T
from storage.connection import connect, make_private
from storage.faults import DAMAGE, code_of, files_told_in_words, full, told_in_words

_ROOT = Path(__file__).parents[1]
_SECONDS = 300


def set_aside(book: Path) -> Path:
    """Copy the damaged book beside itself and return the copy's path; the same damage is copied once.

    Raises BookError while somebody is writing, when there is no room and when the disk cannot be read.
    """
    with files_told_in_words(book):
        written = datetime.fromtimestamp(book.stat().st_mtime).astimezone()
        copy = book.with_name(f"{book.stem}-damaged-{written:%Y-%m-%d-%H%M%S}{book.suffix}")
        size = book.stat().st_size
        if copy.exists() and copy.stat().st_size == size:
            return copy
        if shutil.disk_usage(book.parent).free < size:
            raise full(book, size)
    with told_in_words(book), _locked(book):
        return _copied(book, copy)


@contextmanager
def _locked(book: Path) -> Iterator[None]:
    """Nobody writes meanwhile. A file too damaged to be locked is one that nobody else can write."""
    with ExitStack() as stack:
        try:
            connection = stack.enter_context(closing(connect(book)))
            connection.execute("BEGIN EXCLUSIVE")
        except (engine.DatabaseError, MemoryError) as error:
            if isinstance(error, engine.DatabaseError) and code_of(error) not in DAMAGE:
                raise
        yield


def _copied(book: Path, copy: Path) -> Path:
    make_private(copy)
    command = [sys.executable, "-m", "storage.aside", str(book.absolute()), str(copy.absolute())]
    done = subprocess.run(command, check=False, cwd=_ROOT, capture_output=True, timeout=_SECONDS)
    if done.returncode:
        copy.unlink()
        raise BookError(
            Trouble.DISK,
            T("The damaged book can’t be copied: the disk does not read or write"),
            T("{path}", path=str(book)),
            T("Copy the file to another drive by hand before going on"),
        )
    return copy


def main() -> None:
    """Copies the file named first to the name that follows."""
    source, target = sys.argv[1:]
    shutil.copyfile(source, target)


if __name__ == "__main__":
    main()

"""Files of the engine that lie beside a book and do not belong to it.

A write-ahead log is none of ours, yet the engine would play it into the book: after a restore by hand
that damages it. A journal without its book would be thrown away by the engine.
"""

from pathlib import Path

from core.errors import BookError, Trouble
from core.text import T

LOG, JOURNAL = "-wal", "-journal"


def refuse_strays(book: Path) -> None:
    """Raises BookError where opening would lose or mix up what lies beside the book."""
    for stray in strays_of(book):
        raise BookError(
            Trouble.STRAY_LOG,
            T("Beside the book lies {file}, which does not belong to it", file=stray.name),
            T("{path}", path=str(book)),
            T("Set that file aside, or put back the book it belongs to"),
        )


def set_strays_aside(book: Path) -> list[Path]:
    """Give those files other names, so that nothing plays them and nothing is lost; the new names."""
    return [stray.rename(_free(stray.with_name(f"{stray.name}.aside"))) for stray in strays_of(book)]


def strays_of(book: Path) -> list[Path]:
    """The files beside the book that do not belong to it and hold something."""
    log, journal = (book.with_name(f"{book.name}{ending}") for ending in (LOG, JOURNAL))
    found = [log] if _holds_something(log) else []
    alone = _holds_something(journal) and not _holds_something(book)
    return [*found, journal] if alone and _pages_of_book(journal) else found


def _holds_something(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def _pages_of_book(journal: Path) -> int:
    """How many pages the journal's book had; none if it was just being made when the program ended.
    Big-endian at byte 16: sqlite.org/fileformat.html#the_rollback_journal."""
    with journal.open("rb") as header:
        return int.from_bytes(header.read(20)[16:])


def _free(path: Path) -> Path:
    """This name, or one beside it that is not taken."""
    return path if not path.exists() else _free(path.with_name(f"{path.name}2"))

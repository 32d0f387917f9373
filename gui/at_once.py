"""What is done at once in the window, and what is so much that the worker does it."""

from core.model.lines import ChangeLine
from core.ports import Book

SMALL = 2_000
"""Cards up to which whatever a page asks is answered in a tenth of a second."""

LARGE = 3_000
"""Rows that are undone in a tenth of a second."""


def is_answered_at_once(book: Book) -> bool:
    """Whether it is so small that nobody waits for it. Raises `BusyError`."""
    return book.customers.next_id() <= SMALL


def is_undone_at_once(book: Book, step: ChangeLine) -> bool:
    """Whether undoing it, or bringing it back, takes no longer than a key may. Raises `BusyError`."""
    if step.rows >= LARGE:
        return False
    return is_answered_at_once(book) or not book.moves_many(step.number)

"""Opening a book in the way that was chosen on the page of one that did not open."""

from core.ports import Book, Library
from core.screens.opening import Attempt


def open_as(library: Library, attempt: Attempt) -> Book:
    """The open book. Raises `BookError`, which has a page of its own."""
    book = library.open_book(
        attempt.path,
        reading=attempt.reading,
        taking_over=attempt.taking_over,
        may_make=attempt.may_make,
    )
    if attempt.refusal is not None:
        book.refuse(attempt.refusal)
    return book

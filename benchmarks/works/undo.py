"""Undo of an import, against the time that the import took."""

from time import perf_counter

from benchmarks.child import tell
from benchmarks.place import Place
from benchmarks.works.filling import seconds_to_import
from storage.opening import open_book


def ours(place: Place) -> None:
    """The way back."""
    with place.scratch() as folder:
        book = open_book(folder / "book.shuke")
        seconds_to_import(book, place.workbook)
        began = perf_counter()
        book.undo()
        tell(perf_counter() - began)
        book.close()


def baseline(place: Place) -> None:
    """The way there."""
    with place.scratch() as folder:
        book = open_book(folder / "book.shuke")
        tell(seconds_to_import(book, place.workbook))
        book.close()

"""A checked and counted copy of the book, against the copying of its file; both brought to the disk."""

import os
import shutil
from time import perf_counter

from benchmarks.child import tell
from benchmarks.place import Place
from storage.opening import open_book


def ours(place: Place) -> None:
    """Made by the engine, read again, counted, synced, named."""
    book = open_book(place.book)
    with place.scratch() as folder:
        began = perf_counter()
        book.back_up(folder)
        tell(perf_counter() - began)
    book.close()


def baseline(place: Place) -> None:
    """The bytes alone, of a book that nobody has open."""
    with place.scratch() as folder:
        began = perf_counter()
        copy = shutil.copyfile(place.book, folder / "copy.shuke")
        with copy.open("r+b") as file:
            os.fsync(file.fileno())
        tell(perf_counter() - began)

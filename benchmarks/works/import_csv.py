"""Import of the same customers as CSV, against csv.reader and the bare filling of a table."""

import csv
from time import perf_counter

from benchmarks.child import tell
from benchmarks.floor import fill
from benchmarks.place import Place


def ours(place: Place) -> None:
    """Into an empty armed book."""
    from benchmarks.works.filling import seconds_to_import
    from storage.opening import open_book

    with place.scratch() as folder:
        book = open_book(folder / "book.shuke")
        tell(seconds_to_import(book, place.customers))
        book.close()


def baseline(place: Place) -> None:
    """Into a table without types."""
    with place.scratch() as folder:
        began = perf_counter()
        with place.customers.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        fill(folder / "cells.db", rows)
        tell(perf_counter() - began)

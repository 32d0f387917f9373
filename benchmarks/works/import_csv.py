"""Import of purchases and contacts as CSV, against csv.reader and bare tables without an index."""

import csv
from time import perf_counter

from benchmarks.child import tell
from benchmarks.floor import fill_plainly
from benchmarks.place import Place


def ours(place: Place) -> None:
    """Into an armed book that has the customers."""
    from benchmarks.works.filling import seconds_to_import
    from storage.opening import open_book

    with place.scratch() as folder:
        book = open_book(folder / "book.shuke")
        seconds_to_import(book, place.customers)
        tell(seconds_to_import(book, place.purchases) + seconds_to_import(book, place.contacts))
        book.close()


def baseline(place: Place) -> None:
    """Into tables without types."""
    with place.scratch() as folder:
        began = perf_counter()
        for sheet in (place.purchases, place.contacts):
            with sheet.open(encoding="utf-8-sig", newline="") as file:
                rows = list(csv.reader(file))
            fill_plainly(folder / f"{sheet.stem}.db", rows)
        tell(perf_counter() - began)

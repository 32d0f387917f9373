"""Makes the sheets of a run, and a book if asked for: `python -m benchmarks.making FOLDER N [book]`."""

import sys
from pathlib import Path

from benchmarks.place import ON, Place
from benchmarks.sheets import write_sheets
from core.importing.reports import ImportChoices
from core.importing.service import import_file
from storage.opening import open_book
from storage.sheets.reading import read_file


def make(place: Place, customers: int, with_book: bool) -> None:
    """Customers with all that was bought and said, filled in through the sheets as a user would."""
    write_sheets(place, customers)
    if not with_book:
        return
    book = open_book(place.book)
    for sheet in (place.customers, place.purchases, place.contacts):
        import_file(book, read_file(sheet), ImportChoices(), ON)
    book.close()


if __name__ == "__main__":
    make(Place(Path(sys.argv[1])), int(sys.argv[2]), "book" in sys.argv[3:])

"""Export of all customers as a workbook, against openpyxl's streaming mode with the bare words alone."""

from time import perf_counter

from benchmarks.child import tell
from benchmarks.place import LANGUAGE, ON, Place
from core.exports import as_table
from core.outgoing.delivery import Delivery
from core.outgoing.orders import Order, What
from core.screens.listings.cards import card_listing
from resources.words import Words
from storage.library import DiskLibrary


def ours(place: Place) -> None:
    """From the open book: read, said in words, laid out and written."""
    library = DiskLibrary()
    book = library.open_book(place.book)
    with place.scratch() as folder:
        began = perf_counter()
        delivery = Delivery(book, library, Words(LANGUAGE, ON), ON)
        delivery.write(Order(What.CUSTOMERS), folder / "customers.xlsx")
        tell(perf_counter() - began)
    book.close()


def baseline(place: Place) -> None:
    """The same cells as bare words, made before the clock starts."""
    from openpyxl import Workbook

    book = DiskLibrary().open_book(place.book)
    table = as_table(card_listing(book), Words(LANGUAGE, ON))
    rows = [["" if cell is None else str(cell) for cell in row] for row in table.rows]
    book.close()
    with place.scratch() as folder:
        began = perf_counter()
        workbook = Workbook(write_only=True)
        sheet = workbook.create_sheet()
        for row in rows:
            sheet.append([cell or None for cell in row])
        workbook.save(folder / "customers.xlsx")
        tell(perf_counter() - began)

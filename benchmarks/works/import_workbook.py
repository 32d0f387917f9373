"""Import of a workbook, against calamine's parsing and the bare filling of a table."""

from datetime import date
from time import perf_counter

from benchmarks.child import tell
from benchmarks.floor import Stored, fill
from benchmarks.place import Place


def ours(place: Place) -> None:
    """Into an empty armed book."""
    from benchmarks.works.filling import seconds_to_import
    from storage.opening import open_book

    with place.scratch() as folder:
        book = open_book(folder / "book.shuke")
        tell(seconds_to_import(book, place.workbook))
        book.close()


def baseline(place: Place) -> None:
    """Into a table without types."""
    from python_calamine import CalamineWorkbook

    with place.scratch() as folder:
        began = perf_counter()
        rows = CalamineWorkbook.from_path(str(place.workbook)).get_sheet_by_index(0).to_python()
        fill(folder / "cells.db", [[_stored(cell) for cell in row] for row in rows])
        tell(perf_counter() - began)


def _stored(cell: object) -> Stored:
    """A cell as the engine takes it."""
    if isinstance(cell, str | int | float):
        return cell
    return cell.isoformat() if isinstance(cell, date) else str(cell)

"""A sheet on its whole way into an armed book, and the way back."""

from pathlib import Path
from time import perf_counter

from benchmarks.place import ON
from core.importing.reports import ImportChoices
from core.importing.service import import_file
from core.ports import Book
from storage.sheets.reading import read_file


def seconds_to_import(book: Book, sheet: Path) -> float:
    """Read, map, clean, plan, apply, journal and index it."""
    began = perf_counter()
    import_file(book, read_file(sheet), ImportChoices(), ON)
    return perf_counter() - began

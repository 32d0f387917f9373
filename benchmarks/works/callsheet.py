"""A call sheet of thirty households as PDF, against the bare drawing of as many lines of text."""

from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPdfWriter

import main
from benchmarks.child import tell
from benchmarks.place import LANGUAGE, ON, Place
from core.callsheet import CallSheet, call_sheet
from core.screens.today import today_list
from gui.printing.fonts import Fonts
from gui.printing.layout import call_sheet_pages
from gui.printing.marks import Words as Line
from gui.printing.paper import QtPaper, toolkit_without_display
from gui.printing.setting import Setter
from resources.words import Words
from storage.opening import open_book

HOUSEHOLDS = 30
LINE_HEIGHT = 200


def ours(place: Place) -> None:
    """Set, broken into pages and painted, with its codes and frames."""
    sheet, words = _sheet(place), Words(LANGUAGE, ON)
    paper = QtPaper(main.now, toolkit_without_display("Shuke"))
    with place.scratch() as folder:
        began = perf_counter()
        paper.print_call_sheet(sheet, words, folder / "sheet.pdf")
        tell(perf_counter() - began)


def baseline(place: Place) -> None:
    """The same words one below the other, as many on a page."""
    sheet, words = _sheet(place), Words(LANGUAGE, ON)
    toolkit = toolkit_without_display("Shuke")
    pages = call_sheet_pages(sheet, main.now(), Setter(words, Fonts(LANGUAGE)))
    lines = [[mark.text for mark in page if isinstance(mark, Line)] for page in pages]
    with place.scratch() as folder:
        began = perf_counter()
        writer = QPdfWriter(str(folder / "lines.pdf"))
        painter = QPainter(writer)
        for number, page in enumerate(lines):
            if number:
                writer.newPage()
            for place_on_page, text in enumerate(page, start=1):
                painter.drawText(QPointF(0, place_on_page * LINE_HEIGHT), text)
        painter.end()
        tell(perf_counter() - began)
    del toolkit


def _sheet(place: Place) -> CallSheet:
    """The first thirty households of the day."""
    book = open_book(place.book)
    today = today_list(book, ON)
    book.close()
    return call_sheet(replace(today, open_rows=today.open_rows[:HOUSEHOLDS]), "")

"""A window with the history of a small book: edits, and a merge that was taken back."""

from core.actions.customers import edit_customer
from core.actions.merging import merge, plan_merge
from core.ports import Book
from gui.history.page import HistoryPage
from tests.gui.pages_bench import Bench
from tests.makers import TODAY, a_customer


def fill_book(book: Book) -> None:
    """Two customers, three edits of the first, and a merge that was taken back."""
    one, other = a_customer(book, "罗平"), a_customer(book, "李玉芬")
    for note in ("茶", "酒"):
        edit_customer(book, one, TODAY, note=note)
    merge(book, plan_merge(book, one, other), {}, TODAY)
    book.undo(on=TODAY)


def look_at(bench: Bench[HistoryPage], number: int) -> None:
    assert bench.page.steps.select_key(number)

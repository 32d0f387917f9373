"""What the worker does for the export page, each with its own connection to the book."""

from collections.abc import Callable
from contextlib import closing
from copy import copy
from datetime import date
from pathlib import Path

from core.outgoing.delivery import Delivered, Delivery
from core.outgoing.orders import Order
from core.ports import Library, Progress, Voice
from core.screens.exporting import ExportScreen, Sample, make_sample


def sampling(
    library: Library, book: Path, screen: ExportScreen, words: Voice, on: date
) -> Callable[[Progress], Sample | None]:
    """Look how the file would begin, as it was chosen when the task was made."""
    chosen = copy(screen)
    chosen.left_out = set(screen.left_out)

    def sample(tell: Progress) -> Sample | None:
        with closing(library.open_book(book)) as opened:
            return make_sample(Delivery(opened, library, words, on, tell), chosen)

    return sample


def writing(
    library: Library, book: Path, order: Order, out: Path, words: Voice, on: date
) -> Callable[[Progress], Delivered]:
    """Write the file."""

    def write(tell: Progress) -> Delivered:
        with closing(library.open_book(book)) as opened:
            return Delivery(opened, library, words, on, tell).write(order, out)

    return write

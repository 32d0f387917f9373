"""What the composition root hands to the command line, and what a command works with."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.callsheet import Paper
from core.ports import Book, Library
from resources.words import Words


@dataclass(frozen=True, slots=True)
class Tools:
    """The real parts. `paper` makes the painter only when something is printed; `default_book` is the
    book that is meant when none is named."""

    library: Library
    paper: Callable[[], Paper]
    default_book: Callable[[], Path]


@dataclass(frozen=True, slots=True)
class Desk:
    """One command at work: the open book, the reader's language, the day that counts as today, and
    whether the answer is a JSON document."""

    book: Book
    words: Words
    on: date
    tools: Tools
    json: bool

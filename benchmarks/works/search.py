"""Search as somebody types: characters, initials, the tail of a phone, a tag; against one frame."""

from collections.abc import Iterator
from random import Random
from time import perf_counter

from benchmarks.child import tell
from benchmarks.percentile import FRAME_S, slow
from benchmarks.place import Place
from core.filters.spelling import spellings
from core.model.lines import CustomerLine
from storage.opening import open_book

SOUGHT = 25
SHOWN = 100


def ours(place: Place) -> None:
    """After every character: how many there are, and the first page of them."""
    book = open_book(place.book)
    lines = book.customer_lines()
    phrases = [
        phrase
        for line in Random(1).sample(lines, min(SOUGHT, len(lines)))
        for typed in _phrases(line)
        for phrase in _growing(typed)
    ]
    times = []
    for phrase in phrases:
        began = perf_counter()
        book.customer_count(phrase)
        book.customer_lines(phrase, limit=SHOWN)
        times.append(perf_counter() - began)
    tell(slow(times))
    book.close()


def baseline(_place: Place) -> None:
    """The time in which nobody notices that anything was done."""
    tell(FRAME_S)


def _phrases(line: CustomerLine) -> Iterator[str]:
    yield line.name
    yield min(spellings(line.name), key=len)
    yield from (phone[-4:] for phone in line.phones[:1])
    yield from line.tags[:1]


def _growing(phrase: str) -> Iterator[str]:
    return (phrase[:length] for length in range(1, len(phrase) + 1))

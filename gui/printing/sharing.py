"""Shares bands of rows of one height out to pages: no row is split, no heading stands alone."""

from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from core.text import Text
from gui.printing.frame import BAND_HEIGHT, BODY_END, BODY_TOP

Entry = TypeVar("Entry")


class Part(NamedTuple, Generic[Entry]):
    """Some rows of one band, on one page; the whole band has `of`."""

    title: Text
    of: int
    entries: tuple[Entry, ...]


def shares(bands: Iterable[tuple[Text, tuple[Entry, ...]]], row: float) -> list[list[Part[Entry]]]:
    """What stands on each page, with rows of so many millimetres; one empty page without any row."""
    pages: list[list[Part[Entry]]] = [[]]
    top = BODY_TOP
    for title, entries in bands:
        waiting = entries
        while waiting:
            room = int((BODY_END - top - BAND_HEIGHT) // row)
            if room < 1:
                pages.append([])
                top = BODY_TOP
                continue
            pages[-1].append(Part(title, len(entries), waiting[:room]))
            top += BAND_HEIGHT + row * len(waiting[:room])
            waiting = waiting[room:]
    return pages

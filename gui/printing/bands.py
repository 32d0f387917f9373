"""Spreads bands of equally high rows over pages."""

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from core.text import Text
from gui.printing.frame import BAND_HEIGHT, BODY_END, BODY_TOP

Entry = TypeVar("Entry")
SomeEntry = TypeVar("SomeEntry", covariant=True)


class Band(Protocol[SomeEntry]):
    """A heading and what stands below it."""

    @property
    def title(self) -> Text: ...

    @property
    def entries(self) -> tuple[SomeEntry, ...]: ...


Share = list[tuple[Band[Entry], tuple[Entry, ...]]]
"""What stands on one page: bands, and which of their entries."""


def shared(bands: Sequence[Band[Entry]], row: float) -> Iterator[Share[Entry]]:
    """What stands on each page, with rows of this height: no heading without a row below it."""
    page: Share[Entry] = []
    top = BODY_TOP
    for band in bands:
        waiting = band.entries
        while waiting:
            room = int((BODY_END - top - BAND_HEIGHT) // row)
            if room < 1:
                yield page
                page, top = [], BODY_TOP
                continue
            page.append((band, waiting[:room]))
            top += BAND_HEIGHT + row * len(waiting[:room])
            waiting = waiting[room:]
    if page:
        yield page

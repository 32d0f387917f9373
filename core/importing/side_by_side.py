"""Several tables of the same headings beside each other, as lists are printed to save paper: brought below
one another."""

from collections.abc import Iterator, Sequence

from core.importing.cells import is_blank
from core.importing.headers import plain
from core.importing.sheet import Cell

Row = tuple[int, list[Cell]]

_LEAST = 2
"""Headings of each table; a single one that comes twice is a second column of its kind."""


def tables_beside(headings: Sequence[str]) -> list[int]:
    """Where the tables begin, the first among them; none where there is but one."""
    words = [plain(heading) for heading in headings]
    if len(set(words)) == len(words):
        return []
    first = next((at for at, word in enumerate(words) if word), 0)
    starts = [at for at, word in enumerate(words) if word and word == words[first]]
    wide = {_told(words[start:end]) for start, end in _spans(starts, len(words))}
    same = len(starts) > 1 and len(wide) == 1 and len(next(iter(wide))) >= _LEAST
    return starts if same else []


def below_each_other(rows: Sequence[Row], starts: Sequence[int]) -> list[Row]:
    """The rows of each table from the left; those that are empty there are left out."""
    found = []
    for start, end in _spans(starts, None):
        offset: list[Cell] = [None] * starts[0]
        parts = ((number, [*offset, *row[start:end]]) for number, row in rows)
        found += [(number, row) for number, row in parts if not all(map(is_blank, row))]
    return found


def _spans(starts: Sequence[int], last: int | None) -> Iterator[tuple[int, int | None]]:
    return zip(starts, [*starts[1:], last], strict=True)


def _told(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(filter(None, words))

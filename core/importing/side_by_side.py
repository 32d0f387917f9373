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
    if len(starts) < _LEAST:
        return []
    wide = {_told(words[start:end]) for start, end in _spans(starts, len(words))}
    same = len(wide) == 1 and len(next(iter(wide))) >= _LEAST
    parted = all(not words[start - 1] for start in starts[1:])
    alike = parted and len(frozenset.intersection(*map(frozenset, wide))) >= _LEAST
    return starts if same or alike else []


def below_each_other(
    rows: Sequence[Row], headings: Sequence[str], starts: Sequence[int]
) -> tuple[list[Row], list[str]]:
    """The rows of each table from the left, under the headings of the first and those that only others have;
    those that are empty there are left out."""
    every = [*headings[: starts[1]]]
    found = []
    for start, end in _spans(starts, None):
        places = list(_places(headings[start:end], every, starts[0]))
        parts = ((number, _laid_out(row[start:end], places, len(every))) for number, row in rows)
        found += [(number, row) for number, row in parts if not all(map(is_blank, row))]
    return found, every


def _places(words: Sequence[str], every: list[str], first: int) -> Iterator[int]:
    """Where the cells under each heading go; one that is new stands behind all others."""
    taken = set(range(first))
    for word in words:
        at = next((at for at, one in enumerate(every) if at not in taken and one == word), len(every))
        every += [word] if at == len(every) else []
        taken.add(at)
        yield at


def _laid_out(cells: Sequence[Cell], places: Sequence[int], width: int) -> list[Cell]:
    row: list[Cell] = [None] * width
    for at, cell in zip(places, cells, strict=False):
        row[at] = cell
    return [*row, *cells[len(places) :]]


def _spans(starts: Sequence[int], last: int | None) -> Iterator[tuple[int, int | None]]:
    return zip(starts, [*starts[1:], last], strict=True)


def _told(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(filter(None, words))

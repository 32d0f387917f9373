"""Several tables below each other on one sheet: their rows brought under the headings of the first."""

from collections.abc import Iterator, Sequence

from core.importing.cells import is_blank
from core.importing.fields import SheetKind
from core.importing.headers import meaning_of
from core.importing.heading_row import is_next_heading, one_line
from core.importing.sheet import Cell

_LOOKED_AHEAD = 3
_OF_THE_PERSON = frozenset(("number", "name", "phone", "wechat", "sex", "address", "card_number"))


class Blocks:
    """`headings` are those of the first table, and behind them those that only later ones have."""

    def __init__(self, headings: Sequence[str]) -> None:
        self.headings = [*headings]
        self._places: list[int] = []

    def begin(self, row: Sequence[Cell]) -> None:
        """The rows from here on stand under this heading."""
        self._places = []
        words = one_line(row)
        for word in words:
            at = next(self._under(word, words), len(self.headings))
            self.headings += [word] if at == len(self.headings) else []
            self._places.append(at)
        if self._places == [*range(len(self._places))]:
            self._places = []

    def _under(self, word: str, words: Sequence[str]) -> Iterator[int]:
        """The columns that a heading may stand for: the one called so, else one that says the same of a
        person by another name, and that no other heading of its row is called like."""
        free = [(at, one) for at, one in enumerate(self.headings) if at not in self._places]
        yield from (at for at, one in free if one == word)
        if word not in self.headings and (said := _said(word)):
            yield from (at for at, one in free if one not in words and _said(one) == said)

    def laid_out(self, row: list[Cell]) -> list[Cell]:
        """The row with its cells where the headings are that it stands under."""
        if not self._places:
            return row
        beyond = row[len(self._places) :]
        cells: list[Cell] = [None] * len(self.headings)
        for at, cell in zip(self._places, row, strict=False):
            cells[at] = cell
        return [*cells, *beyond]


def _said(heading: str) -> str:
    """What a heading surely says of the person whom a row is about; empty for anything else."""
    meaning = meaning_of(heading, SheetKind.CUSTOMERS)
    return meaning.field if meaning and meaning.sure and meaning.field in _OF_THE_PERSON else ""


def is_title(rows: Sequence[list[Cell]], at: int, words: frozenset[Cell]) -> bool:
    """Whether a row of a single text stands above the heading of a further table."""
    row = rows[at]
    if not isinstance(row[0], str) or not all(map(is_blank, row[1:])):
        return False
    below = (one for one in rows[at + 1 : at + 1 + _LOOKED_AHEAD] if not all(map(is_blank, one)))
    after = next(below, [])
    return not words.isdisjoint(after) and is_next_heading(after, words)

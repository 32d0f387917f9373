"""Rows below a table or a part of it that hold nothing but the sums of what stands above them."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from core.importing.cells import cell_text, is_blank
from core.importing.sheet import Cell

_Rows = Sequence[tuple[int, list[Cell]]]

_CENT = 0.01
_MONEY = "¥￥$€£元 "


def without_sums(rows: list[tuple[int, list[Cell]]]) -> list[tuple[int, list[Cell]]]:
    """The rows without those at the end of a part of the table that only sum it up, without a word."""
    ends = [at for at, (one, next_one) in enumerate(pairwise(rows)) if next_one[0] > one[0] + 1]
    sums = set(_sums(rows, [*ends, len(rows) - 1])) if rows else set()
    return [row for at, row in enumerate(rows) if at not in sums] if sums else rows


def _sums(rows: _Rows, ends: Sequence[int]) -> Iterator[int]:
    start = 0
    for end in ends:
        figures = _figures(rows[end][1])
        above = rows[start:end] if figures else []
        wider = any(sum(not is_blank(cell) for cell in row) > len(figures) for _, row in above)
        if wider and _sum_up(above, figures):
            yield end
        start = end + 1


def _figures(row: Sequence[Cell]) -> dict[int, float]:
    """The figures of a row by their columns; none of one that says anything else."""
    filled = {at: _figure(cell) for at, cell in enumerate(row) if not is_blank(cell)}
    told = {at: one for at, one in filled.items() if one is not None}
    return told if len(told) == len(filled) else {}


def _sum_up(rows: _Rows, figures: dict[int, float]) -> bool:
    """Whether figures are the sums of their columns, or beside one how many cells of theirs are filled."""
    above = {at: [row[at] for _, row in rows if at < len(row) and not is_blank(row[at])] for at in figures}
    sums = {at: sum(filter(None, map(_figure, cells))) for at, cells in above.items()}
    summed = {at for at, figure in figures.items() if above[at] and abs(sums[at] - figure) < _CENT}
    return bool(summed) and all(at in summed or len(above[at]) == figure for at, figure in figures.items())


def _figure(cell: Cell) -> float | None:
    try:
        return float(cell_text(cell).strip(_MONEY).replace(",", ""))
    except ValueError:
        return None

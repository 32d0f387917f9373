"""Sheets filled in as a form, 姓名 beside 张三 and 手机 beside a number, one customer after another."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from core.importing.cells import cell_text, is_blank
from core.importing.heading_row import is_data, is_heading
from core.importing.sheet import Cell

_ROWS_ASKED = 40
_LEAST_LABELS, _LEAST_LINES = 4, 3
_SIDE_BY_SIDE, _ALONE = 4, 3
"""So many headings one beside the other are the heading of a table."""
_IN_ONE_CELL = re.compile(r"\s*([^：:]{1,12}?)\s*[：:]\s*(.*)", re.DOTALL)
_OFTEN = 2
_BEFORE = 2

Pair = tuple[str, Cell]
Form = tuple[int, dict[str, Cell]]
"""The number of its first row, from 1, and what stands beside each label."""


def read_forms(rows: Sequence[list[Cell]]) -> list[Form]:
    """The forms of a sheet; none where it is a table, or anything else. Several columns of answers behind one
    of labels are a form each, known by the number of their column."""
    if not _is_form(rows[:_ROWS_ASKED]):
        return []
    answers = _columns_of_answers(rows) if len(rows) <= _ROWS_ASKED else None
    return list(_forms(rows)) if answers is None else list(_upright(rows, answers))


def _columns_of_answers(rows: Sequence[list[Cell]]) -> range | None:
    """Those at the right of the only column of labels, where most lines fill several."""
    columns = _columns_of_labels(rows)
    if len(columns) != 1:
        return None
    (labels,) = columns
    told = [row for row in rows if len(row) > labels and is_heading(row[labels])]
    last = max(len(row) for row in told)
    several = [row for row in told if sum(not is_blank(cell) for cell in row[labels + 1 :]) > 1]
    return range(labels + 1, last) if len(several) * 2 > len(told) else None


def _upright(rows: Sequence[list[Cell]], answers: range) -> Iterator[Form]:
    labels = answers.start - 1
    lines = [row for row in rows if len(row) > labels and not is_blank(row[labels])]
    for at in answers:
        form = {_label(cell_text(row[labels])): row[at] if at < len(row) else None for row in lines}
        if not all(map(is_blank, form.values())):
            yield at + 1, form


def _is_form(rows: Sequence[list[Cell]]) -> bool:
    """Whether known labels stand beside their values, line below line, and little else."""
    if any(map(_is_heading_of_table, rows)):
        return False
    columns = _columns_of_labels(rows)
    lines = [found for row in rows if (found := list(_pairs(row, columns)))]
    labels = {label for found in lines for label, _ in found if is_heading(label)}
    others = sum(1 for row in rows if not _is_empty(row)) - len(lines)
    enough = len(labels) >= _LEAST_LABELS and len(lines) >= max(_LEAST_LINES, others)
    return enough and (_differ(rows, columns) or _fill(rows, columns))


def _differ(rows: Sequence[list[Cell]], columns: Collection[int]) -> bool:
    """Whether one column alone has labels, seldom the same and most of them first in their lines, but for the
    name of a section: in a table 微信 stands below 电话 as a value."""
    labels = max(columns, default=-1)
    told = [
        (row[: at + 1], cell) for row in rows for at, cell in enumerate(row[: labels + 1]) if is_heading(cell)
    ]
    first = sum(_filled(before) <= _BEFORE for before, _ in told) * 2 > len(told)
    return first and len(columns) == 1 and len({cell for _, cell in told}) * 2 > len(told)


def _fill(rows: Sequence[list[Cell]], columns: Collection[int]) -> bool:
    """Whether at least half of what stands in lines with labels is a label or its answer."""
    lines = [(found, row) for row in rows if (found := list(_pairs(row, columns)))]
    return 4 * sum(len(found) for found, _ in lines) >= sum(_filled(row) for _, row in lines)


def _is_heading_of_table(row: Sequence[Cell]) -> bool:
    """Whether four headings stand one beside the other, or three and nothing else, or as many in a line of
    words without a gap in which one has no room for its answer."""
    filled = [cell for cell in row if not is_blank(cell)]
    known = [is_heading(cell) for cell in row[: len(filled)]]
    if len(filled) >= _ALONE and all(known):
        return True
    if sum(known) < _SIDE_BY_SIDE:
        return _longest_run(map(is_heading, row)) >= _SIDE_BY_SIDE
    return _longest_run(known) > 1 and not any(map(is_data, filled))


def _longest_run(known: Iterable[bool]) -> int:
    return max((len(list(run)) for is_known, run in groupby(known) if is_known), default=0)


def _columns_of_labels(rows: Sequence[list[Cell]]) -> frozenset[int]:
    """The columns in which several known labels stand: what else stands there is a label too."""
    counts = Counter(at for row in rows for at, cell in enumerate(row) if is_heading(cell))
    return frozenset(at for at, count in counts.items() if count >= _OFTEN)


def _forms(rows: Sequence[list[Cell]]) -> Iterator[Form]:
    """The label that stood first begins the next form."""
    columns = _columns_of_labels(rows)
    first, form = 0, dict[str, Cell]()
    for number, row in enumerate(rows, 1):
        for label, value in _pairs(row, columns):
            if label == next(iter(form), "") and form[label] != value:
                yield first, form
                form = {}
            first = first if form else number
            form[label] = _joined(form.get(label), value)
    yield first, form


def _joined(told: Cell, value: Cell) -> Cell:
    if is_blank(told) or told == value:
        return value
    return told if is_blank(value) else f"{cell_text(told)}\n{cell_text(value)}"


def _pairs(row: Sequence[Cell], columns: Collection[int]) -> Iterator[Pair]:
    """Each label of a row with the cell at its right, or with what follows its colon. Behind a gap a further
    label is no answer."""
    filled = [(at, cell) for at, cell in enumerate(row) if not is_blank(cell)]
    answered = -1
    for place, (at, cell) in enumerate(filled):
        if place == answered or not isinstance(cell, str):
            continue
        whole = _IN_ONE_CELL.fullmatch(cell)
        if whole and whole[2] and is_heading(whole[1]):
            yield _label(whole[1]), whole[2]
        elif is_heading(cell) or at in columns:
            beside, answer = filled[place + 1] if place + 1 < len(filled) else (at, None)
            if beside == at + 1 or not (is_heading(answer) or beside in columns):
                answered = place + 1
                yield _label(cell), answer


def _label(text: str) -> str:
    return text.strip().rstrip("：:").strip()


def _is_empty(row: Sequence[Cell]) -> bool:
    return all(map(is_blank, row))


def _filled(row: Sequence[Cell]) -> int:
    return sum(not is_blank(cell) for cell in row)

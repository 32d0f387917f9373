"""Slips: whom a table is about stands above it, 客户：张伟 and 电话：138…, and the next follows below."""

import re
from collections.abc import Iterator, Sequence

from core.importing.cells import cell_text, is_blank
from core.importing.fields import SheetKind
from core.importing.headers import meaning_of
from core.importing.heading_row import Heading
from core.importing.sheet import Cell

_LABELLED = re.compile(r"\s*([^：:]{1,12}?)\s*[：:]\s*(.*)", re.DOTALL)
_WHO = frozenset(("number", "name", "phone", "wechat", "family_name", "given_name", "employer"))

Told = dict[str, Cell]


def read_slips(rows: Sequence[list[Cell]], heading: Heading) -> tuple[list[list[Cell]], Heading] | None:
    """The rows with what stands above each table beside its data, and the heading with those labels; None
    where the heading says itself whom the rows are about, or nothing above it does."""
    if any(map(_names_somebody, heading.words)):
        return None
    told = [_told(row) for row in rows]
    labels = list(dict.fromkeys(label for one in told for label in one or () if label not in heading.words))
    if not any(map(_names_somebody, labels)):
        return None
    width = max(len(heading.words), *map(len, rows))
    words = [*heading.words, *[""] * (width - len(heading.words)), *labels]
    return list(_beside(rows, told, labels, heading, width)), Heading(words, heading.below)


def _beside(
    rows: Sequence[list[Cell]],
    told: Sequence[Told | None],
    labels: Sequence[str],
    heading: Heading,
    width: int,
) -> Iterator[list[Cell]]:
    """Rows of labels, titles and headings that come again are empty."""
    words = {word for word in heading.words if word}
    above, current = Told(), Told()
    for number, (row, labelled) in enumerate(zip(rows, told, strict=True), 1):
        repeated = {cell_text(cell) for cell in row if not is_blank(cell)} == words
        if labelled is not None:
            above |= labelled
        elif number == heading.below or repeated:
            above, current = Told(), above
        filled = sum(not is_blank(cell) for cell in row)
        is_data = number > heading.below and labelled is None and not repeated and filled > 1
        yield [*row, *[None] * (width - len(row)), *map(current.get, labels)] if is_data else []


def _told(row: Sequence[Cell]) -> Told | None:
    """What a row says that has nothing but labels with a colon, each with its answer behind it or in the next
    cell; None for any other row."""
    told = Told()
    label = ""
    for cell in row:
        found = _LABELLED.fullmatch(cell) if isinstance(cell, str) else None
        if found:
            label = found[1]
            told[label] = found[2]
        elif not is_blank(cell):
            if not label or told[label]:
                return None
            told[label], label = cell, ""
    return {label: value for label, value in told.items() if not is_blank(value)} if told else None


def _names_somebody(word: str) -> bool:
    meanings = (meaning_of(word, kind) for kind in (SheetKind.CUSTOMERS, SheetKind.PURCHASES))
    return any(one is not None and one.sure and one.field in _WHO for one in meanings)

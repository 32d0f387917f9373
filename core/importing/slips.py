"""Slips: whom a table is about stands above it, 客户：张伟 and 电话：138…, and the next follows below."""

import re
from collections.abc import Iterator, Sequence

from core.importing.cells import cell_text, is_blank
from core.importing.fields import SheetKind
from core.importing.headers import meaning_of
from core.importing.heading_row import Heading, is_heading
from core.importing.sheet import Cell

_LABEL = r"[^\s\d：:][^\s：:]{0,11}?"
_LABELLED = re.compile(rf"\s*({_LABEL})\s*[：:]\s*((?:(?!\s{_LABEL}\s*[：:]).)*)", re.DOTALL)
_LONGEST = 300
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
    titles = {
        _first(row)
        for row, labelled in zip(rows[: heading.below - 1], told, strict=False)
        if labelled is None
    }
    above, current = Told(), Told()
    for number, (row, labelled) in enumerate(zip(rows, told, strict=True), 1):
        repeated = {cell_text(cell) for cell in row if not is_blank(cell)} == words
        if labelled is not None:
            above |= labelled
        elif number == heading.below or repeated:
            above, current = Told(), above
        filled = sum(not is_blank(cell) for cell in row)
        is_title = repeated or _first(row) in titles
        is_data = number > heading.below and labelled is None and not is_title and filled > 1
        yield [*row, *[None] * (width - len(row)), *map(current.get, labels)] if is_data else []


def _first(row: Sequence[Cell]) -> str:
    """What stands first in a row."""
    return next((cell_text(cell) for cell in row if not is_blank(cell)), "")


def _told(row: Sequence[Cell]) -> Told | None:
    """What a row says that has nothing but labels, each with its answer behind a colon or in the next cell;
    None for any other row."""
    filled = [cell for cell in row if not is_blank(cell)]
    labels, answers = filled[::2], filled[1::2]
    if len(labels) == len(answers) > 0 and all(map(is_heading, labels)) and not any(map(is_heading, answers)):
        return {cell_text(label): answer for label, answer in zip(labels, answers, strict=True)}
    told, label = Told(), ""
    for cell in filled:
        found = _labelled(cell)
        told |= found
        if not found:
            if not label or not is_blank(told[label]):
                return None
            told[label] = cell
        label = next(reversed(found), "")
    return {label: value for label, value in told.items() if not is_blank(value)} if told else None


def _labelled(cell: Cell) -> Told:
    """The labels of one cell with what stands behind the colon of each: 客户：张伟  电话：138…"""
    text = cell if isinstance(cell, str) and len(cell) <= _LONGEST else ""
    found = list(_LABELLED.finditer(text))
    whole = "".join(one[0] for one in found) == cell
    return {one[1]: one[2].strip() for one in found} if whole else Told()


def _names_somebody(word: str) -> bool:
    meanings = (meaning_of(word, kind) for kind in (SheetKind.CUSTOMERS, SheetKind.PURCHASES))
    return any(one is not None and one.sure and one.field in _WHO for one in meanings)

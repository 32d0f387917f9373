"""Lists as tables in the reader's language, for a file or a screen of plain text."""

from collections.abc import Collection, Iterator
from datetime import date

from core.exporting import Column, ColumnKind, Table, Value
from core.ports import Progress, Voice, no_progress
from core.screens.listings.listing import Heading, Listing, ListRow

EVERY = 500
"""Rows between two looks at whether somebody stopped it."""

DATE_FORMATS = {"en": "[$-409]d mmm yyyy", "zh_CN": "yyyy-mm-dd", "zh_TW": "yyyy/m/d"}
"""How a spreadsheet shows days, by language."""


def as_table(
    listing: Listing[ListRow],
    words: Voice,
    left_out: Collection[str] = (),
    tell: Progress = no_progress,
) -> Table:
    """The list under a title and headings that are spoken; rows are made as they are read.

    `left_out` names headings, in their source words, whose columns stay behind. `tell` raises
    `Cancelled` when the user stopped it.
    """
    kept = [place for place, head in enumerate(listing.headings) if head.source not in left_out]
    headings = [listing.headings[place] for place in kept]
    columns = [Column(words.say(heading.text), heading.kind) for heading in headings]
    rows = _rows(listing, words, kept, tell)
    return Table(words.say(listing.title), columns, rows, DATE_FORMATS[words.language])


def _rows(
    listing: Listing[ListRow], words: Voice, kept: Collection[int], tell: Progress
) -> Iterator[list[Value]]:
    headings, total = listing.headings, len(listing.rows)
    for done, row in enumerate(listing.rows):
        if done % EVERY == 0:
            tell(done, total)
        cells = row.cells()
        yield [spoken(headings[place], cells[place], words) for place in kept]


def spoken(heading: Heading, cell: object, words: Voice) -> Value:
    """Days, cents and numbers as they are; everything else as it is said."""
    if cell is None or isinstance(cell, str):
        return cell
    if heading.kind is not ColumnKind.TEXT and isinstance(cell, date | int | float):
        return cell
    return words.written(cell)

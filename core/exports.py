"""Lists as tables in the reader's language, for a file or a screen of plain text."""

from collections.abc import Iterable
from datetime import date

from core.exporting import Column, ColumnKind, Table, Value
from core.ports import Speaker
from core.screens.listings.listing import Heading, Listing, ListRow


def as_table(listing: Listing[ListRow], words: Speaker) -> Table:
    """The list under a title and headings that are spoken; rows are made as they are read."""
    columns = [Column(words.say(heading.text), heading.kind) for heading in listing.headings]
    return Table(words.say(listing.title), columns, _rows(listing, words))


def _rows(listing: Listing[ListRow], words: Speaker) -> Iterable[list[Value]]:
    for row in listing.rows:
        cells = zip(listing.headings, row.cells(), strict=True)
        yield [_value(heading, cell, words) for heading, cell in cells]


def _value(heading: Heading, cell: object, words: Speaker) -> Value:
    """Days, cents and numbers as they are; everything else as it is spoken."""
    if cell is None or isinstance(cell, str):
        return cell
    if heading.kind is not ColumnKind.TEXT and isinstance(cell, date | int | float):
        return cell
    return words.written(cell)

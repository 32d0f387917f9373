"""What the reading child says to its parent, piece by piece, so that neither holds the file twice."""

from collections.abc import Iterable, Iterator
from itertools import islice

from core.importing.sheet import Cell, SheetNote
from core.records import dataclass
from core.text import Text

ROWS_A_PIECE = 1_000


@dataclass(frozen=True, slots=True)
class SheetBegins:
    """The rows that follow belong to this sheet."""

    name: str
    encoding: str = ""
    delimiter: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """The next rows of the sheet that began last."""

    rows: list[list[Cell]]


@dataclass(frozen=True, slots=True)
class Noted:
    """What was repaired in the sheet that began last."""

    notes: list[SheetNote]


@dataclass(frozen=True, slots=True)
class Finished:
    """Every row was sent; `sha256` is the hash of the bytes they came from (hex)."""

    sha256: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Reading ended with a `UserError`, which itself does not survive a pickle."""

    what: Text
    where: Text | None
    fix: Text | None


Part = SheetBegins | Rows | Noted | Finished | Refused


def pieces(rows: Iterable[list[Cell]]) -> Iterator[Rows]:
    """The rows in pieces of `ROWS_A_PIECE`."""
    source = iter(rows)
    while piece := list(islice(source, ROWS_A_PIECE)):
        yield Rows(piece)

"""What a small sheet of three people must give."""

from dataclasses import dataclass

from core.importing.fields import SheetKind
from core.importing.sheet import Cell, Sheet


@dataclass(frozen=True)
class Layout:
    """`fields` are those of the headings in their order, `-` for one that is passed over and `+` for
    one that is kept in the note. `first` holds values of the first row as a preview shows them; `gone`
    are fields that the first row does not get. `problems` are rows of the sheet that come back, `cards`
    the customers of a book that has taken it in. `repeats` is False where nothing tells a row from one
    that came before."""

    name: str
    headings: str
    fields: str
    rows: tuple[str, str, str]
    first: dict[str, str]
    kind: SheetKind = SheetKind.CUSTOMERS
    gone: tuple[str, ...] = ()
    problems: tuple[int, ...] = ()
    warned: tuple[int, ...] = ()
    cards: int = 3
    repeats: bool = True

    @property
    def sheet(self) -> Sheet:
        """The layout as it comes out of a text file."""
        rows: list[list[Cell]] = [list(line.split("|")) for line in (self.headings, *self.rows)]
        return Sheet(self.name, rows)

"""What a list shows: columns, cells, and groups of rows."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Qt

from core.records import dataclass
from gui.theme.tokens import Token
from gui.widgets.chip import ChipSpec
from gui.widgets.painting import LEFT
from gui.widgets.tier import TierSpec

Row = TypeVar("Row")
Shown = TypeVar("Shown", contravariant=True)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell. Everything is already written in the reader's language.

    `note` follows the text in small grey letters; `second` is a line below, in rows of 52 px.
    `old` stands struck out before the text. `wrong` underlines it in dashes. `tip` is shown on
    hover, such as an exact amount. `source` is what one types over, where that is not the text.
    """

    text: str = ""
    note: str = ""
    second: str = ""
    token: Token = "text"
    bold: bool = False
    chip: ChipSpec | None = None
    tier: TierSpec | None = None
    icon: str = ""
    old: str = ""
    wrong: bool = False
    tip: str = ""
    source: str | None = None

    @property
    def sentence(self) -> str:
        """What a screen reader says."""
        chip = self.chip.words if self.chip else ""
        tier = self.tier.words if self.tier else ""
        parts = (chip, self.old, self.text, tier, self.note, self.second)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Column(Generic[Shown]):
    """A column: its heading, and how a row becomes a cell (a string is a plain cell).

    `width` in px; 0 takes what is left. Where room is short those with a width give it up, and each keeps
    at `least` so much.
    `sort` is the key reported when the heading is clicked, empty where the column cannot be sorted.
    `editable` cells open on double click.
    """

    heading: str
    value: Callable[[Shown], Cell | str]
    width: int = 0
    align: Qt.AlignmentFlag = LEFT
    sort: str = ""
    editable: bool = False
    ticks: bool = False
    least: int = 64

    def cell(self, row: Shown) -> Cell:
        value = self.value(row)
        return value if isinstance(value, Cell) else Cell(value)


def _no_cell(_row: object) -> str:
    return ""


def tick_column(heading: str) -> Column[object]:
    """The column of tick boxes; `heading` is read aloud and not shown."""
    return Column(heading, _no_cell, width=44, ticks=True)

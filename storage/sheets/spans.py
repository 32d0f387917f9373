"""Rows of cells that may reach over several columns and rows, as web pages have them."""

from core.importing.sheet import Cell
from storage.sheets import limits


class Grid:
    """Grows cell by cell. A cell over several columns has its text in the first of them, one over
    several rows in each of them. Raises UserError when it grows too wide, too long or too large."""

    def __init__(self) -> None:
        self.rows: list[list[Cell]] = []
        self._row: list[Cell] | None = None
        self._falling: dict[int, tuple[str, int]] = {}
        self._cells = 0

    def begin_row(self) -> None:
        self.end_row()
        self._row = []

    def add(self, text: str, columns: int = 1, rows: int = 1) -> None:
        """The next cell of the row."""
        if self._row is None:
            self._row = []
        self._let_fall(self._row)
        start = len(self._row)
        self._row += [text, *[""] * (columns - 1)]
        if rows > 1:
            self._falling |= {at: ("" if at > start else text, rows) for at in range(start, start + columns)}
        if len(self._row) > limits.MAX_COLUMNS:
            raise limits.too_wide(len(self.rows) + 1)

    def end_row(self) -> None:
        row, self._row = self._row, None
        if row is None:
            return
        for at in sorted(self._falling):
            if at >= len(row):
                row += [""] * (at - len(row))
                self._let_fall(row)
        self.rows.append(row)
        self._cells += len(row)
        if self._cells > limits.MAX_CELLS or len(self.rows) > limits.MAX_ROWS:
            raise limits.too_many_cells()
        self._falling = {at: (text, left - 1) for at, (text, left) in self._falling.items() if left > 1}

    def _let_fall(self, row: list[Cell]) -> None:
        """What the rows above put into the next places of this one."""
        while fallen := self._falling.get(len(row)):
            row.append(fallen[0])

"""Purchases that the row of a customer tells, one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from core.importing.bought_columns import Bought, BoughtColumn, bought_all, day_among
from core.importing.cells import cell_text, is_blank
from core.importing.cleaning.dates import read_day
from core.importing.cleaning.habits import Habits, plain_amount
from core.importing.cleaning.money import money_reader
from core.importing.cleaning.readers import clearing
from core.importing.cleaning.row import CleanRow, SheetRow
from core.importing.fields import Reads
from core.importing.mapping import ColumnMap, Mapping
from core.importing.sheet import Cell
from core.records import dataclass

FIELD = "bought"
_OF_NONE = BoughtColumn(-1, Bought.PRODUCT)
_Cells = Sequence[tuple[ColumnMap, Bought, Cell]]


@dataclass(frozen=True, slots=True)
class PurchaseTold:
    """One purchase; `amount` in cents."""

    day: date
    product: str
    amount: int

    def __str__(self) -> str:
        return " ".join(filter(None, (self.day.isoformat(), self.product, f"{self.amount / 100:g}")))


def with_bought_so_far(
    clean: Iterator[CleanRow], rows: Sequence[SheetRow], mapping: Mapping, habits: Habits
) -> Iterator[CleanRow]:
    """The clean rows, each with the purchases it tells. What has no day or no amount stays in the note."""
    series: dict[int, list[tuple[ColumnMap, Bought]]] = {}
    columns = [one for one in mapping.columns if one.field and one.field.reads is Reads.BOUGHT]
    headings = [(one.index, one.heading) for one in columns]
    known = bought_all(headings, day_among(headings))
    for column in columns:
        told = known.get(column.index, _OF_NONE)
        series.setdefault(told.count, []).append((column, told.part))
    for row, (_, cells) in zip(clean, rows, strict=True):
        groups = [_filled(group, cells) for group in series.values()]
        yield _with_groups(row, [group for group in groups if group], habits)


def _filled(columns: Sequence[tuple[ColumnMap, Bought]], cells: Sequence[Cell]) -> _Cells:
    there = [(column, part, cells[column.index]) for column, part in columns if column.index < len(cells)]
    return [one for one in there if not is_blank(one[2])]


def _with_groups(row: CleanRow, groups: Sequence[_Cells], habits: Habits) -> CleanRow:
    read = [(group, _purchase(group, habits)) for group in groups]
    purchases = tuple(purchase for _, purchase in read if purchase is not None)
    lines = [
        f"{column.heading}: {cell_text(cell)}"
        for group, purchase in read
        if purchase is None
        for column, _, cell in group
    ]
    note = "\n".join(filter(None, (row.get("note", str), *lines)))
    told: dict[str, object] = {"note": note} if lines else {}
    return replace(row, values={**row.values, **told, **({FIELD: purchases} if purchases else {})})


def _purchase(group: _Cells, habits: Habits) -> PurchaseTold | None:
    day = amount = None
    product = ""
    for column, part, cell in group:
        if part is Bought.PRODUCT:
            product = cell_text(cell)
        elif part is Bought.AMOUNT:
            comma, sign = column.index in habits.commas, column.index in habits.signs
            amount = money_reader(column.unit)(plain_amount(cell, comma, sign)).value
        else:
            clear = clearing(column, habits)
            day = read_day(clear(cell) if clear else cell).value
    if isinstance(day, date) and isinstance(amount, int):
        return PurchaseTold(day, product, amount)
    return None

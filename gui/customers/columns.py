"""The columns of the list of customers, every cell written in the reader's language."""

from datetime import date
from typing import NamedTuple

from core.model.lines import ListOrder
from core.screens.card.figures import ago, overdue
from core.screens.customers import CustomerRow
from core.screens.listings.labels import SOURCES
from core.text import T
from gui.tables.cells import Cell, Column, tick_column
from gui.widgets.painting import RIGHT
from gui.widgets.tier import tier_spec
from resources.words import Words

_TAGS_FROM = 920


class _Shown(NamedTuple):
    """A column and the width of the page, in logical px, from which on there is room for it."""

    column: Column[CustomerRow]
    from_width: int = 0


class CustomerColumns:
    """Writes the cells for one day in one language."""

    def __init__(self, words: Words, on: date) -> None:
        self._words, self._on = words, on

    def fitting(self, width: int) -> list[Column[CustomerRow]]:
        """The columns for which a page of this width has room."""
        return [shown.column for shown in self._all(width) if width >= shown.from_width]

    def sentence(self, row: CustomerRow) -> str:
        """The whole row for a screen reader."""
        cells = (shown.column.cell(row).sentence for shown in self._all(_TAGS_FROM))
        return self._words.joined([cell for cell in cells if cell])

    def _all(self, width: int) -> list[_Shown]:
        """Every column; the names take what is left where there is no room for tags."""
        say, name = self._words.say, 190 if width >= _TAGS_FROM else 0
        return [
            _Shown(tick_column(say(T("Ticked")))),
            _Shown(Column(say(T("Name")), self._name, name)),
            _Shown(Column(say(T("Tier")), self._tier, 84, sort=ListOrder.TIER)),
            _Shown(Column(say(T("Phone")), self._phone, 132, RIGHT)),
            _Shown(Column(say(T("Tags")), self._tags), _TAGS_FROM),
            _Shown(Column(say(T("Last contact")), self._last, 186, RIGHT, ListOrder.LAST_TOUCH), 820),
            _Shown(Column(say(T("Next date")), self._next, 138, RIGHT, ListOrder.NEXT_DUE)),
            _Shown(Column(say(T("Total spent")), self._total, 108, RIGHT, ListOrder.TOTAL), 620),
            _Shown(Column(say(T("Source")), self._source, 124), 1040),
        ]

    def _name(self, row: CustomerRow) -> Cell:
        family = self._words.say(T("{name} family", name=row.head)) if row.head else ""
        return Cell(row.line.name, note=family, bold=True)

    def _tier(self, row: CustomerRow) -> Cell:
        return Cell(tier=tier_spec(self._words, row.line.tier))

    def _phone(self, row: CustomerRow) -> Cell:
        return Cell(self._words.phone(row.phone))

    def _tags(self, row: CustomerRow) -> Cell:
        return Cell(self._words.joined(row.line.tags), token="text2")

    def _last(self, row: CustomerRow) -> Cell:
        last = row.line.last_touch
        if last is None:
            return Cell(self._words.say(T("Never contacted")), token="text3")
        return Cell(self._words.day_short(last), note=self._words.say(ago(last, self._on)))

    def _next(self, row: CustomerRow) -> Cell:
        due = row.line.next_due
        if row.head:
            return Cell(self._words.say(T("with the family")), token="text3")
        if due is None:
            return Cell()
        if due < self._on:
            return Cell(self._words.say(overdue(due, self._on)), token="danger")
        return Cell(self._words.when(due), bold=due == self._on)

    def _total(self, row: CustomerRow) -> Cell:
        total = row.line.total
        if not total:
            return Cell("—", token="text3")
        return Cell(self._words.money(total), tip=self._words.exact_money(total))

    def _source(self, row: CustomerRow) -> Cell:
        source = row.line.source
        return Cell(self._words.say(SOURCES[source]) if source else "", token="text2")

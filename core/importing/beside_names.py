"""Whose the names of a sheet are, as headings beside each other tell: 姓名 beside 客户, 卖家 where nobody
else is named, Client Name beside 客戶名稱."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from core.importing.beside_families import NAME_PARTS, Heard
from core.importing.cells import cell_text
from core.importing.fields import KIN, SheetKind
from core.importing.headers import Meaning, Trust, meaning_of, plain
from core.importing.looks import is_name, mostly
from core.importing.sheet import Cell
from core.importing.table import FoundColumn, FoundTable

_OWNERS = frozenset(("用户", "owner", "user"))
_DRIVERS = frozenset(("司机", "驾驶员", "驾驶人", "乘客", "driver", "passenger"))
_NAMING = frozenset(("name", "household", "policy_holder", "insured", *NAME_PARTS, *KIN))
_SELLER = re.compile("(?:卖家|卖方|賣家|賣方|卖车人|出售人|seller|vendor)的?")
_OF_CUSTOMERS = {
    "name": frozenset(
        ("客户", "顾客", "客户姓名", "顾客姓名", "客户名称", "customer", "customername", "client")
    ),
    "phone": frozenset(
        ("客户电话", "顾客电话", "客户手机", "客户手机号", "客户联系电话", "customerphone", "clientphone")
    ),
}
_OF_ANYBODY = frozenset(("姓名", "名字", "name", "电话", "手机", "手机号", "联系电话", "phone"))
_LETTERS = re.compile(r"[A-Za-z][A-Za-z .,'’()-]+")
_CELLS_ASKED = 200


def whose_names(table: FoundTable, heard: Heard, kind: SheetKind) -> Heard:
    """The columns, with the names and phones of those whom the rows are about."""
    named = _named_by_owner(table, heard)
    return _in_characters(table, _without_colleagues(named or _named_by_seller(table, heard, kind)))


def _named_by_owner(table: FoundTable, heard: Heard) -> Heard | None:
    """Where nobody is named, who owns or uses something is the customer; else that is a colleague. None
    where there is no such column either."""
    fields = {meaning.field for _, meaning in heard}
    if fields & _NAMING:
        return heard
    words = _DRIVERS if "employer" in fields else _DRIVERS | _OWNERS
    owners = [column for column in table.columns if column.filled and plain(column.heading) in words]
    return [*heard, (owners[0], Meaning("name", Trust.WEAK))] if owners else None


def _named_by_seller(table: FoundTable, heard: Heard, kind: SheetKind) -> Heard:
    """Where somebody buys from those whom the sheet names, they are the customers."""
    known = {column.index for column, _ in heard}
    return [*heard, *(pair for pair in _of_sellers(table, kind) if pair[0].index not in known)]


def _of_sellers(table: FoundTable, kind: SheetKind) -> Iterator[tuple[FoundColumn, Meaning]]:
    for column in table.columns:
        found = _SELLER.match(plain(column.heading))
        if column.filled and found:
            meaning = meaning_of("客户" + plain(column.heading)[found.end() :], kind)
            if meaning is not None:
                yield column, meaning


def _without_colleagues(heard: Heard) -> Heard:
    """姓名 and 电话 beside 客户 and 客户电话 are those of a colleague."""
    words = {plain(column.heading) for column, _ in heard}
    if words.isdisjoint(_OF_CUSTOMERS["name"]) or words.isdisjoint(_OF_CUSTOMERS["phone"]):
        return heard
    return [
        (column, meaning)
        for column, meaning in heard
        if meaning.field not in _OF_CUSTOMERS or plain(column.heading) not in _OF_ANYBODY
    ]


def _in_characters(table: FoundTable, heard: Heard) -> Heard:
    """Of two columns of names the one in characters holds them, and the one in letters how else somebody
    is called."""
    names = [column.index for column, meaning in heard if meaning.field == "name"]
    cells = {at: list(islice(table.cells(at), _CELLS_ASKED)) for at in names}
    if len(names) < 2 or not any(mostly(is_name, cells[at]) for at in names):
        return heard
    foreign = {at for at in names if mostly(_in_letters, cells[at])}
    return [
        (column, replace(meaning, trust=Trust.WEAK) if column.index in foreign else meaning)
        for column, meaning in heard
    ]


def _in_letters(cell: Cell) -> bool:
    return bool(_LETTERS.fullmatch(cell_text(cell)))

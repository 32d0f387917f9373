"""Things and policies of a sheet: which the book has already, and which ends are new to it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from core.importing.cleaning.row import CleanRow
from core.importing.headers import without_brackets
from core.importing.mapping import Mapping
from core.model.purchase import End, ItemEnd, OwnedItem
from core.ports import Book
from core.records import dataclass

_SECOND = "2"
_FIELDS = tuple((end.value + again, end) for end in End for again in ("", _SECOND))
_NAMED = re.compile(
    "交强险?|强制险|商业险?|任意险|车损险?|三者险?|座位险|首保|二保|延保|整机|主要?部件|主机|压缩机|电机|机芯|面板"
)
_LAST_WORDS = re.compile(r"(?:到期|截止|终止)?(?:日期?|时间|\s*(?:until|date|expiry|due)){0,2}$", re.I)


@dataclass(frozen=True, slots=True)
class EndTold:
    """One end that a row tells of, with a name where its kind alone does not say which."""

    kind: End
    name: str
    due: date


def ends_told(row: CleanRow, names: dict[str, str]) -> Iterator[EndTold]:
    """The ends of a row; `names` are those of their columns."""
    for field, end in _FIELDS:
        due = row.get(field, date)
        if due is not None:
            yield EndTold(end, names[field], due)


def names_of_ends(mapping: Mapping) -> dict[str, str]:
    """The name of every field of an end that the sheet has, as its heading tells: 交强险, 商业险, 首保."""
    columns = ((field, mapping.column_of(field)) for field, _ in _FIELDS)
    return {field: _name(field, column.heading) for field, column in columns if column is not None}


def item_name(row: CleanRow) -> str:
    """What a thing is called: by its product, else by its plate or number."""
    return row.get("product", str) or row.get("serial", str) or ""


class Owned:
    """What the book's customers hold, and what earlier rows brought."""

    def __init__(self, book: Book) -> None:
        self._items: dict[int, list[OwnedItem]] = defaultdict(list)
        for item in book.owned_items.where():
            self._items[item.customer_id].append(item)
        self._ends: dict[int, list[ItemEnd]] = defaultdict(list)
        for end in book.item_ends.where():
            self._ends[end.item_id].append(end)
        self._rows: set[tuple[object, ...]] = set()

    def find(self, customer_id: int, row: CleanRow) -> OwnedItem | None:
        """The thing in the book that a row is about: by its plate or number; without one, by its name and
        the day it was bought or any of its ends. Of several, the one of the same name."""
        found = [item for item in self._items[customer_id] if self._is_same(item, row)]
        return next((item for item in found if item.name == item_name(row)), found[0] if found else None)

    def before(self, customer_id: int, row: CleanRow) -> bool:
        """Whether an earlier row told of the very same thing; from then on this one has."""
        days = tuple(value for value in row.values.values() if isinstance(value, date))
        serial = row.get("serial", str)
        key = (customer_id, item_name(row), serial or days)
        seen = key in self._rows
        self._rows.add(key)
        return seen

    def later(self, item: OwnedItem, told: Iterable[EndTold]) -> list[tuple[EndTold, list[ItemEnd]]]:
        """The ends that lie after every one of their kind and name that stands, with those still open."""
        found = []
        for end in told:
            standing = [one for one in self._ends[item.id] if (one.kind, one.name) == (end.kind, end.name)]
            if all(one.due < end.due for one in standing):
                found.append((end, [one for one in standing if one.settled is None]))
        return found

    def _is_same(self, item: OwnedItem, row: CleanRow) -> bool:
        serial = row.get("serial", str)
        if serial or item.serial:
            return serial == item.serial
        days = {value for value in row.values.values() if isinstance(value, date)}
        known = {item.bought_on, *(end.due for end in self._ends[item.id])} - {None}
        return item.name == item_name(row) and (not known.isdisjoint(days) or not (known or days))


def _name(field: str, heading: str) -> str:
    word = without_brackets(heading)
    named = _NAMED.search(word)
    if named:
        return named[0]
    shown = heading.strip() if heading.isascii() else word
    return _LAST_WORDS.sub("", shown) if field.endswith(_SECOND) else ""

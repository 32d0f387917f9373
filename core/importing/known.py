"""Who is already there: the book's cards and those of earlier rows, found as a sheet tells of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from core.characters import simplified
from core.importing.cleaning.texts import read_number
from core.importing.mapping import Mapping
from core.importing.table import FoundTable
from core.model.lines import KnownCustomer
from core.rules.card_numbers import is_counted
from core.rules.names import as_called


class Known:
    """Cards by number, name and phone. Ids that are `fresh` come from this file, not from the book;
    of these, those of `kin` were named beside somebody else."""

    def __init__(self, customers: Iterable[KnownCustomer], told: Iterable[str] = ()) -> None:
        """Of the customers of the book; `told` are the numbers that a sheet gives its rows."""
        self._numbers: dict[str, int] = {}
        self._names: dict[str, list[int]] = defaultdict(list)
        self._names_before: dict[str, list[int]] = defaultdict(list)
        self._phones: dict[str, set[int]] = defaultdict(set)
        self._name_of: dict[int, str] = {}
        self._phones_of: dict[int, set[str]] = {}
        self.fresh: set[int] = set()
        self.kin: set[int] = set()
        self._largest = max((int(number) for number in told if is_counted(number)), default=0)
        for card in customers:
            self.add(card.customer_id, card.number, card.name, card.phones, fresh=False)

    def add(
        self, customer_id: int, number: str, name: str, phones: Iterable[str], fresh: bool = True
    ) -> None:
        """Remember one more card."""
        self._numbers[number] = customer_id
        self._name_of[customer_id] = name
        self._phones_of[customer_id] = set(phones)
        self._names[_called(name)].append(customer_id)
        for phone in self._phones_of[customer_id]:
            self._phones[phone].add(customer_id)
        if is_counted(number):
            self._largest = max(self._largest, int(number))
        if fresh:
            self.fresh.add(customer_id)
        else:
            self._names_before[_called(name)].append(customer_id)

    def numbered(self, number: str) -> int | None:
        """The card with this number."""
        return self._numbers.get(number)

    def named(self, name: str) -> list[int]:
        """The cards of this very name, in traditional or simplified characters and with or without a form of
        address, in order of entry."""
        return self._names.get(_called(name), [])

    def named_before(self, name: str) -> list[int]:
        """Those of them that the book had before this file."""
        return self._names_before.get(_called(name), [])

    def with_phone(self, phone: str) -> set[int]:
        return self._phones.get(phone, set())

    def name_of(self, customer_id: int) -> str:
        return self._name_of[customer_id]

    def sharing(self, name: str, phones: Iterable[str]) -> list[int]:
        """The cards with this name that share one of these phones."""
        holders = set().union(*(self._phones.get(phone, set()) for phone in phones))
        return [card for card in self.named(name) if card in holders]

    def may_have(self, customer_id: int, phones: Iterable[str]) -> bool:
        """Whether nothing speaks against these phones: some card of another person has others."""
        known, told = self._phones_of[customer_id], set(phones)
        return not known or not told or bool(known & told)

    def has_phones(self, customer_id: int) -> bool:
        return bool(self._phones_of[customer_id])

    def fits(self, customer_id: int, name: str, phones: Iterable[str]) -> bool:
        """Whether a card with the row's number may be the row's customer: by name or by phone."""
        known = self._name_of[customer_id]
        if not name or _called(name) == _called(known):
            return True
        return bool(self._phones_of[customer_id] & set(phones))

    def free_number(self) -> str:
        """The next number in line: nobody's in the book, and nobody's who comes later in the sheet."""
        return str(self._largest + 1)


def told_numbers(mapping: Mapping, table: FoundTable) -> Iterator[str]:
    """The customers' numbers that stand anywhere in a table."""
    column = mapping.column_of("number")
    for cell in table.cells(column.index) if column else ():
        number = read_number(cell).value
        if isinstance(number, str):
            yield number


def _called(name: str) -> str:
    return as_called(simplified(name))

"""Who was served with whom on which day."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date

from core.model.household import FormerMember
from core.ports import Book
from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Homes:
    """The households that people are and were members of. Since when they are is read when two meet."""

    book: Book
    household_of: Mapping[int, int]
    left: Mapping[int, list[FormerMember]]

    def together(self, first: int, second: int) -> Callable[[date], bool]:
        """Tells whether two people were of one household on a day."""
        shared = self._ever(first) & self._ever(second)
        if not shared:
            return lambda _day: False
        stays = [(one, other) for one in self._stays(first, shared) for other in self._stays(second, shared)]
        return lambda day: any(
            one.household_id == other.household_id and _covers(one, day) and _covers(other, day)
            for one, other in stays
        )

    def _ever(self, customer_id: int) -> set[int]:
        former = (stay.household_id for stay in self.left.get(customer_id, ()))
        return {self.household_of[customer_id], *former}

    def _stays(self, customer_id: int, households: Collection[int]) -> Iterator[FormerMember]:
        yield from (stay for stay in self.left.get(customer_id, ()) if stay.household_id in households)
        if self.household_of[customer_id] in households:
            card = self.book.customers.get(customer_id)
            yield FormerMember(customer_id, card.household_id, left=date.max, joined=card.joined)


def homes_of(book: Book, people: Collection[int] | None) -> Homes:
    """The homes of these people, card by card; of everybody (None) in two queries."""
    if people is None:
        return Homes(book, book.household_of(), _by_customer(book.former_members.where()))
    return Homes(
        book,
        {person: book.customers.get(person).household_id for person in people},
        {person: book.former_members.where(customer_id=person) for person in people},
    )


def _by_customer(stays: list[FormerMember]) -> dict[int, list[FormerMember]]:
    found: dict[int, list[FormerMember]] = defaultdict(list)
    for stay in stays:
        found[stay.customer_id].append(stay)
    return found


def _covers(stay: FormerMember, day: date) -> bool:
    return (stay.joined is None or stay.joined <= day) and day <= stay.left

"""Cards that may be one person, and people who are or may be one family."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from core.exporting import ColumnKind
from core.model.customer import Phone
from core.model.purchase import OwnedItem
from core.ports import Book
from core.records import dataclass
from core.rules.families import KNOWN, same_family
from core.rules.likeness import same_person
from core.rules.signs import CardSigns, card_signs
from core.screens.listings.listing import Heading, Listing
from core.text import T, Text

PAIR_HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Score"), ColumnKind.NUMBER),
    Heading(T("Reasons")),
)
GROUP_HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Score"), ColumnKind.NUMBER),
    Heading(T("Reasons")),
)


@dataclass(frozen=True, slots=True)
class PairRow:
    """Two cards; `score` from 60 to 100."""

    numbers: tuple[str, str]
    names: tuple[str, str]
    score: int
    why: tuple[Text, ...]

    def cells(self) -> tuple[object, ...]:
        (first, second), (name, other_name) = self.numbers, self.names
        return first, name, second, other_name, self.score, self.why


@dataclass(frozen=True, slots=True)
class GroupRow:
    """People of one household, at 100, or who may become one."""

    numbers: tuple[str, ...]
    names: tuple[str, ...]
    score: int
    why: tuple[Text, ...]

    def cells(self) -> tuple[object, ...]:
        return self.numbers, self.names, self.score, self.why


def duplicate_listing(book: Book) -> Listing[PairRow]:
    """Pairs that were never refused, the surest first."""
    cards = _signs(book)
    rows = []
    for pair in same_person(cards.values(), _refused(book, "person")):
        first, second = cards[pair.a], cards[pair.b]
        numbers, names = (first.number, second.number), (first.name, second.name)
        rows.append(PairRow(numbers, names, pair.score, pair.why))
    return Listing(T("Duplicates"), PAIR_HEADINGS, tuple(rows), "pairs")


def family_listing(book: Book) -> Listing[GroupRow]:
    """Households of two and more, then the groups that may become one, the surest first."""
    cards = _signs(book)
    homes: dict[int, list[CardSigns]] = defaultdict(list)
    for card in cards.values():
        homes[card.household_id].append(card)
    known = [_group(own, KNOWN, (T("One household"),)) for own in homes.values() if len(own) > 1]
    maybe = [
        _group([cards[person] for person in group.ids], group.score, group.why)
        for group in same_family(cards.values(), _refused(book, "family"))
    ]
    return Listing(T("Families"), GROUP_HEADINGS, (*known, *maybe), "groups")


def further_cards(book: Book, circles: Iterable[Collection[int]]) -> set[int]:
    """In circles of cards, by id: those that may be one person with an earlier card of the same circle."""
    several = [circle for circle in circles if len(circle) > 1]
    cards = _signs(book, {card for circle in several for card in circle}) if several else {}
    refused = _refused(book, "person")
    pairs = (same_person([cards[card] for card in circle], refused) for circle in several)
    return {pair.b for found in pairs for pair in found}


def _group(cards: Sequence[CardSigns], score: int, why: tuple[Text, ...]) -> GroupRow:
    return GroupRow(tuple(card.number for card in cards), tuple(card.name for card in cards), score, why)


def _signs(book: Book, among: Collection[int] | None = None) -> dict[int, CardSigns]:
    """The signs of all cards, or of these by id: making them takes longer than reading the cards."""
    phones: dict[int, list[Phone]] = defaultdict(list)
    for phone in book.phones.where():
        phones[phone.customer_id].append(phone)
    items: dict[int, list[OwnedItem]] = defaultdict(list)
    for item in book.owned_items.where():
        items[item.customer_id].append(item)
    return {
        card.id: card_signs(card, phones[card.id], items.get(card.id, ()))
        for card in book.customers.where(merged_into=None)
        if among is None or card.id in among
    }


def _refused(book: Book, kind: str) -> set[tuple[int, int]]:
    dismissed = book.dismissals.where(kind=kind)
    return {(min(no.first_id, no.second_id), max(no.first_id, no.second_id)) for no in dismissed}

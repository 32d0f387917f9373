"""Which cards of one name are one person's: a referrer with two cards has brought whom either of them has."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from core.importing.card_fields import card_fields
from core.importing.known import Known
from core.importing.plan import Decision
from core.model.customer import Customer
from core.ports import Book
from core.rules.likeness import FLAT, NAME_POINTS, same_person
from core.rules.names import NameTie
from core.rules.signs import CardSigns, card_signs

SURE = NAME_POINTS[NameTie.SAME] + FLAT
"""Of the likeness of two cards. A name and a day of birth without its year are not enough: of a thousand
namesakes three share theirs."""


Likeness = Mapping[int, Collection[int]]
"""By card, those it is like."""


class Bearers:
    """Asked about the cards of one name, those of the book and those of a sheet."""

    def __init__(self, book: Book, decisions: Sequence[Decision], known: Known) -> None:
        self._book, self._known = book, known
        self._rows = {decision.customer_id: decision.row for decision in decisions}
        self._alike: dict[tuple[int, ...], Likeness] = {}

    def meant(self, cards: Sequence[int], by: int) -> int | None:
        """Which of the cards of one name is meant on the card `by`: the first, if all are one person's;
        else the first of those that were there before, if these are. None where it cannot be told."""
        before = [card for card in cards if card < by]
        return next((some[0] for some in (cards, before) if some and self._are_one(some, cards)), None)

    def _are_one(self, some: Sequence[int], cards: Sequence[int]) -> bool:
        """Whether each is like another of them, so that they all hang together; one always is."""
        if len(some) == 1:
            return True
        alike, reached = self._likeness(tuple(cards)), [some[0]]
        left = set(some[1:])
        for card in reached:
            found = left.intersection(alike[card])
            reached += found
            left -= found
        return not left

    def _likeness(self, cards: tuple[int, ...]) -> Likeness:
        """Asked once of all of a name: they are compared again for each of those who name them."""
        if cards not in self._alike:
            alike: dict[int, set[int]] = {card: set() for card in cards}
            for pair in same_person([self._signs_of(card) for card in cards]):
                if pair.score >= SURE:
                    alike[pair.a].add(pair.b)
                    alike[pair.b].add(pair.a)
            self._alike[cards] = alike
        return self._alike[cards]

    def _signs_of(self, card: int) -> CardSigns:
        if card not in self._known.fresh:
            return card_signs(self._book.customers.get(card), self._book.phones.where(customer_id=card))
        if card not in self._rows:
            return CardSigns(card, self._known.name_of(card))
        row = self._rows[card]
        told: dict[str, Any] = {"number": "", "name": "", **card_fields(row), "id": card}
        return card_signs(Customer(**told), row.phones)

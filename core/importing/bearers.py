"""Which cards of one name are one person's: a referrer with two cards has brought whom either of them has."""

from collections.abc import Sequence
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


class Bearers:
    """Asked about the cards of one name, those of the book and those of a sheet."""

    def __init__(self, book: Book, decisions: Sequence[Decision], known: Known) -> None:
        self._book, self._known = book, known
        self._rows = {decision.customer_id: decision.row for decision in decisions}
        self._signs: dict[int, CardSigns] = {}
        self._answers: dict[tuple[int, int], bool] = {}

    def are_one_person(self, cards: Sequence[int]) -> bool:
        """Whether each is like another of them, so that they all hang together; one always is."""
        reached, left = [cards[0]], list(cards[1:])
        for card in reached:
            reached += [other for other in left if self._alike(card, other)]
            left = [other for other in left if not self._alike(card, other)]
        return not left

    def _alike(self, card: int, other: int) -> bool:
        """Asked once of every two: namesakes are compared again for each of those who name them."""
        asked = (card, other)
        if asked not in self._answers:
            pairs = same_person([self._signs_of(card), self._signs_of(other)])
            self._answers[asked] = any(pair.score >= SURE for pair in pairs)
        return self._answers[asked]

    def _signs_of(self, card: int) -> CardSigns:
        if card not in self._signs:
            self._signs[card] = self._read(card)
        return self._signs[card]

    def _read(self, card: int) -> CardSigns:
        if card not in self._known.fresh:
            return card_signs(self._book.customers.get(card), self._book.phones.where(customer_id=card))
        if card not in self._rows:
            return CardSigns(card, self._known.name_of(card))
        row = self._rows[card]
        told: dict[str, Any] = {"number": "", "name": "", **card_fields(row), "id": card}
        return card_signs(Customer(**told), row.phones)

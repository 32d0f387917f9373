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
        self._answers: dict[tuple[int, ...], bool] = {}

    def are_one_person(self, cards: Sequence[int]) -> bool:
        """Whether each is like another of them, so that they all hang together; one always is."""
        asked = tuple(cards)
        if asked not in self._answers:
            self._answers[asked] = len(asked) == 1 or self._hang_together(asked)
        return self._answers[asked]

    def _hang_together(self, cards: tuple[int, ...]) -> bool:
        pairs = [pair for pair in same_person([self._signs(card) for card in cards]) if pair.score >= SURE]
        reached, before = {cards[0]}, 0
        while len(reached) > before:
            before = len(reached)
            reached.update(one for pair in pairs for one in (pair.a, pair.b) if reached & {pair.a, pair.b})
        return reached == set(cards)

    def _signs(self, card: int) -> CardSigns:
        if card not in self._known.fresh:
            return card_signs(self._book.customers.get(card), self._book.phones.where(customer_id=card))
        if card not in self._rows:
            return CardSigns(card, self._known.name_of(card))
        row = self._rows[card]
        told: dict[str, Any] = {"number": "", "name": "", **card_fields(row), "id": card}
        return card_signs(Customer(**told), row.phones)

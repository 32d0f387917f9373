"""Everything about one person goes: a frozen plan to look at, then exactly that plan, for good.

It is the one thing that undo does not take back: the law gives people the right to be forgotten, and what
could be brought back would not be forgotten. What others earned by the person's purchases stays in the
ledger, without the purchase and without a name.
"""

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from core.changes import Changes
from core.errors import UserError
from core.model.customer import Customer
from core.ports import Book
from core.records import dataclass
from core.text import T


@dataclass(frozen=True, slots=True)
class ErasurePlan:
    """What would go: the card with the ids of those merged into it, and how many rows of each table."""

    card: Customer
    cards: tuple[int, ...]
    counts: Mapping[str, int]

    def is_confirmed_by(self, typed: str) -> bool:
        """Whether the user typed the number or the name of the card."""
        return typed.strip() in (self.card.number, self.card.name)


@dataclass(frozen=True, slots=True)
class Erasure:
    """What went, and the other books beside this one in which the person may still stand."""

    number: str
    counts: Mapping[str, int]
    copies: tuple[Path, ...]
    changes: Changes = field(compare=False)


def plan_erasure(book: Book, customer_id: int) -> ErasurePlan:
    """Look at everything about one person; of a merged card, about the person it belongs to now."""
    card = book.customers.get(customer_id)
    while card.merged_into is not None:
        card = book.customers.get(card.merged_into)
    cards = (card.id, *_merged(book, card.id))
    return ErasurePlan(card, cards, book.erasure_counts(cards))


def erase(book: Book, plan: ErasurePlan, typed: str) -> Erasure:
    """Erase that person. Raises UserError unless number or name was typed, and when the book has changed
    since the plan was made."""
    if not plan.is_confirmed_by(typed):
        raise UserError(
            T("“{typed}” is neither the number nor the name of this card", typed=typed),
            fix=T("Type {number} to erase {name}", number=plan.card.number, name=plan.card.name),
        )
    if plan_erasure(book, plan.card.id) != plan:
        raise UserError(
            T("The card of {name} has changed meanwhile", name=plan.card.name),
            fix=T("Look at what would go again, then erase"),
        )
    changes = book.erase(plan.cards)
    return Erasure(plan.card.number, plan.counts, tuple(book.copies()), changes)


def _merged(book: Book, survivor: int) -> list[int]:
    """The cards merged into this one, and those merged into them."""
    found = [card.id for card in book.customers.where(merged_into=survivor)]
    return [*found, *(deeper for card in found for deeper in _merged(book, card))]

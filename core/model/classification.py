"""What the user adds to a card: fields of his own, and several trees to sort customers into."""

from enum import StrEnum

from core.records import dataclass

OWN = "custom:"
"""Stands before the name of a field of the user's own, where it is one among the fields of every card."""


class FieldKind(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class CustomField:
    """A field of every card. `choices` are those of a choice, one a line."""

    name: str
    kind: FieldKind = FieldKind.TEXT
    choices: str = ""
    position: int = 0
    id: int = 0

    @property
    def key(self) -> str:
        """Its name among the fields of every card."""
        return OWN + self.name


@dataclass(frozen=True, slots=True)
class CustomValue:
    """What one card says in one such field: as text, a date in ISO form."""

    customer_id: int
    field_id: int
    value: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class Tree:
    """One way to classify all customers, beside the others."""

    name: str
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Node:
    """A class in a tree, under its parent (None: at the top)."""

    tree_id: int
    name: str
    parent_id: int | None = None
    position: int = 0
    id: int = 0


@dataclass(frozen=True, slots=True)
class Placement:
    """One customer stands at one node."""

    customer_id: int
    node_id: int
    id: int = 0

"""Five signs of loyalty, and the box of the matrix that value and loyalty put a household in."""

from collections.abc import Collection, Mapping
from enum import StrEnum
from statistics import median

from core.records import dataclass
from core.text import Money, T, Text

LOYAL_FROM = 2


class Sign(StrEnum):
    """One kind of evidence that a household is loyal."""

    REPEATS = "repeats"
    SUGGESTS = "suggests"
    ACROSS = "across"
    REFERS = "refers"
    REFUSES = "refuses"


class Box(StrEnum):
    """Value and loyalty, value alone, loyalty alone, neither."""

    STRATEGIC_PARTNER = "strategic_partner"
    RETAIN = "retain"
    DEVELOP = "develop"
    ACQUAINT = "acquaint"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the records show of one household: counts, and the signs marked by hand.

    That somebody refuses competitors no record shows: it is always a mark.
    """

    purchase_days: int = 0
    suggestions: int = 0
    categories: int = 0
    referrals: int = 0
    marks: frozenset[Sign] = frozenset()


SIGNS: Mapping[Sign, Text] = {
    Sign.REPEATS: T("Buys again and again"),
    Sign.SUGGESTS: T("Gives suggestions"),
    Sign.ACROSS: T("Buys in several categories"),
    Sign.REFERS: T("Brings others"),
    Sign.REFUSES: T("Turns competitors down"),
}
"""What each sign says. That somebody turns competitors down is marked by hand alone."""


@dataclass(frozen=True, slots=True)
class Loyalty:
    """The score from 0 to 5 and one line for each sign that was found."""

    score: int
    why: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """The box of a household and the one line that explains it."""

    box: Box
    why: Text


def loyalty(evidence: Evidence) -> Loyalty:
    """One point for each sign, from the records or by hand."""
    found = {
        Sign.REPEATS: evidence.purchase_days > 1,
        Sign.SUGGESTS: evidence.suggestions > 0,
        Sign.ACROSS: evidence.categories > 1,
        Sign.REFERS: evidence.referrals > 0,
    }
    why = tuple(text for sign, text in SIGNS.items() if found.get(sign) or sign in evidence.marks)
    return Loyalty(len(why), why)


def matrix(
    values: Mapping[int, int], scores: Mapping[int, int], buyers: Collection[int]
) -> dict[int, Position]:
    """The box of every household in `values` (cents), by household.

    High value is at or above the median of the `buyers`, and never 0; loyal is a score of 2 or more.
    """
    middle = median([values[household] for household in buyers]) if buyers else 0
    return {
        household: _position(value, middle, scores.get(household, 0)) for household, value in values.items()
    }


def _position(value: int, middle: float, score: int) -> Position:
    boxes = {
        (True, True): Box.STRATEGIC_PARTNER,
        (True, False): Box.RETAIN,
        (False, True): Box.DEVELOP,
        (False, False): Box.ACQUAINT,
    }
    box = boxes[value > 0 and value >= middle, score >= LOYAL_FROM]
    why = T(
        "Value {value}, median of buyers {median}, loyalty {score} of 5",
        value=Money(value),
        median=Money(round(middle)),
        score=score,
    )
    return Position(box, why)

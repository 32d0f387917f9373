"""What stands on a page: black marks placed in millimetres from its top left corner."""

from typing import Protocol

from core.records import dataclass

MM = 25.4 / 96
"""Millimetres of one px, the unit in which sizes of type are given."""


@dataclass(frozen=True, slots=True)
class Face:
    """A size of type in px and its weight."""

    px: int
    bold: bool = False


class Widths(Protocol):
    """Tells how wide words are in print."""

    def width(self, text: str, face: Face) -> float:
        """The width of one line in millimetres."""
        ...


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text that starts at `left` on its `baseline`."""

    left: float
    baseline: float
    text: str
    face: Face


@dataclass(frozen=True, slots=True)
class Rule:
    """A line, level or upright, as the thin rectangle that it is."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Dots:
    """A level dotted line to write on."""

    left: float
    middle: float
    width: float


@dataclass(frozen=True, slots=True)
class Frame:
    """A box of thin lines around nothing; the lines lie inside."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code that dials `phone`, in a square that holds its quiet zone as well."""

    left: float
    top: float
    side: float
    phone: str


Mark = Words | Rule | Dots | Frame | Code
Page = tuple[Mark, ...]

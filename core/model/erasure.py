"""That somebody was erased, without saying who it was."""

from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Erased:
    """`at` is local time, ISO, to the second. `digest` is a salted hash of the card's number and id: it
    finds the card again in an older copy of the book, and tells nothing to anybody who has no copy."""

    at: str
    digest: str

"""Greeting cards as plain objects: a wording with the name in it, the address, and who signs."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum

from core.address_labels import without_address
from core.addressees import Addressee, post_for
from core.ports import Book, Speaker
from core.records import dataclass
from core.text import N, T, Text

NAME = "{name}"
"""Stands in a wording for whom the card goes to."""


class Occasion(StrEnum):
    BIRTHDAY = "birthday"
    SPRING_FESTIVAL = "spring_festival"
    MID_AUTUMN = "mid_autumn"
    THANKS = "thanks"


class Folded(StrEnum):
    """The paper that is folded once: a card of half its size."""

    A4 = "A4"
    A5 = "A5"


TITLES: Mapping[Occasion, Text] = {
    Occasion.BIRTHDAY: T("Happy birthday"),
    Occasion.SPRING_FESTIVAL: T("Happy New Year"),
    Occasion.MID_AUTUMN: T("Happy Mid-Autumn"),
    Occasion.THANKS: T("Thank you"),
}
WORDINGS: Mapping[Occasion, Text] = {
    Occasion.BIRTHDAY: T(
        "Dear {name},\nA very happy birthday. May the year bring you health, and time for what you like.",
        name=NAME,
    ),
    Occasion.SPRING_FESTIVAL: T(
        "Dear {name},\nA happy New Year to you and your family, with good health and a quiet mind.", name=NAME
    ),
    Occasion.MID_AUTUMN: T(
        "Dear {name},\nA happy Mid-Autumn Festival. May all whom you love sit at one table.", name=NAME
    ),
    Occasion.THANKS: T(
        "Dear {name},\nThank you for your trust. Whenever something comes up, one call is enough.", name=NAME
    ),
}
"""What a card says until somebody writes something else."""


@dataclass(frozen=True, slots=True)
class GreetingCards:
    """One card for each of `people`; `wording` is in the reader's own words, `NAME` in it stands for them.
    `waiting` households have an open complaint and are answered first."""

    folded: Folded
    title: Text
    wording: str
    people: tuple[Addressee, ...]
    waiting: int
    own_name: str

    @property
    def without_address(self) -> int:
        return sum(not one.address for one in self.people)


def birthday_cards(book: Book, household_ids: Sequence[int], on: date, words: Speaker) -> GreetingCards:
    """Cards for birthdays, with the usual wording, on A4."""
    post = post_for(book, household_ids, on)
    wording = words.say(WORDINGS[Occasion.BIRTHDAY])
    own_name = book.preferences().own_name
    title = TITLES[Occasion.BIRTHDAY]
    return GreetingCards(Folded.A4, title, wording, post.greeted, len(post.waiting), own_name)


def filled(wording: str, dear: str) -> str:
    """The wording for one of them."""
    return wording.replace(NAME, dear)


def card_words(cards: GreetingCards) -> Text:
    """How many cards there are, who has no address, and who gets none."""
    parts = [N("{n} greeting card", "{n} greeting cards", len(cards.people))]
    if cards.without_address:
        parts.append(without_address(cards.without_address))
    if cards.waiting:
        waiting = N("{n} complaint to answer first", "{n} complaints to answer first", cards.waiting)
        parts.append(waiting)
    return T("{parts}", parts=parts)

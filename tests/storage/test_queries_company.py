"""With whom somebody was met."""

from datetime import timedelta

import pytest

from core.model.interaction import Interaction, Kind, Participant
from core.text import T
from storage.book import OpenBook
from tests.storage.examples import TODAY, person

SINCE = TODAY - timedelta(days=365)
NAMES = ("陈国栋", "李玉芬", "吕健", "秦琼")


@pytest.fixture
def known(book: OpenBook) -> OpenBook:
    """Four people; each is the id of his place."""
    for name in NAMES:
        person(book, name)
    return book


def meet(book: OpenBook, days: int, who: int, *others: int) -> None:
    with book.change(T("Meet")):
        met = book.interactions.add(Interaction(who, TODAY - timedelta(days=days), Kind.VISIT))
        book.participants.add_all(Participant(met, other) for other in others)


def found(book: OpenBook, who: int = 1, limit: int = 3) -> list[int]:
    return [person for person, _ in book.met_with(who, SINCE, limit)]


def test_the_most_frequent_comes_first_whoever_the_entry_belongs_to(known: OpenBook) -> None:
    meet(known, 30, 1, 2, 3)
    meet(known, 20, 3, 1)
    assert known.met_with(1, SINCE, 3) == [(3, "吕健"), (2, "李玉芬")]


def test_of_two_as_often_the_one_met_last_comes_first(known: OpenBook) -> None:
    meet(known, 30, 1, 3)
    meet(known, 10, 1, 2)
    meet(known, 20, 1, 4)
    assert found(known) == [2, 4, 3]
    assert found(known, limit=2) == [2, 4]


def test_what_was_more_than_a_year_ago_and_those_met_alone_count_nothing(known: OpenBook) -> None:
    meet(known, 366, 1, 2)
    meet(known, 366, 2, 1)
    meet(known, 5, 1)
    meet(known, 5, 3, 4)
    assert found(known) == []


def test_whoever_has_died_or_went_into_another_card_is_left_out(known: OpenBook) -> None:
    meet(known, 5, 1, 2, 3, 4)
    with known.change(T("Lose")):
        known.customers.update(2, deceased=TODAY)
        known.customers.update(3, merged_into=4)
    assert found(known) == [4]

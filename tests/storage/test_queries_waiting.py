"""What had passed with a household before a day."""

from datetime import timedelta

import pytest

from core.model.household import FormerMember
from core.model.interaction import Interaction, Kind, Outcome, Participant
from core.model.lines import Passed
from core.model.purchase import Purchase
from core.text import T
from storage.book import OpenBook
from tests.storage.examples import TODAY, person, put

DAY = timedelta(days=1)
ADDED = TODAY - 100 * DAY


@pytest.fixture
def known(book: OpenBook) -> OpenBook:
    """Three households of one."""
    for name in ("陈国栋", "李玉芬", "单雄信"):
        person(book, name, added=ADDED)
    return book


def called(days: int, outcome: Outcome | None = Outcome.REACHED, who: int = 1) -> Interaction:
    return Interaction(who, TODAY - days * DAY, Kind.CALL, outcome)


def passed(book: OpenBook, home: int = 1) -> Passed:
    (found,) = book.passed_before([home], TODAY)
    return found


def test_without_anything_there_is_the_day_it_was_added(known: OpenBook) -> None:
    assert known.passed_before([1, 3], TODAY) == [Passed(home, ADDED, None, ()) for home in (1, 3)]


def test_what_happens_on_the_day_is_not_before_it(known: OpenBook) -> None:
    put(known, called(30), called(0), called(0, Outcome.NO_ANSWER), Purchase(1, TODAY, "空调", 1))
    assert passed(known) == Passed(1, ADDED, TODAY - 30 * DAY, ())


def test_a_purchase_is_a_touch_and_a_note_or_set_aside_is_none(known: OpenBook) -> None:
    put(known, Purchase(1, TODAY - 40 * DAY, "空调", 1), called(20, Outcome.SET_ASIDE))
    put(known, Interaction(1, TODAY - 10 * DAY, Kind.NOTE))
    assert passed(known).last_touch == TODAY - 40 * DAY


def test_a_refund_is_no_touch_and_a_first_purchase_that_was_told_is_one(known: OpenBook) -> None:
    put(known, Purchase(1, TODAY - 60 * DAY, "空调", 100))
    put(known, Purchase(1, TODAY - 5 * DAY, "空调", -100, refund_of=1))
    with known.change(T("Edit")):
        known.customers.update(1, first_purchase=TODAY - 50 * DAY)
    assert passed(known).last_touch == TODAY - 50 * DAY


def test_taking_part_is_a_touch(known: OpenBook) -> None:
    put(known, called(30), called(9, who=2), Participant(2, 1))
    assert passed(known).last_touch == TODAY - 9 * DAY


def test_tries_count_since_the_last_touch_in_their_order(known: OpenBook) -> None:
    tries = [called(days, Outcome.NO_ANSWER) for days in (5, 40, 7, 0)]
    put(known, called(30), *tries)
    assert passed(known).attempts == (TODAY - 7 * DAY, TODAY - 5 * DAY)


def test_who_left_takes_what_came_later_along(known: OpenBook) -> None:
    put(known, called(30, who=2), called(10, who=2), FormerMember(2, 1, TODAY - 20 * DAY))
    assert passed(known).last_touch == TODAY - 30 * DAY

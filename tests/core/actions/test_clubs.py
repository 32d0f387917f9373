"""Clubs: founded, joined, left and dissolved, each in one step that can be undone."""

import pytest

from core.actions.clubs import add_club, join_club, leave_club, remove_club
from core.actions.events import add_event
from core.errors import UserError
from core.model.event import Club, ClubKind, Event
from core.ports import Book
from tests.makers import TODAY, a_customer, all_rows


@pytest.fixture
def club(book: Book) -> int:
    for name in ("陈国栋", "李玉芬"):
        a_customer(book, name)
    add_club(book, Club("钓鱼会", ClubKind.HOBBY))
    join_club(book, 1, [1, 2, 2], TODAY)
    return 1


def members(book: Book) -> list[int]:
    return [member.customer_id for member in book.memberships.where()]


def test_members_join_once_from_today_on(book: Book, club: int) -> None:
    assert join_club(book, club, [2], TODAY).rows == 0
    assert [(one.customer_id, one.joined) for one in book.memberships.where()] == [(1, TODAY), (2, TODAY)]
    with pytest.raises(UserError, match="Nobody is chosen"):
        join_club(book, club, [], TODAY)


def test_a_member_leaves(book: Book, club: int) -> None:
    leave_club(book, 1)
    assert members(book) == [2]
    book.undo()
    assert members(book) == [1, 2]


def test_a_club_has_a_name_of_its_own(book: Book, club: int) -> None:
    with pytest.raises(UserError, match="no name"):
        add_club(book, Club(" "))
    with pytest.raises(UserError, match="already"):
        add_club(book, Club("钓鱼会", ClubKind.CIRCLE))


def test_a_club_is_dissolved_and_its_events_stay(book: Book, club: int) -> None:
    add_event(book, Event("比赛", TODAY, club_id=club))
    before = all_rows(book)
    remove_club(book, club)
    assert (book.clubs.where(), members(book)) == ([], [])
    assert book.events.get(1).club_id is None
    book.undo()
    assert all_rows(book) == before

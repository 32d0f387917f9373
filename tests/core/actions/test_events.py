"""Events: planned and repeated, guests and their answers, gifts, and the thanks of the next day."""

from datetime import date, timedelta

import pytest

from core.actions.events import (
    add_event,
    change_event,
    give_gifts,
    invite,
    remove_event,
    repeat_event,
    set_state,
    withdraw,
)
from core.actions.interactions import Outing, log_outcome
from core.errors import UserError
from core.model.agenda import Reason
from core.model.event import Event, InvitationState
from core.model.interaction import Kind, Outcome
from core.ports import Book
from core.screens.today import household_row, today_list
from tests.makers import TODAY, a_customer, all_rows

DAY = timedelta(days=1)
CAME, COMING, INVITED = InvitationState.CAME, InvitationState.COMING, InvitationState.INVITED


@pytest.fixture
def event(book: Book) -> int:
    """Held on this very day, with two guests."""
    for name in ("陈国栋", "李玉芬"):
        a_customer(book, name, added=date(2026, 1, 5))
    add_event(book, Event("答谢会", TODAY, "14:00", "泉州酒店", cost=3200_00))
    invite(book, 1, [1, 2, 1])
    return 1


def states(book: Book) -> list[InvitationState]:
    return [invitation.state for invitation in book.invitations.where()]


def test_guests_are_invited_once(book: Book, event: int) -> None:
    changes = invite(book, event, [2, 1])
    assert (states(book), changes.rows) == ([INVITED, INVITED], 0)
    with pytest.raises(UserError, match="Nobody is chosen"):
        invite(book, event, [])


def test_an_event_needs_a_name(book: Book, event: int) -> None:
    for name in ("", "  "):
        with pytest.raises(UserError, match="no name"):
            add_event(book, Event(name, TODAY))
    with pytest.raises(UserError, match="no name"):
        change_event(book, Event("", TODAY, id=event))


def test_an_event_is_written_anew_and_undone(book: Book, event: int) -> None:
    change_event(book, Event("中秋会", TODAY + DAY, "09:00", "清源山", series="答谢会", cost=1, id=event))
    told = book.events.get(event)
    assert (told.name, told.day, told.hour, told.place, told.series, told.cost) == (
        "中秋会",
        TODAY + DAY,
        "09:00",
        "清源山",
        "答谢会",
        1,
    )
    book.undo()
    assert book.events.get(event).name == "答谢会"


def test_whoever_came_was_met_and_is_thanked_the_next_working_day(book: Book, event: int) -> None:
    set_state(book, 1, CAME, TODAY)
    (met,) = book.interactions.where(customer_id=1)
    assert (met.kind, met.day, met.note, met.outcome) == (Kind.EVENT, TODAY, "答谢会", None)
    (thanks,) = [item for item in book.due_items([1]) if item.kind is Reason.PLAN]
    assert (thanks.due, thanks.about) == (TODAY + DAY, "event")
    # The day after is a Saturday, and that week has a working Sunday.
    row = household_row(book, 1, thanks.opens)
    assert thanks.opens >= TODAY + DAY
    assert [reason.wording.text.values["event"] for reason in row.reasons if reason.kind is Reason.PLAN] == [
        "答谢会"
    ]
    assert [row.household_id for row in today_list(book, TODAY).rows if row.logged] == []


def test_a_touch_after_the_event_settles_the_thanks(book: Book, event: int) -> None:
    set_state(book, 1, CAME, TODAY)
    log_outcome(book, household_row(book, 1, TODAY + DAY), Outing(Outcome.MESSAGE), TODAY + DAY)
    assert [item for item in book.due_items([1]) if item.kind is Reason.PLAN] == []


def test_one_undo_takes_an_answer_back_with_all_that_came_of_it(book: Book, event: int) -> None:
    before = all_rows(book)
    set_state(book, 1, CAME, TODAY)
    book.undo()
    assert all_rows(book) == before


def test_who_did_not_come_after_all_was_not_met(book: Book, event: int) -> None:
    set_state(book, 1, CAME, TODAY)
    set_state(book, 1, COMING, TODAY)
    assert (states(book)[0], book.interactions.where()) == (COMING, [])
    assert set_state(book, 1, COMING, TODAY).rows == 0
    assert [item for item in book.due_items([1]) if item.kind is Reason.PLAN] == []


def test_nobody_came_to_what_has_not_taken_place(book: Book, event: int) -> None:
    with pytest.raises(UserError, match="takes place"):
        set_state(book, 1, CAME, TODAY - DAY)
    assert states(book) == [INVITED, INVITED]


def test_a_guest_is_taken_off_the_list(book: Book, event: int) -> None:
    set_state(book, 1, CAME, TODAY)
    withdraw(book, 1)
    assert [one.customer_id for one in book.invitations.where()] == [2]
    assert book.interactions.where() == []
    book.undo()
    assert states(book) == [CAME, INVITED]


def test_a_series_goes_on_with_the_same_guests(book: Book, event: int) -> None:
    repeat_event(book, event, TODAY + 30 * DAY)
    first, second = book.events.where(series="答谢会")
    assert (first.id, second.day, second.place, second.cost) == (event, TODAY + 30 * DAY, "泉州酒店", None)
    assert [one.customer_id for one in book.invitations.where(event_id=second.id)] == [1, 2]
    repeat_event(book, second.id, TODAY + 60 * DAY)
    assert len(book.events.where(series="答谢会")) == 3
    with pytest.raises(UserError, match="is not after"):
        repeat_event(book, event, TODAY)


def test_an_event_that_is_called_off_leaves_its_gifts_with_the_guests(book: Book, event: int) -> None:
    give_gifts(book, event, [1], "茶叶", 128_00)
    before = all_rows(book)
    remove_event(book, event)
    assert (book.events.where(), book.invitations.where()) == ([], [])
    assert [(gift.what, gift.event_id) for gift in book.gifts.where()] == [("茶叶", None)]
    book.undo()
    assert all_rows(book) == before


def test_a_gift_takes_the_place_of_the_one_before(book: Book, event: int) -> None:
    give_gifts(book, event, [1, 2], "茶叶", 128_00)
    give_gifts(book, event, [2], " 月饼 ", None)
    gifts = [(gift.customer_id, gift.what, gift.cost, gift.occasion, gift.day) for gift in book.gifts.where()]
    assert gifts == [(1, "茶叶", 128_00, "答谢会", TODAY), (2, "月饼", None, "答谢会", TODAY)]


def test_a_gift_needs_a_name_and_somebody_to_get_it(book: Book, event: int) -> None:
    with pytest.raises(UserError, match="The gift has no name"):
        give_gifts(book, event, [1], " ", None)
    with pytest.raises(UserError, match="Nobody is chosen"):
        give_gifts(book, event, [], "茶叶", None)

"""The schedule: what each day holds, in which order, and today's appointments by the hour."""

from datetime import date, timedelta

import pytest

from core.callsheet import SheetMeeting, call_sheet
from core.errors import UserError
from core.model.care import Benefit
from core.model.event import Event
from core.model.interaction import Appointment, FollowUp, Interaction, Kind, Promise
from core.model.purchase import End, Instalment, ItemEnd, OwnedItem
from core.ports import Book
from core.screens.card.typed import typed_hour
from core.screens.meetings import kind_name, meetings_on
from core.screens.schedule import Sort, schedule, week_of
from core.screens.today import today_list
from core.text import T
from tests.makers import TODAY, a_customer, a_purchase

DAY = timedelta(days=1)
LONG_AGO = TODAY - 400 * DAY


def agree(book: Book, customer: int, *told: tuple[int, str, str]) -> None:
    """Appointments: days from today, hour, state."""
    with book.change(T("Agree")):
        for days, hour, state in told:
            book.appointments.add(Appointment(customer, TODAY + days * DAY, hour, "展厅", "visit", state))


def test_a_day_goes_by_the_hour_what_has_none_last(book: Book) -> None:
    customer = a_customer(book, "李玉芬")
    agree(book, customer, (0, "", "planned"), (0, "14:00", "kept"), (0, "09:30", "planned"))
    with book.change(T("Invite")):
        book.events.add(Event("答谢会", TODAY, "11:00", "酒店"))
        book.promises.add(Promise(customer, "评估单", TODAY, LONG_AGO))
    (day,) = schedule(book, TODAY, 1, TODAY)
    assert [(entry.hour, entry.sort) for entry in day.entries] == [
        ("09:30", Sort.MEETING),
        ("11:00", Sort.EVENT),
        ("14:00", Sort.MEETING),
        ("", Sort.MEETING),
        ("", Sort.PROMISE),
    ]
    assert len({entry.key for entry in day.entries}) == 5


def test_every_hard_date_stands_on_its_own_day(book: Book) -> None:
    customer = a_customer(book, "李玉芬", added=LONG_AGO)
    bought = a_purchase(book, customer, day=LONG_AGO)
    with book.change(T("Owe")):
        item = book.owned_items.add(OwnedItem(customer, "远岭 S7"))
        book.item_ends.add(ItemEnd(item, customer, End.INSPECTION, TODAY + DAY, LONG_AGO))
        book.benefits.add(Benefit(customer, "洗车", LONG_AGO, ends=TODAY + 2 * DAY))
        book.interactions.add(
            Interaction(customer, TODAY - DAY, Kind.COMPLAINT, note="异响", promised=TODAY + 3 * DAY)
        )
        book.promises.add(Promise(customer, "评估单", TODAY + 4 * DAY, LONG_AGO))
        book.follow_ups.add(FollowUp(customer, TODAY + 5 * DAY, TODAY))
        book.instalments.add(Instalment(bought, customer, TODAY + 6 * DAY, 50_00))
    days = schedule(book, TODAY, 7, TODAY)
    assert [[entry.sort for entry in day.entries] for day in days] == [
        [],
        [Sort.END],
        [Sort.END],
        [Sort.COMPLAINT],
        [Sort.PROMISE],
        [Sort.FOLLOW_UP],
        [Sort.MONEY_OWED],
    ]
    told = [day.entries[0].what for day in days[1:]]
    assert told[0] == T("{thing} {end}", thing="远岭 S7", end=T("Inspection"))
    assert told[3] == T("{word}: {text}", word=T("Promise"), text=T("{text}", text="评估单"))
    assert told[4] == T("Follow-up")
    assert {entry.name for day in days for entry in day.entries} == {"李玉芬"}
    assert schedule(book, TODAY, 1, TODAY)[0].entries == ()


def test_what_was_owed_before_the_days_shown_is_not_shown(book: Book) -> None:
    customer = a_customer(book, added=LONG_AGO)
    bought = a_purchase(book, customer, day=LONG_AGO)
    with book.change(T("Owe")):
        book.instalments.add(Instalment(bought, customer, TODAY - 3 * DAY, 50_00))
        book.follow_ups.add(FollowUp(customer, TODAY - 9 * DAY, LONG_AGO, late=True))
    assert all(day.entries == () for day in schedule(book, TODAY, 7, TODAY))


def test_a_day_knows_its_lunar_day_and_whether_it_is_worked(book: Book) -> None:
    days = schedule(book, date(2026, 9, 18), 3, TODAY)
    assert [(day.lunar.month, day.lunar.day) for day in days] == [(8, 8), (8, 9), (8, 10)]
    assert [day.working for day in days] == [True, False, True]
    assert week_of(date(2026, 9, 20)) == date(2026, 9, 14)


def test_what_was_moved_stands_on_its_new_day_alone(book: Book) -> None:
    customer = a_customer(book, "李玉芬")
    agree(book, customer, (0, "10:00", "moved"), (1, "10:00", "planned"))
    assert meetings_on(book, TODAY) == ()
    (meeting,) = meetings_on(book, TODAY + DAY)
    assert (meeting.name, meeting.hour, meeting.is_open, meeting.household_id) == ("李玉芬", "10:00", True, 1)


def test_nobody_is_expected_who_wants_no_contact(book: Book) -> None:
    agree(book, a_customer(book, do_not_contact=True), (0, "10:00", "planned"))
    assert meetings_on(book, TODAY) == ()


def test_todays_appointments_stand_on_top_of_today_and_of_the_call_sheet(book: Book) -> None:
    agree(book, a_customer(book, "李玉芬"), (0, "10:00", "planned"), (0, "09:00", "kept"))
    today = today_list(book, TODAY)
    assert [meeting.hour for meeting in today.meetings] == ["09:00", "10:00"]
    where = T("{parts}", parts=[T("Visit"), "展厅"])
    assert call_sheet(today, "").meetings == (SheetMeeting("10:00", "李玉芬", where),)
    assert today_list(book, TODAY + DAY).meetings == ()


def test_a_kind_from_elsewhere_stands_as_it_is() -> None:
    assert kind_name("errand") == T("Errand")
    assert kind_name("打高尔夫") == T("{kind}", kind="打高尔夫")


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("", ""),
        ("10", "10:00"),
        ("9:30", "09:30"),
        ("下午3点", "15:00"),
        ("3pm", "15:00"),
        (" 15点半 ", "15:30"),
    ],
)
def test_an_hour_as_it_is_typed(typed: str, hour: str) -> None:
    assert typed_hour(typed) == hour


@pytest.mark.parametrize("typed", ["25:00", "soon", "99"])
def test_what_is_no_hour_is_said_so(typed: str) -> None:
    with pytest.raises(UserError, match="is no hour"):
        typed_hour(typed)

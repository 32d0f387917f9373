"""The outbox: whom an errand concerns, who is held back and why, and what a message settles."""

from datetime import date, timedelta

import pytest

from core.actions.greetings import Sending, drop_planned, plan_greeting, send_greeting, skip_greeting
from core.actions.interactions import Spoken
from core.actions.templates import drop_template
from core.errors import UserError
from core.model.birthday import Calendar
from core.model.customer import Role, Sex
from core.model.interaction import Interaction, Kind, Outcome
from core.model.message import GreetingState, Template
from core.ports import Book
from core.screens.outbox.errand import Errand, Ground, open_errands
from core.screens.outbox.outbox import Outbox, OutboxRow, outbox, recent, sayings_of, settled_by_message
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_customer, a_purchase, a_touch

WORDS = Words("en", TODAY)
LONG_AGO = date(2025, 1, 6)
DAY = timedelta(days=1)
BIRTHDAYS, MID_AUTUMN = Errand(Ground.BIRTHDAYS), Errand(Ground.FESTIVAL, "mid_autumn")


def born(book: Book, name: str, day: int, phone: str = "15400000000", **fields: object) -> int:
    customer = a_customer(book, name, phone, added=LONG_AGO)
    with book.change(T("Tell the birthday")):
        book.customers.update(customer, birth_calendar=Calendar.SOLAR, birth_month=9, birth_day=day, **fields)
    return customer


def complain(book: Book, customer: int) -> int:
    with book.change(T("Complain")):
        return book.interactions.add(Interaction(customer, TODAY, Kind.COMPLAINT, None))


def names(rows: tuple[OutboxRow, ...]) -> list[str]:
    return [row.line.primary.name for row in rows]


def groups(box: Outbox) -> tuple[list[str], ...]:
    return tuple(names(rows) for rows in (box.waiting, box.sent, box.skipped, box.held))


def send(book: Book, errand: Errand, place: int = 0) -> None:
    """Send the message that stands at this place, with what it settles by itself."""
    row = outbox(book, errand, TODAY).waiting[place]
    found = sayings_of(book, WORDS, row, TODAY)
    one = found.all[found.first]
    ticked = [item.item for item in settled_by_message(book, row, TODAY) if item.ticked]
    spoken = Spoken(one.occasion, one.key, one.text, one.purpose)
    send_greeting(book, Sending(found.person.id, spoken, ticked), TODAY)


def test_birthdays_within_the_lead_stand_by_their_day(book: Book) -> None:
    for name, day in (("Bob", 24), ("Ann", 19), ("Cid", 26)):
        born(book, name, day)
    assert groups(outbox(book, BIRTHDAYS, TODAY)) == (["Ann", "Bob"], [], [], [])
    assert [errand for errand, _ in open_errands(book, TODAY)] == [
        BIRTHDAYS,
        MID_AUTUMN,
        Errand(Ground.PLACE),
        Errand(Ground.TAG),
        Errand(Ground.NEWS),
    ]


def test_a_message_is_a_touch_that_settles_and_is_taken_back_alone(book: Book) -> None:
    ann, bob = born(book, "Ann", 19, wechat="ann"), born(book, "Bob", 24)
    send(book, BIRTHDAYS)
    send(book, BIRTHDAYS)
    assert groups(outbox(book, BIRTHDAYS, TODAY)) == ([], ["Ann", "Bob"], [], [])
    kinds = [(one.customer_id, one.kind, one.outcome) for one in book.interactions.where()]
    assert kinds == [(ann, Kind.WECHAT, Outcome.MESSAGE), (bob, Kind.SMS, Outcome.MESSAGE)]
    assert [one.due for one in book.follow_ups.where()] == [date(2026, 9, 21)] * 2
    assert len(book.settlements.where()) == 2
    first = book.history()[1].number
    book.undo(first)
    assert groups(outbox(book, BIRTHDAYS, TODAY)) == (["Ann"], ["Bob"], [], [])


def test_one_may_be_left_out_for_today(book: Book) -> None:
    ann, _ = born(book, "Ann", 19), born(book, "Bob", 24)
    skip_greeting(book, ann, Spoken("birthday", "formal-1", "hi"), TODAY)
    assert groups(outbox(book, BIRTHDAYS, TODAY)) == (["Bob"], [], ["Ann"], [])
    assert groups(outbox(book, BIRTHDAYS, TODAY + DAY))[0] == ["Ann", "Bob"]


def test_nobody_is_asked_for_an_answer_who_need_not_give_one(book: Book) -> None:
    ann = born(book, "Ann", 19)
    send_greeting(book, Sending(ann, Spoken("birthday", "warm-1", "hi"), look_again=False), TODAY)
    assert book.follow_ups.where() == []


def test_an_open_complaint_a_missing_number_and_a_wish_for_silence_hold_back(book: Book) -> None:
    ann = born(book, "Ann", 19)
    complain(book, ann)
    born(book, "Bob", 20, phone="")
    shy = a_customer(book, "Cid", "15400000001", tags=("tea",), do_not_contact=True)
    box = outbox(book, BIRTHDAYS, TODAY)
    assert [WORDS.say(row.held or T("")) for row in box.held] == [
        "Complaint open: answer first",
        "No phone, no WeChat",
    ]
    assert {one.occasion for one in sayings_of(book, WORDS, box.held[0], TODAY).all} == {"birthday"}
    [row] = outbox(book, Errand(Ground.TAG, "tea"), TODAY).held
    assert (row.line.primary.customer_id, WORDS.say(row.held or T(""))) == (shy, "Is not to be contacted")


def test_a_festival_goes_to_its_tiers_by_the_longest_silence(book: Book) -> None:
    ann, bob = a_customer(book, "Ann", "15400000001"), a_customer(book, "Bob", "15400000002")
    for customer, day in ((ann, 10), (bob, 50)):
        a_purchase(book, customer, 900_000, TODAY - day * DAY)
    with book.change(T("Pin")):
        for home in (1, 2):
            book.households.update(home, pinned_tier="gold")
    assert names(outbox(book, MID_AUTUMN, TODAY).waiting) == ["Bob", "Ann"]
    send(book, MID_AUTUMN)
    box = outbox(book, MID_AUTUMN, TODAY)
    assert (groups(box)[:2], box.total) == ((["Ann"], ["Bob"]), 2)
    assert names(outbox(book, MID_AUTUMN, TODAY + 3 * DAY).sent) == ["Bob"]
    assert outbox(book, Errand(Ground.FESTIVAL, "dragon_boat"), TODAY).total == 0


@pytest.mark.parametrize("field", ["region", "estate", "address"])
def test_a_place_finds_who_lives_there(book: Book, field: str) -> None:
    told = {field: "清风雅苑" if field == "region" else "临江区清风雅苑 3 幢"}
    a_customer(book, "Ann", "15400000001", (), TODAY, None, "", **told)
    a_customer(book, "Bob", "15400000002", note="在清风雅苑见过")
    found = outbox(book, Errand(Ground.PLACE, " 清风雅苑 "), TODAY)
    assert names(found.waiting) == ["Ann"]
    assert outbox(book, Errand(Ground.PLACE, ""), TODAY).total == 0


def test_a_place_is_warned_once_a_day(book: Book) -> None:
    a_customer(book, "Ann", "15400000001", estate="清风雅苑", close=True)
    place = Errand(Ground.PLACE, "清风雅苑")
    [row] = outbox(book, place, TODAY).waiting
    found = sayings_of(book, WORDS, row, TODAY)
    assert found.all[found.first].text.startswith("Ann, a storm is coming to 清风雅苑.")
    send(book, place)
    assert groups(outbox(book, place, TODAY))[:2] == ([], ["Ann"])
    assert groups(outbox(book, place, TODAY + DAY))[:2] == (["Ann"], [])


def test_a_family_with_a_tag_gets_one_message(book: Book) -> None:
    home = book.customers.get(a_customer(book, "Ann", "15400000001", tags=("tea",))).household_id
    a_customer(book, "Bob", tags=("tea",), household=home)
    assert names(outbox(book, Errand(Ground.TAG, "tea"), TODAY).waiting) == ["Ann"]
    assert outbox(book, Errand(Ground.TAG, "coffee"), TODAY).total == 0


def test_a_message_settles_what_it_is_for_and_the_greetings_of_its_day(book: Book) -> None:
    ann = born(book, "Ann", 25)
    home = book.customers.get(ann).household_id
    bob = a_customer(book, "Bob", "15400000009", household=home, role=Role.SPOUSE, sex=Sex.MALE)
    cid = a_customer(book, "Cid", "15400000008", household=home, role=Role.CHILD)
    with book.change(T("Born the same day")):
        for one, day in ((bob, 25), (cid, 20)):
            book.customers.update(one, birth_calendar=Calendar.SOLAR, birth_month=9, birth_day=day)
        book.households.update(home, pinned_tier="gold")
    rows = {row.key[1]: row for row in outbox(book, BIRTHDAYS, TODAY).waiting}
    ticked = {
        (item.item.kind, item.item.customer_id): item.ticked
        for item in settled_by_message(book, rows[bob], TODAY)
    }
    assert ticked == {
        ("birthday", ann): False,
        ("birthday", bob): True,
        ("birthday", cid): False,
        ("festival", ann): True,
    }


def test_the_last_words_stand_beside_the_message(book: Book) -> None:
    ann = a_customer(book, "Ann", "15400000001", tags=("tea",))
    for ago, note in ((9, "a"), (3, "b"), (2, ""), (1, "c"), (20, "d")):
        a_touch(book, ann, TODAY - ago * DAY, note=note)
    [row] = outbox(book, Errand(Ground.TAG, "tea"), TODAY).waiting
    assert [one.note for one in recent(book, row.line)] == ["c", "b", "a"]
    assert settled_by_message(book, row, TODAY) == []


def test_in_the_quiet_hours_everybody_is_held_back(book: Book) -> None:
    born(book, "Ann", 19)
    complain(book, born(book, "Bob", 20))
    said = [WORDS.say(row.held or T("")) for row in outbox(book, BIRTHDAYS, TODAY, 23).held]
    assert said == ["Quiet hours, write after 8:00", "Complaint open: answer first"]
    assert names(outbox(book, BIRTHDAYS, TODAY, 20).waiting) == ["Ann"]


PLANNED = Errand(Ground.PLANNED)
BIRTHDAY = Spoken("birthday", "warm-1", "happy birthday")


def test_a_message_set_for_a_day_and_an_hour_waits_there_filled(book: Book) -> None:
    ann = born(book, "Ann", 20)
    assert PLANNED not in [errand for errand, _ in open_errands(book, TODAY)]
    plan_greeting(book, ann, BIRTHDAY, date(2026, 9, 20), "09:30", TODAY)
    assert PLANNED in [errand for errand, _ in open_errands(book, TODAY)]
    for errand in (BIRTHDAYS, PLANNED):
        [row] = outbox(book, errand, TODAY).held
        assert WORDS.say(row.held or T("")) == "Set for Sun 20 Sep 09:30"
    day = date(2026, 9, 20)
    assert names(outbox(book, PLANNED, day, 8).held) == ["Ann"]
    assert names(outbox(book, PLANNED, day, 9).waiting) == ["Ann"]
    assert names(outbox(book, PLANNED, day).waiting) == ["Ann"]
    [row] = outbox(book, PLANNED, day + DAY, 8).waiting
    assert (row.addressee.planned and row.addressee.planned.text) == "happy birthday"
    assert [item.ticked for item in settled_by_message(book, row, day)] == [True]
    send_greeting(book, Sending(row.person, BIRTHDAY, planned_id=row.key[2]), day)
    [greeting] = book.greetings.where()
    assert (greeting.state, greeting.sent, greeting.wording) == (GreetingState.SENT, day, "warm-1")
    assert outbox(book, PLANNED, day).total == 0


def test_a_message_that_was_set_can_be_given_up(book: Book) -> None:
    ann = a_customer(book, "Ann", "15400000001")
    plan_greeting(book, ann, Spoken("greeting", "formal-1", "hello"), TODAY, "", TODAY)
    assert names(outbox(book, PLANNED, TODAY, 8).waiting) == ["Ann"]
    drop_planned(book, 1)
    assert outbox(book, PLANNED, TODAY).total == 0
    with pytest.raises(UserError):
        plan_greeting(book, ann, BIRTHDAY, TODAY - DAY, "", TODAY)


def test_the_change_in_which_a_message_was_sent_is_known_until_it_is_undone(book: Book) -> None:
    for name, day in (("Ann", 19), ("Bob", 20)):
        born(book, name, day)
    send(book, BIRTHDAYS)
    first = book.history(1)[0].number
    send(book, BIRTHDAYS)
    assert [book.sent_in(one) for one in (1, 2, 3)] == [first, first + 1, None]
    book.undo(first)
    assert book.sent_in(1) is None
    assert groups(outbox(book, BIRTHDAYS, TODAY))[:2] == (["Ann"], ["Bob"])


def test_a_planned_message_is_sent_in_a_later_change_than_it_was_made(book: Book) -> None:
    customer = born(book, "Ann", 19)
    spoken = Spoken("birthday", "own-1", "hello")
    with book.change(T("Keep")):
        book.templates.add(Template("birthday", "hello"))
    plan_greeting(book, customer, spoken, TODAY, "", TODAY)
    sent = send_greeting(book, Sending(customer, spoken, planned_id=1), TODAY)
    drop_template(book, 1)
    assert book.sent_in(1) == sent.number

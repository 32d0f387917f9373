"""One entry from any page: a touch a household, and all that the line says, in one change."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from core.actions.purchases import add_purchase
from core.actions.quick_entries import QuickEntry, log_entry
from core.errors import UserError
from core.model.agenda import Reason
from core.model.event import Gift
from core.model.interaction import Interaction, Kind, Outcome, Promise
from core.model.purchase import Purchase, Wish, WishState
from core.ports import Book
from core.screens.quick_entry import household_rows, settleable
from core.screens.typed_line import TypedLine
from core.text import T
from tests.makers import a_customer, all_rows

SAID = TypedLine("想换七座", "七座", tags=("自驾",), day=date(2026, 10, 8))


def test_a_line_becomes_note_wish_tag_and_next_date_in_one_change(book: Book, today: date) -> None:
    customer = a_customer(book, "陈国栋")
    before = all_rows(book)
    changes = log_entry(book, QuickEntry((customer,), Kind.CALL, SAID, 5), today)
    (touch,) = book.interactions.where()
    assert (touch.note, touch.outcome, touch.satisfaction) == ("想换七座", Outcome.REACHED, 5)
    assert [(wish.category, wish.state) for wish in book.wishes.where()] == [("七座", WishState.OPEN)]
    assert [tag.name for tag in book.tags.where()] == ["自驾"]
    assert [(row.due, row.interaction_id) for row in book.follow_ups.where()] == [(SAID.day, touch.id)]
    book.undo(changes.number)
    assert all_rows(book) == before


def test_people_of_one_household_are_met_once_and_others_for_themselves(book: Book, today: date) -> None:
    chen = a_customer(book, "陈国栋")
    li = a_customer(book, "李玉芬", household=book.customers.get(chen).household_id)
    lu = a_customer(book, "吕健")
    log_entry(book, QuickEntry((chen, lu, li, chen), Kind.VISIT), today)
    assert [touch.customer_id for touch in book.interactions.where()] == [chen, lu]
    assert [row.customer_id for row in book.participants.where()] == [li]


def test_an_open_wish_and_a_tag_that_is_borne_are_not_written_twice(book: Book, today: date) -> None:
    customer = a_customer(book, tags=("自驾",))
    with book.change(T("Wish")):
        book.wishes.add(Wish(customer, "七座", today))
    log_entry(book, QuickEntry((customer,), line=SAID), today)
    assert (len(book.wishes.where()), len(book.taggings.where())) == (1, 1)


def test_a_promise_is_due_on_the_day_that_was_typed(book: Book, today: date) -> None:
    line = TypedLine("答应送券", promise="送券", day=SAID.day)
    log_entry(book, QuickEntry((a_customer(book),), line=line), today)
    assert [(promise.text, promise.due) for promise in book.promises.where()] == [("送券", SAID.day)]
    assert book.follow_ups.where() == []


def test_a_complaint_comes_in_with_its_promised_day_and_stays_open_today(book: Book, today: date) -> None:
    entry = QuickEntry((a_customer(book),), Kind.COMPLAINT, TypedLine("异响", day=SAID.day))
    log_entry(book, entry, today)
    (complaint,) = book.interactions.where()
    assert (complaint.inbound, complaint.outcome, complaint.promised) == (True, None, SAID.day)
    assert (book.follow_ups.where(), book.logged_on(today)) == ([], [])


def test_everybody_gets_the_gift_with_its_cost(book: Book, today: date) -> None:
    people = (a_customer(book), a_customer(book, "吕健"))
    log_entry(book, QuickEntry(people, Kind.GIFT, TypedLine("花篮", cost=128_00)), today)
    assert book.gifts.where() == [Gift(person, "花篮", today, cost=128_00, id=person) for person in people]


def test_what_is_ticked_is_settled_and_nothing_else(book: Book, today: date) -> None:
    customer = a_customer(book)
    with book.change(T("Complain and promise")):
        book.interactions.add(Interaction(customer, today - timedelta(days=1), Kind.COMPLAINT))
        book.promises.add(Promise(customer, "送券", today, today - timedelta(days=1)))
    offered = settleable(household_rows(book, [customer], today), Kind.CALL)
    assert [(line.item.kind, line.ticked) for line in offered] == [
        (Reason.COMPLAINT, True),
        (Reason.PROMISE, False),
    ]
    other = a_customer(book, "吕健")
    log_entry(book, QuickEntry((other, customer), settles=(offered[1].item,)), today)
    assert book.interactions.get(1).settled is None
    assert [promise.kept for promise in book.promises.where()] == [today]


def test_nobody_and_a_gift_without_a_name_are_refused(book: Book, today: date) -> None:
    for entry in (QuickEntry(()), QuickEntry((a_customer(book),), Kind.GIFT)):
        with pytest.raises(UserError):
            log_entry(book, entry, today)
    assert book.interactions.where() == []


def test_a_purchase_is_the_one_that_is_entered_by_hand(book: Book, today: date) -> None:
    customer = a_customer(book)
    before = all_rows(book)
    line = TypedLine("脚垫", tags=("自驾",), cost=680_00, day=SAID.day)
    changes = log_entry(book, QuickEntry((customer,), None, line), today)
    [written] = book.purchases.where()
    assert book.interactions.where() == []
    assert [(row.due, row.interaction_id) for row in book.follow_ups.where()] == [(SAID.day, None)]
    assert [tag.name for tag in book.tags.where()] == ["自驾"]
    book.undo(changes.number)
    assert all_rows(book) == before
    add_purchase(book, Purchase(customer, today, "脚垫", 680_00, paid_on=today), today)
    assert book.purchases.where() == [replace(written, id=2)]


@pytest.mark.parametrize("line", [TypedLine("脚垫"), TypedLine(cost=680_00)], ids=["no amount", "no product"])
def test_a_purchase_needs_its_amount_and_its_product(book: Book, today: date, line: TypedLine) -> None:
    with pytest.raises(UserError):
        log_entry(book, QuickEntry((a_customer(book),), None, line), today)
    assert book.purchases.where() == []


def test_a_purchase_has_one_buyer(book: Book, today: date) -> None:
    people = (a_customer(book), a_customer(book, "吕健"))
    with pytest.raises(UserError, match="one buyer"):
        log_entry(book, QuickEntry(people, None, TypedLine("脚垫", cost=680_00)), today)

"""The whole book as lists: who belongs together, what was wished, agreed and promised."""

from datetime import date

from core.actions.households import leave_household
from core.model.household import Kin, Kinship
from core.model.interaction import Appointment, Promise
from core.model.purchase import Wish, WishState
from core.model.referral import Referral
from core.ports import Book
from core.screens.listings.everything import everything
from core.text import T
from tests.makers import TODAY, a_customer

LATER = date(2026, 12, 1)


def rows(book: Book) -> dict[str, list[tuple[object, ...]]]:
    """The cells of every list, by its title."""
    return {listing.title.msgid: [row.cells() for row in listing.rows] for listing in everything(book)}


def test_every_kind_of_record_stands_under_the_number_of_its_customer(book: Book) -> None:
    first, second = a_customer(book, "李玉芬"), a_customer(book, "陈国栋")
    with book.change(T("Fill")):
        book.wishes.add(Wish(first, "SUV", TODAY, budget=100_00, by=LATER, state=WishState.LOST, reason="贵"))
        book.appointments.add(Appointment(first, LATER, "09:30", "展厅", state="missed", note="带证件"))
        book.promises.add(Promise(second, "答复", LATER, made=TODAY))
        book.referrals.add(Referral(first, second, TODAY, closed=LATER, reason="误记"))
        book.kinships.add(Kinship(first, second, Kin.FRIEND, "钓友"))
    found, who = rows(book), ("1", "李玉芬")
    wish = (*who, "SUV", 100_00, LATER, T("Normal"), TODAY, T("Lost"), "贵")
    assert found["Wishes"] == [wish]
    assert found["Appointments"] == [(*who, LATER, "09:30", "展厅", T("Visit"), T("Missed"), "带证件")]
    assert found["Promises"] == [("2", "陈国栋", "答复", TODAY, LATER, None)]
    assert found["Referrals"] == [("2", "陈国栋", *who, TODAY, LATER, "误记", T("Still talking"))]
    assert found["Relations"] == [(*who, T("Friend"), "2", "陈国栋", "钓友")]
    assert found["Families"] == []


def test_a_family_stands_together_with_those_who_left(book: Book) -> None:
    head = a_customer(book, "李玉芬")
    home = book.customers.get(head).household_id
    a_customer(book, "陈国栋", household=home)
    gone = a_customer(book, "陈小栋", household=home)
    a_customer(book, "许文涛")
    leave_household(book, gone, TODAY, TODAY, Kin.CHILD)
    families = rows(book)["Families"]
    assert [(row[0], row[1], row[5]) for row in families] == [
        ("1", "1", None),
        ("1", "2", None),
        ("1", "3", TODAY),
    ]

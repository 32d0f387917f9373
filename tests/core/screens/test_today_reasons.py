"""Every reason has its chip, its sentence, and the record its date comes from."""

from datetime import date, timedelta
from typing import Any

import pytest

from core.model.interaction import Appointment, FollowUp, Interaction, Kind, Outcome, Promise
from core.model.purchase import End, ItemEnd, OwnedItem, Strength, Wish
from core.ports import Book
from core.screens.reasons import ReasonLine
from core.screens.today import household_row
from core.screens.words import household_name, kind_word, members_line
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_customer, a_touch

WORDS = Words("en", TODAY)
LONG_AGO = date(2026, 1, 5)


def told(reason: ReasonLine) -> tuple[str, str, str]:
    wording = reason.wording
    return WORDS.say(wording.chip), WORDS.say(wording.text), WORDS.say(wording.why)


def reasons(book: Book, customer: int, on: date = TODAY) -> list[tuple[str, str, str]]:
    row = household_row(book, book.customers.get(customer).household_id, on)
    return [told(reason) for reason in row.reasons]


@pytest.fixture
def ann(book: Book) -> int:
    """Reached today, so that nothing but what a test adds is due."""
    customer = a_customer(book, "Ann", added=LONG_AGO)
    a_touch(book, customer, TODAY - timedelta(days=1))
    return customer


@pytest.mark.parametrize(
    ("promised", "note", "chip", "text"),
    [
        (date(2026, 9, 16), "squeals", "Complaint open 2 days", "squeals"),
        (date(2026, 9, 17), "", "Complaint open 1 day", "No details noted"),
        (TODAY, "squeals", "Complaint open", "squeals"),
    ],
)
def test_a_complaint(book: Book, ann: int, promised: date, note: str, chip: str, text: str) -> None:
    with book.change(T("Complain")):
        book.interactions.add(
            Interaction(ann, date(2026, 9, 14), Kind.COMPLAINT, None, note, promised=promised)
        )
    [found] = reasons(book, ann)
    assert found == (chip, text, f"Reported on Mon 14 Sep, reply due {WORDS.day(promised)}")


@pytest.mark.parametrize(
    ("due", "chip"),
    [(TODAY, "Promise today"), (date(2026, 9, 17), "Promise Thu 17 Sep")],
)
def test_a_promise(book: Book, ann: int, due: date, chip: str) -> None:
    with book.change(T("Promise")):
        book.promises.add(Promise(ann, "voucher", due, LONG_AGO))
    assert reasons(book, ann) == [(chip, "voucher", f"Promised on Mon 5 Jan for {WORDS.day(due)}")]


def test_an_appointment(book: Book, ann: int) -> None:
    with book.change(T("Agree")):
        book.appointments.add(Appointment(ann, date(2026, 9, 19), "10:00", "showroom", note="test drive"))
    assert reasons(book, ann) == [
        ("Appointment tomorrow", "10:00 showroom test drive", "Agreed for Sat 19 Sep")
    ]


@pytest.mark.parametrize(
    ("due", "chip", "step"),
    [
        (date(2026, 9, 30), "Policy ends in 12 days", 30),
        (date(2026, 9, 19), "Policy ends in 1 day", 7),
        (date(2026, 9, 17), "Policy lapsed 1 day ago", 7),
    ],
)
def test_a_renewal(book: Book, ann: int, due: date, chip: str, step: int) -> None:
    with book.change(T("Insure")):
        item = book.owned_items.add(OwnedItem(ann, "Policy"))
        book.item_ends.add(ItemEnd(item, ann, End.RENEWAL, due, LONG_AGO))
    assert reasons(book, ann) == [(chip, f"Policy ends {WORDS.day(due)}", f"Told {step} days before the end")]


def test_a_wish_with_a_date(book: Book, ann: int) -> None:
    with book.change(T("Wish")):
        book.wishes.add(Wish(ann, "SUV", LONG_AGO, by=date(2026, 10, 1)))
    assert ("Wish Thu 1 Oct", "Wants SUV by Thu 1 Oct", "Said on Mon 5 Jan") in reasons(book, ann)


@pytest.mark.parametrize(
    ("due", "chip"),
    [(TODAY, "Follow-up due"), (date(2026, 9, 18) - timedelta(days=3), "3 days overdue")],
)
def test_a_date_set_by_hand(book: Book, due: date, chip: str) -> None:
    customer = a_customer(book, "Bob", added=LONG_AGO)
    a_touch(book, customer, date(2026, 9, 10))
    with book.change(T("Set a date")):
        book.follow_ups.add(FollowUp(customer, due, date(2026, 9, 10)))
    day = WORDS.day(due)
    assert reasons(book, customer) == [(chip, f"Planned for {day}", f"Set on Thu 10 Sep for {day}")]


def test_nobody_has_called_yet(book: Book) -> None:
    customer = a_customer(book, "Bob", added=LONG_AGO)
    assert reasons(book, customer) == [
        ("Never contacted", "No contact yet", "Added on Mon 5 Jan, not contacted yet")
    ]


def test_another_try(book: Book) -> None:
    customer = a_customer(book, "Bob", added=LONG_AGO)
    a_touch(book, customer, date(2026, 9, 16), outcome=Outcome.NO_ANSWER)
    assert reasons(book, customer) == [("Try again", "1 try without an answer", "Last tried on Wed 16 Sep")]


def test_after_many_tries_the_silence_counts_from_the_last(book: Book) -> None:
    customer = a_customer(book, "Bob", added=LONG_AGO)
    for day in range(1, 5):
        a_touch(book, customer, date(2026, 6, day), outcome=Outcome.NO_ANSWER)
    assert reasons(book, customer)[0][0] == "106 days without contact"


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({}, "Last touch Fri 1 May, Prospect: every 90 days"),
        ({"own": 40}, "Last touch Fri 1 May, this household’s own gap is 40 days"),
        ({"tag": 50}, "Last touch Fri 1 May, the tag’s gap is 50 days"),
        ({"wish": Strength.STRONG}, "Last touch Fri 1 May, an open wish asks for every 7 days"),
    ],
)
def test_the_cadence_says_where_its_gap_comes_from(book: Book, fields: dict[str, object], why: str) -> None:
    customer = a_customer(book, "Bob", added=LONG_AGO, tags=("close",) if "tag" in fields else ())
    a_touch(book, customer, date(2026, 5, 1))
    with book.change(T("Set a gap")):
        if "own" in fields:
            book.households.update(book.customers.get(customer).household_id, gap_days=fields["own"])
        if "tag" in fields:
            [tag] = book.tags.where()
            book.tags.update(tag.id, gap_days=fields["tag"])
        if "wish" in fields:
            book.wishes.add(Wish(customer, "SUV", LONG_AGO, Strength.STRONG))
    assert reasons(book, customer)[0] == ("140 days without contact", "140 days without contact", why)


@pytest.mark.parametrize(
    ("birth", "told_so"),
    [
        (
            {"birth_calendar": "solar", "birth_month": 9, "birth_day": 22, "birth_year": 1981},
            ("Birthday Tue 22 Sep", "Ann, 22 Sep, turns 45", "22 Sep falls on Tue 22 Sep"),
        ),
        (
            {"birth_calendar": "lunar", "birth_month": 8, "birth_day": 8},
            ("Lunar birthday today", "Ann, lunar 8/8", "lunar 8/8 falls on Fri 18 Sep"),
        ),
    ],
)
def test_a_birthday(
    book: Book,
    birth: dict[str, Any],  # any fields of Customer
    told_so: tuple[str, str, str],
) -> None:
    customer = a_customer(book, "Ann", added=TODAY - timedelta(days=1), **birth)
    a_touch(book, customer, TODAY - timedelta(days=1))
    assert reasons(book, customer) == [told_so]


def test_a_household_is_named_after_whom_one_calls(book: Book) -> None:
    customer = a_customer(book, "Ann")
    home = book.customers.get(customer).household_id
    line = book.household_lines([home])[home]
    assert (WORDS.say(household_name(line)), WORDS.say(members_line(line))) == ("Ann", "Individual")
    for name in ("Bob", "Cid", "Dan"):
        a_customer(book, name, household=home)
    line = book.household_lines([home])[home]
    assert WORDS.say(household_name(line)) == "Ann family"
    assert WORDS.say(members_line(line)) == "Bob, Cid, 4 in all"


def test_a_purchase_is_a_way_of_contact_too() -> None:
    assert [WORDS.say(kind_word(kind)) for kind in (None, Kind.VISIT)] == ["purchase", "visit"]

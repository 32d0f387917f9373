"""Lists that look ahead: birthdays, renewals, appointments, wishes, anniversaries."""

from datetime import date, timedelta
from typing import Any

from core.actions.purchases import add_purchase
from core.model.birthday import Birthday, Calendar
from core.model.care import YearlyDate
from core.model.interaction import Appointment
from core.model.purchase import Purchase, Strength, Wish, WishState
from core.ports import Book
from core.screens.listings.anniversaries import anniversary_listing
from core.screens.listings.appointments import appointment_listing
from core.screens.listings.birthdays import birthday_listing
from core.screens.listings.renewals import renewal_listing
from core.screens.listings.wishes import wish_listing
from core.text import T
from tests.makers import TODAY, a_customer, a_purchase

Born = dict[str, Any]  # some fields of Customer
LUNAR_MID_AUTUMN: Born = {"birth_calendar": Calendar.LUNAR, "birth_month": 8, "birth_day": 15}
SOLAR_TODAY: Born = {"birth_calendar": Calendar.SOLAR, "birth_month": 9, "birth_day": 18}


def test_birthdays_come_in_order_of_their_celebration(book: Book) -> None:
    a_customer(book, "陈国栋", birth_year=1985, **LUNAR_MID_AUTUMN)
    a_customer(book, "李玉芬", **SOLAR_TODAY)
    first, second = birthday_listing(book, TODAY, 30).rows
    assert (first.name, first.due, first.age, first.lunar) == ("李玉芬", TODAY, None, None)
    assert (second.name, second.due, second.age) == ("陈国栋", date(2026, 9, 25), 41)
    assert second.lunar == Birthday(Calendar.LUNAR, 8, 15, year=1985)
    assert [reason.due for reason in second.reasons] == [second.due]


def test_birthdays_end_with_the_days_asked_for(book: Book) -> None:
    a_customer(book, **LUNAR_MID_AUTUMN)
    assert birthday_listing(book, TODAY, 6).rows == ()
    assert len(birthday_listing(book, TODAY, 7).rows) == 1


def test_no_birthday_of_the_dead_the_unwilling_and_the_half_known(book: Book) -> None:
    a_customer(book, deceased=date(2025, 1, 1), **SOLAR_TODAY)
    a_customer(book, do_not_contact=True, **SOLAR_TODAY)
    a_customer(book, birth_calendar=Calendar.SOLAR, birth_month=9, birth_year=1990)
    assert birthday_listing(book, TODAY, 400).rows == ()


def test_a_birthday_stands_under_its_own_day(book: Book) -> None:
    a_customer(book, "李玉芬", birth_year=1990, **SOLAR_TODAY)
    (row,) = birthday_listing(book, TODAY, 0).rows
    assert row.cells() == ("1", "李玉芬", TODAY, Birthday(Calendar.SOLAR, 9, 18), 36)


def test_renewals_ahead_and_lately_lapsed(book: Book) -> None:
    for name, days in (("早", -31), ("过", -30), ("今", 0), ("近", 30), ("远", 31)):
        policy = Purchase(a_customer(book, name), TODAY - timedelta(days=365), "车险", 3000_00)
        add_purchase(book, policy, TODAY, TODAY + timedelta(days=days))
    rows = renewal_listing(book, TODAY, 30).rows
    assert [(row.name, row.days_left) for row in rows] == [("过", -30), ("今", 0), ("近", 30)]
    assert rows[1].cells() == ("3", "今", "车险", T("Renewal"), TODAY, 0)


def test_no_renewal_where_nobody_calls_any_more(book: Book) -> None:
    customer = a_customer(book)
    add_purchase(book, Purchase(customer, TODAY, "车险", 3000_00), TODAY, TODAY + timedelta(days=9))
    with book.change(T("Stop")):
        book.households.update(book.customers.get(customer).household_id, stopped="moved away")
    assert renewal_listing(book, TODAY, 30).rows == ()


def test_appointments_by_day_and_hour_missed_ones_first(book: Book) -> None:
    customer = a_customer(book, "李玉芬")
    with book.change(T("Plan")):
        for days, hour in ((2, "15:00"), (2, "09:30"), (-3, ""), (31, "")):
            book.appointments.add(Appointment(customer, TODAY + timedelta(days=days), hour, "店里"))
        book.appointments.add(Appointment(customer, TODAY, state="kept"))
    rows = appointment_listing(book, TODAY, 30).rows
    assert [((row.date - TODAY).days, row.hour) for row in rows] == [(-3, ""), (2, "09:30"), (2, "15:00")]
    assert rows[0].cells() == (TODAY - timedelta(days=3), "", "1", "李玉芬", "店里", "visit", "")


def test_nothing_is_listed_of_those_who_want_no_contact(book: Book) -> None:
    silent, dead = a_customer(book, do_not_contact=True), a_customer(book, deceased=TODAY)
    with book.change(T("Plan")):
        for customer in (silent, dead):
            book.appointments.add(Appointment(customer, TODAY))
            book.wishes.add(Wish(customer, "换车", TODAY))
    assert appointment_listing(book, TODAY, 30).rows == ()
    assert wish_listing(book).rows == ()


def test_wishes_by_their_day_then_by_strength(book: Book) -> None:
    customer = a_customer(book, "李玉芬")
    with book.change(T("Wish")):
        book.wishes.add(Wish(customer, "空调", TODAY))
        book.wishes.add(Wish(customer, "换车", TODAY, Strength.STRONG))
        book.wishes.add(Wish(customer, "冰箱", TODAY, budget=3000_00, by=TODAY + timedelta(days=9)))
        book.wishes.add(Wish(customer, "电视", TODAY, state=WishState.WON))
    rows = wish_listing(book).rows
    assert [row.category for row in rows] == ["冰箱", "换车", "空调"]
    assert rows[0].cells()[:4] == ("1", "李玉芬", "冰箱", 3000_00)


def test_an_anniversary_is_one_of_the_household(book: Book) -> None:
    first = a_customer(book, "李玉芬", first_purchase=date(2020, 10, 1))
    home = book.customers.get(first).household_id
    a_purchase(book, a_customer(book, "陈国栋", household=home), day=date(2019, 9, 20))
    (row,) = anniversary_listing(book, TODAY, 30).rows
    assert row.cells() == ("1", "李玉芬", date(2026, 9, 20), date(2019, 9, 20), 7, T("First purchase"))
    assert row.numbers == ("1", "2")


def test_anniversaries_begin_a_year_after_the_first_purchase(book: Book) -> None:
    a_purchase(book, a_customer(book), day=TODAY)
    a_purchase(book, a_customer(book), day=TODAY - timedelta(days=300))
    assert anniversary_listing(book, TODAY, 30).rows == ()
    (row,) = anniversary_listing(book, TODAY, 65).rows
    assert row.years == 1


def test_a_named_day_is_listed_beside_the_first_purchase(book: Book) -> None:
    wedded, quiet = a_customer(book, "李玉芬"), a_customer(book, "陈国栋", do_not_contact=True)
    with book.change(T("Add")):
        book.yearly_dates.add(YearlyDate(wedded, "结婚纪念日", Calendar.SOLAR, 10, 1, 2008))
        book.yearly_dates.add(YearlyDate(wedded, "店庆", Calendar.LUNAR, 8, 15))
        book.yearly_dates.add(YearlyDate(wedded, "乔迁", Calendar.SOLAR, 12, 1))
        book.yearly_dates.add(YearlyDate(quiet, "结婚纪念日", Calendar.SOLAR, 10, 1))
    rows = anniversary_listing(book, TODAY, 30).rows
    assert [row.cells() for row in rows] == [
        ("1", "李玉芬", date(2026, 9, 25), None, None, "店庆"),
        ("1", "李玉芬", date(2026, 10, 1), None, 18, "结婚纪念日"),
    ]


def test_no_anniversary_where_nobody_calls(book: Book) -> None:
    a_purchase(book, a_customer(book, do_not_contact=True), day=date(2020, 9, 18))
    assert anniversary_listing(book, TODAY, 30).rows == ()


def test_29_february_returns_on_the_28th(book: Book) -> None:
    a_purchase(book, a_customer(book), day=date(2024, 2, 29))
    (row,) = anniversary_listing(book, date(2026, 2, 1), 30).rows
    assert row.due == date(2026, 2, 28)

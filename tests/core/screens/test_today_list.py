"""Who stands on today's list, in which band and order, and who has to wait."""

from datetime import date, timedelta
from typing import Any

import pytest

from core.actions.interactions import Outing, log_outcome
from core.actions.preferences import set_preference
from core.model.agenda import Band, Reason
from core.model.household import Tier
from core.model.interaction import FollowUp, Interaction, Kind, Outcome, Promise
from core.ports import Book
from core.rules.contact import household_phone
from core.screens.today import TodayRow, household_row, proposals, today_list
from core.text import T
from tests.makers import TODAY, a_customer, a_touch

LONG_AGO = date(2026, 1, 5)
SATURDAY = TODAY + timedelta(days=1)


def waiting(
    book: Book,
    name: str,
    days: int,
    **fields: Any,  # any field of Customer
) -> int:
    """A household of one that was reached so many days ago."""
    customer = a_customer(book, name, added=LONG_AGO, **fields)
    a_touch(book, customer, TODAY - timedelta(days=days))
    return customer


def follow_up(book: Book, customer: int, due: date, set_on: date = LONG_AGO) -> None:
    with book.change(T("Set a date")):
        book.follow_ups.add(FollowUp(customer, due, set_on))


def complain(book: Book, customer: int) -> None:
    with book.change(T("Note a complaint")):
        yesterday = TODAY - timedelta(days=1)
        book.interactions.add(Interaction(customer, yesterday, Kind.COMPLAINT, None, inbound=True))


def pin(book: Book, customer: int, tier: Tier) -> None:
    with book.change(T("Pin a tier")):
        book.households.update(book.customers.get(customer).household_id, pinned_tier=tier)


def names(book: Book, on: date = TODAY) -> list[str]:
    return [row.line.primary.name for row in today_list(book, on).rows]


def row_of(book: Book, name: str, on: date = TODAY) -> TodayRow:
    return next(row for row in today_list(book, on).rows if row.line.primary.name == name)


def test_an_empty_book_has_an_empty_day(book: Book) -> None:
    today = today_list(book, TODAY)
    assert (today.rows, today.open_rows, today.done, today.working_day) == ((), (), 0, True)


def test_bands_go_from_what_presses_to_what_can_wait(book: Book) -> None:
    waiting(book, "soft", 95)
    waiting(book, "overdue", 140)
    follow_up(book, waiting(book, "agreed", 10), TODAY)
    complain(book, waiting(book, "angry", 10))
    today = today_list(book, TODAY)
    assert [(row.line.primary.name, row.band) for row in today.rows] == [
        ("angry", Band.FIRST),
        ("overdue", Band.FIRST),
        ("agreed", Band.TODAY),
        ("soft", Band.WHEN_YOU_CAN),
    ]


def test_within_a_band_tier_then_wait_then_name_decide(book: Book) -> None:
    for name, days in (("b", 100), ("a", 100), ("longer", 120)):
        waiting(book, name, days)
    pin(book, waiting(book, "rich", 70), Tier.IRON)
    assert {row.band for row in today_list(book, TODAY).rows} == {Band.WHEN_YOU_CAN}
    assert names(book) == ["rich", "longer", "a", "b"]


def test_who_was_reached_within_the_gap_is_not_asked_for(book: Book) -> None:
    waiting(book, "recent", 89)
    assert names(book) == []


def test_all_reasons_of_a_household_stand_on_one_row(book: Book) -> None:
    customer = waiting(book, "Ann", 10, birth_calendar="solar", birth_month=9, birth_day=20)
    follow_up(book, customer, TODAY)
    complain(book, customer)
    assert [reason.kind for reason in row_of(book, "Ann").reasons] == [
        Reason.COMPLAINT,
        Reason.FOLLOW_UP,
        Reason.BIRTHDAY,
    ]


def test_soft_places_go_to_those_who_have_waited_longest(book: Book) -> None:
    set_preference(book, "quota_prospects", 0)
    set_preference(book, "quota", 2)
    for days in (95, 120, 110):
        waiting(book, f"waits {days}", days)
    assert names(book) == ["waits 120", "waits 110"]


def test_what_is_hard_comes_over_the_quota(book: Book) -> None:
    set_preference(book, "quota_prospects", 0)
    set_preference(book, "quota", 1)
    for place in range(3):
        follow_up(book, waiting(book, f"agreed {place}", 10), TODAY)
    waiting(book, "soft", 130)
    assert names(book) == ["agreed 0", "agreed 1", "agreed 2"]


def test_logging_moves_a_household_to_the_end_and_no_other(book: Book) -> None:
    set_preference(book, "quota_prospects", 0)
    set_preference(book, "quota", 3)
    for days in (130, 120, 110, 100):
        waiting(book, f"waits {days}", days)
    row = row_of(book, "waits 120")
    log_outcome(book, row, Outing(Outcome.NO_ANSWER), TODAY)
    today = today_list(book, TODAY)
    assert names(book) == ["waits 130", "waits 110", "waits 120"]
    assert (today.done, [row.band for row in today.rows][-1]) == (1, Band.DONE)
    assert today.rows[-1].logged is not None and today.rows[-1].logged.outcome is Outcome.NO_ANSWER


def test_a_hard_household_that_was_called_is_done(book: Book) -> None:
    follow_up(book, waiting(book, "agreed", 10), TODAY)
    log_outcome(book, row_of(book, "agreed"), Outing(Outcome.REACHED), TODAY)
    today = today_list(book, TODAY)
    assert (today.open_rows, today.done) == ((), 1)
    assert today.rows[0].top is None


def test_on_a_rest_day_only_what_is_hard_stands(book: Book) -> None:
    waiting(book, "soft", 200)
    follow_up(book, waiting(book, "agreed", 10), SATURDAY)
    today = today_list(book, SATURDAY)
    assert (today.working_day, [row.line.primary.name for row in today.rows]) == (False, ["agreed"])


def test_need_and_capacity_are_told_in_households_a_day(book: Book) -> None:
    for place in range(9):
        waiting(book, str(place), 10)
    today = today_list(book, TODAY)
    assert today.need == pytest.approx(0.1)
    assert 16 < today.capacity < 19


@pytest.mark.parametrize(("days", "listed"), [(7, True), (8, False), (0, True), (-1, False)])
def test_a_birthday_is_listed_from_its_lead_to_its_day(book: Book, days: int, listed: bool) -> None:
    born = TODAY + timedelta(days=days)
    waiting(book, "Ann", 10, birth_calendar="solar", birth_month=born.month, birth_day=born.day)
    assert names(book) == (["Ann"] if listed else [])


def test_a_birthday_on_a_rest_day_stays_until_the_next_working_day(book: Book) -> None:
    waiting(book, "Ann", 10, birth_calendar="solar", birth_month=9, birth_day=12)
    assert names(book, date(2026, 9, 14)) == ["Ann"]
    assert names(book, date(2026, 9, 15)) == []


def test_a_birthday_of_the_best_customers_is_hard_on_its_day(book: Book) -> None:
    set_preference(book, "quota_prospects", 0)
    set_preference(book, "quota", 1)
    waiting(book, "longest", 130)
    ann = waiting(book, "Ann", 10, birth_calendar="solar", birth_month=9, birth_day=18)
    pin(book, ann, Tier.GOLD)
    assert names(book) == ["Ann"]


def test_a_birthday_of_the_best_customers_is_kept_before_the_rest_day_and_not_after(book: Book) -> None:
    ann = waiting(book, "Ann", 10, birth_calendar="solar", birth_month=9, birth_day=12)
    pin(book, ann, Tier.GOLD)
    assert names(book, date(2026, 9, 11)) == ["Ann"]
    assert names(book, date(2026, 9, 14)) == []


def test_a_wish_that_was_given_settles_the_birthday(book: Book) -> None:
    waiting(book, "Ann", 10, birth_calendar="solar", birth_month=9, birth_day=20)
    log_outcome(book, row_of(book, "Ann"), Outing(Outcome.MESSAGE), TODAY)
    assert [row.reasons for row in today_list(book, TODAY).rows] == [()]
    assert "Ann" not in names(book, date(2026, 9, 20))


def test_nobody_who_died_has_a_birthday(book: Book) -> None:
    waiting(book, "Ann", 10, birth_calendar="solar", birth_month=9, birth_day=18, deceased=LONG_AGO)
    assert names(book) == []


def test_one_household_is_shown_as_today_would_show_it(book: Book) -> None:
    customer = waiting(book, "Ann", 10)
    row = household_row(book, book.customers.get(customer).household_id, TODAY)
    assert (row.line.primary.name, row.band, row.reasons, row.top) == ("Ann", Band.DONE, (), None)


def test_every_outcome_proposes_its_date_on_a_working_day(book: Book) -> None:
    waiting(book, "Ann", 100)
    assert proposals(book, row_of(book, "Ann"), TODAY) == {
        Outcome.REACHED: date(2026, 12, 17),
        Outcome.NO_ANSWER: date(2026, 9, 20),
        Outcome.REARRANGED: None,
        Outcome.BOUGHT: date(2026, 9, 28),
        Outcome.MESSAGE: date(2026, 9, 21),
        Outcome.SET_ASIDE: date(2026, 12, 17),
    }


def test_what_a_talk_leaves_open_comes_back_on_the_next_working_day(book: Book) -> None:
    customer = waiting(book, "Ann", 100)
    with book.change(T("Promise")):
        book.promises.add(Promise(customer, "voucher", TODAY, LONG_AGO))
    complain(book, customer)
    assert proposals(book, row_of(book, "Ann"), TODAY)[Outcome.REACHED] == date(2026, 9, 20)


def test_a_promise_that_lies_ahead_stands_before_the_cadence(book: Book) -> None:
    customer = waiting(book, "Ann", 100)
    with book.change(T("Promise")):
        book.promises.add(Promise(customer, "voucher", date(2026, 10, 12), LONG_AGO))
    assert proposals(book, row_of(book, "Ann"), TODAY)[Outcome.REACHED] == date(2026, 10, 12)


@pytest.mark.parametrize("mark", [{"do_not_contact": True}, {"deceased": LONG_AGO}])
def test_a_family_is_called_by_whoever_may_be_called(book: Book, mark: dict[str, Any]) -> None:
    first = a_customer(book, "张桂芳", "13900001111", added=LONG_AGO, **mark)
    home = book.customers.get(first).household_id
    a_customer(book, "李娜", "13900002222", added=LONG_AGO, household=home)
    row = row_of(book, "李娜")
    assert [member.name for member in row.line.members] == ["李娜", "张桂芳"]
    assert household_phone(row.line, TODAY) == "13900002222"
    assert [line.is_primary for line in book.customer_lines()] == [False, True]


def test_the_number_of_somebody_who_must_not_be_contacted_is_not_offered_for_another(book: Book) -> None:
    first = a_customer(book, "张桂芳", "13900001111", added=LONG_AGO, do_not_contact=True)
    a_customer(book, "李娜", added=LONG_AGO, household=book.customers.get(first).household_id)
    assert household_phone(row_of(book, "李娜").line, TODAY) == ""


def test_who_comes_back_on_the_day_set_by_hand_was_not_overdue_before(book: Book) -> None:
    customer = waiting(book, "赵敏", 200)
    follow_up(book, customer, TODAY)
    row = row_of(book, "赵敏")
    assert [reason.item.kind for reason in row.reasons][:2] == [Reason.FOLLOW_UP, Reason.CADENCE]
    assert row.band is Band.TODAY
    assert row_of(book, "赵敏", TODAY + timedelta(days=3)).band is Band.FIRST

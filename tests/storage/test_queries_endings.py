"""What ends between two days, from five kinds of record, and only of those who may be contacted."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from core.model.care import Benefit
from core.model.endings import EndingLine
from core.model.interaction import Interaction, Kind, Outcome, Settlement
from core.model.purchase import End, Instalment, ItemEnd, OwnedItem, Purchase
from core.model.service import Claim, ClaimState, ItemReading, Service, ServiceKind
from core.text import T
from storage.book import OpenBook
from tests.storage.examples import TODAY, person, put

DAY = timedelta(days=1)
LONG_AGO = TODAY - 400 * DAY
CAR = OwnedItem(1, "远岭 S7", plate="沪A12345", premium=5210_00)


@pytest.fixture
def ann(book: OpenBook) -> OpenBook:
    person(book, "Ann", added=LONG_AGO)
    return book


def found(book: OpenBook, ahead: int = 60, back: int = 30) -> list[EndingLine]:
    return book.endings(TODAY + ahead * DAY, TODAY - back * DAY)


def talk(book: OpenBook, kind: str, subject: int, due: date, day: date = TODAY) -> None:
    with book.change(T("Talk")):
        call = book.interactions.add(Interaction(1, day, Kind.CALL, Outcome.REACHED))
        book.settlements.add(Settlement(call, 1, kind, subject, due))


def test_two_policies_of_one_car_are_told_apart(ann: OpenBook) -> None:
    put(ann, CAR)
    put(ann, ItemEnd(1, 1, End.RENEWAL, TODAY + 9 * DAY, LONG_AGO, name="交强险"))
    put(ann, ItemEnd(1, 1, End.RENEWAL, TODAY + 9 * DAY, LONG_AGO, name="商业险"))
    first, second = found(ann)
    assert (first.item, second.item) == ("远岭 S7 沪A12345 交强险", "远岭 S7 沪A12345 商业险")
    assert (first.key, first.amount, first.item_id) == (("end", 1), 5210_00, 1)


def test_a_plate_that_the_name_says_already_stands_once(ann: OpenBook) -> None:
    put(ann, OwnedItem(1, "沪A12345", plate="沪A12345"), ItemEnd(1, 1, End.INSPECTION, TODAY, LONG_AGO))
    (line,) = found(ann)
    assert (line.item, line.amount) == ("沪A12345", None)


def test_the_days_are_those_asked_for(ann: OpenBook) -> None:
    put(ann, CAR)
    for days in (-31, -30, 60, 61):
        put(ann, ItemEnd(1, 1, End.RENEWAL, TODAY + days * DAY, LONG_AGO))
    put(ann, ItemEnd(1, 1, End.RENEWAL, TODAY, LONG_AGO, settled=TODAY))
    assert [(line.due - TODAY).days for line in found(ann)] == [-30, 60]


def test_the_last_day_on_which_it_was_talked_over_stands_beside_it(ann: OpenBook) -> None:
    put(ann, CAR, ItemEnd(1, 1, End.RENEWAL, TODAY + 9 * DAY, LONG_AGO))
    talk(ann, "renewal", 1, TODAY + 9 * DAY, TODAY - 3 * DAY)
    talk(ann, "renewal", 1, TODAY + 9 * DAY, TODAY - 20 * DAY)
    assert [line.stepped for line in found(ann)] == [TODAY - 3 * DAY]


def serviced(book: OpenBook, ago: int = 173) -> date:
    """A car that is serviced every 180 days of kilometres or so; returns the day of its next service."""
    item = OwnedItem(1, "远岭 S7", service_months=6, bought_on=TODAY - ago * DAY)
    put(book, item, Service(1, TODAY - ago * DAY, ServiceKind.MAINTENANCE, 1, cost=860_00))
    (line,) = found(book)
    assert (line.source, line.subject_id, line.kind, line.amount) == (
        "maintenance",
        1,
        End.MAINTENANCE,
        860_00,
    )
    return line.due


def test_maintenance_stands_once_however_many_steps_it_has(ann: OpenBook) -> None:
    assert serviced(ann) == date(2026, 9, 29)


def test_maintenance_stays_when_its_last_step_was_talked_over(ann: OpenBook) -> None:
    due = serviced(ann, 178)
    talk(ann, "maintenance", 1, due)
    assert [(line.due, line.stepped) for line in found(ann)] == [(due, TODAY)]


def test_maintenance_that_was_done_is_gone(ann: OpenBook) -> None:
    due = serviced(ann, 178)
    talk(ann, "maintenance", 1, due)
    put(ann, Service(1, TODAY, ServiceKind.MAINTENANCE, 1))
    assert found(ann) == []


def test_maintenance_talked_over_and_then_due_on_another_day_stands_on_that_day(ann: OpenBook) -> None:
    due = serviced(ann, 160)
    talk(ann, "maintenance", 1, due, TODAY - 20 * DAY)
    with ann.change(T("Drive")):
        ann.owned_items.update(1, service_km=16_000)
        for days, read in ((100, 0), (0, 9_500)):
            ann.item_readings.add(ItemReading(1, 1, TODAY - days * DAY, read))
    assert [line.due for line in found(ann)] == [TODAY + 8 * DAY]


def test_maintenance_of_an_item_that_is_not_serviced_any_more_is_gone(ann: OpenBook) -> None:
    due = serviced(ann, 178)
    talk(ann, "maintenance", 1, due)
    with ann.change(T("Stop")):
        ann.owned_items.update(1, service_months=None)
    assert found(ann) == []


def test_benefits_about_to_lapse_as_long_as_any_is_left(ann: OpenBook) -> None:
    put(ann, Benefit(1, "洗车", LONG_AGO, remaining=2, ends=TODAY + DAY))
    put(ann, Benefit(1, "打蜡", LONG_AGO, remaining=0, ends=TODAY), Benefit(1, "救援", LONG_AGO))
    assert [(line.key, line.item, line.kind) for line in found(ann)] == [
        (("benefit", 1), "洗车", End.BENEFIT)
    ]


def test_money_owed_however_long_until_it_is_paid(ann: OpenBook) -> None:
    put(ann, Purchase(1, LONG_AGO, "远岭 S7", 100_00))
    for days, paid in ((-300, None), (60, None), (61, None), (0, TODAY)):
        put(ann, Instalment(1, 1, TODAY + days * DAY, 50_00, paid))
    assert [((line.due - TODAY).days, line.amount, line.kind) for line in found(ann)] == [
        (-300, 50_00, None),
        (60, 50_00, None),
    ]


def test_open_claims_since_any_day(ann: OpenBook) -> None:
    put(ann, CAR, Claim(1, 1, LONG_AGO), Claim(1, 1, TODAY, ClaimState.PAID, TODAY))
    assert [(line.key, line.due, line.item) for line in found(ann)] == [
        (("claim", 1), LONG_AGO, "远岭 S7 沪A12345")
    ]


SILENCED: dict[str, Callable[[OpenBook], None]] = {
    "do not contact": lambda book: book.customers.update(1, do_not_contact=True),
    "dead": lambda book: book.customers.update(1, deceased=TODAY),
    "stopped": lambda book: book.households.update(1, stopped="moved away"),
}


@pytest.mark.parametrize("why", SILENCED)
def test_nothing_of_those_whom_nobody_calls(ann: OpenBook, why: str) -> None:
    put(ann, CAR, ItemEnd(1, 1, End.RENEWAL, TODAY, LONG_AGO), Benefit(1, "洗车", TODAY, ends=TODAY))
    assert len(found(ann)) == 2
    with ann.change(T("Stop")):
        SILENCED[why](ann)
    assert found(ann) == []

"""Ends of benefits and of the time without maintenance, which have steps as those of items have."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from core.model.agenda import Reason
from core.model.care import Benefit
from core.model.facts import ServicedItem
from core.model.purchase import End, ItemEnd
from core.rules.due.ends import MAINTENANCE
from core.rules.maintenance import next_service
from tests.facts import ADDED, FRIDAY, WEEKENDS_OFF, facts, items, of_kind

DAY = timedelta(days=1)
YEAR_END = date(2026, 12, 31)
CAR = ServicedItem(9, 1, date(2026, 1, 31))


def washes(**given: Any) -> Benefit:  # any field of Benefit
    plain = Benefit(1, "洗车", ADDED, remaining=3, ends=YEAR_END, id=4)
    return replace(plain, **given)


def test_a_benefit_has_steps_as_an_end_has_until_it_has_lapsed() -> None:
    found = of_kind(facts(benefits=(washes(),)), Reason.BENEFIT)
    assert [(YEAR_END - item.opens).days for item in found] == [60, 30, 7]
    assert found[-1].closes == YEAR_END + 30 * DAY
    assert all(item.hard_on(item.opens) for item in found)


def test_a_step_before_a_rest_day_takes_the_place_of_the_one_before() -> None:
    due = date(2026, 5, 3)
    found = of_kind(facts(benefits=(washes(ends=due, given=ADDED),)), Reason.BENEFIT, WEEKENDS_OFF)
    assert [(item.opens, item.closes) for item in found] == [
        (date(2026, 3, 4), date(2026, 4, 2)),
        (date(2026, 4, 3), date(2026, 4, 23)),
        (date(2026, 4, 24), date(2026, 6, 2)),
    ]


def test_a_benefit_without_an_end_never_asks() -> None:
    assert of_kind(facts(benefits=(washes(ends=None),)), Reason.BENEFIT) == []


def test_a_step_of_a_benefit_that_was_talked_over_is_gone() -> None:
    known = facts(benefits=(washes(),), stepped=((("benefit", 4), YEAR_END - 30 * DAY),))
    assert [(YEAR_END - item.opens).days for item in of_kind(known, Reason.BENEFIT)] == [7]


def test_a_step_of_a_benefit_already_past_when_it_was_given_is_soft() -> None:
    found = of_kind(facts(benefits=(washes(given=YEAR_END - 20 * DAY),)), Reason.BENEFIT)
    assert [item.hard_from is None for item in found] == [True, False]


@pytest.mark.parametrize("kind", list(End))
def test_every_named_end_has_its_own_steps(kind: End) -> None:
    ends = (ItemEnd(9, 1, kind, YEAR_END, ADDED, id=1), ItemEnd(9, 1, kind, FRIDAY, ADDED, id=2))
    found = of_kind(facts(ends=ends), Reason.RENEWAL)
    assert [item.subject_id for item in found] == [1, 1, 1, 2, 2, 2]


def test_maintenance_repeats_by_months_from_the_day_it_was_done() -> None:
    assert next_service(ServicedItem(9, 1, date(2026, 3, 31), months=6)) == date(2026, 9, 30)
    assert next_service(ServicedItem(9, 1, date(2026, 1, 31), months=1)) == date(2026, 2, 28)


def test_kilometres_are_reckoned_from_the_last_two_readings() -> None:
    readings = ((date(2026, 3, 1), 10_000), (date(2026, 3, 11), 10_500))
    car = ServicedItem(9, 1, date(2026, 3, 1), kilometres=5_000, since_km=10_000, readings=readings)
    assert next_service(car) == date(2026, 3, 11) + 90 * DAY


def test_a_reading_that_nobody_took_at_the_service_is_reckoned_too() -> None:
    readings = ((date(2026, 3, 1), 10_000), (date(2026, 3, 11), 10_500))
    car = ServicedItem(9, 1, date(2026, 2, 19), kilometres=5_000, readings=readings)
    assert next_service(car) == date(2026, 3, 11) + 80 * DAY


def test_months_or_kilometres_whichever_comes_first() -> None:
    readings = ((date(2026, 3, 1), 0), (date(2026, 3, 11), 1_000))
    car = ServicedItem(9, 1, date(2026, 3, 1), 12, 5_000, 0, readings)
    assert next_service(car) == date(2026, 4, 20)
    slow = ServicedItem(9, 1, date(2026, 3, 1), 1, 5_000, 0, readings)
    assert next_service(slow) == date(2026, 4, 1)


@pytest.mark.parametrize(
    "readings",
    [
        (),
        ((FRIDAY, 100),),
        ((FRIDAY, 100), (FRIDAY + DAY, 100)),
        ((FRIDAY, 100), (FRIDAY + 900 * DAY, 101)),
    ],
)
def test_readings_that_say_nothing_give_no_date(readings: tuple[tuple[date, int], ...]) -> None:
    assert next_service(ServicedItem(9, 1, FRIDAY, kilometres=5_000, since_km=0, readings=readings)) is None


def test_maintenance_has_steps_about_the_item_and_a_talk_settles_them() -> None:
    car = ServicedItem(9, 1, date(2026, 1, 31), months=6)
    due = date(2026, 7, 31)
    found = of_kind(facts(serviced=(car,)), Reason.RENEWAL)
    assert [(item.subject_id, item.about, (due - item.opens).days) for item in found] == [
        (9, MAINTENANCE, 60),
        (9, MAINTENANCE, 30),
        (9, MAINTENANCE, 7),
    ]
    talked = facts(serviced=(car,), stepped=(((MAINTENANCE, 9), due - 30 * DAY),))
    assert [(due - item.opens).days for item in of_kind(talked, Reason.RENEWAL)] == [7]


def test_an_item_that_no_one_knows_the_rhythm_of_asks_for_no_service() -> None:
    assert [item.kind for item in items(facts(serviced=(CAR,)))] == [Reason.CADENCE]

"""Festivals go to the tiers chosen for them, from their lead to the day."""

from datetime import date, timedelta

import pytest

from core.model.birthday import Calendar
from core.model.care import FestivalChoice
from core.model.household import Tier
from core.model.setting import Settings
from core.rules.festivals import Wished, wished_on

MID_AUTUMN = date(2026, 9, 25)
BEST = frozenset({Tier.PLATINUM, Tier.GOLD})
DAY = timedelta(days=1)


def wished(on: date, *choices: FestivalChoice, settings: Settings | None = None) -> list[tuple[str, date]]:
    found = wished_on(on, settings or Settings(), choices)
    return [(one.name.values.get("name", one.name.msgid), one.due) for one in found]


@pytest.mark.parametrize(("ahead", "open_then"), [(8, False), (7, True), (0, True), (-1, False)])
def test_a_festival_opens_a_week_before_and_closes_on_the_day(ahead: int, open_then: bool) -> None:
    found = wished(MID_AUTUMN - ahead * DAY)
    assert (("Mid-Autumn Festival", MID_AUTUMN) in found) is open_then


def test_the_usual_festivals_go_to_platinum_and_gold() -> None:
    [found] = wished_on(MID_AUTUMN, Settings(), ())
    assert (found.tiers, found.lead, found.due) == (BEST, 7, MID_AUTUMN)


@pytest.mark.parametrize(
    "day", [date(2026, 2, 17), date(2026, 6, 19), MID_AUTUMN], ids=["spring", "dragon boat", "mid-autumn"]
)
def test_spring_festival_dragon_boat_and_mid_autumn_are_wished(day: date) -> None:
    assert day in [due for _, due in wished(day)]


def test_a_festival_that_nobody_chose_is_not_wished() -> None:
    assert wished(date(2026, 10, 1)) == []


def test_a_festival_has_its_own_tiers_and_lead_where_the_user_chose_them() -> None:
    choice = FestivalChoice("mid_autumn", "iron lead", 10)
    [found] = wished_on(MID_AUTUMN - 10 * DAY, Settings(), [choice])
    assert (found.tiers, found.lead) == (frozenset({Tier.IRON, Tier.LEAD}), 10)


def test_a_festival_can_be_left_out() -> None:
    assert wished(MID_AUTUMN, FestivalChoice("mid_autumn")) == []
    assert wished(MID_AUTUMN, settings=Settings(festivals=())) == []
    assert wished(MID_AUTUMN, settings=Settings(festival_tiers=())) == []


def test_a_short_lead_of_one_festival_does_not_shorten_the_others() -> None:
    choices = FestivalChoice("national_day", "gold", 2), FestivalChoice("lantern", "gold", 0)
    assert wished(MID_AUTUMN - DAY, *choices) == [("Mid-Autumn Festival", MID_AUTUMN)]
    assert wished(date(2026, 9, 29), *choices) == [("National Day", date(2026, 10, 1))]


@pytest.mark.parametrize(
    ("own", "due"),
    [
        (FestivalChoice("店庆", "gold", 3, Calendar.SOLAR, 9, 20), date(2026, 9, 20)),
        (FestivalChoice("祭月", "gold", 3, Calendar.LUNAR, 8, 10), date(2026, 9, 20)),
    ],
    ids=["solar", "lunar"],
)
def test_the_user_adds_festivals_in_either_calendar(own: FestivalChoice, due: date) -> None:
    assert (own.name, due) in wished(due - 3 * DAY, own)
    assert (own.name, due) not in wished(due - 4 * DAY, own)


def test_the_soonest_festival_stands_first() -> None:
    own = FestivalChoice("店庆", "gold", 9, Calendar.SOLAR, 9, 20)
    found = wished_on(date(2026, 9, 19), Settings(), [own])
    assert [one.due for one in found] == [date(2026, 9, 20), MID_AUTUMN]
    assert isinstance(found[0], Wished)

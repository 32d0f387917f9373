"""The festivals that a salesperson greets on."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache

from dateutil.relativedelta import SU, relativedelta

from core.calendar.lunar import LunarDate, to_solar
from core.records import dataclass
from core.text import T, Text


@dataclass(frozen=True, slots=True)
class Festival:
    """`key` is the name that settings and templates store."""

    key: str
    name: Text


_LUNAR = (
    (1, 1, Festival("spring_festival", T("Spring Festival"))),
    (1, 15, Festival("lantern", T("Lantern Festival"))),
    (5, 5, Festival("dragon_boat", T("Dragon Boat Festival"))),
    (7, 7, Festival("qixi", T("Qixi"))),
    (8, 15, Festival("mid_autumn", T("Mid-Autumn Festival"))),
    (9, 9, Festival("double_ninth", T("Double Ninth Festival"))),
)
_SOLAR = (
    (1, 1, Festival("new_years_day", T("New Year’s Day"))),
    (5, 1, Festival("labour_day", T("Labour Day"))),
    (9, 10, Festival("teachers_day", T("Teachers’ Day"))),
    (10, 1, Festival("national_day", T("National Day"))),
)
_SUNDAYS = (
    (5, 2, Festival("mothers_day", T("Mother’s Day"))),
    (6, 3, Festival("fathers_day", T("Father’s Day"))),
)
_LUNAR_EVE = Festival("lunar_new_years_eve", T("Lunar New Year’s Eve"))

_ALL = (*(festival for *_, festival in (*_LUNAR, *_SOLAR, *_SUNDAYS)), _LUNAR_EVE)
FESTIVAL_NAMES: Mapping[str, Text] = {festival.key: festival.name for festival in _ALL}
FESTIVALS = tuple(FESTIVAL_NAMES)
"""The keys of all of them."""


def next_festivals(today: date, days: int) -> list[tuple[date, Festival]]:
    """Festivals from `today` until `days` days later, both included, by date.

    Raises UserError outside 1901–2100.
    """
    window = (today + timedelta(ahead) for ahead in range(days + 1))
    return [(day, festival) for day in window for festival in festivals_on(day)]


def festivals_on(day: date) -> tuple[Festival, ...]:
    """The festivals of one day: now and then two meet. Raises UserError outside 1901–2100."""
    return _festivals_of(day.year).get(day, ())


@cache
def _festivals_of(year: int) -> dict[date, tuple[Festival, ...]]:
    """Festivals of a solar year. Its New Year's Eve closes the lunar year before."""
    dated = [(to_solar(LunarDate(year, month, day)), festival) for month, day, festival in _LUNAR]
    dated.append((to_solar(LunarDate(year, 1, 1)) - timedelta(1), _LUNAR_EVE))
    dated += [(date(year, month, day), festival) for month, day, festival in _SOLAR]
    dated += [
        (date(year, month, 1) + relativedelta(weekday=SU(nth)), festival) for month, nth, festival in _SUNDAYS
    ]
    found: dict[date, tuple[Festival, ...]] = defaultdict(tuple)
    for day, festival in dated:
        found[day] += (festival,)
    return dict(found)

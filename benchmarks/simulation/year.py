"""Which days are simulated, and the two weeks of them on which nobody works."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

FIRST = date(2026, 1, 5)
"""A Monday: the official rest and make-up days of the whole year are known."""

AWAY_DAYS = 14

SHORTEST = 60
"""Days: enough to come back from the time away and to work on."""


@dataclass(frozen=True, slots=True)
class Year:
    """So many days from the first on; from the day `away` on nobody is there for two weeks."""

    first: date
    length: int
    away: date

    @property
    def days(self) -> Iterator[date]:
        return (self.first + timedelta(days=day) for day in range(self.length))

    def is_away(self, day: date) -> bool:
        return self.away <= day < self.away + timedelta(days=AWAY_DAYS)


def a_year(first: date, length: int, luck: Random) -> Year:
    """The absence begins on a Monday somewhere in the middle half."""
    away = first + timedelta(days=luck.randint(length // 4, length * 3 // 4))
    return Year(first, length, away - timedelta(days=away.weekday()))

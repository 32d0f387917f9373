"""A birthday as it was told: calendar, month, day, leap month, and the year if known."""

from dataclasses import dataclass
from enum import StrEnum


class Calendar(StrEnum):
    SOLAR = "solar"
    LUNAR = "lunar"


@dataclass(frozen=True, slots=True, order=True)
class Birthday:
    """`month` 1–12, `day` 1–31 (solar) or 1–30 (lunar); `leap` only with the lunar calendar."""

    calendar: Calendar
    month: int
    day: int
    leap: bool = False
    year: int | None = None

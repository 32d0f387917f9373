"""What is remembered on this computer of when the book was open."""

from collections.abc import Callable
from datetime import date, datetime

from core.records import dataclass


@dataclass(frozen=True, slots=True)
class Presence:
    """`last` is the day on which this book was open here last, `seen` remembers another; `now` is the clock
    of this computer."""

    last: Callable[[], date | None]
    seen: Callable[[date], None]
    now: Callable[[], datetime]

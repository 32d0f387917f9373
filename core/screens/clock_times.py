"""Hours as people type them: `9:00, 14.30` becomes minutes since midnight, and back."""

import re
from collections.abc import Iterable

_TIME = re.compile(r"(\d{1,2})[:：.点點](\d{2})?分?")
_BETWEEN = re.compile(r"[\s,，、;；]+")


def clock(minutes: int) -> str:
    """HH:MM of so many minutes since midnight."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def clocks(times: Iterable[int]) -> str:
    """Several, as they are typed."""
    return ", ".join(map(clock, times))


def times_in(typed: str) -> tuple[int, ...] | None:
    """The times of a line, in order, each once; None where one of them is no time."""
    found = [_minutes(word) for word in _BETWEEN.split(typed.strip()) if word]
    times = {minutes for minutes in found if minutes is not None}
    return None if None in found else tuple(sorted(times))


def _minutes(word: str) -> int | None:
    matched = _TIME.fullmatch(word)
    if matched is None:
        return None
    hour, minute = int(matched[1]), int(matched[2] or 0)
    return hour * 60 + minute if hour < 24 and minute < 60 else None

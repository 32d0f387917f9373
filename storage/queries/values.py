"""Stored values as the core knows them."""

import json
from collections.abc import Callable, Collection
from datetime import date
from enum import StrEnum
from typing import TypeVar

from core.model.birthday import Birthday, Calendar
from core.model.household import Tier
from core.model.lines import KeptLine

SEPARATOR = "\x1f"
"""Between the values of a list that SQL has joined; no text in the book holds it."""


CALLED_FIRST = "ifnull(nullif(s.contact_id, 0), h.primary_id)"
"""The customer of the household `h` with the standing `s` whom one calls: the primary contact, unless he died
or must not be contacted."""

Member = TypeVar("Member", bound=StrEnum)


def member_of(kind: type[Member]) -> Callable[[str], Member]:
    """What finds the member that was stored. Asking the enumeration itself takes five times as long."""
    return {str(member): member for member in kind}.__getitem__


tier_of = member_of(Tier)


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def split(joined: str | None) -> tuple[str, ...]:
    return tuple(joined.split(SEPARATOR)) if joined else ()


def birthday(
    calendar: str | None, month: int | None, day_of_month: int | None, leap: int, year: int | None
) -> Birthday | None:
    if calendar is None or month is None or day_of_month is None:
        return None
    return Birthday(Calendar(calendar), month, day_of_month, bool(leap), year)


def kept_lines(found: Collection[tuple[int, str, str]]) -> list[KeptLine]:
    """Rows of household, day and tier, of which many share a few days."""
    days = {due: date.fromisoformat(due) for _, due, _ in found}
    return [KeptLine(home, days[due], tier_of(tier)) for home, due, tier in found]


def listed(ids: Collection[int]) -> str:
    """Ids as one parameter for `json_each`: however many there are, the statement stays the same."""
    return json.dumps(list(ids))

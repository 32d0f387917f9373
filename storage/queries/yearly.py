"""Whose named date or first purchase comes round, who gets a festival's greeting, and who has had one."""

import json
from collections.abc import Collection, Sequence
from datetime import date

from sqlcipher3 import dbapi2 as engine

from core.model.agenda import Standing
from core.model.birthday import Birthday, Calendar
from core.model.household import Tier
from core.model.lines import YearlyLine
from storage.queries.today import STANDINGS, standing_of

NAMED = """
SELECT y.id, c.id, c.household_id, y.name, c.name, y.calendar, y.month, y.day, y.year, s.tier
FROM yearly_dates y JOIN customers c ON c.id = y.customer_id
JOIN standings s ON s.household_id = c.household_id
WHERE (y.calendar, y.month, y.day) IN (VALUES {keys})
AND c.merged_into IS NULL AND c.do_not_contact = 0 AND c.deceased IS NULL AND s.contactable"""

FIRST_BOUGHT = f"""{STANDINGS}
WHERE contactable AND first_bought IS NOT NULL
AND substr(first_bought, 6) IN (SELECT value FROM json_each(?))"""

OF_TIERS = """
SELECT household_id FROM standings
WHERE contactable AND {among} tier IN (SELECT value FROM json_each(?))"""

BEST = frozenset({Tier.PLATINUM, Tier.GOLD})
AMONG_BEST = "tier IN ('platinum', 'gold') AND"
"""The few best have an index of their own; whoever greets other tiers greets a large part of the book."""

GREETED = """
SELECT s.kind, ifnull(survivor.household_id, c.household_id), s.due FROM settlements s
JOIN customers c ON c.id = s.customer_id LEFT JOIN customers survivor ON survivor.id = c.merged_into
WHERE s.kind IN ('yearly', 'festival') AND s.due >= ?"""


def yearly_lines(connection: engine.Connection, keys: Sequence[Birthday]) -> list[YearlyLine]:
    """Named dates of living, contactable customers on one of these days of a year, by their id."""
    plain = [key for key in keys if not key.leap]
    if not plain:
        return []
    marks = ", ".join(["(?, ?, ?)"] * len(plain))
    values = [value for key in plain for value in (key.calendar, key.month, key.day)]
    found = connection.execute(NAMED.format(keys=marks), values).fetchall()
    return [_named(*row) for row in found]


def first_bought_on(connection: engine.Connection, keys: Sequence[Birthday]) -> list[Standing]:
    """Contactable households that first bought on one of these days of the solar year."""
    days = [f"{key.month:02}-{key.day:02}" for key in keys if key.calendar is Calendar.SOLAR]
    found = connection.execute(FIRST_BOUGHT, [json.dumps(days)]).fetchall()
    return [standing_of(*row) for row in found]


def households_of(connection: engine.Connection, tiers: Collection[Tier]) -> list[int]:
    """Every contactable household of these tiers."""
    query = OF_TIERS.format(among=AMONG_BEST if BEST.issuperset(tiers) else "")
    found = connection.execute(query, [json.dumps(sorted(tiers))]).fetchall()
    return [household for (household,) in found]


def greeted(connection: engine.Connection, since: date) -> set[tuple[str, int, date]]:
    """The greeting is the household's, whoever of it was given it."""
    found = connection.execute(GREETED, [since.isoformat()]).fetchall()
    return {(kind, household, date.fromisoformat(due)) for kind, household, due in found}


def _named(
    date_id: int,
    customer: int,
    household: int,
    what: str,
    name: str,
    calendar: str,
    month: int,
    day: int,
    year: int | None,
    tier: str,
) -> YearlyLine:
    kept = Birthday(Calendar(calendar), month, day, year=year)
    return YearlyLine(date_id, customer, household, what, name, kept, Tier(tier))

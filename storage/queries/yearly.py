"""Whose named date or first purchase comes round, who gets a festival's greeting, and who has had one."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sqlcipher3 import dbapi2 as engine

from core.model.birthday import Birthday, Calendar
from core.model.household import Tier
from core.model.lines import KeptLine, YearlyLine
from storage.queries.values import kept_lines, listed

NAMED = """
SELECT y.id, c.id, c.household_id, y.name, c.name, y.calendar, y.month, y.day, y.year
FROM yearly_dates y JOIN customers c ON c.id = y.customer_id
JOIN standings s ON s.household_id = c.household_id
WHERE (y.calendar, y.month, y.day) IN (VALUES {keys})
AND c.household_id IN (SELECT value FROM json_each(?))
AND c.merged_into IS NULL AND c.do_not_contact = 0 AND c.deceased IS NULL AND s.contactable"""

NAMED_ON = """
WITH kept(calendar, month, day, due) AS (VALUES {keys})
SELECT c.household_id, kept.due, s.tier FROM kept CROSS JOIN yearly_dates y ON y.calendar = kept.calendar
    AND y.month = kept.month AND y.day = kept.day
JOIN customers c ON c.id = y.customer_id JOIN standings s ON s.household_id = c.household_id
WHERE c.merged_into IS NULL AND c.do_not_contact = 0 AND c.deceased IS NULL AND s.contactable"""

FIRST_BOUGHT = """
WITH kept(day, due) AS (VALUES {keys})
SELECT household_id, due, tier FROM kept CROSS JOIN standings ON substr(first_bought, 6) = kept.day
WHERE first_bought IS NOT NULL AND first_bought < due AND contactable"""

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


def yearly_lines(
    connection: engine.Connection, keys: Sequence[Birthday], household_ids: Sequence[int]
) -> list[YearlyLine]:
    """Named dates of living, contactable customers on one of these days of a year, by their id."""
    plain = [key for key in keys if not key.leap]
    if not plain:
        return []
    values: list[object] = [value for key in plain for value in (key.calendar, key.month, key.day)]
    query = NAMED.format(keys=", ".join(["(?, ?, ?)"] * len(plain)))
    found = connection.execute(query, [*values, listed(household_ids)]).fetchall()
    return [_named(*row) for row in found]


def named_on(connection: engine.Connection, kept: Mapping[Birthday, date]) -> list[KeptLine]:
    """Every named date on one of these days of a year."""
    days = [(key.calendar, key.month, key.day, due.isoformat()) for key, due in kept.items() if not key.leap]
    return _kept_on(connection, NAMED_ON, days)


def first_bought_on(connection: engine.Connection, kept: Mapping[Birthday, date]) -> list[KeptLine]:
    """Contactable households that first bought on one of these days of a year before."""
    solar = [(key, due.isoformat()) for key, due in kept.items() if key.calendar is Calendar.SOLAR]
    return _kept_on(connection, FIRST_BOUGHT, [(f"{key.month:02}-{key.day:02}", due) for key, due in solar])


def _kept_on(connection: engine.Connection, query: str, days: Sequence[tuple[object, ...]]) -> list[KeptLine]:
    if not days:
        return []
    marks = f"({', '.join('?' * len(days[0]))})"
    values = [value for day in days for value in day]
    return kept_lines(
        connection.execute(query.format(keys=", ".join([marks] * len(days))), values).fetchall()
    )


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
) -> YearlyLine:
    kept = Birthday(Calendar(calendar), month, day, year=year)
    return YearlyLine(date_id, customer, household, what, name, kept)

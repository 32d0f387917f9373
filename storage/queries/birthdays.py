"""Whose birthday falls on one of these days of the solar or lunar year."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlcipher3 import dbapi2 as engine

from core.model.birthday import Birthday, Calendar
from core.model.lines import BirthdayLine, KeptLine
from storage.queries.values import kept_lines, listed, tier_of

KEYS = "AND (birth_calendar, birth_month, birth_day, birth_leap) IN (VALUES {keys})"

AMONG = "AND c.household_id IN (SELECT value FROM json_each(?))"

LIVING = """
customers c JOIN standings s ON s.household_id = c.household_id
WHERE c.merged_into IS NULL AND c.do_not_contact = 0 AND c.deceased IS NULL AND s.contactable"""

LINES = f"""
SELECT c.id, c.number, c.name, c.household_id, birth_calendar, birth_month, birth_day, birth_leap, birth_year,
    s.tier
FROM {LIVING}
AND birth_calendar IS NOT NULL AND birth_month IS NOT NULL AND birth_day IS NOT NULL {{condition}}"""

# The days come first: of everybody else nothing is read.
BORN = f"""
WITH kept(calendar, month, day, leap, due) AS (VALUES {{keys}})
SELECT c.household_id, kept.due, s.tier FROM kept CROSS JOIN {LIVING}
AND birth_calendar = kept.calendar AND birth_month = kept.month AND birth_day = kept.day
AND birth_leap = kept.leap
AND NOT EXISTS (SELECT 1 FROM settlements w
    WHERE w.kind = 'birthday' AND w.subject_id = c.id AND w.due = kept.due)"""

SETTLED = "SELECT subject_id, due FROM settlements WHERE kind = ? AND due >= ?"


def birthday_lines(
    connection: engine.Connection,
    keys: Sequence[Birthday] | None = None,
    household_ids: Sequence[int] | None = None,
) -> list[BirthdayLine]:
    """Living, contactable customers with one of these birthdays, or with any."""
    condition, parameters = ("", []) if keys is None else _among(keys)
    if household_ids is not None:
        condition, parameters = f"{condition} {AMONG}", [*parameters, listed(household_ids)]
    found = connection.execute(LINES.format(condition=condition), parameters).fetchall()
    return [_line(*row) for row in found]


def born_on(connection: engine.Connection, kept: Mapping[Birthday, date]) -> list[KeptLine]:
    """Every unwished birthday on one of these days."""
    if not kept:
        return []
    days: list[object] = [
        value
        for born, due in kept.items()
        for value in (born.calendar, born.month, born.day, born.leap, due.isoformat())
    ]
    keys = ", ".join(["(?, ?, ?, ?, ?)"] * len(kept))
    return kept_lines(connection.execute(BORN.format(keys=keys), days).fetchall())


def settled(connection: engine.Connection, kind: str, since: date) -> set[tuple[int, date]]:
    """(subject, due) of every settlement of a kind for a due date on or after `since`."""
    found = connection.execute(SETTLED, [kind, since.isoformat()]).fetchall()
    return {(subject, date.fromisoformat(due)) for subject, due in found}


def _among(keys: Sequence[Birthday]) -> tuple[str, list[object]]:
    """The condition that a birthday is one of these, year ignored, and its parameters."""
    if not keys:
        return "AND 0", []
    marks = ", ".join(["(?, ?, ?, ?)"] * len(keys))
    values: list[object] = [value for key in keys for value in (key.calendar, key.month, key.day, key.leap)]
    return KEYS.format(keys=marks), values


def _line(
    customer: int,
    number: str,
    name: str,
    household: int,
    calendar: str,
    month: int,
    day: int,
    leap: int,
    year: int | None,
    tier: str,
) -> BirthdayLine:
    born = Birthday(Calendar(calendar), month, day, bool(leap), year)
    return BirthdayLine(customer, number, name, household, born, tier_of(tier))

"""Households in lists: members with whom to call first, phones, the last time they were reached."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sqlcipher3 import dbapi2 as engine

from core.model.customer import Role
from core.model.household import Tier
from core.model.interaction import Kind
from core.model.lines import HouseholdLine, LastTouch, Member
from storage.queries.values import CALLED_FIRST, birthday, day, listed

MEMBERS = f"""
SELECT c.household_id, s.tier, c.preferred_time, c.id, c.number, c.name, c.role,
    ifnull((SELECT digits FROM phones p WHERE p.customer_id = c.id ORDER BY position, id LIMIT 1), ''),
    c.birth_calendar, c.birth_month, c.birth_day, c.birth_leap, c.birth_year, c.deceased, c.do_not_contact
FROM customers c JOIN households h ON h.id = c.household_id
LEFT JOIN standings s ON s.household_id = c.household_id
WHERE c.merged_into IS NULL AND c.household_id IN (SELECT value FROM json_each(?))
ORDER BY c.household_id, c.id <> {CALLED_FIRST}, c.id"""

# The day of the last touch is derived: of all that happened before nothing is read.
REACHED = """
i.day = s.last_touch AND (m.until IS NULL OR i.day <= m.until) AND i.kind <> 'note'
AND (i.outcome IS NULL OR i.outcome NOT IN ('no_answer', 'set_aside'))
WHERE m.household_id IN (SELECT value FROM json_each(:households))"""

# What somebody took part in comes with what was with himself.
LAST = f"""
SELECT m.household_id, i.day, i.kind, i.note, i.id FROM members_ever m
JOIN standings s ON s.household_id = m.household_id
JOIN interactions i ON i.customer_id = m.customer_id AND {REACHED}
UNION ALL
SELECT m.household_id, i.day, i.kind, i.note, i.id FROM members_ever m
JOIN standings s ON s.household_id = m.household_id
JOIN participants p ON p.customer_id = m.customer_id
JOIN interactions i ON i.id = p.interaction_id AND {REACHED}
ORDER BY 5"""

LAST_PURCHASES = """
SELECT m.household_id, p.day, p.product FROM members_ever m
JOIN standings s ON s.household_id = m.household_id
JOIN purchases p ON p.customer_id = m.customer_id AND p.day = s.last_touch
    AND (m.until IS NULL OR p.day <= m.until)
WHERE m.household_id IN (SELECT value FROM json_each(?)) AND p.refund_of IS NULL AND p.amount >= 0
ORDER BY p.id"""

# Whoever has members has a standing.
COUNT = "SELECT count(*) FROM standings"

SHARED = (
    "SELECT household_id FROM customers WHERE merged_into IS NULL GROUP BY household_id HAVING count(*) > 1"
)


def household_lines(connection: engine.Connection, ids: Sequence[int]) -> dict[int, HouseholdLine]:
    """What lists and the call sheet show of these households, by id."""
    members: dict[int, list[Member]] = defaultdict(list)
    heads: dict[int, tuple[Tier, str]] = {}
    for household, tier, hour, *person in connection.execute(MEMBERS, [listed(ids)]).fetchall():
        heads.setdefault(household, (Tier(tier or Tier.PROSPECT), hour))
        members[household].append(_member(*person))
    last = _last_touches(connection, ids)
    return {
        household: HouseholdLine(
            household, tuple(people), heads[household][0], last.get(household), heads[household][1]
        )
        for household, people in members.items()
    }


def household_count(connection: engine.Connection) -> int:
    """Households with members."""
    (count,) = connection.execute(COUNT).fetchone()
    return int(count)


def shared_households(connection: engine.Connection) -> list[int]:
    """Those of two people or more."""
    return [household for (household,) in connection.execute(SHARED).fetchall()]


def _member(
    customer: int,
    number: str,
    name: str,
    role: str,
    phone: str,
    calendar: str | None,
    month: int | None,
    day_of_month: int | None,
    leap: int,
    year: int | None,
    deceased: str | None,
    do_not_contact: int,
) -> Member:
    born = birthday(calendar, month, day_of_month, leap, year)
    return Member(customer, number, name, Role(role), phone, born, day(deceased), bool(do_not_contact))


def _last_touches(connection: engine.Connection, ids: Sequence[int]) -> dict[int, LastTouch]:
    """The last interaction that reached somebody, or the last purchase if that was later."""
    # They come in their order: the last one of each household stays, and it alone is made.
    bought = {row[0]: row for row in connection.execute(LAST_PURCHASES, [listed(ids)]).fetchall()}
    reached = {row[0]: row for row in connection.execute(LAST, {"households": listed(ids)}).fetchall()}
    last = {
        household: LastTouch(date.fromisoformat(when), None, product)
        for household, when, product in bought.values()
    }
    for household, when, kind, note, _ in reached.values():
        last[household] = LastTouch(date.fromisoformat(when), Kind(kind), note)
    return last

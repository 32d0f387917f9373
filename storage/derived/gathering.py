"""The facts of touched households: a grouped query each, so that a thousand cost little more than one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from sqlcipher3 import dbapi2 as engine

from core.model.facts import HouseholdFacts, MemberFacts
from core.model.household import Tier
from core.model.interaction import FollowUp
from core.records import dataclass
from storage.tables.store import Store

TOUCHED = "IN (SELECT household_id FROM touched)"
THEIR = f"customer_id IN (SELECT id FROM customers WHERE household_id {TOUCHED})"

MEMBERS = f"""
SELECT c.household_id, c.id, c.added, c.do_not_contact = 0 AND c.deceased IS NULL,
    (SELECT min(t.gap_days) FROM taggings g JOIN tags t ON t.id = g.tag_id WHERE g.customer_id = c.id),
    c.first_purchase
FROM customers c WHERE c.household_id {TOUCHED} AND c.merged_into IS NULL ORDER BY c.id"""

REACHED = f"""
(m.until IS NULL OR i.day <= m.until) AND i.kind <> 'note'
AND (i.outcome IS NULL OR i.outcome NOT IN ('no_answer', 'set_aside'))
WHERE m.household_id {TOUCHED} GROUP BY m.household_id"""

TOUCHES = f"""
SELECT m.household_id, max(i.day) FROM members_ever m
JOIN interactions i ON i.customer_id = m.customer_id AND {REACHED}"""

TOOK_PART = f"""
SELECT m.household_id, max(i.day) FROM members_ever m
JOIN participants p ON p.customer_id = m.customer_id
JOIN interactions i ON i.id = p.interaction_id AND {REACHED}"""

PURCHASES = f"""
SELECT m.household_id, max(p.day) FROM members_ever m
JOIN purchases p ON p.customer_id = m.customer_id AND (m.until IS NULL OR p.day <= m.until)
WHERE m.household_id {TOUCHED} AND p.refund_of IS NULL GROUP BY m.household_id"""

# Somebody who left and came back is among the members twice; the attempt was one.
NO_ANSWERS = f"""
SELECT DISTINCT m.household_id, i.day, i.id FROM members_ever m
JOIN interactions i ON i.customer_id = m.customer_id AND (m.until IS NULL OR i.day <= m.until)
WHERE m.household_id {TOUCHED} AND i.outcome = 'no_answer' ORDER BY i.day, i.id"""

# The plus leads the engine to the touched customers rather than to all renewals there ever were.
STEPPED = f"""
SELECT s.subject_id, max(i.day) FROM settlements s JOIN interactions i ON i.id = s.interaction_id
WHERE +s.kind = 'renewal' AND s.{THEIR} GROUP BY s.subject_id"""


@dataclass(frozen=True, slots=True)
class _Open:
    """A kind of record that can keep a household due, and when it is open."""

    table: str
    condition: str


OPEN = (
    _Open("interactions", "kind = 'complaint' AND settled IS NULL"),
    _Open("promises", "kept IS NULL"),
    _Open("appointments", "state = 'planned'"),
    _Open("item_ends", "settled IS NULL"),
    _Open("wishes", "state = 'open'"),
)


def facts_of_touched(
    connection: engine.Connection, store: Store, tiers: dict[int, Tier]
) -> Iterator[HouseholdFacts]:
    """One for each touched household with members, made when it is asked for; a household without a
    tier has never bought."""
    members = _members(connection)
    household_of = {person.customer_id: home for home, people in members.items() for person in people}
    touches, bought = _touches(connection, members)
    attempts = _attempts(connection, touches)
    follow_ups = _newest_follow_ups(store, household_of)
    opened = [_by_household(store, kind, household_of) for kind in OPEN]
    complaints, promises, appointments, ends, wishes = opened
    stepped = _stepped(connection, ends)
    return (
        HouseholdFacts(
            household,
            household.pinned_tier or tiers.get(home, _untiered(home in bought)),
            home in bought,
            tuple(members[home]),
            touches.get(home),
            tuple(attempts.get(home, ())),
            follow_ups.get(home),
            tuple(complaints.get(home, ())),
            tuple(promises.get(home, ())),
            tuple(appointments.get(home, ())),
            tuple(ends.get(home, ())),
            tuple(stepped.get(home, ())),
            tuple(wishes.get(home, ())),
        )
        for household in store.households.matching(f"id {TOUCHED}")
        if (home := household.id) in members
    )


def _untiered(bought: bool) -> Tier:
    return Tier.LEAD if bought else Tier.PROSPECT


def _members(connection: engine.Connection) -> dict[int, list[MemberFacts]]:
    members: dict[int, list[MemberFacts]] = defaultdict(list)
    for household, customer, added, reachable, tag_gap, first in connection.execute(MEMBERS):
        told = date.fromisoformat(first) if first else None
        person = MemberFacts(customer, date.fromisoformat(added), bool(reachable), tag_gap, told)
        members[household].append(person)
    return members


def _touches(
    connection: engine.Connection, members: dict[int, list[MemberFacts]]
) -> tuple[dict[int, date], set[int]]:
    """(last touch, who has bought). A purchase is a touch on its day, also one that a sheet told of."""
    days: dict[int, date] = {}
    for household, people in members.items():
        for person in people:
            if person.first_purchase is not None:
                days[household] = max(person.first_purchase, days.get(household, date.min))
    _later(days, connection.execute(PURCHASES))
    bought = set(days)
    _later(days, connection.execute(TOUCHES))
    _later(days, connection.execute(TOOK_PART))
    return days, bought


def _later(days: dict[int, date], found: Iterable[tuple[int, str]]) -> None:
    for household, day in found:
        days[household] = max(date.fromisoformat(day), days.get(household, date.min))


def _attempts(connection: engine.Connection, touches: dict[int, date]) -> dict[int, list[date]]:
    attempts: dict[int, list[date]] = defaultdict(list)
    for household, day, _ in connection.execute(NO_ANSWERS):
        when = date.fromisoformat(day)
        if when > touches.get(household, date.min):
            attempts[household].append(when)
    return attempts


def _newest_follow_ups(store: Store, household_of: dict[int, int]) -> dict[int, FollowUp]:
    newest: dict[int, FollowUp] = {}
    for follow_up in store.follow_ups.matching(f"{THEIR} ORDER BY set_on, id"):
        if follow_up.customer_id in household_of:
            newest[household_of[follow_up.customer_id]] = follow_up
    return newest


def _by_household(store: Store, kind: _Open, household_of: dict[int, int]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for record in getattr(store, kind.table).matching(f"{kind.condition} AND {THEIR} ORDER BY id"):
        if record.customer_id in household_of:
            found[household_of[record.customer_id]].append(record)
    return found


def _stepped(connection: engine.Connection, ends: dict[int, list[Any]]) -> dict[int, list[tuple[int, date]]]:
    settled = {end: date.fromisoformat(day) for end, day in connection.execute(STEPPED)}
    return {
        household: [(end.id, settled[end.id]) for end in theirs if end.id in settled]
        for household, theirs in ends.items()
    }

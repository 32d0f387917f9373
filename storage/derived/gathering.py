"""The facts of touched households: a grouped query each, so that a thousand cost little more than one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from sqlcipher3 import dbapi2 as engine

from core.model.care import Plan
from core.model.catalogue import Goods
from core.model.facts import HouseholdFacts, MemberFacts, Moment
from core.model.household import Household, Tier
from core.model.interaction import FollowUp
from core.records import dataclass
from core.rules.dormancy import goods_together
from core.rules.tiers import Standing, tier
from storage.derived.after_sales import (
    TOUCHED,
    brought,
    content_moments,
    occasions,
    serviced_items,
    there_is,
)
from storage.derived.valuing import stored_cuts, worths_of_touched
from storage.queries.goods import KIND, TELLING
from storage.tables.store import Store

THEIR = f"customer_id IN (SELECT id FROM customers WHERE household_id {TOUCHED})"

MEMBERS = f"""
SELECT c.household_id, c.id, c.added, c.do_not_contact = 0 AND c.deceased IS NULL,
    (SELECT min(t.gap_days) FROM taggings g JOIN tags t ON t.id = g.tag_id WHERE g.customer_id = c.id),
    c.first_purchase, c.needs_verification
FROM customers c WHERE c.household_id {TOUCHED} AND c.merged_into IS NULL ORDER BY c.id"""

REACHED = f"""
(m.until IS NULL OR i.day <= m.until) AND i.kind <> 'note'
AND (i.outcome IS NULL OR i.outcome NOT IN ('no_answer', 'set_aside'))
WHERE {there_is("interactions")} AND m.household_id {TOUCHED} GROUP BY m.household_id"""

TOUCHES = f"""
SELECT m.household_id, max(i.day) FROM members_ever m
JOIN interactions i ON i.customer_id = m.customer_id AND {REACHED}"""

TOOK_PART = f"""
SELECT m.household_id, max(i.day) FROM members_ever m
JOIN participants p ON p.customer_id = m.customer_id
JOIN interactions i ON i.id = p.interaction_id AND {REACHED}"""

PURCHASES = f"""
SELECT m.household_id, group_concat(DISTINCT p.day) FROM members_ever m
JOIN purchases p ON p.customer_id = m.customer_id AND (m.until IS NULL OR p.day <= m.until)
WHERE m.household_id {TOUCHED} AND p.refund_of IS NULL AND p.amount >= 0 GROUP BY m.household_id"""

GOODS = f"""
SELECT m.household_id, max(p.day), k.dormant_days, k.long_lived FROM members_ever m
JOIN purchases p ON p.customer_id = m.customer_id AND (m.until IS NULL OR p.day <= m.until)
CROSS JOIN categories k ON k.name = {KIND} AND {TELLING}
WHERE {there_is("categories")} AND m.household_id {TOUCHED} AND p.refund_of IS NULL AND p.amount >= 0
GROUP BY m.household_id, k.id"""

# Somebody who left and came back is among the members twice; the attempt was one.
NO_ANSWERS = f"""
SELECT DISTINCT m.household_id, i.day, i.id FROM members_ever m
JOIN interactions i ON i.customer_id = m.customer_id AND (m.until IS NULL OR i.day <= m.until)
WHERE {there_is("interactions")} AND m.household_id {TOUCHED} AND i.outcome = 'no_answer'
ORDER BY i.day, i.id"""

# The plus leads the engine to the touched customers rather than to all settlements there ever were.
STEPPED = f"""
SELECT c.household_id, s.kind, s.subject_id, max(i.day) FROM customers c
JOIN settlements s ON s.customer_id = c.id JOIN interactions i ON i.id = s.interaction_id
WHERE c.household_id {TOUCHED} AND +s.kind IN ('renewal', 'benefit', 'maintenance')
GROUP BY c.household_id, s.kind, s.subject_id"""


@dataclass(frozen=True, slots=True)
class _Open:
    """A kind of record that can keep a household due, and when it is open."""

    table: str
    condition: str


OPEN = (
    _Open("interactions", "kind = 'complaint' AND settled IS NULL"),
    _Open("promises", "kept IS NULL"),
    _Open("appointments", "state IN ('planned', 'missed')"),
    _Open("item_ends", "settled IS NULL"),
    _Open("wishes", "state = 'open'"),
    _Open("instalments", "paid_on IS NULL"),
    _Open("benefits", "remaining > 0 AND ends IS NOT NULL"),
    _Open("rewards", "handed_over IS NULL"),
)
"""In the order in which the facts name them, from the complaints on."""


@dataclass(frozen=True, slots=True)
class _Gathered:
    """What was found, by household. `lists` come in the order in which the facts name them."""

    worths: Mapping[int, int]
    cuts: Mapping[Tier, int]
    members: Mapping[int, Sequence[MemberFacts]]
    bought_on: Mapping[int, tuple[date, ...]]
    goods: Mapping[int, Goods]
    told: Mapping[int, Sequence[date]]
    touches: Mapping[int, date]
    attempts: Mapping[int, Sequence[date]]
    follow_ups: Mapping[int, FollowUp]
    lists: Sequence[Mapping[int, Sequence[Any]]]
    moments: Mapping[int, Moment]

    def facts_of(self, household: Household) -> HouseholdFacts:
        home = household.id
        days = self.bought_on.get(home, ())
        firsts = [*self.told.get(home, ()), *days[:1]]
        return HouseholdFacts(
            household,
            tier(Standing(self.worths.get(home, 0), bool(firsts), pinned=household.pinned_tier), self.cuts),
            bool(firsts),
            tuple(self.members[home]),
            self.touches.get(home),
            tuple(self.attempts.get(home, ())),
            self.follow_ups.get(home),
            self.moments.get(home),
            days,
            min(firsts, default=None),
            self.goods.get(home, Goods()),
            *[tuple(found[home]) if home in found else () for found in self.lists],
        )


def facts_of_touched(
    connection: engine.Connection, store: Store, plans: Sequence[Plan]
) -> Iterator[HouseholdFacts]:
    """One for each touched household with members, made when it is asked for."""
    members = _members(connection)
    household_of = {person.customer_id: home for home, people in members.items() for person in people}
    bought_on, told = _purchase_days(connection), _told_firsts(members)
    touches = _touches(connection, bought_on, told)
    lists: list[Mapping[int, Sequence[Any]]] = [_by_household(store, kind, household_of) for kind in OPEN]
    lists += [serviced_items(connection), _stepped(connection)]
    lists += [occasions(connection, plans), brought(connection)]
    gathered = _Gathered(
        worths_of_touched(connection),
        stored_cuts(connection),
        members,
        bought_on,
        _last_goods(connection, bought_on),
        told,
        touches,
        _attempts(connection, touches),
        _newest_follow_ups(store, household_of),
        lists,
        content_moments(connection),
    )
    touched = store.households.matching(f"id {TOUCHED}")
    return (gathered.facts_of(household) for household in touched if household.id in members)


def _members(connection: engine.Connection) -> dict[int, list[MemberFacts]]:
    members: dict[int, list[MemberFacts]] = defaultdict(list)
    for household, customer, added, reachable, tag_gap, first, doubtful in connection.execute(MEMBERS):
        told = date.fromisoformat(first) if first else None
        since = date.fromisoformat(added)
        person = MemberFacts(customer, since, bool(reachable), tag_gap, told, bool(doubtful))
        members[household].append(person)
    return members


def _purchase_days(connection: engine.Connection) -> dict[int, tuple[date, ...]]:
    """By household, in order: the distinct days of its purchases."""
    return {
        household: tuple(map(date.fromisoformat, sorted(days.split(","))))
        for household, days in connection.execute(PURCHASES)
    }


def _last_goods(connection: engine.Connection, bought_on: Mapping[int, Sequence[date]]) -> dict[int, Goods]:
    """By household, what was bought on its last day, where the category says anything of silence."""
    told: dict[int, list[Goods]] = defaultdict(list)
    for household, day, limit, long_lived in connection.execute(GOODS):
        if day == bought_on[household][-1].isoformat():
            told[household].append(Goods(limit, bool(long_lived)))
    return {household: goods_together(bought) for household, bought in told.items()}


def _told_firsts(members: Mapping[int, Sequence[MemberFacts]]) -> dict[int, list[date]]:
    """By household: the first purchases that a sheet told of."""
    told: dict[int, list[date]] = defaultdict(list)
    for household, people in members.items():
        for person in people:
            if person.first_purchase is not None:
                told[household].append(person.first_purchase)
    return told


def _touches(
    connection: engine.Connection,
    bought_on: Mapping[int, Sequence[date]],
    told: Mapping[int, Sequence[date]],
) -> dict[int, date]:
    """The last touch. A purchase is one on its day, also one that a sheet told of."""
    days = {household: max(firsts) for household, firsts in told.items()}
    for household, bought in bought_on.items():
        days[household] = max(bought[-1], days.get(household, date.min))
    for query in (TOUCHES, TOOK_PART):
        for household, day in connection.execute(query):
            days[household] = max(date.fromisoformat(day), days.get(household, date.min))
    return days


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
    wanted = f"{there_is(kind.table)} AND {kind.condition} AND {THEIR} ORDER BY id"
    for record in getattr(store, kind.table).matching(wanted):
        if record.customer_id in household_of:
            found[household_of[record.customer_id]].append(record)
    return found


def _stepped(connection: engine.Connection) -> dict[int, list[tuple[tuple[str, int], date]]]:
    found: dict[int, list[tuple[tuple[str, int], date]]] = defaultdict(list)
    for household, kind, subject, day in connection.execute(STEPPED):
        found[household].append(((kind, subject), date.fromisoformat(day)))
    return found

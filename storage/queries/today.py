"""Who is due on a day: comparisons of dates on what was derived when the records changed."""

from collections.abc import Collection, Sequence
from datetime import date

from sqlcipher3 import dbapi2 as engine

from core.model.agenda import DueItem, Reason, Standing
from core.model.interaction import Outcome
from core.model.lines import Candidate, Logged, TagRhythm
from storage.queries.values import day, listed, member_of, tier_of

STANDINGS = """
SELECT household_id, tier, bought, last_touch, since, gap, gap_from, attempts, contactable, next_due,
    first_bought, contact_id, dormant_from, silent_since
FROM standings"""

ITEMS = """
SELECT household_id, customer_id, kind, subject_id, due, opens, closes, hard_from, hard_until, set_on,
    about
FROM due_items WHERE household_id IN (SELECT value FROM json_each(?))"""

LISTED = " AND opens <= ? AND closes >= ?"

# Without the plus the engine would go through all items by household to spare itself the sorting.
HARD = "SELECT DISTINCT +household_id FROM due_items WHERE hard_from <= ?1 AND hard_until >= ?1"

# The kinds are those of an index, to the letter.
DATED = """
SELECT c.name, d.household_id, d.customer_id, kind, subject_id, due, opens, closes, hard_from, hard_until,
    set_on, about
FROM due_items d JOIN customers c ON c.id = d.customer_id
WHERE kind IN ('complaint', 'promise', 'follow_up', 'money_owed') AND due BETWEEN ? AND ?
AND hard_until >= due ORDER BY due, d.household_id, subject_id"""

# The longest wait in gaps first. A birthday alone brings a household in through the list of ids.
CANDIDATES = """
SELECT household_id, (julianday(:on) - julianday(since)) / gap AS wait, NOT bought
FROM standings WHERE contactable = 1 AND bought = :bought AND household_id IN (
    SELECT household_id FROM due_items WHERE opens <= :on AND closes >= :on
    UNION ALL SELECT value FROM json_each(:also))
AND household_id NOT IN (SELECT value FROM json_each(:without))
ORDER BY wait DESC, household_id LIMIT :limit"""

# Among those with the same gap the longest wait is the earliest day: where there is much to do the first few
# are soon found, however many there are. The pluses keep the engine from going through all open items.
LONGEST = """
WITH RECURSIVE gaps(gap) AS (
    SELECT min(gap) FROM standings WHERE contactable = 1 AND bought = :bought
    UNION ALL SELECT (SELECT min(gap) FROM standings
        WHERE contactable = 1 AND bought = :bought AND gap > gaps.gap) FROM gaps WHERE gaps.gap IS NOT NULL)
SELECT household_id, (julianday(:on) - julianday(since)) / found.gap AS wait, NOT bought
FROM gaps CROSS JOIN standings found ON household_id IN (
    SELECT household_id FROM standings WHERE contactable = 1 AND bought = :bought AND gap = gaps.gap
    AND since <= CASE WHEN :whole THEN date(:on, -gaps.gap || ' days') ELSE '9999-12-31' END
    AND (EXISTS (SELECT 1 FROM due_items item WHERE item.household_id = standings.household_id
            AND +item.opens <= :on AND +item.closes >= :on)
        OR household_id IN (SELECT value FROM json_each(:also)))
    AND household_id NOT IN (SELECT value FROM json_each(:without))
    ORDER BY since, household_id LIMIT :limit)
ORDER BY wait DESC, household_id LIMIT :limit"""

_reason_of = member_of(Reason)

MANY = 2_000
OPEN = "SELECT count(*) FROM (SELECT 1 FROM due_items WHERE opens <= :on AND closes >= :on LIMIT :many)"

# Basic care knows no cadence, so it asks for nothing.
NEED = """
SELECT (SELECT total(1.0 / gap) FROM standings WHERE contactable = 1) - (
    SELECT total(1.0 / gap) FROM households CROSS JOIN standings ON household_id = id
    WHERE basic_care AND contactable = 1)"""

BY_GAP = "SELECT gap_from, count(*) FROM standings WHERE contactable = 1 GROUP BY gap_from"

BY_TAG = """
SELECT t.name, t.gap_days, CASE WHEN t.gap_days IS NULL THEN 0 ELSE (
    SELECT count(DISTINCT s.household_id) FROM taggings g
    JOIN customers c ON c.id = g.customer_id JOIN standings s ON s.household_id = c.household_id
    WHERE g.tag_id = t.id AND t.gap_days = s.gap AND s.gap_from = 'tag' AND s.contactable = 1) END
FROM tags t ORDER BY t.name"""

LOGGED = """
SELECT c.household_id, i.outcome, i.note FROM interactions i JOIN customers c ON c.id = i.customer_id
WHERE i.day = ? AND i.outcome IS NOT NULL AND c.merged_into IS NULL ORDER BY i.id"""


def standings(connection: engine.Connection, ids: Sequence[int] | None = None) -> dict[int, Standing]:
    """The derived state of these households, or of all."""
    where = "" if ids is None else " WHERE household_id IN (SELECT value FROM json_each(?))"
    found = connection.execute(STANDINGS + where, [] if ids is None else [listed(ids)]).fetchall()
    return {row[0]: standing_of(*row) for row in found}


def due_items(connection: engine.Connection, ids: Sequence[int], on: date | None = None) -> list[DueItem]:
    """The derived items of these households that are listed on a day, or all of them."""
    if on is None:
        found = connection.execute(ITEMS, [listed(ids)]).fetchall()
    else:
        found = connection.execute(ITEMS + LISTED, [listed(ids), on.isoformat(), on.isoformat()]).fetchall()
    return [_item(*row) for row in found]


def hard_households(connection: engine.Connection, on: date) -> list[int]:
    """Households with a hard item on this day."""
    return [household for (household,) in connection.execute(HARD, [on.isoformat()]).fetchall()]


def dated_items(connection: engine.Connection, until: date, since: date) -> list[tuple[str, DueItem]]:
    """Complaints, promises, dates set by hand and money owed whose day lies between two days."""
    found = connection.execute(DATED, [since.isoformat(), until.isoformat()]).fetchall()
    return [(name, _item(*row)) for name, *row in found]


def candidates(
    connection: engine.Connection, on: date, also: Sequence[int], limit: int, without: Collection[int] = ()
) -> list[Candidate]:
    """Up to `limit` prospects and `limit` others with something soft to do, longest wait first."""
    asked: dict[str, object] = {
        "on": on.isoformat(),
        "also": listed(also),
        "limit": limit,
        "without": listed(without),
    }
    found = [
        row for bought in (1, 0) for row in _longest_waiting(connection, asked | {"bought": bought}, limit)
    ]
    return [Candidate(household, wait, bool(prospect)) for household, wait, prospect in found]


def _longest_waiting(
    connection: engine.Connection, asked: dict[str, object], limit: int
) -> list[tuple[int, float, int]]:
    """Where enough have waited for a whole gap, nobody else comes before them."""
    found: list[tuple[int, float, int]] = connection.execute(LONGEST, asked | {"whole": True}).fetchall()
    if len(found) < limit:
        query = LONGEST if _much_to_do(connection, asked) else CANDIDATES
        found = connection.execute(query, asked | {"whole": False}).fetchall()
    return found


def _much_to_do(connection: engine.Connection, asked: dict[str, object]) -> bool:
    """Whether so much is open that going through all of it takes longer than looking for the first few."""
    (count,) = connection.execute(OPEN, {"on": asked["on"], "many": MANY}).fetchone()
    return int(count) == MANY


def households_by_gap(connection: engine.Connection) -> dict[str, int]:
    """How many households may be contacted, by where their gap comes from."""
    return dict(connection.execute(BY_GAP).fetchall())


def tag_rhythms(connection: engine.Connection) -> list[TagRhythm]:
    """Every tag by name, with its gap and how many households go by it."""
    return [TagRhythm(*row) for row in connection.execute(BY_TAG).fetchall()]


def need(connection: engine.Connection) -> float:
    """Touches a day that all gaps together ask for."""
    (total,) = connection.execute(NEED).fetchone()
    return float(total)


def logged_on(connection: engine.Connection, on: date) -> list[Logged]:
    """The last outcome of every household with one on this day, in order of logging."""
    logged: dict[int, Logged] = {}
    for household, outcome, note in connection.execute(LOGGED, [on.isoformat()]).fetchall():
        logged.pop(household, None)
        logged[household] = Logged(household, Outcome(outcome), note)
    return list(logged.values())


def standing_of(
    household: int,
    tier: str,
    bought: int,
    last_touch: str | None,
    since: str,
    gap: int,
    gap_from: str,
    attempts: int,
    contactable: int,
    next_due: str | None,
    first_bought: str | None,
    contact_id: int,
    dormant_from: str | None,
    silent_since: str | None,
) -> Standing:
    return Standing(
        household,
        tier_of(tier),
        bool(bought),
        day(last_touch),
        date.fromisoformat(since),
        gap,
        gap_from,
        attempts,
        bool(contactable),
        day(next_due),
        day(first_bought),
        contact_id,
        day(dormant_from),
        day(silent_since),
    )


def _item(
    household: int,
    customer: int,
    kind: str,
    subject: int,
    due: str,
    opens: str,
    closes: str,
    hard_from: str | None,
    hard_until: str | None,
    set_on: str | None,
    about: str,
) -> DueItem:
    return DueItem(
        household,
        customer,
        _reason_of(kind),
        subject,
        date.fromisoformat(due),
        date.fromisoformat(opens),
        date.fromisoformat(closes),
        day(hard_from),
        day(hard_until),
        day(set_on),
        about,
    )

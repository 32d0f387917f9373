"""After a change, before its commit: standings, due items and search words of what it touched."""

from itertools import islice

from sqlcipher3 import dbapi2 as engine

from core.model.agenda import DueItem, Standing
from core.model.setting import Settings
from core.rules.agenda import reckon
from core.rules.calendar_of import work_calendar
from core.rules.plans import plans_in_force
from storage.derived import touched
from storage.derived.gathering import facts_of_touched
from storage.derived.indexing import index_touched
from storage.derived.valuing import value_touched
from storage.tables.store import Store

AT_ONCE = 5_000
"""Households reckoned before their rows are stored: a whole book of them would take much memory."""

INSERT_STANDING = "INSERT INTO standings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
INSERT_ITEM = "INSERT INTO due_items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def refresh(
    connection: engine.Connection, store: Store, settings: Settings, value: bool, words: bool
) -> None:
    """Make anew what rests on the touched households: also what they are worth if their `value` may have
    moved, also the search index of the touched customers if their `words` may have."""
    if value:
        value_touched(connection)
    _reckon_touched(connection, store, settings)
    if words:
        index_touched(connection)


def rebuild(connection: engine.Connection, store: Store, settings: Settings) -> None:
    """Derive everything from nothing."""
    touched.every_customer(connection)
    touched.everybody(connection)
    for table in ("worths", "cuts", "standings", "due_items", "search"):
        connection.execute(f"DELETE FROM {table}")
    refresh(connection, store, settings, value=True, words=True)


def _reckon_touched(connection: engine.Connection, store: Store, settings: Settings) -> None:
    workdays = work_calendar(settings)
    plans = plans_in_force(store.plans.where())
    facts = facts_of_touched(connection, store, plans)
    for table in ("standings", "due_items"):
        connection.execute(f"DELETE FROM {table} WHERE household_id IN (SELECT household_id FROM touched)")
    while some := list(islice(facts, AT_ONCE)):
        reckoned = [reckon(one, settings, workdays, plans) for one in some]
        connection.executemany(INSERT_STANDING, [_standing_row(standing) for standing, _ in reckoned])
        connection.executemany(INSERT_ITEM, [_item_row(item) for _, due in reckoned for item in due])


# A StrEnum is made a plain string: as such it is stored ten times quicker.
def _standing_row(standing: Standing) -> tuple[object, ...]:
    return (
        standing.household_id,
        str(standing.tier),
        standing.bought,
        standing.last_touch and standing.last_touch.isoformat(),
        standing.since.isoformat(),
        standing.gap,
        standing.gap_from,
        standing.attempts,
        standing.contactable,
        standing.next_due and standing.next_due.isoformat(),
        standing.first_bought and standing.first_bought.isoformat(),
        standing.contact_id,
        standing.dormant_from and standing.dormant_from.isoformat(),
        standing.silent_since and standing.silent_since.isoformat(),
    )


def _item_row(item: DueItem) -> tuple[object, ...]:
    return (
        item.household_id,
        item.customer_id,
        str(item.kind),
        item.subject_id,
        item.due.isoformat(),
        item.opens.isoformat(),
        item.closes.isoformat(),
        item.hard_from and item.hard_from.isoformat(),
        item.hard_until and item.hard_until.isoformat(),
        item.set_on and item.set_on.isoformat(),
        item.about,
    )

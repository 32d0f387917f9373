"""The tier of every household, from what the book says was bought and who brought whom."""

from sqlcipher3 import dbapi2 as engine

from core.model.household import Tier
from core.rules.tiers import Standing, tiers
from core.rules.value import values
from storage.queries.amounts import customer_nets, household_nets, household_of
from storage.tables.store import Store

BUYERS = """
SELECT DISTINCT c.household_id FROM customers c
WHERE c.first_purchase IS NOT NULL OR EXISTS (
    SELECT 1 FROM purchases p WHERE p.customer_id = c.id AND p.refund_of IS NULL AND p.amount >= 0)"""


def tiers_of_all(connection: engine.Connection, store: Store) -> dict[int, Tier]:
    """Every household that has bought or referred, ranked; the others are prospects."""
    own, nets = household_nets(connection), customer_nets(connection)
    worth = values(own, nets, household_of(connection), store.referrals.where(closed=None))
    bought = {household for (household,) in connection.execute(BUYERS)}
    pinned = {home.id: home.pinned_tier for home in store.households.matching("pinned_tier IS NOT NULL")}
    standings = {
        household: Standing(
            value=worth[household].total if household in worth else 0,
            bought=household in bought,
            pinned=pinned.get(household),
        )
        for household in worth.keys() | bought | pinned.keys()
    }
    return {household: placing.tier for household, placing in tiers(standings).items()}


def touch_moved(connection: engine.Connection, found: dict[int, Tier]) -> None:
    """Touch every household whose tier is no longer the one it stands with."""
    stood = connection.execute("SELECT household_id, tier, bought FROM standings").fetchall()
    moved = [
        (household,)
        for household, tier, bought in stood
        if found.get(household, Tier.LEAD if bought else Tier.PROSPECT) != tier
    ]
    connection.executemany("INSERT OR IGNORE INTO touched VALUES (?)", moved)

"""What households are worth: kept, so that a change values anew only those that it touched."""

from sqlcipher3 import dbapi2 as engine

from core.model.household import Tier
from core.model.referral import Referral
from core.rules.tiers import SHARES, cuts
from core.rules.value import values
from storage.derived.after_sales import TOUCHED

OWN = f"""
SELECT c.household_id, sum(p.amount) FROM customers c JOIN purchases p ON p.customer_id = c.id
WHERE c.household_id {TOUCHED} GROUP BY c.household_id"""

BROUGHT = f"""
SELECT c.id, c.household_id, referee.id, referee.household_id,
    (SELECT total(amount) FROM purchases p WHERE p.customer_id = referee.id)
FROM customers c JOIN referrals r ON r.referrer_id = c.id AND r.closed IS NULL
JOIN customers referee ON referee.id = r.referee_id WHERE c.household_id {TOUCHED}"""

WORTHS = f"SELECT household_id, value FROM worths WHERE household_id {TOUCHED}"

AT_PLACE = "SELECT value FROM worths ORDER BY value DESC LIMIT 1 OFFSET ?"

BETWEEN = """
INSERT OR IGNORE INTO touched SELECT household_id FROM worths WHERE value > ? AND value <= ?"""


def value_touched(connection: engine.Connection) -> None:
    """Value the touched households anew, and touch those that change their tier because a cut has moved."""
    before = stored_cuts(connection)
    connection.execute(f"DELETE FROM worths WHERE household_id {TOUCHED}")
    connection.executemany("INSERT INTO worths VALUES (?, ?)", _values_of_touched(connection))
    after = _cuts_of_worths(connection)
    connection.execute("DELETE FROM cuts")
    known = [(str(tier), above) for tier, above in after.items() if above]
    connection.executemany("INSERT INTO cuts VALUES (?, ?)", known)
    connection.executemany(BETWEEN, [sorted((before[tier], after[tier])) for tier in after])


def worths_of_touched(connection: engine.Connection) -> dict[int, int]:
    """The value of each touched household that has one, cents."""
    return dict(connection.execute(WORTHS).fetchall())


def stored_cuts(connection: engine.Connection) -> dict[Tier, int]:
    """The value in cents that each of the top tiers stays above, the best tier first."""
    found = dict(connection.execute("SELECT tier, above FROM cuts").fetchall())
    return {tier: found.get(tier, 0) for tier, _ in SHARES}


def _cuts_of_worths(connection: engine.Connection) -> dict[Tier, int]:
    (households,) = connection.execute("SELECT count(*) FROM worths").fetchone()

    def value_at(place: int) -> int:
        (value,) = connection.execute(AT_PLACE, [place]).fetchone()
        return int(value)

    return cuts(households, value_at)


def _values_of_touched(connection: engine.Connection) -> list[tuple[int, int]]:
    own: dict[int, int] = dict(connection.execute(OWN).fetchall())
    net_of: dict[int, int] = {}
    household_of: dict[int, int] = {}
    referrals = []
    for referrer, home, referee, other, net in connection.execute(BROUGHT):
        household_of |= {referrer: home, referee: other}
        net_of[referee] = int(net)
        referrals.append(Referral(referrer, referee))
    worth = values(own, net_of, household_of, referrals)
    return [(household, value.total) for household, value in worth.items() if value.total > 0]

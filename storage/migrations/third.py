"""The third book: when a purchase was recorded, and what the dates of care need to be found quickly."""

from sqlite_utils import Database

CARE = """
ALTER TABLE purchases ADD COLUMN recorded TEXT;
ALTER TABLE due_items ADD COLUMN about TEXT NOT NULL DEFAULT '';
ALTER TABLE standings ADD COLUMN first_bought TEXT;
ALTER TABLE standings ADD COLUMN contact_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE standings ADD COLUMN dormant_from TEXT;
ALTER TABLE standings ADD COLUMN silent_since TEXT;
DROP INDEX purchases_customer;
CREATE INDEX purchases_customer
    ON purchases(customer_id, day, amount, refund_of, recorded, delivered);
CREATE INDEX households_basic ON households(id) WHERE basic_care;
CREATE INDEX standings_first_bought ON standings(substr(first_bought, 6)) WHERE first_bought IS NOT NULL;
CREATE INDEX standings_waiting ON standings(contactable, bought, gap, since, household_id);
CREATE INDEX standings_best ON standings(tier)
    WHERE contactable AND tier IN ('platinum', 'gold');
"""
"""A purchase from before was recorded long ago; so say the journal's images of it, which do not name it.
What is derived from purchases is read from their index alone."""


def know_when_it_was_recorded(db: Database) -> None:
    """One more column for purchases, more for what is derived, and the ways to them."""
    for statement in CARE.split(";\n"):
        if statement.strip():
            db.execute(statement)

"""The second book: the whole trade. Catalogue, services, events, messages, and what is kept of a card."""

from sqlite_utils import Database

from storage.migrations.second_care import CARE, GATHERINGS, MESSAGES
from storage.migrations.second_people import CARDS, KEEPING, PRIVACY
from storage.migrations.second_search import SEARCH
from storage.migrations.second_trade import AFTER_SALES, CATALOGUE, MONEY

COLUMNS: tuple[tuple[str, str, str | None], ...] = (
    ("interactions", "replied TEXT", None),
    ("taggings", "since TEXT", None),
    ("purchases", "delivered TEXT", None),
    ("owned_items", "model TEXT NOT NULL DEFAULT ''", ""),
    ("owned_items", "plate TEXT NOT NULL DEFAULT ''", ""),
    ("owned_items", "bought_at TEXT NOT NULL DEFAULT ''", ""),
    ("owned_items", "bought_on TEXT", None),
    ("owned_items", "service_months INTEGER CHECK (service_months > 0)", None),
    ("owned_items", "service_km INTEGER CHECK (service_km > 0)", None),
    ("item_ends", "name TEXT NOT NULL DEFAULT ''", ""),
    (
        "referrals",
        "state TEXT NOT NULL DEFAULT 'talking' CHECK (state IN ('talking', 'won', 'lost'))",
        "talking",
    ),
    ("credit_rules", "referee_gift TEXT NOT NULL DEFAULT ''", ""),
)
"""Table, declaration, and what a row from before says there."""

IMAGES = """
UPDATE journal SET image = json_insert(image, '$.' || :column, :value)
WHERE kind = :table AND image IS NOT NULL"""


def widen_to_the_whole_trade(db: Database) -> None:
    """New tables beside the first ones; rows and the journal's images of them get the new columns."""
    for table, declaration, value in COLUMNS:
        db.execute(f"ALTER TABLE {table} ADD COLUMN {declaration}")
        if value is not None:
            db.execute(IMAGES, {"table": table, "column": declaration.split()[0], "value": value})
    for statements in (
        CARDS,
        PRIVACY,
        KEEPING,
        CATALOGUE,
        AFTER_SALES,
        MONEY,
        GATHERINGS,
        MESSAGES,
        CARE,
        SEARCH,
    ):
        for statement in statements.split(";\n"):
            if statement.strip():
                db.execute(statement)

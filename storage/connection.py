"""One way to connect to a book file: durable, strict, and without surprises."""

from pathlib import Path

from sqlcipher3 import dbapi2 as engine

APPLICATION_ID = 0x5368756B  # "Shuk"

# TRUNCATE with EXTRA survives a power cut and leaves one file at rest; a mapped or shared
# file would not. Wait up to five seconds for another command that is writing.
PRAGMAS = (
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA foreign_keys = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA busy_timeout = 5000",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -65536",
    "PRAGMA cache_spill = OFF",
)


def connect(path: Path) -> engine.Connection:
    """A connection with explicit transactions (no implicit BEGIN)."""
    connection = engine.connect(str(path), isolation_level=None, check_same_thread=False)
    for pragma in PRAGMAS:
        connection.execute(pragma).fetchall()
    return connection

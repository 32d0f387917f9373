"""Every kind of record in the book, by subject. Protocols only."""

from typing import Protocol

from core.tables.book import BookTables
from core.tables.history import HistoryTables
from core.tables.people import PeopleTables
from core.tables.trade import TradeTables


class Tables(PeopleTables, HistoryTables, TradeTables, BookTables, Protocol):
    """All of them. Everything that writes needs an open change."""

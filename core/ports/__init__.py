"""What the core asks of the world: a book to read and change, sheets, a voice. Protocols only."""

from core.ports.backups import Arrival, Backups
from core.ports.book import Book, Pending
from core.ports.library import Library
from core.ports.login import Login
from core.ports.progress import Progress, no_progress
from core.ports.queries import Queries
from core.ports.speakers import Speaker, Voice

__all__ = [
    "Arrival",
    "Backups",
    "Book",
    "Library",
    "Login",
    "Pending",
    "Progress",
    "Queries",
    "Speaker",
    "Voice",
    "no_progress",
]

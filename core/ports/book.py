"""The open book: the one door to change it, undo, erasing, and its file."""

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Protocol

from core.changes import Changes
from core.errors import UserError
from core.model.backup import Reason
from core.model.erasure import Erased
from core.ports.queries import Queries
from core.tables import Tables
from core.text import Text


class Pending(Protocol):
    """A change under way; `changes` is there once it has been committed."""

    number: int

    @property
    def changes(self) -> Changes: ...


class Book(Tables, Queries, Protocol):
    """The open book."""

    @property
    def path(self) -> Path: ...

    @property
    def refusal(self) -> UserError | None:
        """Why every change is refused: what opening or an earlier failure found; None as a rule."""
        ...

    def refuse(self, why: UserError) -> None:
        """Take no more changes, for this reason; what is there can still be read."""
        ...

    def hold(self) -> None:
        """Say in the file that this computer has it open, until `close`; to be said again every few
        minutes. Raises `BookError` when another computer has; then every change is refused."""
        ...

    def change(self, label: Text) -> AbstractContextManager[Pending]:
        """The one door: a transaction, an undo step and the refresh of what is derived."""
        ...

    def undo(self, number: int | None = None, *, insist: bool = False, on: date | None = None) -> Changes:
        """Take back a change (the last one if none is named). Rows edited since stay and are named.

        With `insist` they are overwritten, and what refers to them goes along, in a change of its own
        that undo takes back. The ledger is settled as of the day `on` (None: the day it is). Raises
        `UserError` if there is nothing to undo.
        """
        ...

    def redo(self, number: int | None = None, *, on: date | None = None) -> Changes:
        """Bring back a change that was undone: the one undone last, unless it is named.

        Raises `UserError` if there is nothing to redo.
        """
        ...

    def erasure_counts(self, customer_ids: Collection[int]) -> dict[str, int]:
        """How many rows of each table would go if these cards were erased."""
        ...

    def erase(self, customer_ids: Collection[int]) -> Changes:
        """Erase these cards for good: their rows, their place in the undo history and in the search. What
        others have earned by them stays in the ledger, without a name. No undo brings anything back."""
        ...

    def erased(self) -> list[Erased]:
        """The erased list, the oldest entry first."""
        ...

    def reapply_erasures(self, erased: Sequence[Erased]) -> int:
        """Erase again whoever stands on a list and in this book, an older copy perhaps; return how many
        cards that were."""
        ...

    def copies(self) -> list[Path]:
        """Other books beside this one, its backups among them: older than any erasure to come."""
        ...

    def wait_at_most(self, milliseconds: int | None) -> None:
        """How long a question waits for somebody else who is writing, before it raises `BusyError`; None
        for as long as usual."""
        ...

    def version(self) -> int:
        """Moves when another connection has written."""
        ...

    def check(self) -> list[Text]:
        """What is wrong with the file or with what is derived; empty when all is well."""
        ...

    def mark(self) -> str:
        """A word for the state of the book; the same word, the same changes. Empty without any."""
        ...

    def back_up(self, folder: Path, why: Reason = Reason.ASKED) -> Path:
        """Write a verified copy into the folder and return its path."""
        ...

    def close(self) -> None: ...

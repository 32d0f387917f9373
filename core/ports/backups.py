"""The copies of one book."""

from pathlib import Path
from typing import Protocol

from core.model.backup import BackupLine, Comparison, Drill, Overview, SecondPlace


class Arrival(Protocol):
    """A copy that stands checked and ready to take the book's place."""

    def take_place(self) -> Path | None:
        """Let it become the book, in an instant. The book of before is kept as a copy, whose path is
        returned; None when there was none. Nobody may have the book open."""
        ...


class Backups(Protocol):
    """Where the copies of a book stand, and what can be done with them. Everything raises `UserError`
    when the disk refuses."""

    @property
    def folder(self) -> Path: ...

    def lines(self) -> list[BackupLine]:
        """Every copy, newest first."""
        ...

    def newest_good(self) -> BackupLine | None:
        """The newest copy that passes a whole check now."""
        ...

    def thin(self) -> None:
        """Let the copies go that newer ones stand for."""
        ...

    def carry(self) -> None:
        """Bring the newest copy to the second place, if that is there and has it not."""
        ...

    def compare(self, copy: Path) -> Comparison:
        """What the copy holds beside what the book holds."""
        ...

    def prepare(self, copy: Path) -> Arrival:
        """Check a copy and lay it ready beside the book."""
        ...

    def drill(self) -> Drill | None:
        """Restore the newest copy to a folder that is gone afterwards, check and count it, and remember how
        it went; None without a copy."""
        ...

    def last_drill(self) -> Drill | None: ...

    def choose_second(self, folder: Path | None) -> None:
        """Let copies go to this folder too, from now on; None for no second place."""
        ...

    def second_place(self) -> SecondPlace | None:
        """What is known of the second place; None when none is chosen."""
        ...

    def overview(self) -> Overview:
        """Everything at once. Raises `UserError` for a book that can't be read."""
        ...

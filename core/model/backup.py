"""Copies of the book: why each was made, what it holds, and how the last trial of one went."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from core.records import dataclass
from core.text import Text


class Reason(StrEnum):
    """Why a copy was made."""

    ASKED = "asked"
    TIMED = "timed"
    CLOSING = "closing"
    IMPORT = "import"
    MERGE = "merge"
    RESTORE = "restore"
    MIGRATION = "migration"


@dataclass(frozen=True, slots=True)
class Holding:
    """What a book holds.

    `counts` are the rows of each of the user's tables, `last` is the number of the latest change and
    `changed` when it was made, None in a book without any. `mark` names the state: books of one mark
    have seen the same changes, and the same of them undone.
    """

    counts: Mapping[str, int]
    mark: str
    last: int
    changed: datetime | None


@dataclass(frozen=True, slots=True)
class BackupLine:
    """One copy. `sequence` rises with every copy, whatever the clock says; `at` is what the clock said,
    `size` in bytes. Without `holds` the copy can’t be read."""

    path: Path
    sequence: int
    at: datetime
    size: int
    why: Reason | None = None
    holds: Holding | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The book beside a copy. Without `now` there is no book, or one that can’t be read."""

    copy: Holding
    now: Holding | None


@dataclass(frozen=True, slots=True)
class Drill:
    """A trial restore: the copy of this name, when, in how many seconds, and what went wrong, if so."""

    name: str
    at: datetime
    seconds: float
    problem: Text | None = None


@dataclass(frozen=True, slots=True)
class SecondPlace:
    """Another folder that copies go to: whether it is there now, and when the newest in it was made."""

    folder: Path
    there: bool
    last: datetime | None


@dataclass(frozen=True, slots=True)
class Overview:
    """All that is known of the copies of a book, newest first; `free` is the room left, in bytes, and `now`
    what the book itself holds, None while it can't be read."""

    folder: Path
    lines: tuple[BackupLine, ...]
    free: int
    now: Holding | None
    second: SecondPlace | None
    drill: Drill | None


@dataclass(frozen=True, slots=True)
class Rescued:
    """What came out of a damaged book: rows of each of the user's tables. `stand_ins` of them are blank
    cards and households in the place of lost ones that others belong to; `dropped` rows came out and
    could not stay, because what they belong to is lost."""

    counts: Mapping[str, int]
    stand_ins: int = 0
    dropped: int = 0

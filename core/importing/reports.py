"""What the user chose before an import, and what came of it."""

from dataclasses import field
from enum import StrEnum

from core.importing.cleaning.draft import RowNote
from core.importing.cleaning.preview import Plain
from core.importing.fields import SheetKind
from core.importing.sheet import FOUND_OUT, TextForm
from core.records import dataclass


class Duplicates(StrEnum):
    """What to do with a row that may be somebody who is already there."""

    ASK = "ask"
    JOIN = "join"
    KEEP = "keep"
    SKIP = "skip"


class Verdict(StrEnum):
    """What becomes of one row: every data row has exactly one."""

    CREATE = "create"
    UPDATE = "update"
    JOIN = "join"
    SKIP = "skip"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class ImportChoices:
    """Empty ones are guessed: the sheet's name, the kind of its rows, `Header=field` overrides, and
    how a text file is written."""

    sheet: str = ""
    kind: SheetKind | None = None
    maps: tuple[str, ...] = ()
    duplicates: Duplicates = Duplicates.ASK
    form: TextForm = FOUND_OUT


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The rows by verdict, what is wrong with which, and the first rows as they were understood.

    `change` is the change of the book, None when nothing was written; `seconds` the whole work. With
    `recalled` the columns went where the user had sent them the last time. `taken` are the names of the
    sheets that were read, which `sheet` tells as one.
    """

    rows: int
    created: int
    updated: int
    joined: int
    skipped: int
    problems: list[RowNote]
    warnings: list[RowNote]
    preview: list[dict[str, Plain]]
    encoding: str
    sheet: str
    kind: SheetKind
    taken: tuple[str, ...] = ()
    change: int | None = None
    seconds: float = 0.0
    seen_before: str = field(default="")
    recalled: bool = False

"""Failures of the world, told in words. Anything else that is raised is a fault of ours."""

from enum import StrEnum

from core.text import Text


class UserError(Exception):
    """Something the user can understand and mend: what happened, where, and how to fix it."""

    def __init__(self, what: Text, where: Text | None = None, fix: Text | None = None) -> None:
        super().__init__(what.msgid)
        self.what = what
        self.where = where
        self.fix = fix


class NotFoundError(UserError):
    """A number, file or record that was asked for is not there."""


class OutdatedError(UserError):
    """The book has changed since what is to be done was planned. Plan again."""


class Trouble(StrEnum):
    """What may be the matter with a book's file; each has a page of its own when the book is opened."""

    DAMAGED = "damaged"
    DISK = "disk"
    FULL = "full"
    BUSY = "busy"
    HELD = "held"
    READ_ONLY = "read_only"
    NOT_A_BOOK = "not_a_book"
    NEWER = "newer"
    MISSING = "missing"
    CLOUD = "cloud"
    ELSEWHERE = "elsewhere"
    STRAY_LOG = "stray_log"


LASTING = frozenset({Trouble.DAMAGED, Trouble.DISK, Trouble.NOT_A_BOOK})
"""After these nothing more may be written to the file while it is open."""


class BookError(UserError):
    """The file of a book cannot be used as it was meant to be; `trouble` says what kind it is."""

    def __init__(
        self, trouble: Trouble, what: Text, where: Text | None = None, fix: Text | None = None
    ) -> None:
        super().__init__(what, where, fix)
        self.trouble = trouble


class BusyError(BookError):
    """Somebody else is writing in the book just now: what is shown stays, and is asked for again."""


class Cancelled(Exception):
    """The user stopped a long job; nothing was written."""

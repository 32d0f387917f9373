"""Failures of the world, told in words. Anything else that is raised is a fault of ours."""

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


class BusyError(UserError):
    """Somebody else is writing in the book just now: what is shown stays, and is asked for again."""


class Cancelled(Exception):  # noqa: N818
    """The user stopped a long job; nothing was written."""

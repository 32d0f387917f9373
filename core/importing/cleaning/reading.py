"""What reading one cell gave: a value, perhaps a remark, perhaps words for the note."""

from functools import lru_cache
from typing import NamedTuple

from core.text import Text


class Remark(NamedTuple):
    """What is wrong or was repaired, and what to do about it."""

    reason: Text
    fix: Text


class Reading(NamedTuple):
    """`value` is None when the field stays empty. `aside` goes to the note as it stands; with
    `keep_typed` the note gets the whole cell under its heading, so that nothing is lost."""

    value: object = None
    remark: Remark | None = None
    aside: str = ""
    keep_typed: bool = False


NOTHING = Reading()

# A cell is typed once and read thousands of times in columns of words and dates.
remembered = lru_cache(maxsize=8192, typed=True)


def unreadable(reason: Text, fix: Text) -> Reading:
    """The field stays empty, the typed text goes to the note, and the user is told."""
    return Reading(None, Remark(reason, fix), keep_typed=True)

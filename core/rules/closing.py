"""Why a referral was closed: in the user's own words, or by a merge, which speaks every language."""

from collections.abc import Mapping

from core.rules.merging import CIRCLE, NOT_KEPT, ONE_PERSON
from core.text import Text

BY_MERGE: Mapping[str, Text] = {
    "merge:one_person": ONE_PERSON,
    "merge:circle": CIRCLE,
    "merge:not_kept": NOT_KEPT,
}
"""How a merge's reasons are stored."""


def stored_reason(reason: Text) -> str:
    """What is stored with a referral that a merge closes. Raises KeyError for another reason."""
    return {words.msgid: code for code, words in BY_MERGE.items()}[reason.msgid]


def spoken_reason(stored: str) -> Text | str:
    """A stored reason as it is told: that of a merge as a message, any other as the user typed it."""
    return BY_MERGE.get(stored, stored)

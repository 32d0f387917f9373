"""Which wording is proposed: in which tone, for which purpose, and never the same twice running."""

from collections.abc import Sequence

from core.model.interaction import Purpose
from core.model.message import Tone

SALES_IN_A_ROW = 3
"""After so many touches that were to sell something, the next one is for care."""


def tone_for(bought: bool, referred: bool, close: bool) -> Tone:
    """An old customer has bought, or has referred someone, or is marked close."""
    return Tone.WARM if bought or referred or close else Tone.FORMAL


def wants_care(purposes: Sequence[Purpose | None]) -> bool:
    """Whether the last touches, newest first, have all been to sell."""
    last = purposes[:SALES_IN_A_ROW]
    return len(last) == SALES_IN_A_ROW and set(last) == {Purpose.SALES}


def may_be_said(purpose: Purpose | None, complaint_open: bool) -> bool:
    """Nobody is sold anything while a complaint is open."""
    return not (complaint_open and purpose is Purpose.SALES)


def proposed(keys: Sequence[str], used: Sequence[str]) -> int:
    """The place of the wording to begin with, of those on offer by their keys: the first that the
    household has not had yet, else the one that it had longest ago. `used` are those it had, oldest first.

    So it is never that of last time, unless there is no other.
    """
    last_use = {key: place for place, key in enumerate(used)}
    return min(range(len(keys)), key=lambda place: (last_use.get(keys[place], -1), place), default=0)

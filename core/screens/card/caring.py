"""The care of a household as a form shows it: what can be chosen, and what is typed."""

from enum import StrEnum

from core.actions.caring import Care
from core.actions.preferences import DAYS
from core.errors import UserError
from core.rules.tiers import BY_VALUE
from core.screens.today import TodayRow
from core.screens.words import TIERS
from core.text import N, T, Text


class Calls(StrEnum):
    """Whether a household is called."""

    BY_RHYTHM = "by_rhythm"
    BASIC = "basic"
    STOPPED = "stopped"


CALLS: dict[Calls, Text] = {
    Calls.BY_RHYTHM: T("By its rhythm"),
    Calls.BASIC: T("Basic care"),
    Calls.STOPPED: T("Given up"),
}
MEANING: dict[Calls, Text] = {
    Calls.BY_RHYTHM: T("Due again when the days are over"),
    Calls.BASIC: T("Birthdays, festivals and fixed dates alone"),
    Calls.STOPPED: T("Nothing of any kind, until it is taken up again"),
}
TIERS_BY_HAND = {tier: TIERS[tier] for tier in BY_VALUE}


def calls_of(care: Care) -> Calls:
    """Which of them a care means."""
    if care.stopped:
        return Calls.STOPPED
    return Calls.BASIC if care.basic_care else Calls.BY_RHYTHM


def typed_gap(text: str) -> int | None:
    """Days between contacts, from one to ten years; None for an empty line. Raises UserError."""
    plain = text.strip()
    if not plain:
        return None
    low, high = DAYS
    if not plain.isdecimal() or not low <= int(plain) <= high:
        fix = T("Enter a whole number from {low} to {high}", low=low, high=high)
        raise UserError(T("“{text}” is no number of days", text=plain), fix=fix)
    return int(plain)


def typed_reason(text: str) -> str:
    """Why nobody calls any more. Raises UserError when nothing is said."""
    reason = " ".join(text.split())
    if not reason:
        raise UserError(T("There is no reason"), fix=T("Say in a few words why nobody calls any more"))
    return reason


def gap_without(row: TodayRow) -> Text:
    """What an empty line for the days means."""
    standing = row.standing
    if standing.gap_from == "household":
        return T("empty: by tag, wish or tier")
    return N("empty: every {n} day", "empty: every {n} days", standing.gap)

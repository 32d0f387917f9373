"""How loud a reason is in the list and in the panel: its chip, and the colour of its word."""

from datetime import date

from core.model.agenda import Reason
from core.screens.reasons import ReasonLine
from gui.theme.tokens import Token
from gui.widgets.chip import ChipKind, ChipSpec
from resources.words import Words

_KINDS: dict[Reason, tuple[ChipKind, str]] = {
    Reason.COMPLAINT: (ChipKind.SOLID, "warning"),
    Reason.PROMISE: (ChipKind.OUTLINE, "today"),
    Reason.APPOINTMENT: (ChipKind.OUTLINE, "calendar"),
    Reason.FOLLOW_UP: (ChipKind.OUTLINE, "today"),
    Reason.RENEWAL: (ChipKind.WARN, "renewal"),
    Reason.MONEY_OWED: (ChipKind.WARN, "purchase"),
    Reason.BIRTHDAY: (ChipKind.ACCENT, "birthday"),
    Reason.YEARLY: (ChipKind.ACCENT, "star"),
    Reason.FESTIVAL: (ChipKind.ACCENT, "star"),
    Reason.REFERRAL_THANKS: (ChipKind.ACCENT, "referral"),
    Reason.REWARD: (ChipKind.ACCENT, "gift"),
    Reason.RETRY: (ChipKind.NEUTRAL, "phone"),
    Reason.CADENCE: (ChipKind.NEUTRAL, "clock"),
    Reason.DORMANT: (ChipKind.NEUTRAL, "dormant"),
}
_OTHER = (ChipKind.NEUTRAL, "note")
_GIVEN_WORDS = frozenset({Reason.PROMISE, Reason.APPOINTMENT, Reason.FOLLOW_UP})
_TOKENS: dict[ChipKind, Token] = {
    ChipKind.SOLID: "danger",
    ChipKind.DANGER: "danger",
    ChipKind.WARN: "warn",
    ChipKind.ACCENT: "accent",
}


def chip_of(reason: ReasonLine, on: date, words: Words) -> ChipSpec:
    """The chip of a reason; a word that was given and not kept by `on` is a danger."""
    kind, icon = _KINDS.get(reason.kind, _OTHER)
    if is_late(reason, on):
        kind, icon = ChipKind.DANGER, "clock"
    return ChipSpec(words.say(reason.wording.chip), kind, icon)


def token_of(reason: ReasonLine, on: date) -> Token:
    """The colour of the word of a reason where it stands without a chip."""
    kind = ChipKind.DANGER if is_late(reason, on) else _KINDS.get(reason.kind, _OTHER)[0]
    return _TOKENS.get(kind, "text")


def is_late(reason: ReasonLine, on: date) -> bool:
    """Whether a promise, a meeting or a date set by hand is overdue."""
    return reason.kind in _GIVEN_WORDS and reason.item.due < on

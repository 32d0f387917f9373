"""The words of the dormant: the groups, and what a silence is compared with."""

from core.rules.dormancy import Model
from core.rules.waking import Effort
from core.screens.dormant import Silence
from core.text import N, T, Text

TITLES = {
    Effort.RESCUE: T("Win back first"),
    Effort.GREET: T("A greeting is enough"),
    Effort.LET_GO: T("May be let go"),
}

_MEASURES = {
    Model.BG_NBD: T("by all buyers"),
    Model.LIMIT: T("plain limit"),
    Model.TOUCH: T("by contact"),
}


def days_words(days: float) -> Text:
    """To the nearest day."""
    return N("{n} day", "{n} days", int(days + 0.5))


def measure_words(row: Silence) -> Text:
    """What says that the days of `measure` are the ones to compare with."""
    if row.usual is None:
        return _MEASURES[row.model]
    return T("bought {n} times", n=row.bought)

"""How households are spread over working days, in words."""

from collections.abc import Sequence
from datetime import date

from core.text import N, T, Text


def spread_words(households: int, days: Sequence[date]) -> Text:
    """Over how many working days, and how many a day at most."""
    most = -(-households // len(days))
    return T(
        "{households} over {days}, up to {most} a day",
        households=N("{n} household", "{n} households", households),
        days=N("{n} working day", "{n} working days", len(days)),
        most=most,
    )

"""What the gaps ask for: how many households come due on a working day."""

from core.text import N, Text

WEEK = 7


def a_working_day(households: int, gap: int, rest_weekdays: int) -> float:
    """How many of these households come due on a working day, when each is seen every `gap` days."""
    return households / gap * WEEK / (WEEK - rest_weekdays)


def load_words(households: int, gap: int, rest_weekdays: int) -> Text:
    """The same in words."""
    return N(
        "{n} household, {day} a working day",
        "{n} households, {day} a working day",
        households,
        day=round(a_working_day(households, gap, rest_weekdays), 1),
    )

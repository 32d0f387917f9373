"""What the gaps ask for: how many households come due on a working day."""

WEEK = 7


def a_working_day(households: int, gap: int, rest_weekdays: int) -> float:
    """How many of these households come due on a working day, when each is seen every `gap` days."""
    return households / gap * WEEK / (WEEK - rest_weekdays)

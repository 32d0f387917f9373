"""Dates as they are typed on the command line."""

from argparse import ArgumentTypeError
from datetime import date

FIRST_YEAR, LAST_YEAR = 1902, 2099
"""The years in which every day has a lunar date before and after it."""


def day(text: str) -> date:
    """A date like 2026-09-18. Raises what argparse tells as wrong usage."""
    try:
        typed = date.fromisoformat(text)
    except ValueError:
        typed = None
    if typed is None or typed.isoformat() != text:  # weeks and days without hyphens are ISO too
        raise ArgumentTypeError(f"{text!r} is not a date like 2026-09-18")
    if not FIRST_YEAR <= typed.year <= LAST_YEAR:
        raise ArgumentTypeError(f"{text} is not between {FIRST_YEAR} and {LAST_YEAR}")
    return typed

"""Which numbers of customers are counted on when the next one is given."""

_MOST_DIGITS = 18
"""What is longer is the mark of another program, or of a machine."""


def is_counted(number: str) -> bool:
    """Whether it is a whole number of at most 18 digits."""
    return len(number) <= _MOST_DIGITS and number.isascii() and number.isdigit()

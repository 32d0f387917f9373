"""How long jobs tell how far they are."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""How a long job tells how much of how much is done; raises `Cancelled` when the user stopped it."""


def no_progress(_done: int, _total: int) -> None:
    """For jobs that nobody watches."""

"""How much of each group of a list is shown: a few rows at first, more step by step."""

from collections import Counter
from collections.abc import Sequence
from typing import TypeVar

FIRST, MORE = 20, 200
"""How many rows of a group are shown at first, and how many more each time."""

Row = TypeVar("Row")


class Unfolding:
    """Groups are told apart by their keys."""

    def __init__(self) -> None:
        self._opened: Counter[str] = Counter()

    def seen(self, key: str, rows: Sequence[Row], first: int = FIRST) -> Sequence[Row]:
        """The rows of a group that are shown."""
        return rows[: first + self._opened[key]]

    def open_more(self, key: str) -> None:
        self._opened[key] += MORE

    def open_less(self, key: str) -> bool:
        """No more than the first rows; False where no more are shown."""
        return self._opened.pop(key, 0) > 0

    def fold_all(self) -> None:
        self._opened.clear()

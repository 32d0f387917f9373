"""What the rows show of their households, read some at a time as they come into sight."""

from collections.abc import Sequence
from datetime import date

from core.model.lines import HouseholdLine
from core.ports import Book
from core.screens.talking_points import Point, talking_points

_AT_ONCE = 60


class Lines:
    """Of these households, in the order in which they stand in the list."""

    def __init__(self, book: Book, ids: Sequence[int], on: date) -> None:
        self._book, self._on = book, on
        self._ids = list(ids)
        self._place = {home: place for place, home in enumerate(ids)}
        self._known: dict[int, HouseholdLine] = {}
        self._points: dict[int, Point] = {}

    def of(self, household_id: int) -> HouseholdLine:
        """One of them, and the next ones with it."""
        if household_id not in self._known:
            place = self._place[household_id]
            found = self._book.household_lines(self._ids[place : place + _AT_ONCE])
            self._known |= found
            self._points |= talking_points(self._book, found, self._on)
        return self._known[household_id]

    def point(self, household_id: int) -> Point | None:
        """What there is to talk about with it, if anything is known."""
        self.of(household_id)
        return self._points.get(household_id)

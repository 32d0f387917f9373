"""Whether everything with a fixed date stood on the list of a day that was worked."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from core.model.agenda import DueItem
from core.ports import Book
from core.rules.calendar_of import work_calendar
from core.screens.coming_round import ComingRound

Key = tuple[object, ...]


def hard_items(book: Book, day: date) -> list[DueItem]:
    """Every item that is hard on this day, found in the book itself and not on its list."""
    settings = book.preferences()
    derived = [item for item in book.due_items(book.hard_households(day)) if item.hard_on(day)]
    rounds = ComingRound(book, day, settings, work_calendar(settings))
    greetings = rounds.reasons(book.standings(rounds.hard())).values()
    return [*derived, *(line.item for found in greetings for line in found if line.hard)]


@dataclass(slots=True)
class FixedDates:
    """`missed` were hard on a worked day at least and on no list; `away` were hard only while nobody was
    there."""

    missed: int = 0
    away: int = 0
    _open: dict[Key, tuple[bool, bool]] = field(default_factory=dict)

    def pass_day(self, items: Iterable[DueItem], listed: Collection[int] | None) -> None:
        """A day with what is hard on it, and the households of its list; None: nobody worked."""
        before, self._open = self._open, {}
        for item in items:
            worked, seen = before.pop(_key(item), (False, False))
            worked, seen = worked or listed is not None, seen or item.household_id in (listed or ())
            self._open[_key(item)] = worked, seen
        self._count(before)

    def finish(self) -> None:
        """The last day is over: what is still open counts if it had its day."""
        self._count({key: state for key, state in self._open.items() if state[0]})

    def _count(self, over: dict[Key, tuple[bool, bool]]) -> None:
        self.missed += sum(worked and not seen for worked, seen in over.values())
        self.away += sum(not worked for worked, _ in over.values())


def _key(item: DueItem) -> Key:
    return item.household_id, item.kind, item.subject_id, item.about, item.due, item.hard_from

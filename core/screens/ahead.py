"""How many households the coming working days will show."""

from collections.abc import Iterator
from datetime import date

from core.model.setting import Settings
from core.ports import Book
from core.rules.calendar_of import work_calendar
from core.rules.levelling import Ahead, Load, levelled
from core.rules.quota import capacity, stretch
from core.screens.coming_round import ComingRound
from core.screens.places import waiting


def days_ahead(book: Book, on: date, count: int = 1) -> list[tuple[date, Load]]:
    """The next working days after `on` and the rows each will have, if nothing else is logged before the
    first of them, and the list of each is worked through."""
    settings = book.preferences()
    workdays = work_calendar(settings)
    days = [workdays.add_working(on, place) for place in range(1, count + 1)]
    stretched = stretch(book.need(), capacity(days[0], settings, workdays))
    return list(zip(days, levelled(_ahead(book, days, settings), settings, stretched), strict=True))


def _ahead(book: Book, days: list[date], settings: Settings) -> Iterator[Ahead]:
    """Each day asks for as many as those before it can have taken, too."""
    workdays, met = work_calendar(settings), 0
    for place, day in enumerate(days, start=1):
        rounds = ComingRound(book, day, settings, workdays)
        hard = list(dict.fromkeys([*book.hard_households(day), *rounds.hard()]))
        limit = place * settings.quota + met
        there = book.standings(hard).values()
        yield Ahead(waiting(there, day), book.candidates(day, rounds.households(), limit, without=hard))
        met += len(hard)

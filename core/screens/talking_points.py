"""What there is to talk about with a household: what is open, what comes next, what it wishes for."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from core.model.agenda import DueItem, Reason, Standing
from core.model.lines import HouseholdLine
from core.model.purchase import WishState
from core.ports import Book
from core.records import dataclass
from core.rules.bands import rank
from core.rules.calendar_of import work_calendar
from core.screens.coming_round import ComingRound
from core.screens.reasons import ReasonLine, reason_lines
from core.text import T, Text

SILENT = frozenset({Reason.CADENCE, Reason.RETRY, Reason.DORMANT, Reason.VERIFY})
"""What only says that nobody was in touch: no matter to talk about."""


@dataclass(frozen=True, slots=True)
class Point:
    """One matter, and a word on when it is or where it is known from."""

    what: Text
    beside: Text


def talking_points(book: Book, homes: Mapping[int, HouseholdLine], on: date) -> dict[int, Point]:
    """Of each household with one, the first: a day set by hand, what is open today, what comes next, and
    else a wish without a day."""
    standings = book.standings(list(homes))
    rounds = ComingRound(book, on, book.preferences(), work_calendar(book.preferences()))
    found: dict[int, list[ReasonLine]] = defaultdict(list)
    for home, greetings in rounds.reasons(standings).items():
        found[home] += greetings
    for line in reason_lines(book, _first_items(book, standings, on), on):
        found[line.item.household_id].append(line)
    points = {
        home: _point(min(lines, key=lambda line: _place(line.item, on)), on)
        for home, lines in found.items()
        if lines
    }
    return {**_wishes(book, [homes[home] for home in homes if home not in points]), **points}


def _first_items(
    book: Book, standings: Mapping[int, Standing], on: date
) -> Iterator[tuple[DueItem, Standing]]:
    items: dict[int, list[DueItem]] = defaultdict(list)
    for item in book.due_items(list(standings)):
        if item.kind not in SILENT and item.closes >= on:
            items[item.household_id].append(item)
    for home, known in items.items():
        yield min(known, key=lambda item: _place(item, on)), standings[home]


def _place(item: DueItem, on: date) -> tuple[object, ...]:
    """A day set by hand that is to come, then what is listed today, what comes later, and a day that has
    passed: it says least."""
    if item.kind is Reason.FOLLOW_UP:
        return (0, 0, item.due) if item.due >= on else (3, 0, item.due)
    return (1, *rank(item)) if item.listed_on(on) else (2, 0, item.opens)


def _point(line: ReasonLine, on: date) -> Point:
    item = line.item
    if item.kind is Reason.FOLLOW_UP and item.due > on:
        return Point(T("Next contact {due}", due=item.due), T("Set on {day}", day=item.set_on or item.due))
    return Point(line.wording.text, line.wording.chip)


def _wishes(book: Book, homes: Sequence[HouseholdLine]) -> dict[int, Point]:
    points = {}
    for home in homes:
        for member in home.members:
            for wish in book.wishes.where(customer_id=member.customer_id, state=WishState.OPEN):
                said = T("Said on {day}", day=wish.opened)
                points[home.household_id] = Point(T("Wants {category}", category=wish.category), said)
    return points

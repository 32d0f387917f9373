"""The rows of the page: how long a household has been silent beside how long is usual for it."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

from core.model.household import Tier
from core.model.lines import HouseholdLine
from core.ports import Book
from core.records import dataclass
from core.rules.bands import TIERS
from core.rules.dormancy import SILENT_RHYTHMS, Dormancy, dormancy
from core.text import Text

_AT_ONCE = 60


@dataclass(frozen=True, slots=True)
class Silence:
    """One dormant household. `usual` is its own rhythm in days, None where the plain limit judged;
    `limit` that limit in days. `why` says so in a sentence."""

    household_id: int
    tier: Tier
    days: int
    usual: float | None
    limit: int
    why: Text

    @property
    def measure(self) -> float:
        """Days that the silence is compared with."""
        return self.limit if self.usual is None else max(1.0, self.usual)

    @property
    def times(self) -> float:
        """How many times the usual gap, or the limit, the silence has lasted."""
        return self.days / self.measure

    @property
    def allowed(self) -> float:
        """From how many times on the silence counts."""
        return 1 if self.usual is None else SILENT_RHYTHMS


@dataclass(frozen=True, slots=True)
class Silences:
    """Everybody who is dormant, and how many `buyers` were judged."""

    with_rhythm: tuple[Silence, ...] = ()
    without_rhythm: tuple[Silence, ...] = ()
    buyers: int = 0

    @property
    def all(self) -> tuple[Silence, ...]:
        return self.with_rhythm + self.without_rhythm


class Lines:
    """What lists show of households, read some at a time as they come into sight."""

    def __init__(self, book: Book, ids: Sequence[int]) -> None:
        self._book = book
        self._ids = list(ids)
        self._place = {home: place for place, home in enumerate(ids)}
        self._known: dict[int, HouseholdLine] = {}

    def of(self, household_id: int) -> HouseholdLine:
        """One of them, and the next ones with it."""
        if household_id not in self._known:
            place = self._place[household_id]
            self._known |= self._book.household_lines(self._ids[place : place + _AT_ONCE])
        return self._known[household_id]


def silences(book: Book, on: date, limit: int) -> Silences:
    """Dormant households that may be contacted: higher tiers first, then whoever fell silent last, who is
    won back soonest."""
    verdicts = _verdicts(book, on, limit)
    dormant = {home: verdict for home, verdict in verdicts.items() if verdict.dormant}
    rows = [
        Silence(
            home, standing.tier, dormant[home].days_since, dormant[home].rhythm_days, limit, dormant[home].why
        )
        for home, standing in book.standings(list(dormant)).items()
        if standing.contactable
    ]
    rows.sort(key=lambda row: (TIERS.index(row.tier), row.times, row.household_id))
    own = tuple(row for row in rows if row.usual is not None)
    return Silences(own, tuple(row for row in rows if row.usual is None), len(verdicts))


def _verdicts(book: Book, on: date, limit: int) -> dict[int, Dormancy]:
    """By household, for everybody who has bought up to this day."""
    past: Iterable[tuple[int, date]] = ((home, day) for home, day in book.purchase_days() if day <= on)
    judged = (
        (home, dormancy([day for _, day in days], on, limit))
        for home, days in groupby(past, key=itemgetter(0))
    )
    return {home: verdict for home, verdict in judged if verdict is not None}

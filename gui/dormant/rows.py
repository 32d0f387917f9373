"""The rows of the page: how long a household has been silent beside how long is usual for it."""

from collections.abc import Sequence
from datetime import date

from core.model.household import Tier
from core.model.lines import HouseholdLine
from core.ports import Book
from core.records import dataclass
from core.rules.bands import TIERS
from core.rules.dormancy import SILENT_RHYTHMS, Model
from core.screens.judged import Judged, judged
from core.text import Text

_AT_ONCE = 60


@dataclass(frozen=True, slots=True)
class Silence:
    """One dormant household. `usual` is its own rhythm in days, None where another `model` judged; `limit`
    the days of silence that this one allows. `why` says so in a sentence."""

    household_id: int
    tier: Tier
    days: int
    usual: float | None
    limit: int
    why: Text
    model: Model

    @property
    def measure(self) -> float:
        """Days that the silence is compared with."""
        return max(1.0, self.limit if self.usual is None else self.usual)

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
    by_book: tuple[Silence, ...] = ()
    without_rhythm: tuple[Silence, ...] = ()
    buyers: int = 0

    @property
    def all(self) -> tuple[Silence, ...]:
        return self.with_rhythm + self.by_book + self.without_rhythm


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


def silences(book: Book, on: date) -> Silences:
    """Dormant households that may be contacted: higher tiers first, then whoever fell silent last, who is
    won back soonest."""
    found = judged(book, on)
    dormant = [home for home, verdict in found.verdicts.items() if verdict.dormant]
    rows = [
        _silence(found, home, standing.tier)
        for home, standing in book.standings(dormant).items()
        if standing.contactable
    ]
    rows.sort(key=lambda row: (TIERS.index(row.tier), row.times, row.household_id))
    own, by_book, plain = (
        tuple(row for row in rows if row.model is model) for model in (Model.OWN, Model.BG_NBD, Model.LIMIT)
    )
    return Silences(own, by_book, plain, len(found.verdicts))


def _silence(found: Judged, home: int, tier: Tier) -> Silence:
    verdict = found.verdicts[home]
    allowed = (verdict.silent_from - found.days[home][-1]).days - 1
    usual, why = verdict.rhythm_days, verdict.why
    return Silence(home, tier, verdict.days_since, usual, allowed, why, verdict.model)

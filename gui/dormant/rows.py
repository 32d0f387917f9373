"""The rows of the page: how long a household has been silent beside how long is usual for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from core.model.lines import HouseholdLine
from core.ports import Book
from core.rules.bands import TIERS
from core.rules.dormancy import SILENT_RHYTHMS
from core.screens.listings.dormant import DormantRow, dormant_listing
from core.text import Text


@dataclass(frozen=True, slots=True)
class Silence:
    """One dormant household. `usual` is its own rhythm in days, None where the plain limit judged;
    `measure` is what the silence is compared with. `why` says so in a sentence."""

    line: HouseholdLine
    days: int
    usual: float | None
    limit: int
    why: Text

    @property
    def measure(self) -> float:
        return self.limit if self.usual is None else max(1.0, self.usual)

    @property
    def times(self) -> float:
        """How many times the usual gap, or the limit, the silence has lasted."""
        return self.days / self.measure

    @property
    def allowed(self) -> float:
        """From how many times on the silence counts."""
        return 1 if self.usual is None else SILENT_RHYTHMS


def silences(book: Book, on: date, limit: int) -> list[Silence]:
    """Every dormant household: higher tiers first, then whoever fell silent last, who is won back soonest."""
    rows = dormant_listing(book, on).rows
    lines = book.household_lines([row.household_id for row in rows])
    found = [_silence(row, lines[row.household_id], on, limit) for row in rows]
    return sorted(found, key=lambda row: (TIERS.index(row.line.tier), row.times, row.line.household_id))


def buyers(book: Book, on: date) -> int:
    """How many households have bought up to this day."""
    return len({home for home, day in book.purchase_days() if day <= on})


def with_rhythm(rows: Iterable[Silence]) -> list[Silence]:
    """Those past a rhythm of their own."""
    return [row for row in rows if row.usual is not None]


def without_rhythm(rows: Iterable[Silence]) -> list[Silence]:
    """Those past the plain limit."""
    return [row for row in rows if row.usual is None]


def _silence(row: DormantRow, line: HouseholdLine, on: date, limit: int) -> Silence:
    days = (on - row.last_purchase).days
    return Silence(line, days, row.rhythm_days, limit, row.reasons[0].why)

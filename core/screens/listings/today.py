"""The list of a day: one row a household, with every reason to contact it."""

from datetime import date

from core.exporting import ColumnKind
from core.model.agenda import Band
from core.model.household import Tier
from core.ports import Book
from core.records import dataclass
from core.rules.contact import household_phone
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.reasons import ReasonCell, reason_cell
from core.screens.today import TodayRow, today_list
from core.screens.words import BANDS, TIERS
from core.text import T, Text

HEADINGS = (
    Heading(T("Band")),
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Tier")),
    Heading(T("Phone")),
    Heading(T("Last contact"), ColumnKind.DATE),
    Heading(T("Reasons")),
)


@dataclass(frozen=True, slots=True)
class TodayLine:
    """One household. `name` is the primary contact's, whose number stands first; `phone` is digits,
    empty when none may be shown; `warning` says that somebody of the family died within the year."""

    household_id: int
    numbers: tuple[str, ...]
    name: str
    tier: Tier
    band: Band
    phone: str
    last: date | None
    reasons: tuple[ReasonCell, ...]
    warning: Text | None

    def cells(self) -> tuple[object, ...]:
        careful = () if self.warning is None else (self.warning,)
        texts = (*(reason.text for reason in self.reasons), *careful)
        tier, band = TIERS[self.tier], BANDS[self.band]
        return band, self.numbers, self.name, tier, self.phone, self.last, texts


def today_listing(book: Book, on: date) -> Listing[TodayLine]:
    """The open households in the order of the screen, then those that are done."""
    rows = tuple(_line(row, on) for row in today_list(book, on).rows)
    return Listing(T("Today"), HEADINGS, rows)


def _line(row: TodayRow, on: date) -> TodayLine:
    return TodayLine(
        household_id=row.household_id,
        numbers=tuple(member.number for member in row.line.members),
        name=row.line.primary.name,
        tier=row.standing.tier,
        band=row.band,
        phone=household_phone(row.line, on),
        last=row.standing.last_touch,
        reasons=tuple(map(reason_cell, row.reasons)),
        warning=row.warning,
    )

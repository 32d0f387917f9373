"""Days on which somebody first bought, as they come round."""

from datetime import date, timedelta

from core.calendar.birthdays import next_birthday
from core.exporting import ColumnKind
from core.model.birthday import Birthday, Calendar
from core.ports import Book
from core.records import dataclass
from core.screens.listings.listing import Heading, Listing
from core.text import T

HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Date"), ColumnKind.DATE),
    Heading(T("First purchase"), ColumnKind.DATE),
    Heading(T("Years"), ColumnKind.NUMBER),
)


@dataclass(frozen=True, slots=True)
class AnniversaryRow:
    """One household, for it is greeted once. `due` is the next return of the day."""

    household_id: int
    number: str
    numbers: tuple[str, ...]
    name: str
    due: date
    first_purchase: date
    years: int

    def cells(self) -> tuple[object, ...]:
        return self.number, self.name, self.due, self.first_purchase, self.years


def anniversary_listing(book: Book, on: date, days: int) -> Listing[AnniversaryRow]:
    """Every household that may be contacted and whose day returns from `on` to `days` later."""
    firsts = {
        home: standing.first_bought
        for home, standing in book.standings().items()
        if standing.contactable and standing.first_bought is not None
    }
    returns = {home: _return(first, on) for home, first in firsts.items()}
    coming = {home: due for home, due in returns.items() if due <= on + timedelta(days=days)}
    rows = [
        AnniversaryRow(
            household_id=home,
            number=line.primary.number,
            numbers=tuple(member.number for member in line.members),
            name=line.primary.name,
            due=coming[home],
            first_purchase=firsts[home],
            years=coming[home].year - firsts[home].year,
        )
        for home, line in book.household_lines(list(coming)).items()
    ]
    rows.sort(key=lambda row: (row.due, row.household_id))
    return Listing(T("Anniversaries"), HEADINGS, tuple(rows))


def _return(first: date, on: date) -> date:
    """29 February returns on the 28th in common years, as a birthday does."""
    return next_birthday(Birthday(Calendar.SOLAR, first.month, first.day), max(on, first + timedelta(days=1)))

"""Days that come round every year: when somebody first bought, weddings and other named days."""

from collections.abc import Iterator
from datetime import date, timedelta

from core.calendar.birthdays import age_on, next_birthday
from core.exporting import ColumnKind
from core.model.birthday import Birthday, Calendar
from core.model.care import YearlyDate
from core.ports import Book
from core.records import dataclass
from core.screens.listings.listing import Heading, Listing
from core.screens.listings.people import bearer, reachable
from core.screens.yearly import FIRST_PURCHASE
from core.text import T

HEADINGS = (
    Heading(T("Number")),
    Heading(T("Name")),
    Heading(T("Date"), ColumnKind.DATE),
    Heading(T("First purchase"), ColumnKind.DATE),
    Heading(T("Years"), ColumnKind.NUMBER),
    Heading(T("Occasion")),
)


@dataclass(frozen=True, slots=True)
class AnniversaryRow:
    """One day of a household, which is greeted once. `due` is its next return; `what` is `first_purchase`
    or what the day is called, `first_purchase` the day itself, `years` is told only with a known year."""

    household_id: int
    number: str
    numbers: tuple[str, ...]
    name: str
    due: date
    first_purchase: date | None
    years: int | None
    what: str

    def cells(self) -> tuple[object, ...]:
        first = None if self.first_purchase is None else T("First purchase")
        return self.number, self.name, self.due, self.first_purchase, self.years, first or self.what


def anniversary_listing(book: Book, on: date, days: int) -> Listing[AnniversaryRow]:
    """Every day of those who may be contacted that returns from `on` to `days` later."""
    until = on + timedelta(days=days)
    rows = [*_first_purchases(book, on, until), *_named(book, on, until)]
    rows.sort(key=lambda row: (row.due, row.household_id))
    return Listing(T("Anniversaries"), HEADINGS, tuple(rows))


def _first_purchases(book: Book, on: date, until: date) -> Iterator[AnniversaryRow]:
    firsts = {
        home: standing.first_bought
        for home, standing in book.standings().items()
        if standing.contactable and standing.first_bought is not None
    }
    returns = {home: _return(first, on) for home, first in firsts.items()}
    coming = {home: due for home, due in returns.items() if due <= until}
    for home, line in book.household_lines(list(coming)).items():
        yield AnniversaryRow(
            household_id=home,
            number=line.primary.number,
            numbers=tuple(member.number for member in line.members),
            name=line.primary.name,
            due=coming[home],
            first_purchase=firsts[home],
            years=coming[home].year - firsts[home].year,
            what=FIRST_PURCHASE,
        )


def _named(book: Book, on: date, until: date) -> Iterator[AnniversaryRow]:
    for kept in book.yearly_dates.where():
        card, due = bearer(book, kept.customer_id), next_birthday(_birthday(kept), on)
        if due > until or not reachable(book, card):
            continue
        (line,) = book.household_lines([card.household_id]).values()
        yield AnniversaryRow(
            household_id=card.household_id,
            number=card.number,
            numbers=tuple(member.number for member in line.members),
            name=card.name,
            due=due,
            first_purchase=None,
            years=age_on(_birthday(kept), due),
            what=kept.name,
        )


def _birthday(kept: YearlyDate) -> Birthday:
    return Birthday(kept.calendar, kept.month, kept.day, year=kept.year)


def _return(first: date, on: date) -> date:
    """29 February returns on the 28th in common years, as a birthday does."""
    return next_birthday(Birthday(Calendar.SOLAR, first.month, first.day), max(on, first + timedelta(days=1)))

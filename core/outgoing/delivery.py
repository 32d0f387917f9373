"""Writes one order to a file: the whole of it, or nothing."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from pathlib import Path

from core.exporting import Calendar
from core.exports import as_table
from core.importing.round_trip.memory import with_memory
from core.outgoing import calendars
from core.outgoing.contacts import contacts
from core.outgoing.orders import CSV, ICS, VCF, XLSX, Order, What, ending_of
from core.outgoing.templates import template
from core.ports import Book, Library, Progress, Voice, no_progress
from core.records import dataclass
from core.screens.listings.birthdays import birthday_listing
from core.screens.listings.cards import card_listing
from core.screens.listings.credit import credit_listing
from core.screens.listings.dormant import dormant_listing
from core.screens.listings.everything import everything
from core.screens.listings.history import history_listing
from core.screens.listings.listing import Listing, ListRow
from core.screens.listings.referrals import referral_listing
from core.screens.listings.renewals import renewal_listing
from core.screens.listings.today import today_listing

DAYS = 30
"""How far ahead lists of coming days look."""

TEMPLATES = frozenset({What.TEMPLATE_CUSTOMERS, What.TEMPLATE_PURCHASES, What.TEMPLATE_HISTORY})

_LISTINGS: dict[What, Callable[[Book, date], Listing[ListRow]]] = {
    What.TODAY: today_listing,
    What.DORMANT: dormant_listing,
    What.BIRTHDAYS: lambda book, on: birthday_listing(book, on, DAYS),
    What.RENEWALS: lambda book, on: renewal_listing(book, on, DAYS),
    What.REFERRALS: lambda book, _on: referral_listing(book),
    What.CREDIT: lambda book, _on: credit_listing(book),
    What.HISTORY: lambda book, _on: history_listing(book),
}
_CALENDARS: dict[What, Callable[[Book, Voice, date, Progress], Calendar]] = {
    What.TODAY: calendars.today_calendar,
    What.BIRTHDAYS: calendars.birthday_calendar,
    What.RENEWALS: calendars.renewal_calendar,
}


@dataclass(frozen=True, slots=True)
class Delivered:
    """How many rows were written, and how many customers have nothing to write."""

    rows: int
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Delivery:
    """The parts that meet: a book to read, a place to write, a voice and a day."""

    book: Book
    library: Library
    words: Voice
    on: date
    tell: Progress = no_progress

    def write(self, order: Order, out: Path) -> Delivered:
        """Write the order in the form that the file's name asks for, pages for paper excepted.

        Raises UserError when the list is not written in that form or the file cannot be written, and
        `Cancelled` when the user stopped it; an older file of that name is then as it was.
        """
        form = ending_of(order.what, out.name)
        if form == VCF:
            return self._write_cards(order, out)
        if form == ICS:
            return self._write_calendar(order, out)
        return self._write_sheets(order, out, form)

    def listings(self, order: Order) -> list[Listing[ListRow]]:
        """The lists of an order, each of which becomes a sheet."""
        if order.what is What.ALL:
            return everything(self.book)
        if order.what is What.CUSTOMERS:
            return [card_listing(self.book, self.chosen(order))]
        return [_LISTINGS[order.what](self.book, self.on)]

    def chosen(self, order: Order) -> Collection[int] | None:
        """The customers that are picked or that a phrase finds, by id; None for all of them."""
        if not order.phrase:
            return order.picked
        return set(self.book.customer_ids(order.phrase))

    def _write_sheets(self, order: Order, out: Path, form: str) -> Delivered:
        if order.what in TEMPLATES:
            self.library.write_workbook(out, template(order.what, self.words, self.on))
            return Delivered(0)
        if order.what is What.CUSTOMERS and form == XLSX:
            return self._write_cards_sheet(order, out)
        listings = self.listings(order)
        tables = [as_table(listing, self.words, order.left_out, self.tell) for listing in listings]
        if form == CSV:
            self.library.write_csv(out, tables[0])
        else:
            self.library.write_workbook(out, tables)
        return Delivered(sum(len(listing.rows) for listing in listings))

    def _write_cards_sheet(self, order: Order, out: Path) -> Delivered:
        """Whole cards, with what tells later which cells were edited."""
        listing = card_listing(self.book, self.chosen(order))
        tables = with_memory(listing, self.words, order.left_out, self.tell)
        self.library.write_workbook(out, tables)
        return Delivered(len(listing.rows))

    def _write_cards(self, order: Order, out: Path) -> Delivered:
        found = contacts(self.book, self.words, self.on, self.chosen(order), self.tell)
        self.library.write_cards(out, found.cards)
        return Delivered(found.count, found.left_out)

    def _write_calendar(self, order: Order, out: Path) -> Delivered:
        calendar = _CALENDARS[order.what](self.book, self.words, self.on, self.tell)
        entries = list(calendar.entries)
        self.library.write_calendar(out, replace(calendar, entries=entries))
        return Delivered(len(entries))

"""`list`: every list of the book, as a table or as a document."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from cli.output import write_document, write_table
from cli.tools import Desk
from core.exports import as_table
from core.ports import Book
from core.screens.listings.anniversaries import anniversary_listing
from core.screens.listings.appointments import appointment_listing
from core.screens.listings.birthdays import birthday_listing
from core.screens.listings.credit import credit_listing
from core.screens.listings.customers import customer_listing
from core.screens.listings.dormant import judge_dormancy
from core.screens.listings.history import history_listing
from core.screens.listings.likeness import duplicate_listing, family_listing
from core.screens.listings.listing import Listing, ListRow
from core.screens.listings.referrals import referral_listing
from core.screens.listings.renewals import renewal_listing
from core.screens.listings.today import today_listing
from core.screens.listings.wishes import wish_listing
from core.screens.listings.worth import matrix_listing, tier_listing

DAYS = 30
MOST_DAYS = 10 * 366


@dataclass(frozen=True, slots=True)
class Wish:
    """Which part of a list is wanted: `days` ahead of `on`, at most `limit` rows (None: all), the rows
    of `everybody`, the customers that match a `phrase`."""

    on: date
    days: int = DAYS
    limit: int | None = None
    everybody: bool = False
    phrase: str = ""

    @property
    def most(self) -> int:
        """The limit as the book's queries take it."""
        return -1 if self.limit is None else self.limit


LISTS: dict[str, Callable[[Book, Wish], Listing[ListRow]]] = {
    "today": lambda book, wish: today_listing(book, wish.on),
    "customers": lambda book, wish: customer_listing(book, wish.on, wish.phrase, wish.most),
    "dormant": lambda book, wish: judge_dormancy(book, wish.on, wish.everybody).listing,
    "birthdays": lambda book, wish: birthday_listing(book, wish.on, wish.days),
    "renewals": lambda book, wish: renewal_listing(book, wish.on, wish.days),
    "referrals": lambda book, _: referral_listing(book),
    "credit": lambda book, _: credit_listing(book),
    "duplicates": lambda book, _: duplicate_listing(book),
    "families": lambda book, _: family_listing(book),
    "tiers": lambda book, wish: tier_listing(book, wish.on, wish.everybody),
    "matrix": lambda book, wish: matrix_listing(book, wish.on, wish.everybody),
    "appointments": lambda book, wish: appointment_listing(book, wish.on, wish.days),
    "wishes": lambda book, _: wish_listing(book),
    "anniversaries": lambda book, wish: anniversary_listing(book, wish.on, wish.days),
    "history": lambda book, wish: history_listing(book, wish.most),
}
"""Each list by its name on the command line."""

PARTS = {"duplicates": "pairs", "families": "groups"}
"""Documents that hold one thing alone, under its own name."""


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=list(LISTS), metavar="WHAT", help=" ".join(LISTS))
    parser.add_argument("phrase", nargs="?", metavar="PHRASE", help="customers")
    parser.add_argument("--days", type=_days, default=DAYS)
    parser.add_argument("--limit", type=_count)
    parser.add_argument("--all", action="store_true", help="dormant tiers matrix")
    parser.set_defaults(refuse=parser.error)


def run(desk: Desk, typed: Namespace) -> int:
    """Show one list; the book is only read."""
    if typed.phrase is not None and typed.what != "customers":
        typed.refuse(f"{typed.what} takes no phrase")
    wish = Wish(desk.on, typed.days, typed.limit, typed.all, typed.phrase or "")
    with desk.book() as book:
        listing = LISTS[typed.what](book, wish)
        if desk.json:
            write_document(_document(book, typed.what, listing, wish), desk.words)
        else:
            short = replace(listing, rows=listing.rows[: wish.limit])
            write_table(as_table(short, desk.words), desk.words)
    return 0


def _document(book: Book, what: str, listing: Listing[ListRow], wish: Wish) -> dict[str, object]:
    rows = listing.rows[: wish.limit]
    if what in PARTS:
        return {PARTS[what]: rows}
    if what == "dormant":
        return {"on": wish.on, "model": judge_dormancy(book, wish.on).model, "rows": rows}
    return {"on": wish.on, "rows": rows}


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError
    return number


def _days(text: str) -> int:
    number = _count(text)
    if number > MOST_DAYS:
        raise ValueError
    return number

"""`list`: every list of the book, as a table or as a document."""

from argparse import ArgumentParser, Namespace
from dataclasses import replace

from cli.listings import DAYS, LISTS, Wish
from cli.numbers import whole
from cli.output import write_document, write_table
from cli.tools import Desk
from core.exports import as_table
from core.screens.listings.listing import Listing, ListRow

MOST_DAYS = 10 * 366
MOST_ROWS = 1_000_000
PHRASED = ("customers", "history")


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=list(LISTS), metavar="WHAT", help=" ".join(LISTS))
    parser.add_argument("phrase", nargs="?", metavar="PHRASE", help="customers; a NUMBER for history")
    parser.add_argument("--days", type=whole(0, MOST_DAYS), default=DAYS, metavar="N")
    parser.add_argument("--limit", type=whole(0, MOST_ROWS), metavar="N")
    parser.add_argument("--all", action="store_true", help="dormant tiers matrix")
    parser.set_defaults(refuse=parser.error)


def run(desk: Desk, typed: Namespace) -> int:
    """Show one list; the book is only read."""
    if typed.phrase is not None and typed.what not in PHRASED:
        typed.refuse(f"{typed.what} takes no phrase")
    wish = Wish(desk.on, typed.days, typed.limit, typed.all, typed.phrase or "")
    with desk.book(reading=True) as book:
        whole = LISTS[typed.what](book, wish)
        listing = replace(whole, rows=whole.rows[: wish.limit])
        if desk.json:
            write_document(_document(listing, wish), desk.words)
        else:
            write_table(as_table(listing, desk.words), desk.words)
    return 0


def _document(listing: Listing[ListRow], wish: Wish) -> dict[str, object]:
    """What only the day decides comes under the day; pairs and groups stand alone."""
    if listing.rows_are != "rows":
        return {listing.rows_are: listing.rows}
    return {"on": wish.on, **listing.beside, "rows": listing.rows}

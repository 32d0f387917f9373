"""`export`: a list as a workbook or a CSV file, or the call sheet as a PDF."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cli.commands.printing import print_today
from cli.listings import LISTS, Wish
from cli.tools import Desk
from core.errors import UserError
from core.exporting import Table
from core.exports import as_table
from core.ports import Book, Library
from core.screens.listings.cards import card_listing
from core.screens.listings.everything import everything
from core.screens.listings.listing import Listing, ListRow
from core.text import N, T

PHRASE = "phrase:"
LISTED = ("today", "dormant", "birthdays", "renewals", "referrals", "credit", "history")
NAMES = ("customers", *LISTED, "all")


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("what", metavar="WHAT", help=" ".join((*NAMES, f'"{PHRASE}…"')))
    parser.add_argument("out", type=Path, metavar="OUT", help=".xlsx .csv .pdf")
    parser.set_defaults(refuse=parser.error)


def run(desk: Desk, typed: Namespace) -> int:
    """Write one file, the whole of it or nothing."""
    if typed.what not in NAMES and not typed.what.startswith(PHRASE):
        typed.refuse(f"WHAT is one of {', '.join(NAMES)}, {PHRASE}…")
    out, ending = typed.out, typed.out.suffix.lower()
    with desk.book(reading=True) as book:
        if ending == ".pdf" and typed.what == "today":
            return print_today(desk, book, out)
        check_ending(typed.what, out)
        listings = _listings(book, typed.what, desk)
        _write(desk.tools.library, out, [as_table(listing, desk.words) for listing in listings])
    rows = sum(len(listing.rows) for listing in listings)
    message = N("{n} row written to {path}.", "{n} rows written to {path}.", rows, path=str(out))
    desk.done(message, path=str(out), rows=rows)
    return 0


def check_ending(what: str, out: Path) -> None:
    """Raises UserError when the list cannot be written as the file's name asks."""
    ending = out.suffix.lower()
    if ending not in (".xlsx", ".csv"):
        raise UserError(
            T("This list is not written as “{ending}”", ending=ending),
            T("{file}", file=out.name),
            T("Choose a name that ends in .xlsx or .csv"),
        )
    if ending == ".csv" and what == "all":
        raise UserError(
            T("A CSV file holds one list only"),
            T("{file}", file=out.name),
            T("Choose a name that ends in .xlsx"),
        )


def _listings(book: Book, what: str, desk: Desk) -> list[Listing[ListRow]]:
    if what == "all":
        return everything(book)
    if what == "customers":
        return [card_listing(book)]
    if what.startswith(PHRASE):
        found = book.customer_lines(what.removeprefix(PHRASE))
        return [card_listing(book, [line.customer_id for line in found])]
    return [LISTS[what](book, Wish(desk.on))]


def _write(library: Library, out: Path, tables: list[Table]) -> None:
    if out.suffix.lower() == ".csv":
        library.write_csv(out, tables[0])
    else:
        library.write_workbook(out, tables)

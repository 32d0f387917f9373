"""`print`: pages for paper, written as a PDF."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cli.tools import Desk
from core.callsheet import call_sheet
from core.errors import UserError
from core.ports import Book
from core.screens.today import today_list
from core.text import N, T

PAGES = ("today", "birthdays", "customer")


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("what", choices=PAGES, metavar="WHAT", help=" ".join(PAGES))
    parser.add_argument("number", nargs="?", metavar="NUMBER", help="customer")
    parser.add_argument("out", type=Path, metavar="OUT.pdf")
    parser.set_defaults(refuse=parser.error)


def run(desk: Desk, typed: Namespace) -> int:
    """Write one page set; the book is only read."""
    if (typed.number is not None) is not (typed.what == "customer"):
        typed.refuse("a customer is printed by number, nothing else is")
    with desk.book(reading=True) as book:
        if typed.number is not None:
            book.customer_by_number(typed.number)
        if typed.what != "today":
            raise UserError(
                T("Only the call sheet is printed from here"),
                fix=T("Use print today, or export the list to .xlsx and print that"),
            )
        return print_today(desk, book, typed.out)


def print_today(desk: Desk, book: Book, out: Path) -> int:
    """The call sheet, of what is still open."""
    if out.suffix.lower() != ".pdf":
        raise UserError(
            T("A page is written as PDF"), T("{file}", file=out.name), T("Choose a name that ends in .pdf")
        )
    sheet = call_sheet(today_list(book, desk.on), book.preferences().own_name)
    pages = desk.tools.paper().print_call_sheet(sheet, desk.words, out)
    message = N("{n} page written to {path}.", "{n} pages written to {path}.", pages, path=str(out))
    desk.done(message, path=str(out), pages=pages, households=sheet.households)
    return 0

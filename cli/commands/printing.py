"""`print`: pages for paper, written as a PDF."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cli.tools import Desk
from core.birthday_sheet import birthday_sheet
from core.callsheet import call_sheet
from core.customer_sheet import customer_sheet
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
            return print_customer(desk, book, typed.number, typed.out)
        if typed.what == "birthdays":
            return print_birthdays(desk, book, typed.out)
        return print_today(desk, book, typed.out)


def print_today(desk: Desk, book: Book, out: Path) -> int:
    """The call sheet, of what is still open."""
    _check_name(out)
    sheet = call_sheet(today_list(book, desk.on), book.preferences().own_name)
    pages = desk.tools.paper().print_call_sheet(sheet, desk.words, out)
    return _done(desk, out, pages, households=sheet.households)


def print_birthdays(desk: Desk, book: Book, out: Path) -> int:
    """The birthdays of the next thirty days."""
    _check_name(out)
    sheet = birthday_sheet(book, desk.on)
    pages = desk.tools.paper().print_birthdays(sheet, desk.words, out)
    return _done(desk, out, pages, people=sheet.people)


def print_customer(desk: Desk, book: Book, number: str, out: Path) -> int:
    """One customer on one page."""
    customer = book.customer_by_number(number)
    _check_name(out)
    sheet = customer_sheet(book, customer.id, desk.on)
    return _done(desk, out, desk.tools.paper().print_customer(sheet, desk.words, out), number=sheet.number)


def _check_name(out: Path) -> None:
    if out.suffix.lower() != ".pdf":
        raise UserError(
            T("A page is written as PDF"), T("{file}", file=out.name), T("Choose a name that ends in .pdf")
        )


def _done(desk: Desk, out: Path, pages: int, **told: object) -> int:
    message = N("{n} page written to {path}.", "{n} pages written to {path}.", pages, path=str(out))
    desk.done(message, path=str(out), pages=pages, **told)
    return 0

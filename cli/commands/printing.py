"""`print`: pages for paper, written as a PDF."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path

from cli.output import tell
from cli.tools import Desk
from core.address_labels import label_sheet, label_words
from core.addressees import households_of
from core.birthday_sheet import DAYS, birthday_sheet
from core.callsheet import call_sheet
from core.customer_sheet import customer_sheet
from core.errors import UserError
from core.greeting_cards import birthday_cards, card_words
from core.ports import Book
from core.renewals_sheet import renewal_sheet
from core.screens.listings.birthdays import birthday_listing
from core.screens.today import today_list
from core.text import N, T


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "what", choices=[*_PRINTED, "customer"], metavar="WHAT", help=" ".join([*_PRINTED, "customer"])
    )
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
        return _PRINTED[typed.what](desk, book, typed.out)


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


def print_renewals(desk: Desk, book: Book, out: Path) -> int:
    """What ends soon or has lapsed."""
    _check_name(out)
    sheet = renewal_sheet(book, desk.on)
    pages = desk.tools.paper().print_renewals(sheet, desk.words, out)
    return _done(desk, out, pages, items=sheet.items)


def print_labels(desk: Desk, book: Book, out: Path) -> int:
    """An address label for every household that may be contacted and has an address."""
    _check_name(out)
    sheet = label_sheet(book, households_of(book))
    pages = desk.tools.paper().print_labels(sheet, desk.words, out)
    tell(T("{message}.", message=label_words(sheet)), desk.words)
    return _done(desk, out, pages, labels=len(sheet.people), without_address=sheet.left_out)


def print_cards(desk: Desk, book: Book, out: Path) -> int:
    """A birthday card for every household with a birthday within thirty days."""
    _check_name(out)
    homes = list(dict.fromkeys(row.household_id for row in birthday_listing(book, desk.on, DAYS).rows))
    cards = birthday_cards(book, homes, desk.on, desk.words)
    pages = desk.tools.paper().print_cards(cards, desk.words, out)
    tell(T("{message}.", message=card_words(cards)), desk.words)
    return _done(desk, out, pages, cards=len(cards.people), waiting=cards.waiting)


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


_PRINTED: dict[str, Callable[[Desk, Book, Path], int]] = {
    "today": print_today,
    "birthdays": print_birthdays,
    "renewals": print_renewals,
    "labels": print_labels,
    "cards": print_cards,
}

"""`export`: a list, the whole book or an empty template as a file, in the form that its name asks for."""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from cli.commands.printing import print_birthdays, print_renewals, print_today
from cli.output import tell
from cli.progress import progress_on
from cli.tools import Desk
from core.outgoing.delivery import TEMPLATES, Delivery
from core.outgoing.orders import PDF, Order, What, ending_of
from core.text import N, T, Text

PHRASE = "phrase:"
PAGES = {What.TODAY: print_today, What.BIRTHDAYS: print_birthdays, What.RENEWALS: print_renewals}


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("what", metavar="WHAT", help=" ".join((*What, f'"{PHRASE}…"')))
    parser.add_argument("out", type=Path, metavar="OUT", help=".xlsx .csv .vcf .ics .pdf")
    parser.set_defaults(refuse=parser.error)


def run(desk: Desk, typed: Namespace) -> int:
    """Write one file, the whole of it or nothing."""
    order, out = _order(typed), typed.out
    with desk.book(reading=True) as book:
        if ending_of(order.what, out.name) == PDF:
            return PAGES[order.what](desk, book, out)
        delivery = Delivery(book, desk.tools.library, desk.words, desk.on, progress_on(sys.stderr))
        done = delivery.write(order, out)
    if order.what in TEMPLATES:
        desk.done(T("The template is {path}.", path=str(out)), path=str(out), rows=0)
        return 0
    if done.left_out:
        tell(_left_out(done.left_out), desk.words)
    message = N("{n} row written to {path}.", "{n} rows written to {path}.", done.rows, path=str(out))
    desk.done(message, path=str(out), rows=done.rows)
    return 0


def _order(typed: Namespace) -> Order:
    if typed.what.startswith(PHRASE):
        return Order(What.CUSTOMERS, typed.what.removeprefix(PHRASE))
    if typed.what not in list(What):
        typed.refuse(f"WHAT is one of {', '.join(What)}, {PHRASE}…")
    return Order(What(typed.what))


def _left_out(count: int) -> Text:
    return N(
        "{n} customer left out: no phone or e-mail to show, or not to be contacted.",
        "{n} customers left out: no phone or e-mail to show, or not to be contacted.",
        count,
    )

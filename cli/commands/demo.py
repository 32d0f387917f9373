"""`demo`: an empty book is filled with invented customers, to look around in."""

from argparse import ArgumentParser, Namespace

from cli.numbers import whole
from cli.tools import Desk
from core.demo.filling import fill_with_demo
from core.text import N

CUSTOMERS = 120
MOST = 100_000


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--customers", type=whole(1, MOST), default=CUSTOMERS, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")


def run(desk: Desk, typed: Namespace) -> int:
    """The same seed and day give the same book."""
    with desk.book(may_make=True) as book:
        changes = fill_with_demo(book, typed.customers, typed.seed, desk.on)
        message = N("{n} invented customer added", "{n} invented customers added", typed.customers)
        desk.changed(message, changes)
    return 0

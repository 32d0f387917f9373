"""`undo`: take back a change of the book, weeks later too."""

from argparse import ArgumentParser, Namespace

from cli.numbers import change_number
from cli.tools import Desk
from core.text import N, T


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("change", type=change_number, nargs="?", metavar="CHANGE")
    parser.add_argument("--insist", action="store_true", help="edited since too")


def run(desk: Desk, typed: Namespace) -> int:
    """The last change if none is named; rows edited since stay and are named, unless the user insists."""
    with desk.book(looked_at=True) as book:
        done = book.undo(typed.change, insist=typed.insist, on=desk.on)
        message = N("Undone: {label}, {n} row", "Undone: {label}, {n} rows", done.rows, label=done.label)
        if not done.rows:
            message = T("Nothing undone: {label}", label=done.label)
        desk.changed(message, done)
    return 0

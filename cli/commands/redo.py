"""`redo`: bring back a change that was undone."""

from argparse import ArgumentParser, Namespace

from cli.numbers import change_number
from cli.tools import Desk
from core.text import N, T


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("change", type=change_number, nargs="?", metavar="CHANGE")


def run(desk: Desk, typed: Namespace) -> int:
    """The one undone last, possible until something new is written; one that is named at any time."""
    with desk.book(looked_at=True) as book:
        done = book.redo(typed.change, on=desk.on)
        message = N("Redone: {label}, {n} row", "Redone: {label}, {n} rows", done.rows, label=done.label)
        if not done.rows:
            message = T("Nothing redone: {label}", label=done.label)
        desk.changed(message, done)
    return 0

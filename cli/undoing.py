"""`undo` and `redo`: step back through the book's history, and forward again."""

from argparse import ArgumentParser, Namespace

from cli.tools import Desk
from core.text import N


def undo_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("change", type=int, nargs="?", metavar="CHANGE")


def undo(desk: Desk, arguments: Namespace) -> int:
    """Take back one change; rows edited since stay and are named."""
    with desk.book() as book:
        done = book.undo(arguments.change)
        message = N("Undone: {label}, {n} row", "Undone: {label}, {n} rows", done.rows, label=done.label)
        desk.changed(message, done)
    return 0


def redo_arguments(parser: ArgumentParser) -> None:
    """There is nothing to say: the change undone last is meant."""


def redo(desk: Desk, _arguments: Namespace) -> int:
    """Bring back the change that was undone last."""
    with desk.book() as book:
        done = book.redo()
        message = N("Redone: {label}, {n} row", "Redone: {label}, {n} rows", done.rows, label=done.label)
        desk.changed(message, done)
    return 0

"""`backup`: write a checked copy of the book."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cli.tools import Desk
from core.text import T

BACKUPS = "backups"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, nargs="?", metavar="DIR")


def run(desk: Desk, typed: Namespace) -> int:
    """Into the folder named, else into `backups` beside the book."""
    with desk.book(reading=True) as book:
        copy = book.back_up(typed.folder or book.path.parent / BACKUPS)
    desk.done(T("The copy is {path}.", path=str(copy)), path=str(copy))
    return 0

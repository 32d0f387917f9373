"""`backup`: write a checked copy of the book."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cli.tools import Desk
from core.backups import back_up
from core.model.backup import Reason
from core.text import T


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, nargs="?", metavar="DIR")


def run(desk: Desk, typed: Namespace) -> int:
    """Into the folder named, else to the others in `backups` beside the book, where old ones make room."""
    with desk.book(reading=True) as book:
        if typed.folder is None:
            copy = back_up(book, desk.tools.library.backups(book.path), Reason.ASKED)
        else:
            copy = book.back_up(typed.folder)
    desk.done(T("The copy is {path}.", path=str(copy)), path=str(copy))
    return 0

"""`check`, `backup` and `restore`: look after the file itself."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cli.output import tell
from cli.tools import Desk
from core.text import N, T

BACKUPS = "backups"


def check_arguments(parser: ArgumentParser) -> None:
    """The whole book is looked through."""


def check(desk: Desk, _arguments: Namespace) -> int:
    """Compare the book with itself made anew; status 1 when something was wrong."""
    with desk.book() as book:
        found = book.check()
    for problem in found:
        tell(T("{message}.", message=problem), desk.words)
    summary = N("{n} thing was wrong.", "{n} things were wrong.", len(found)) if found else T("All is well.")
    desk.done(summary, problems=found)
    return 1 if found else 0


def backup_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, nargs="?", metavar="DIR")


def backup(desk: Desk, arguments: Namespace) -> int:
    """Write a copy into the folder, by default `backups` beside the book."""
    with desk.book() as book:
        copy = book.back_up(arguments.folder or book.path.parent / BACKUPS)
    desk.done(T("The copy is {path}.", path=str(copy)), path=str(copy))
    return 0


def restore_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")


def restore(desk: Desk, arguments: Namespace) -> int:
    """Put a copy in the book's place; the book of before stays beside it under another name."""
    replaces = desk.path.exists()
    kept = desk.tools.library.restore(arguments.file, desk.path)
    if not replaces:
        desk.done(T("The book is {path}.", path=str(desk.path)), book=str(desk.path), kept=None)
        return 0
    message = T("The book is {path}. The one of before is {kept}.", path=str(desk.path), kept=str(kept))
    desk.done(message, book=str(desk.path), kept=str(kept))
    return 0

"""`restore`: put a copy in the place of the book."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from cli.tools import Desk
from core.text import T


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")


def run(desk: Desk, typed: Namespace) -> int:
    """The book of before stays beside it under another name."""
    replaces = desk.path.exists()
    kept = desk.tools.library.restore(typed.file, desk.path)
    path = str(desk.path)
    if replaces:
        message = T("The book is {path}. The one of before is {kept}.", path=path, kept=str(kept))
    else:
        message = T("The book is {path}.", path=path)
    desk.done(message, book=path, kept=str(kept) if replaces else None)
    return 0

"""`check`: look through the whole book."""

from argparse import ArgumentParser, Namespace

from cli.output import tell
from cli.tools import Desk
from core.text import N, T


def arguments(_parser: ArgumentParser) -> None:
    """There is nothing to say."""


def run(desk: Desk, _typed: Namespace) -> int:
    """Compare the book with itself made anew; status 1 when something was wrong."""
    with desk.book(reading=True) as book:
        found = book.check()
    for problem in found:
        tell(T("{message}.", message=problem), desk.words)
    summary = N("{n} thing was wrong.", "{n} things were wrong.", len(found)) if found else T("All is well.")
    desk.done(summary, problems=found)
    return 1 if found else 0

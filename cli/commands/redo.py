"""`redo`: bring back the change that was undone last."""

from argparse import ArgumentParser, Namespace

from cli.tools import Desk
from core.text import N


def arguments(_parser: ArgumentParser) -> None:
    """There is nothing to say."""


def run(desk: Desk, _typed: Namespace) -> int:
    """Possible until something new is written."""
    with desk.book(looked_at=True) as book:
        done = book.redo()
        message = N("Redone: {label}, {n} row", "Redone: {label}, {n} rows", done.rows, label=done.label)
        desk.changed(message, done)
    return 0

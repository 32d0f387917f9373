"""The commands by name: what each says of itself, what it takes, and where its work is done."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass

from cli import demo, exporting, importing, keeping, lists, logs, merging, printing, undoing
from cli.tools import Desk
from core.text import T, Text


@dataclass(frozen=True, slots=True)
class Command:
    """`arguments` tells a parser what the command takes; `run` does it and returns the exit status."""

    help: Text
    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Desk, Namespace], int]


COMMANDS: dict[str, Command] = {
    "import": Command(T("Take in a spreadsheet"), importing.arguments, importing.run),
    "export": Command(T("Write a list to a file"), exporting.arguments, exporting.run),
    "print": Command(T("Write a page for paper"), printing.arguments, printing.run),
    "list": Command(T("Show a list"), lists.arguments, lists.run),
    "log": Command(T("Log a contact with a customer"), logs.arguments, logs.run),
    "merge": Command(T("Make two cards of one person one"), merging.arguments, merging.run),
    "undo": Command(T("Take back a change, the last one if none is named"), undoing.undo_arguments, undoing.undo),
    "redo": Command(T("Bring back what was undone last"), undoing.redo_arguments, undoing.redo),
    "check": Command(T("Look through the whole book"), keeping.check_arguments, keeping.check),
    "backup": Command(T("Write a checked copy of the book"), keeping.backup_arguments, keeping.backup),
    "restore": Command(T("Put a copy in the place of the book"), keeping.restore_arguments, keeping.restore),
    "demo": Command(T("Fill an empty book with invented customers"), demo.arguments, demo.run),
}

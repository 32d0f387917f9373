"""The commands by name: what each says of itself, and the module that does it."""

from argparse import ArgumentParser, Namespace
from importlib import import_module
from typing import Protocol, cast

from cli.tools import Desk
from core.records import dataclass
from core.text import T, Text


class Work(Protocol):
    """What every module of `cli.commands` has."""

    def arguments(self, parser: ArgumentParser, /) -> None:
        """Tell a parser what the command takes."""
        ...

    def run(self, desk: Desk, typed: Namespace, /) -> int:
        """Do it and return the exit status."""
        ...


@dataclass(frozen=True, slots=True)
class Command:
    """A command is loaded when it is asked for: all of them together take longer than a list."""

    help: Text
    module: str

    def load(self) -> Work:
        return cast(Work, import_module(f"cli.commands.{self.module}"))


COMMANDS: dict[str, Command] = {
    "import": Command(T("Take in a spreadsheet"), "importing"),
    "export": Command(T("Write a list to a file"), "exporting"),
    "print": Command(T("Write a page for paper"), "printing"),
    "list": Command(T("Show a list"), "lists"),
    "log": Command(T("Log a contact with a customer"), "logs"),
    "merge": Command(T("Make two cards of one person one"), "merging"),
    "undo": Command(T("Take back a change, by default the last"), "undo"),
    "redo": Command(T("Bring back what was undone last"), "redo"),
    "erase": Command(T("Erase everything about one person, for good"), "erase"),
    "check": Command(T("Look through the whole book"), "check"),
    "backup": Command(T("Write a checked copy of the book"), "backup"),
    "restore": Command(T("Put a copy in the place of the book"), "restore"),
    "rescue": Command(T("Save what can be read of a damaged book"), "rescue"),
    "demo": Command(T("Fill an empty book with invented customers"), "demo"),
}

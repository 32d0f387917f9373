"""The command line as typed: global options anywhere, one command with its own arguments."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cli.commands import COMMANDS, Command
from cli.languages import words_for
from core.text import T, Text
from resources.words import Words, languages

PROGRAM = "main.py"
FIRST_YEAR, LAST_YEAR = 1902, 2099


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed. Without a `command` the window is meant; `book` None stands for the last one, an
    empty `language` for the book's own, `on` for the day that counts as today, None for today."""

    command: Command | None
    arguments: Namespace
    book: Path | None
    language: str
    on: date | None
    json: bool


def read(argv: Sequence[str], today: date) -> Asked:
    """Understand the command line; a wrong one ends the program with status 2."""
    options = _global_options(add_help=False)
    named, rest = options.parse_known_args(argv)
    words = words_for(named.lang, today)
    command = COMMANDS.get(rest[0]) if rest else None
    if command is None:
        _main_parser(words).parse_args(rest)
        return Asked(None, Namespace(), named.book, named.lang, named.on, named.json)
    parser = _parser(f"{PROGRAM} {rest[0]}", words.say(command.help))
    command.arguments(parser, words)
    arguments = parser.parse_intermixed_args(rest[1:])
    return Asked(command, arguments, named.book, named.lang, named.on, named.json)


def day(text: str) -> date:
    """A date as it is typed, within the years of the lunar calendar."""
    try:
        typed = date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is not a date like 2026-09-18") from None
    if not FIRST_YEAR <= typed.year <= LAST_YEAR:
        raise ArgumentTypeError(f"{text} is not between {FIRST_YEAR} and {LAST_YEAR}")
    return typed


def _global_options(add_help: bool) -> ArgumentParser:
    parser = ArgumentParser(PROGRAM, add_help=add_help, allow_abbrev=False)
    parser.add_argument("--book", type=Path, metavar="FILE")
    parser.add_argument("--lang", choices=[code for code, _ in languages()], default="")
    parser.add_argument("--on", type=day, metavar="YYYY-MM-DD")
    parser.add_argument("--json", action="store_true")
    return parser


def _main_parser(words: Words) -> ArgumentParser:
    longest = max(map(len, COMMANDS))
    lines = [f"  {name:{longest}}  {words.say(command.help)}" for name, command in COMMANDS.items()]
    parser = _parser(PROGRAM, words.say(T("Without a command the window opens.")), "\n".join(lines))
    parser.add_argument("command", nargs="?", choices=list(COMMANDS), metavar="COMMAND")
    return parser


def _parser(name: str, description: str, epilog: str = "") -> ArgumentParser:
    return ArgumentParser(
        name,
        description=description,
        epilog=epilog,
        parents=[_global_options(add_help=False)],
        allow_abbrev=False,
        formatter_class=RawDescriptionHelpFormatter,
    )


GLOBAL_HELP: dict[str, Text] = {}

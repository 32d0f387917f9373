"""The command line as typed: global options anywhere, one command with its own arguments."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cli.catalogue import COMMANDS, Work
from cli.days import day
from cli.languages import words_for
from core.records import dataclass
from core.text import T
from resources.words import Words, languages

PROGRAM = "main.py"


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed. Without any `work` the window is meant; `book` None stands for the last one, an
    empty `language` for the book's own, `on` None for the day it is."""

    work: Work | None
    arguments: Namespace
    book: Path | None
    language: str
    on: date | None
    json: bool


def read(argv: Sequence[str], today: date) -> Asked:
    """Understand the command line. Wrong usage ends the program with status 2, as argparse does."""
    named, rest = _global_options().parse_known_args(argv)
    words = words_for(named.lang, today)
    command = COMMANDS.get(rest[0]) if rest else None
    work = command.load() if command else None
    if command is None or work is None:
        arguments = _main_parser(words).parse_args(rest)
    else:
        parser = _parser(f"{PROGRAM} {rest[0]}", words.say(command.help))
        work.arguments(parser)
        arguments = parser.parse_intermixed_args(rest[1:])
    return Asked(work, arguments, named.book, named.lang, named.on, named.json)


def _global_options() -> ArgumentParser:
    parser = ArgumentParser(PROGRAM, add_help=False, allow_abbrev=False)
    parser.add_argument("--book", type=Path, metavar="FILE")
    parser.add_argument("--lang", choices=[code for code, _ in languages()], default="")
    parser.add_argument("--on", type=day, metavar="YYYY-MM-DD")
    parser.add_argument("--json", action="store_true")
    return parser


def _main_parser(words: Words) -> ArgumentParser:
    room = max(map(len, COMMANDS))
    lines = [f"  {name:{room}}  {words.say(command.help)}" for name, command in COMMANDS.items()]
    parser = _parser(PROGRAM, words.say(T("Without a command the window opens.")), "\n".join(lines))
    parser.add_argument("command", nargs="?", choices=list(COMMANDS), metavar="COMMAND")
    return parser


def _parser(name: str, description: str, epilog: str = "") -> ArgumentParser:
    return ArgumentParser(
        name,
        description=description,
        epilog=epilog,
        parents=[_global_options()],
        allow_abbrev=False,
        formatter_class=RawDescriptionHelpFormatter,
    )

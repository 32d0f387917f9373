"""The files of the checkout, read once, for the tests that keep house."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = ("core", "storage", "gui", "cli", "resources")
WORKSHOP = ("benchmarks", "scripts", "tests")


@dataclass(frozen=True)
class Source:
    """One module: its path from the root with slashes, its text and its tree."""

    path: str
    text: str
    tree: ast.Module

    def calls(self) -> Iterator[ast.Call]:
        return (node for node in ast.walk(self.tree) if isinstance(node, ast.Call))


@cache
def sources(*rooms: str) -> list[Source]:
    """The modules of some rooms; of the whole checkout when none is named."""
    folders = [ROOT / room for room in rooms or (*PROGRAM, *WORKSHOP)]
    paths = [path for folder in folders for path in sorted(folder.rglob("*.py"))]
    return [_read(path) for path in (paths if rooms else [*ROOT.glob("*.py"), *paths])]


@cache
def _read(path: Path) -> Source:
    text = path.read_text("utf-8")
    return Source(path.relative_to(ROOT).as_posix(), text, ast.parse(text))


def called(call: ast.Call) -> str:
    """The last name of what is called: `show` in `self.box.show()`."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""

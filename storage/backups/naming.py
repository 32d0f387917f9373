"""What a copy is called: the book’s name, a number that only rises, and what the clock said.

The number decides which copy is newer; the clock is for the reader.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

CLOCK = "%Y-%m-%d-%H%M"
NAME = re.compile(r"(?P<stem>.+)-(?P<sequence>\d{6,})-(?P<at>\d{4}-\d{2}-\d{2}-\d{4})\.shuke")
PART = re.compile(r"(?P<stem>.+)-(?P<sequence>\d{6,})\.\d+\.part")


class Named(NamedTuple):
    """A file that bears the name of a copy."""

    path: Path
    sequence: int
    at: datetime


def named(folder: Path, stem: str) -> list[Named]:
    """The copies of the book of this name, newest first; none where there is no such folder."""
    found = [copy for path in _files(folder) if (copy := _read(path, stem))]
    return sorted(found, key=lambda copy: copy.sequence, reverse=True)


def new_name(folder: Path, stem: str, at: datetime) -> Path:
    """The name of the next copy: its number is one above the largest."""
    return folder / f"{stem}-{next_sequence(folder, stem):06d}-{at.strftime(CLOCK)}.shuke"


def part_name(folder: Path, stem: str, owner: int) -> Path:
    """Where the process with this number writes the next copy until it is whole."""
    return folder / f"{stem}-{next_sequence(folder, stem):06d}.{owner}.part"


def left_behind(folder: Path, stem: str) -> list[Path]:
    """Parts of copies whose writer was stopped. The part of the next one may be somebody’s work now, and
    that of the last one may be finished this moment."""
    largest = next_sequence(folder, stem) - 1
    parts = ((path, PART.fullmatch(path.name)) for path in _files(folder))
    return [path for path, part in parts if part and part["stem"] == stem and int(part["sequence"]) < largest]


def next_sequence(folder: Path, stem: str) -> int:
    """One above the largest number in the folder."""
    return max((copy.sequence for copy in named(folder, stem)), default=0) + 1


def _read(path: Path, stem: str) -> Named | None:
    name = NAME.fullmatch(path.name)
    if name is None or name["stem"] != stem:
        return None
    try:
        at = datetime.strptime(name["at"], CLOCK).astimezone()
    except ValueError:  # digits that are no date: somebody else’s file
        return None
    return Named(path, int(name["sequence"]), at)


def _files(folder: Path) -> Iterator[Path]:
    return folder.iterdir() if folder.is_dir() else iter(())

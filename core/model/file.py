"""The book as a file: where it lies, what lies beside it, who has it open, what a copy holds."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path

from core.records import dataclass


class Drive(StrEnum):
    """What a folder is on. Locks and power cuts are only known to be kept by the first."""

    LOCAL = "local"
    NETWORK = "network"
    REMOVABLE = "removable"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`cloud` names the service that carries the folder to other computers, empty for none; `conflicts`
    are the copies that such a service has made of this book."""

    cloud: str = ""
    drive: Drive = Drive.LOCAL
    conflicts: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Lease:
    """Which computer has the book open, since when, and when it last said so."""

    machine: str
    since: datetime
    seen: datetime


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What can be read of a book without changing it: `bytes` long, written at `saved`; `last` is the
    moment of its newest change, None without any."""

    path: Path
    bytes: int
    saved: datetime
    customers: int
    interactions: int
    last: datetime | None

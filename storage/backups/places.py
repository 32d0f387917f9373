"""The folders that copies stand in: room on the drive, and files that are there by name only when whole."""

import os
import shutil
import sys
from pathlib import Path

from core.errors import UserError
from core.text import T

MEGABYTE = 1_000_000
SPARE = MEGABYTE
"""Room left for what the system itself writes."""


def folder_of(book: Path) -> Path:
    """Where the copies of a book stand."""
    return book.parent / "backups"


def check_room(folder: Path, needed: int) -> None:
    """Raises UserError, before anything is written, where the drive has no room for so many bytes."""
    free = shutil.disk_usage(folder).free
    if free < needed + SPARE:
        raise UserError(
            T("The backup didn’t finish"),
            T("{folder} has {free} MB, it needs {needed} MB", folder=str(folder), **_in_mb(free, needed)),
            T("Free some space on this drive and try again"),
        )


def bring_to_disk(path: Path) -> None:
    """Wait until the disk has what the file holds. The file must be nobody’s book."""
    with path.open("r+b") as written:
        os.fsync(written.fileno())


def put_in_place(part: Path, target: Path) -> Path:
    """Give a finished file its name, for good, and return it."""
    part.replace(target)
    bring_folder_to_disk(target.parent)
    return target


def bring_folder_to_disk(folder: Path) -> None:
    """Wait until the disk knows the names in a folder; Windows does that by itself."""
    if sys.platform == "win32":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _in_mb(free: int, needed: int) -> dict[str, int]:
    return {"free": free // MEGABYTE, "needed": -(-(needed + SPARE) // MEGABYTE)}

"""A temporary folder of our own: only its owner may look into it, and what a crash left there goes.

Exports are written through such files before they reach their place, so they hold names and phones.
"""

import os
import sys
import time
from pathlib import Path

LOCK = ".lock"
MOMENT = 60
"""Seconds in which a new folder gets its lock, even on a slow computer."""


def keep_temporary_files(folder: Path) -> None:
    """Let every temporary file of this process and its children lie in a new folder in here, and take
    away those of processes that are no more. Without a place to write, all stays as the system has it."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        for left in folder.iterdir():
            if not _is_alive(left):
                _take_away(left)
        own = folder / f"run-{os.getpid()}-{time.time_ns()}"
        own.mkdir(mode=0o700)
        _hold(own / LOCK)
    except OSError:
        return
    os.environ["TMPDIR"] = os.environ["TEMP"] = str(own)
    if "tempfile" in sys.modules:  # it looks at the environment once, when it first makes a file
        vars(sys.modules["tempfile"])["tempdir"] = str(own)


def _take_away(folder: Path) -> None:
    # Imported here because a process that ends well leaves nothing.
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def _is_alive(folder: Path) -> bool:
    """Whether the process that made the folder still holds its lock."""
    try:
        handle = os.open(folder / LOCK, os.O_RDWR)
    except OSError:  # made this very moment, or half taken away by another process
        return time.time() - folder.stat().st_mtime < MOMENT
    try:
        _lock(handle)
    except OSError:
        return True
    finally:
        os.close(handle)
    return False


def _hold(path: Path) -> None:
    """Locked until this process ends: the system lets go of it even when it is killed."""
    _lock(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

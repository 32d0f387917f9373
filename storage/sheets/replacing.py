"""Writes a file beside its name and moves it there when it is whole; the old one lives until then."""

import errno
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from core.errors import UserError
from core.text import T

_PAUSES = (0.1, 0.3, 0.6, 1.0)
"""Seconds between attempts: virus scanners and cloud folders hold a new file for a moment."""


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """A stream whose bytes become the file `path` at the end of the block, only its owner's to read; a link
    stays one.

    Raises UserError when that fails; whatever goes wrong, the file that was there is untouched.
    """
    file = Path(os.path.realpath(path))
    try:
        _refuse_protected(file)
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=".writing-")
    except OSError as error:
        raise _told(path, error) from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _move(temporary, file)
    except OSError as error:
        raise _told(path, error) from error
    finally:
        temporary.unlink(missing_ok=True)


def _refuse_protected(path: Path) -> None:
    """Unix would replace a write-protected file without a question."""
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _move(temporary: Path, path: Path) -> None:
    for pause in _PAUSES:
        try:
            temporary.replace(path)
        except PermissionError:
            time.sleep(pause)
        else:
            return
    temporary.replace(path)


def _told(path: Path, error: OSError) -> UserError:
    place = T("{file}", file=str(path))
    if isinstance(error, FileNotFoundError):
        return UserError(T("The folder does not exist"), place, T("Choose another folder"))
    if isinstance(error, IsADirectoryError):
        return UserError(T("A folder has this name"), place, T("Choose another name"))
    if error.errno == errno.ENOSPC:
        return UserError(T("The disk is full"), place, T("Free some space or choose another disk"))
    return UserError(
        T("The file cannot be written; it is open in another program or protected"),
        place,
        T("Close it there, or choose another name or folder"),
    )

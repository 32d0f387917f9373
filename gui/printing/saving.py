"""Writes a file as a whole or not at all; what stood there before lives until then."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QFileDevice, QSaveFile

from core.errors import UserError
from core.text import T

_OWNER_ONLY = QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner


@contextmanager
def saved(path: Path) -> Iterator[QSaveFile]:
    """A stream that becomes the file `path` at the end of the block, only its owner's to read.

    Raises UserError when that fails.
    """
    file = QSaveFile(str(path))
    if not file.open(QFileDevice.OpenModeFlag.WriteOnly):
        raise _refusal(path)
    file.setPermissions(_OWNER_ONLY)
    yield file
    if not file.commit():
        raise _refusal(path)


def _refusal(path: Path) -> UserError:
    place = T("{file}", file=str(path))
    if path.is_dir():
        return UserError(T("A folder has this name."), place, T("Choose another name."))
    if not path.parent.is_dir():
        return UserError(T("The folder does not exist."), place, T("Choose another folder."))
    return UserError(
        T("The file cannot be written; it is open in another program or protected."),
        place,
        T("Close it there, or choose another name or folder."),
    )

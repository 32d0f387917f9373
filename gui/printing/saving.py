"""Writes a file as a whole or not at all; what stood there before lives until then."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QFileDevice, QFileInfo, QSaveFile

from core.errors import UserError
from core.text import T

_OWNER_ONLY = QFileDevice.Permission.ReadOwner | QFileDevice.Permission.WriteOwner


def save(path: Path, content: QByteArray) -> None:
    """Make `content` the file `path`, only its owner's to read. Raises UserError when that fails."""
    file = QSaveFile(str(path))
    if not file.open(QFileDevice.OpenModeFlag.WriteOnly):
        raise _refusal(path)
    file.setPermissions(_OWNER_ONLY)
    # A full disk takes the first part and reports no error; only the count tells.
    if file.write(content) != content.size():
        raise UserError(
            T("The disk is full"),
            T("{file}", file=str(path)),
            T("Free some space or choose another disk"),
        )
    if not file.commit():
        raise _refusal(path)


def _refusal(path: Path) -> UserError:
    place = T("{file}", file=str(path))
    if QFileInfo(str(path)).isDir():
        return UserError(T("A folder has this name"), place, T("Choose another name"))
    if not QFileInfo(str(path.parent)).isDir():
        return UserError(T("The folder does not exist"), place, T("Choose another folder"))
    return UserError(
        T("The file cannot be written; it is open in another program or protected"),
        place,
        T("Close it there, or choose another name or folder"),
    )

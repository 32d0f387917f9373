"""What a folder is on: this computer's own disk, a stick, or another computer's disk."""

import sys
from collections.abc import Iterable
from pathlib import Path, PurePath, PurePosixPath

from core.model.file import Drive

NETWORKS = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "ncpfs", "afs", "afpfs", "9p", "ceph"),
        *("davfs", "webdav", "fuse.sshfs", "fuse.rclone", "fuse.davfs", "fuse.gvfsd-fuse"),
    }
)
CARRIED = tuple(map(PurePosixPath, ("/media", "/run/media", "/Volumes")))
"""Where sticks and outer disks are mounted."""

Mount = tuple[PurePath, str]


def kind_of(path: PurePath, mounted: Iterable[Mount]) -> Drive:
    """By the innermost of the mounted folders that holds the path."""
    around = [mount for mount in mounted if path.is_relative_to(mount[0])]
    folder, system = max(around, key=lambda mount: len(mount[0].parts), default=(path.root, ""))
    if system in NETWORKS:
        return Drive.NETWORK
    carried = any(place in PurePosixPath(folder).parents for place in CARRIED)
    return Drive.REMOVABLE if carried else Drive.LOCAL


def listed(table: str) -> list[Mount]:
    """The lines of Linux: device, folder, file system; blanks in names are octal."""
    rows = [line.split(" ") for line in table.splitlines()]
    return [(PurePosixPath(row[1].replace("\\040", " ")), row[2]) for row in rows]


def told(lines: str) -> list[Mount]:
    """The lines of macOS: device `on` folder `(file system, …)`."""
    found = [line.partition(" on ")[2].rpartition(" (") for line in lines.splitlines()]
    return [(PurePosixPath(folder), kinds.rstrip(")").split(",")[0]) for folder, _, kinds in found]


if sys.platform == "win32":
    import ctypes

    LETTERS = {2: Drive.REMOVABLE, 4: Drive.NETWORK}

    def drive_of(path: Path) -> Drive:
        """The kind of drive that this path lies on; one that cannot be told counts as our own."""
        return LETTERS.get(ctypes.windll.kernel32.GetDriveTypeW(path.absolute().anchor), Drive.LOCAL)

elif sys.platform == "darwin":
    import subprocess

    def drive_of(path: Path) -> Drive:
        """The kind of drive that this path lies on."""
        mounted = subprocess.run(["/sbin/mount"], check=False, capture_output=True, text=True).stdout
        return kind_of(path.resolve(), told(mounted))

else:

    def drive_of(path: Path) -> Drive:
        """The kind of drive that this path lies on."""
        mounted = Path("/proc/self/mounts").read_text("utf-8", "surrogateescape")
        return kind_of(path.resolve(), listed(mounted))

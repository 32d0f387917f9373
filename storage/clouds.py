"""Folders that a service carries to other computers: two of them writing lose one's work there."""

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

NAMED = {
    "OneDrive": re.compile(r"onedrive\b.*"),
    "Dropbox": re.compile(r"dropbox\b.*"),
    "iCloud": re.compile(r"icloud ?drive|mobile documents|com~apple~clouddocs"),
    "Google Drive": re.compile(r"google ?drive\b.*|googledrive-.*"),
    "坚果云": re.compile(r"nutstore( files)?|(我的)?坚果云"),
    "百度网盘": re.compile(r"百度网盘.*|百度云.*|baidu(netdisk|syncdisk|nddownload).*"),
}
"""What the services call their folders, in small letters."""

MARKED = {
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".tmp.drivedownload": "Google Drive",
    ".tmp.driveupload": "Google Drive",
    ".nutstore": "坚果云",
    ".baidunetdisk": "百度网盘",
}
"""Files that the services leave in the folder they carry, whatever its name."""

TOLD = {"OneDrive": "OneDrive", "OneDriveConsumer": "OneDrive", "OneDriveCommercial": "OneDrive"}
"""Variables in which a service names its folder."""

SYNCED = "CloudStorage"
"""The folder of macOS that holds those of every service."""

CONFLICT = re.compile(
    r"[ _-]*(?:\(?.*(?:conflict|冲突|衝突).*|\(\d+\)|_conf\(\d+\)|-(?=.*[A-Z])[A-Z0-9-]{3,15})", re.DOTALL
)
"""What the services put between a file's name and its ending when two computers wrote it: OneDrive the
computer's name, Google Drive a number, the others a word."""


def cloud_of(path: Path, environ: Mapping[str, str] = os.environ) -> str:
    """The service that carries the folder of this path to other computers; empty for none."""
    return next(_signs(path.absolute(), environ), "")


def conflicts_of(path: Path) -> tuple[Path, ...]:
    """Copies beside the book that such a service made because two computers wrote it."""
    beside = sorted(path.parent.glob(f"*{path.suffix}"))
    return tuple(
        found
        for found in beside
        if found.stem != path.stem
        and found.stem.startswith(path.stem)
        and CONFLICT.fullmatch(found.stem.removeprefix(path.stem))
    )


def _signs(path: Path, environ: Mapping[str, str]) -> Iterator[str]:
    for folder in path.parents:
        yield from (name for name, pattern in NAMED.items() if pattern.fullmatch(folder.name.lower()))
        yield from (name for marker, name in MARKED.items() if (folder / marker).exists())
        yield from (name for variable, name in TOLD.items() if environ.get(variable) == str(folder))
        if folder.parent.name == SYNCED:
            yield folder.name

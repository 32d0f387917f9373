"""The second place: the newest copy is brought to another folder, such as a USB drive, when that is there."""

import os
import shutil
from pathlib import Path

from core.model.backup import BackupLine
from storage.backups.listing import thin
from storage.backups.making import check_fresh, identified
from storage.backups.places import bring_to_disk, check_room, put_in_place
from storage.connection import make_private
from storage.faults import files_told_in_words, told_in_words


def carry(line: BackupLine, second: Path, stem: str) -> None:
    """Bring a copy to the second place, read it there once more, and thin what stands there.

    A finished copy is nobody's open book: it may be copied as a file.
    """
    target = second / line.path.name
    if target.exists():
        return
    with told_in_words(second), files_told_in_words(second):
        check_room(second, line.size)
        part = second / f"{stem}-{line.sequence:06d}.{os.getpid()}.part"
        make_private(part)
        try:
            shutil.copyfile(line.path, part)
            bring_to_disk(part)
            with identified(part) as arrived:
                check_fresh(arrived, part)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        put_in_place(part, target)
    thin(second, stem)

"""Copies files for a process that must not open them: had it opened a book beside the engine, closing it
would take the engine's locks away. Started as `python -m storage.copying SOURCE TARGET …`, in pairs.
"""

import os
import shutil
import sys
from pathlib import Path


def main() -> None:
    """Copy each file named to the name that follows, its times too, and wait until the disk has it."""
    names = sys.argv[1:]
    for source, target in zip(names[::2], names[1::2], strict=True):
        shutil.copyfile(source, target)
        shutil.copystat(source, target)
        with Path(target).open("r+b") as copy:
            os.fsync(copy.fileno())


if __name__ == "__main__":
    main()

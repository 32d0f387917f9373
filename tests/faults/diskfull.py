"""Fill the disk under the real program, at many sizes, and look at what is left.

    sudo python -m tests.faults.diskfull --sizes 60

Needs root to mount a small ext4 file system. At each size the commands run until the disk is full: each has
to end in one sentence, reading has to go on, and with room again the book has to be whole.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.faults.contents import damage_in, sign_of
from tests.faults.oracle import Acknowledged, problems
from tests.faults.powerloss import BOOK
from tests.faults.program import CUSTOMERS, PURCHASES
from tests.faults.workloads import LOG, PEOPLE, shuke

STEP, BLOCK = 16 * 1024, 4096
COMMANDS = (LOG, PURCHASES, CUSTOMERS, LOG, "undo", "list today")
RAW = ("Traceback", "made a mistake")


def fill(folder: Path, free: int) -> None:
    """Leave that many bytes of the file system."""
    (folder / "filling").unlink(missing_ok=True)
    left = shutil.disk_usage(folder).free - free
    with suppress(OSError), (folder / "filling").open("wb", buffering=0) as filling:
        for _ in range(left // BLOCK):  # the file system takes some of it for itself, and may be full before
            filling.write(bytes(BLOCK))


def at_size(folder: Path, free: int, ends: Counter[str]) -> Iterator[str]:
    """What went wrong with that much room."""
    book = folder / BOOK
    fill(folder, free)
    for command in COMMANDS:
        before = sign_of(book)
        done = shuke(book, command)
        ends["done" if done.returncode in (0, 3) else done.stderr.split(":")[0][:50]] += 1
        if any(word in done.stderr for word in RAW) or done.returncode not in (0, 1, 3):
            yield f"{command} ended with {done.returncode}: {done.stderr[-200:]}"
        if done.returncode == 1 and sign_of(book) != before:
            yield f"{command} was refused and changed the book"
    if shuke(book, "list customers").returncode:
        yield "reading did not go on"
    (folder / "filling").unlink()
    yield from filter(None, [damage_in(book)])
    yield from problems(book, Acknowledged())


@contextmanager
def mounted(folder: Path, megabytes: int) -> Iterator[Path]:
    """A small file system of its own."""
    image, place = folder / "image", folder / "disk"
    place.mkdir()
    with image.open("wb") as stream:
        stream.truncate(megabytes << 20)
    subprocess.run(["mkfs.ext4", "-q", "-O", "^has_journal", "-m", "0", str(image)], check=True)
    subprocess.run(["mount", "-o", "loop", str(image), str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", str(place)], check=True)


def main() -> int:
    parser = argparse.ArgumentParser(description="Fill the disk under the program and check the book.")
    parser.add_argument("--sizes", type=int, default=20)
    given = parser.parse_args()
    ends, bad, began = Counter[str](), list[str](), time.monotonic()
    with tempfile.TemporaryDirectory() as made, mounted(Path(made), 12) as disk:
        for size in range(given.sizes):
            for old in disk.glob("book*"):
                old.unlink()
            (disk / "filling").unlink(missing_ok=True)
            shuke(disk / BOOK, PEOPLE).check_returncode()
            bad += [f"{size * STEP} bytes: {found}" for found in at_size(disk, size * STEP, ends)]
    sys.stdout.write(f"{given.sizes} sizes in {time.monotonic() - began:.0f} s, {len(bad)} bad\n")
    sys.stdout.writelines(f"{count:5} {end}\n" for end, count in ends.most_common())
    sys.stdout.writelines(f"{line}\n" for line in bad)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())

"""Put the book where nobody may write, in every way the system knows, and use the real program on it.

    sudo python -m tests.faults.readonly

Needs root, whom plain permissions do not stop: a file and a folder under another user, a file marked
immutable, a file system mounted to be read.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.killing import ROOT
from tests.faults.powerloss import BOOK
from tests.faults.workloads import LOG, PEOPLE, line, shuke
from tests.storage.examples import sha256

READING = ("list customers", "list today", "export customers {out}/all.xlsx", "check", "list history")
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


def trouble(book: Path, out: Path, as_user: tuple[str, ...] = ()) -> Iterator[str]:
    """What does not read, and what writes."""
    before = sha256(book)
    for command in READING:
        done = _run(book, command.format(out=out), as_user)
        if done.returncode:
            yield f"{command}: {done.stderr.strip()}"
    done = _run(book, LOG, as_user)
    if done.returncode != 1 or "can only be read here" not in done.stderr:
        yield f"log ends with {done.returncode}: {done.stderr.strip()}"
    if sha256(book) != before:
        yield "the file was changed"


def _run(book: Path, command: str, as_user: tuple[str, ...]) -> "subprocess.CompletedProcess[str]":
    whole = [*as_user, *line(book, command)]
    return subprocess.run(whole, cwd=ROOT, capture_output=True, text=True, check=False)


@contextmanager
def permissions(folder: Path) -> Iterator[None]:
    """Neither the folder nor the file may be written to by another user."""
    (folder / BOOK).chmod(0o444)
    folder.chmod(0o555)
    yield
    folder.chmod(0o755)
    (folder / BOOK).chmod(0o600)


@contextmanager
def immutable(folder: Path) -> Iterator[None]:
    """The file system itself refuses."""
    subprocess.run(["chattr", "+i", str(folder / BOOK)], check=True)
    yield
    subprocess.run(["chattr", "-i", str(folder / BOOK)], check=True)


@contextmanager
def mounted_to_be_read(folder: Path) -> Iterator[None]:
    """As a disc or a share would be."""
    subprocess.run(["mount", "--bind", str(folder), str(folder)], check=True)
    subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
    yield
    subprocess.run(["umount", str(folder)], check=True)


def main() -> int:
    bad = 0
    for name, hindered, user in (
        ("permissions", permissions, NOBODY),
        ("immutable", immutable, ()),
        ("mounted to be read", mounted_to_be_read, ()),
    ):
        with tempfile.TemporaryDirectory() as made, tempfile.TemporaryDirectory() as out:
            for folder in (Path(made), Path(out)):
                folder.chmod(0o777)
            place = Path(made) / "place"
            place.mkdir()
            shuke(place / BOOK, PEOPLE).check_returncode()
            with hindered(place):
                found = list(trouble(place / BOOK, Path(out), user))
        sys.stdout.write(f"{name}: {'; '.join(found) or 'reads all, writes nothing, says so'}\n")
        bad += len(found)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())

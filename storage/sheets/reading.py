"""Reads a spreadsheet or a text table; a child process does the parsing, this one only collects."""

import pickle
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from core.errors import UserError
from core.importing.readiness import make_ready
from core.importing.sheet import FOUND_OUT, Sheet, SheetFile, TextForm
from core.text import T, Text
from core.undisturbed import undisturbed
from storage.sheets import limits, refusals
from storage.sheets.cells import file_words
from storage.sheets.parts import Finished, Noted, Part, Refused, SheetBegins

SECONDS = 6.0
"""For a file of no size at all. Ordinary tables take well below one."""

_SECONDS_A_MEGABYTE = 1.5
"""A workbook of 100,000 rows has 12 MB and takes four seconds on a small laptop, and several times as
long on one that is busy."""

_ROOT = Path(__file__).parents[2]


def read_file(path: Path, form: TextForm = FOUND_OUT, seconds: float = SECONDS) -> SheetFile:
    """Every sheet of a workbook (.xlsx, .xlsm, .xlsb, .xls, .ods), a text table, a saved web page or a
    file of contact cards, known by its content; `form` is how a text is to be read.

    Raises UserError, saying what to do, for everything else, for damaged and oversized files,
    and when reading takes longer than `seconds` and some more for each megabyte.
    """
    try:
        size = _look_at(path)
        return _collect(path, form, seconds + _SECONDS_A_MEGABYTE * size / limits.MEGABYTE)
    except UserError as error:
        raise UserError(error.what, _place(path, error.where), error.fix) from None


def _place(path: Path, inside: Text | None) -> Text:
    if inside is None:
        return T("{file}", file=file_words(path.name))
    return T("{file}, {place}", file=file_words(path.name), place=inside)


def _look_at(path: Path) -> int:
    """The size in bytes. Refuses what need not be opened. A pipe, for one, would never end."""
    try:
        found = path.stat()
    except PermissionError:
        raise refusals.unreadable() from None
    except (OSError, ValueError):
        raise refusals.missing() from None
    if stat.S_ISDIR(found.st_mode):
        raise refusals.folder()
    if not stat.S_ISREG(found.st_mode):
        raise refusals.not_a_file()
    if found.st_size > limits.MAX_FILE_BYTES:
        raise refusals.too_big(found.st_size // limits.MEGABYTE, limits.MAX_FILE_BYTES // limits.MEGABYTE)
    return found.st_size


@undisturbed()
def _collect(path: Path, form: TextForm, seconds: float) -> SheetFile:
    late = threading.Event()
    with _output(path, form, seconds, late) as stream:
        make_ready()  # while the child starts and parses, this process has nothing else to do
        file = collected(stream, file_words(path.name))
    if file is None:
        raise refusals.too_slow(seconds) if late.is_set() else refusals.broken_off()
    return file


def collected(stream: IO[bytes], name: str) -> SheetFile | None:
    """The file whose parts the stream holds; None when they break off. Raises UserError for a refusal."""
    sheets: list[Sheet] = []
    for part in _parts(stream):
        if isinstance(part, SheetBegins):
            sheets.append(Sheet(part.name, [], part.encoding, part.delimiter, hidden=part.hidden))
        elif isinstance(part, Refused):
            raise UserError(part.what, part.where, part.fix)
        elif isinstance(part, Finished):
            return SheetFile(name, part.sha256, sheets)
        elif isinstance(part, Noted):
            sheets[-1].notes.extend(part.notes)
        else:
            sheets[-1].rows.extend(part.rows)
    return None


@contextmanager
def _output(path: Path, form: TextForm, seconds: float, late: threading.Event) -> Iterator[IO[bytes]]:
    """What the child writes. One that is still busy when time is up is killed and `late` is set."""

    def stop() -> None:
        late.set()
        child.kill()

    timer = threading.Timer(seconds, stop)
    try:
        with _start(path, form) as child:
            assert child.stdout is not None
            timer.start()
            yield child.stdout
    finally:
        timer.cancel()


def _start(path: Path, form: TextForm) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "storage.sheets.child", str(path.absolute())]
    command += [form.encoding, form.delimiter]
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW
    return subprocess.Popen(
        command,
        cwd=_ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=flags,
    )


def _parts(stream: IO[bytes]) -> Iterator[Part]:
    """The parts up to the end of the stream, or to the place where a dying child broke off."""
    while True:
        try:
            part: Part = pickle.load(stream)
        except (EOFError, pickle.UnpicklingError):
            return
        yield part

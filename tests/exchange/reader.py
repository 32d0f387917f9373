"""Reads many files one after the other, each in a process of its own that is copied from one ready to read.

Started as `python -m tests.exchange.reader`; takes lines `FILE<tab>OUT`, has the parts of FILE written to
OUT, and answers each line with how that process ended.
"""

import gc
import os
import signal
import sys
from pathlib import Path

import charset_normalizer

from storage.cards import reading as _cards
from storage.sheets import familiar, mails, pages, shapes, workbooks, xml_workbooks
from storage.sheets.child import serve
from storage.sheets.confining import confine

READY = (charset_normalizer, _cards, mails, pages, shapes, workbooks, xml_workbooks)
"""Loaded once, before the copies are made."""

SECONDS = 10
FAULT, PANIC = 3, 4
"""How a copy ends that met an exception which is no refusal, and one whose library gave up."""


def main() -> None:
    """Answers `STATUS<tab>MEGABYTES` until there are no more lines; the status is 0 for a file that was
    read or refused, else as `os.waitstatus_to_exitcode` tells it."""
    familiar.likeliest("常用字".encode("gb18030"))
    charset_normalizer.from_bytes("Привет, мир".encode("cp1251")).best()
    gc.freeze()
    for line in sys.stdin:
        path, out = line.rstrip("\n").split("\t")
        pid = os.fork()
        if pid == 0:
            _read(Path(path), Path(out))
        _, status, used = os.wait4(pid, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\t{used.ru_maxrss // 1024}\n")
        sys.stdout.flush()


def _read(path: Path, out: Path) -> None:
    """Reads one file and ends the process, whatever happens."""
    signal.alarm(SECONDS)
    gc.disable()
    try:
        with out.open("wb") as stream:
            serve(path, stream, confine)
    finally:
        os._exit(_status(sys.exc_info()[0]))


def _status(met: type[BaseException] | None) -> int:
    """A library written in another language gives up with an exception that is no `Exception`."""
    if met is None:
        return 0
    return FAULT if issubclass(met, Exception) else PANIC


if __name__ == "__main__":
    main()

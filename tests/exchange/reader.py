"""Reads many files one after the other, each in a process of its own that is copied from one ready to read.

Started as `python -m tests.exchange.reader`; takes lines `FILE<tab>OUT`, has the parts of FILE written to
OUT, and answers each line with how that process ended.
"""

import gc
import os
import resource
import signal
import sys
from pathlib import Path

from storage.cards import reading as _cards
from storage.sheets import mails, pages, shapes, workbooks, xml_workbooks
from storage.sheets.child import serve
from storage.sheets.confining import confine

READY = (_cards, mails, pages, shapes, workbooks, xml_workbooks)
"""Loaded once, before the copies are made."""

SECONDS = 10
FAULT, PANIC = 3, 4
"""How a copy ends that met an exception which is no refusal, and one whose library gave up."""


def main() -> None:
    """Answers `STATUS<tab>MEGABYTES` until there are no more lines; the status is 0 for a file that was
    read or refused, else as `os.waitstatus_to_exitcode` tells it."""
    gc.freeze()
    for line in sys.stdin:
        path, out = line.rstrip("\n").split("\t")
        pid = os.fork()
        if pid == 0:
            _read(Path(path), Path(out))
        _, status, used = os.wait4(pid, 0)
        print(os.waitstatus_to_exitcode(status), used.ru_maxrss // 1024, sep="\t", flush=True)


def _read(path: Path, out: Path) -> None:
    """Reads one file and ends the process, whatever happens."""
    status = PANIC
    signal.alarm(SECONDS)
    gc.disable()
    try:
        with out.open("wb") as stream:
            serve(path, stream, confine)
        status = 0
    except Exception as error:
        resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        print(f"{path.name}: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
        status = FAULT
    finally:
        os._exit(status)


if __name__ == "__main__":
    main()

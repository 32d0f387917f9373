"""What comes of a file on its way through the reader and a dry run of the import."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from core.errors import UserError
from core.importing.reports import Duplicates, ImportChoices, ImportReport
from core.importing.service import import_file
from core.ports import Book
from storage.sheets.reading import collected
from tests.exchange import reader

ON = date(2026, 6, 30)
_ROOT = Path(__file__).parents[2]
_CHOICES = ImportChoices(duplicates=Duplicates.KEEP)


@dataclass(frozen=True)
class Outcome:
    """`report` of a file that could be imported, else the reason why not; `fault` for what may not be."""

    report: ImportReport | None = None
    reason: str = ""
    fault: str = ""
    died: bool = False
    megabytes: int = 0


class Tried:
    """Tries files against one empty book, through one reader that is ready for all of them."""

    def __init__(self, book: Book, process: "subprocess.Popen[str]", folder: Path) -> None:
        self._book = book
        self._process = process
        self._out = folder / "parts"

    def outcome(self, path: Path) -> Outcome:
        """What a dry run of the import makes of the file."""
        status, megabytes = self._read(path)
        if status == reader.FAULT:
            return Outcome(fault="the reader met an exception", megabytes=megabytes)
        try:
            with self._out.open("rb") as stream:
                file = collected(stream, path.name)
            if file is None:
                return Outcome(reason=f"broken off: {status}", died=True, megabytes=megabytes)
            report = import_file(self._book, file, _CHOICES, ON, dry_run=True)
        except UserError as error:
            return Outcome(reason=error.what.msgid, megabytes=megabytes)
        verdicts = report.created + report.updated + report.joined + report.skipped + len(report.problems)
        fault = "" if verdicts == report.rows else "the verdicts do not add up"
        return Outcome(report, fault=fault, megabytes=megabytes)

    def _read(self, path: Path) -> tuple[int, int]:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(f"{path}\t{self._out}\n")
        self._process.stdin.flush()
        status, megabytes = self._process.stdout.readline().split("\t")
        return int(status), int(megabytes)


@contextmanager
def trying(book: Book, folder: Path) -> Iterator[Tried]:
    """Starts the reader for the length of the block."""
    command = [sys.executable, "-m", "tests.exchange.reader"]
    with subprocess.Popen(
        command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield Tried(book, process, folder)
        process.communicate()

"""The log: when the program ran and where in it it failed. Moments, classes of errors and lines of code;
no name, no number, no note, no path of a book."""

import os
from datetime import datetime
from pathlib import Path
from types import TracebackType

from core.reports import Report, report_of

MOST_BYTES = 256 * 1024
"""Then the file is begun anew, and the one of before is kept."""


class Log:
    """Keeps what it is told in one small file that only its owner may read."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def note(self, line: str) -> bool:
        """Write a line with the moment before it; whether there was a place to write to."""
        moment = datetime.now().astimezone().isoformat(timespec="seconds")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if self.path.exists() and self.path.stat().st_size > MOST_BYTES:
                self.path.replace(self.path.with_suffix(".1.log"))
            handle = os.open(self.path, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
            with os.fdopen(handle, "w", encoding="utf-8") as stream:
                stream.write(f"{moment} {line}\n")
        except OSError:  # without a place to write, the program goes on without a log
            return False
        return True

    def fault(self, kind: type[BaseException], trace: TracebackType | None) -> tuple[Report, bool]:
        """Write down where an exception came through; what was written, and whether it could be."""
        # Imported here because a program without a fault needs to know nothing of its system.
        import platform

        system = f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
        report = report_of(kind, trace, system)
        return report, self.note(report.text)

"""What is written down of a fault of ours: where in the program, never with what.

A message of an exception may quote a customer's data, and so may a local variable: neither is taken.
"""

from collections.abc import Iterator
from pathlib import PurePath
from types import TracebackType

from core.records import dataclass

VERSION = "0.1.0"
_PARTS_OF_A_PATH = 3
"""Enough to find the file; the folders before it may bear the user's name."""


@dataclass(frozen=True, slots=True)
class Report:
    """The class of the error, and the places in the program it came through, outermost first."""

    error: str
    steps: tuple[str, ...]
    system: str

    @property
    def text(self) -> str:
        """Everything there is, for the log and for whoever is asked to help."""
        return "\n".join([f"Shuke {VERSION}, {self.system}", self.error, *self.steps])


def report_of(kind: type[BaseException], trace: TracebackType | None, system: str) -> Report:
    """What may be told of an exception; `system` names the computer's system and its Python."""
    return Report(f"{kind.__module__}.{kind.__qualname__}", tuple(_steps(trace)), system)


def _steps(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        code = trace.tb_frame.f_code
        yield f"{place(code.co_filename)}:{trace.tb_lineno} {code.co_name}"
        trace = trace.tb_next


def place(filename: str) -> str:
    """The end of a path, as the same on every system."""
    return "/".join(PurePath(filename.replace("\\", "/")).parts[-_PARTS_OF_A_PATH:])

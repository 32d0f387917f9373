"""The last resort: a fault of ours is told in one sentence, and where it happened is written down."""

import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from cli.output import tell
from core.text import T
from resources.words import Words

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]


def fault_hook(log: Path, words: Words) -> Hook:
    """What the interpreter is to call for an exception that nobody caught; it exits with 1 after it.

    The log names files, lines and the exception's class: its message might hold a customer's data.
    """

    def tell_fault(kind: type[BaseException], _: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        name = kind.__name__
        if _write(log, kind, trace):
            tell(T("Shuke made a mistake ({name}): {path} tells where.", name=name, path=str(log)), words)
        else:
            tell(T("Shuke made a mistake ({name}).", name=name), words)

    return tell_fault


def _write(log: Path, kind: type[BaseException], trace: TracebackType | None) -> bool:
    steps = [f"{step.filename}:{step.lineno} {step.name}" for step in traceback.extract_tb(trace)]
    written = "\n".join([*steps, f"{kind.__module__}.{kind.__qualname__}", sys.version, ""])
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(written, "utf-8")
    except OSError:  # without a place to write, the sentence has to do
        return False
    return True

"""The last resort: a fault of ours is told in one sentence, and where it happened is written down."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from cli.log import Log
from cli.output import tell, tell_error
from core.errors import UserError
from core.text import T
from resources.words import Words

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], None]
Explain = Callable[[BaseException], UserError | None]


def fault_hook(log: Log, words: Words, explain: Explain) -> Hook:
    """What the interpreter is to call for an exception that nobody caught; it exits with 1 after it.

    `explain` knows failures of the disk that came up where nobody waited for them.
    """

    def tell_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            return
        told = explain(error)
        if told is not None:
            log.note(f"told {kind.__name__}")
            tell_error(told, words)
            return
        name = kind.__name__
        _, written = log.fault(kind, trace)
        if written:
            path = str(log.path)
            tell(T("Shuke made a mistake ({name}): {path} tells where.", name=name, path=path), words)
        else:
            tell(T("Shuke made a mistake ({name}).", name=name), words)

    return tell_fault


def watch(log: Log, hook: Hook) -> None:
    """Let this process tell faults in this way: those of other threads and of objects that are being
    taken away are written down, for nobody waits for them."""
    sys.excepthook = hook
    threading.excepthook = lambda fault: _note(log, fault.exc_type, fault.exc_traceback)
    sys.unraisablehook = lambda fault: _note(log, fault.exc_type, fault.exc_traceback)


def _note(log: Log, kind: type[BaseException] | None, trace: TracebackType | None) -> None:
    if kind is not None:
        log.fault(kind, trace)

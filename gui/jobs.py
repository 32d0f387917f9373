"""One worker for what takes long: it has its own connection, tells its progress, can be stopped."""

import sys
from collections.abc import Callable
from functools import partial
from threading import Event
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from core.errors import Cancelled, UserError
from core.ports import Progress
from core.undisturbed import undisturbed

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

Result = TypeVar("Result")

TURN_S = 0.00002
"""How long the worker goes on while the window waits for its turn. The usual 5 ms come again with every
question to the book and every widget that is laid out: a page that asks a hundred times would stand still
for half a second."""


class Jobs(QObject):
    """Runs one job at a time off the main thread; results come back on it.

    `progressed` carries how much of how much is done, `failed` a failure in words. Whoever stops a job
    starts it `settled` and hears of that himself.
    """

    progressed = Signal(int, int)
    failed = Signal(object)
    _finished = Signal(object, object, object, object)

    def __init__(self) -> None:
        super().__init__()
        self._worker: ThreadPoolExecutor | None = None
        self._under_way: list[Event] = []
        self._closed = False
        self._finished.connect(self._deliver)

    @property
    def is_busy(self) -> bool:
        """Whether something is being done or waits for its turn, or nothing is taken on any more."""
        return self._closed or bool(self._under_way)

    def start(
        self, work: Callable[[Progress], Result], done: Callable[[Result], None], whose: QObject
    ) -> Event:
        """Run `work` with a progress to call; hand its result to `done` on the main thread, if `whose` it
        was is still there: a new language takes the pages away while the worker goes on.

        Once the event that is returned is set, the job stops at its next step.
        """
        stop = Event()
        self._under_way.append(stop)
        future = self._hired().submit(undisturbed()(work), partial(self._progress, stop))
        future.add_done_callback(lambda ended: self._finished.emit(ended, done, whose, stop))
        return stop

    def close(self) -> None:
        """Wait for what is under way; its result goes nowhere, as there is nobody left to start the next."""
        self._closed = True
        for stop in self._under_way:
            stop.set()
        if self._worker is not None:
            self._worker.shutdown(wait=True)

    def _hired(self) -> "ThreadPoolExecutor":
        # Imported here because it takes long to load, and most days have no long work.
        from concurrent.futures import ThreadPoolExecutor

        if self._worker is None:
            sys.setswitchinterval(TURN_S)
            self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="worker")
        return self._worker

    def _progress(self, stop: Event, done: int, total: int) -> None:
        if stop.is_set():
            raise Cancelled
        self.progressed.emit(done, total)

    def _deliver(
        self, ended: "Future[Any]", done: Callable[[Any], None], whose: QObject, stop: Event
    ) -> None:
        self._under_way.remove(stop)
        if self._closed:  # told before, and only delivered now
            return
        try:
            result = ended.result()
        except UserError as error:
            self.failed.emit(error)
        else:
            if isValid(whose):
                done(result)


def settled(task: Callable[[Progress], Result]) -> Callable[[Progress], Result | UserError | Cancelled]:
    """The task with its two foreseen ends as results: for who wants to hear of them alone."""

    def run(tell: Progress) -> Result | UserError | Cancelled:
        try:
            return task(tell)
        except (UserError, Cancelled) as ended:
            return ended

    return run

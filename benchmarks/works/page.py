"""From one page to another that has been opened before, until it is painted; against one frame."""

import shutil
from pathlib import Path
from time import perf_counter

from benchmarks.child import tell
from benchmarks.percentile import FRAME_S, slow
from benchmarks.place import LANGUAGE, ON, Place
from gui.application import Application
from gui.pages import PAGES, load_all
from main import compose

ROUNDS = 4


def ours(place: Place) -> None:
    """Every page there is, in the real window, on a copy of the book."""
    with place.scratch() as folder:
        application = compose(Path(shutil.copy(place.book, folder)), LANGUAGE, ON)
        application.window.show()
        load_all()  # as a moment after every start
        _visit(application)
        while application.jobs.is_busy:
            application.toolkit.processEvents()
        tell(slow([seconds for _ in range(ROUNDS) for seconds in _visit(application)]))
        application.window.close()
        application.session.close()
        application.jobs.close()


def baseline(_place: Place) -> None:
    """The time in which nobody notices that anything was done."""
    tell(FRAME_S)


def _visit(application: Application) -> list[float]:
    """Go to each page; the seconds that each took."""
    times = []
    for entry, _, _ in PAGES:
        began = perf_counter()
        application.window.open_page(entry.key)
        application.toolkit.processEvents()
        times.append(perf_counter() - began)
    return times

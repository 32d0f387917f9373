"""Work on records by the hundred thousand, undisturbed by a search for circles that they never make."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def undisturbed() -> Iterator[None]:
    """No garbage collection within: it would go through all records again and again, and find none.

    Nor does it afterwards: one look at 100,000 rows stops everything else for a quarter of a second.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.freeze()
            gc.enable()

"""One measurement in a process of its own: `python -m benchmarks.child MODULE SIDE FOLDER`.

A fresh process each time, so that no cache of the last run helps the next one, and so that its peak of
memory is its own. Only what the measured side needs is imported: its start is measured too.
"""

import json
import sys
from importlib import import_module
from pathlib import Path

from benchmarks.place import Place

MEGABYTE = 1 << 20


def tell(seconds: float | None = None) -> None:
    """Say that the work is done, in how many seconds, and the peak of memory until now.

    Without seconds the moment of saying it counts, from the beginning of the process.
    """
    sys.stdout.write(json.dumps({"seconds": seconds, "peak_mb": _peak_mb()}) + "\n")
    sys.stdout.flush()


def _peak_mb() -> float | None:
    """Of this process and of the largest it has started; unknown where the system does not tell."""
    if sys.platform == "win32":
        return None
    import resource

    peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(peaks) * (1 if sys.platform == "darwin" else 1024) / MEGABYTE


def _main(module: str, side: str, folder: str) -> None:
    getattr(import_module(f"benchmarks.works.{module}"), side)(Place(Path(folder)))


if __name__ == "__main__":
    _main(*sys.argv[1:])

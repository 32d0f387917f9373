"""How far a long command has come, drawn on a terminal and nowhere else."""

from typing import TextIO

from core.ports import Progress, no_progress

CELLS = 40


def progress_on(stream: TextIO) -> Progress:
    """A bar that is drawn again on the same line; silence where nobody watches."""
    return _Bar(stream).draw if stream.isatty() else no_progress


class _Bar:
    """Remembers what is drawn, so that a terminal sees at most one redraw a cell."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._filled = -1

    def draw(self, done: int, total: int) -> None:
        filled = CELLS * done // max(total, 1)
        if filled != self._filled:
            self._filled = filled
            end = "\n" if done >= total else ""
            self._stream.write(f"\r[{'#' * filled}{' ' * (CELLS - filled)}] {done}/{total}{end}")
            self._stream.flush()

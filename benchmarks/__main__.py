"""`python -m benchmarks [NAME…] [--customers N] [--book BOOK] [--json OUT]`: measures and prints a table.

`python -m benchmarks simulate` works through a year instead.
"""

import json
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path
from shutil import copyfile

from benchmarks.measuring import ROUNDS, Figure, Work, in_a_process, measure
from benchmarks.place import Place
from benchmarks.simulation import command
from benchmarks.works import WORKS

SIMULATE = "simulate"
HEADINGS = ("work", "ours", "baseline", "ratio", "goal", "peak memory")
WIDTHS = (12, 10, 10, 8, 6, 12)


def main(argv: Sequence[str] | None = None) -> None:
    """Measure what was named, one line as soon as each figure is there."""
    words = sys.argv[1:] if argv is None else argv
    if words[:1] == [SIMULATE]:
        command.main(words[1:])
        return
    asked = _read(words)
    works = [WORKS[name] for name in asked.names or WORKS]
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        _prepare(folder, works, asked)
        print(_line(HEADINGS))
        figures = [_told(measure(work, folder, asked.rounds)) for work in works]
    if asked.json:
        asked.json.write_text(json.dumps([figure.as_json() for figure in figures], indent=1), "utf-8")


def _read(argv: Sequence[str]) -> Namespace:
    parser = ArgumentParser(
        prog="python -m benchmarks", description=__doc__, epilog="simulate --help tells what a year takes"
    )
    parser.add_argument("names", nargs="*", choices=[[], *WORKS], metavar="NAME", help=" ".join(WORKS))
    parser.add_argument("--customers", type=int, default=10_000, metavar="N")
    parser.add_argument(
        "--rounds", type=int, default=ROUNDS, metavar="N", help="medians are taken of all but the first"
    )
    parser.add_argument(
        "--book", type=Path, metavar="BOOK", help="measure on a copy of this book, not on an invented one"
    )
    parser.add_argument("--json", type=Path, metavar="OUT")
    return parser.parse_args(argv)


def _prepare(folder: Path, works: Sequence[Work], asked: Namespace) -> None:
    if asked.book:
        copyfile(asked.book, Place(folder).book)
    book = ["book"] if not asked.book and any(work.needs_book for work in works) else []
    with in_a_process(folder, "benchmarks.making", str(folder), str(asked.customers), *book) as maker:
        if maker.wait():
            raise subprocess.CalledProcessError(maker.returncode, "benchmarks.making")


def _told(figure: Figure) -> Figure:
    peak = "" if figure.peak_mb is None else f"{figure.peak_mb:.0f} MB"
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    cells = (figure.work, _time(figure.ours_s), _time(figure.baseline_s), ratio, f"{figure.goal:g}", peak)
    print(_line(cells), flush=True)
    return figure


def _time(seconds: float | None) -> str:
    if seconds is None:
        return ""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"


def _line(cells: Sequence[str]) -> str:
    first, *others = cells
    return first.ljust(WIDTHS[0]) + "".join(
        cell.rjust(width) for cell, width in zip(others, WIDTHS[1:], strict=True)
    )


if __name__ == "__main__":
    main()

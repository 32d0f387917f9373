"""`python -m benchmarks simulate`: a year of work on an invented book, told in figures."""

import json
import tempfile
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from random import Random

from benchmarks.simulation.figures import Figures
from benchmarks.simulation.simulating import simulate
from benchmarks.simulation.working import Desk
from benchmarks.simulation.year import FIRST, SHORTEST, a_year
from core.actions.preferences import set_preference
from core.demo.filling import fill_with_demo
from core.model.setting import Settings
from core.ports import Book
from storage.opening import open_book

WIDTH = 38


def main(argv: Sequence[str]) -> None:
    """Make the book, work a year, print the figures."""
    asked = _read(argv)
    figures = _run(asked)
    for name, value in figures.told():
        print(name.ljust(WIDTH), value)
    if asked.json:
        asked.json.write_text(json.dumps(figures.as_json(), indent=1, default=str), "utf-8")


def _read(argv: Sequence[str]) -> Namespace:
    parser = ArgumentParser(prog="python -m benchmarks simulate", description=__doc__)
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--customers", type=int, default=300, metavar="N")
    parser.add_argument("--days", type=int, default=365, metavar="N", help=f"at least {SHORTEST}")
    parser.add_argument("--quota", type=int, default=Settings().quota, metavar="N", help="households a day")
    parser.add_argument("--unfair", action="store_true", help="the plain order says who gets the places")
    parser.add_argument("--json", type=Path, metavar="OUT")
    asked = parser.parse_args(argv)
    if asked.days < SHORTEST:
        parser.error(f"--days: at least {SHORTEST}")
    return asked


def _run(asked: Namespace) -> Figures:
    luck = Random(asked.seed)
    with tempfile.TemporaryDirectory() as folder, closing(open_book(Path(folder) / "book.shuke")) as book:
        fill_with_demo(book, asked.customers, asked.seed, FIRST)
        _set_quota(book, asked.quota)
        desk = Desk(book, luck, asked.quota, fair=not asked.unfair)
        return simulate(desk, a_year(FIRST, asked.days, luck))


def _set_quota(book: Book, quota: int) -> None:
    """One place in five for prospects, as by default."""
    with_all = Settings()
    set_preference(book, "quota_prospects", quota * with_all.quota_prospects // with_all.quota)
    set_preference(book, "quota", quota)

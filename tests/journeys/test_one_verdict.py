"""Every data row of a sheet comes to exactly one end, however the sheet was kept."""

import csv
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.conftest import FILES, Shuke

Row = list[str]
Spoil = Callable[[random.Random, list[Row]], list[Row]]


def as_it_is(_chance: random.Random, rows: list[Row]) -> list[Row]:
    return rows


def rows_twice(chance: random.Random, rows: list[Row]) -> list[Row]:
    return [*rows, *(list(row) for row in chance.sample(rows, 60))]


def empty_cells(chance: random.Random, rows: list[Row]) -> list[Row]:
    return [[cell if chance.random() > 0.5 else "" for cell in row] for row in rows]


def cells_in_other_columns(chance: random.Random, rows: list[Row]) -> list[Row]:
    return [chance.sample(row, len(row)) if chance.random() < 0.3 else row for row in rows]


def ragged_rows(chance: random.Random, rows: list[Row]) -> list[Row]:
    return [row[: chance.randrange(1, len(row) + 3)] + [""] * chance.randrange(3) for row in rows]


def nonsense(chance: random.Random, rows: list[Row]) -> list[Row]:
    words = ("13x", "2025-02-30", "农历十三月", "-", "=1+1", "1e9", "同上", "无", "\u200b", "9" * 40)
    return [[chance.choice(words) if chance.random() < 0.2 else cell for cell in row] for row in rows]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
@pytest.mark.parametrize(
    "spoil", [as_it_is, rows_twice, empty_cells, cells_in_other_columns, ragged_rows, nonsense]
)
def test_the_verdicts_add_up_to_the_rows(
    spoil: Spoil, file: Path, shuke: Shuke, book300: Path, tmp_path: Path
) -> None:
    with file.open(encoding="utf-8-sig", newline="") as source:
        headings, *rows = list(csv.reader(source))
    messy = tmp_path / "messy.csv"
    with messy.open("w", encoding="utf-8", newline="") as target:
        spoilt = spoil(random.Random(7), rows[:300])
        csv.writer(target).writerows([headings, *spoilt])
    done = shuke(book300, "import", messy, "--dry-run")
    assert done.status == (3 if done.notes("problems") else 0)
    assert sum(done.verdicts) == done.document["rows"]
    told = [note["row"] for note in done.notes("problems")]
    assert len(told) == len(set(map(str, told)))
    assert 0 < sum(done.verdicts) <= len(spoilt)

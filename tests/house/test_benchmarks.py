"""The benchmarks run from end to end on a tiny book and tell every figure; none of them is judged here."""

import json
import math
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from benchmarks.measuring import Figure
from benchmarks.percentile import slow
from benchmarks.place import Place
from benchmarks.sheets import write_sheets
from benchmarks.works import WORKS

SMALL = ["--customers", "60", "--rounds", "1"]


def test_every_work_gives_a_figure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "figures.json"
    main([*SMALL, "--json", str(out)])
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["work", *WORKS]
    figures = [Figure(**figure) for figure in json.loads(out.read_text("utf-8"))]
    assert [(figure.work, figure.goal) for figure in figures] == [(w.name, w.goal) for w in WORKS.values()]
    for figure in figures:
        told = (figure.ours_s, figure.baseline_s)
        assert figure.ratio is not None and figure.ratio > 0
        if WORKS[figure.work].of_memory:
            assert told == (None, None)
        else:
            assert None not in told and math.isclose(figure.ratio * (told[1] or 0), told[0] or 0)


def test_a_name_that_is_no_work_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["flying"])
    assert "flying" in capsys.readouterr().err


def test_the_sheets_are_the_same_every_time(tmp_path: Path) -> None:
    first, second = Place(tmp_path / "first"), Place(tmp_path / "second")
    for place in (first, second):
        place.folder.mkdir()
        write_sheets(place, 20)
    for name in ("customers.csv", "purchases.csv", "contacts.csv"):
        assert (first.folder / name).read_bytes() == (second.folder / name).read_bytes()


@pytest.mark.parametrize(("times", "expected"), [([3.0], 3), (list(range(1, 101)), 95), ([1.0, 9.0], 9)])
def test_the_slow_time_is_one_that_nineteen_of_twenty_do_not_exceed(
    times: list[float], expected: float
) -> None:
    assert slow(times) == expected

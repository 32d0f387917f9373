"""The picture of two simulated years."""

import json
import runpy
import sys
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest

from benchmarks.simulation.year import FIRST

SVG = "{http://www.w3.org/2000/svg}"


def a_year(path: Path, longest: float, rows: int) -> Path:
    """Sixty days that grow evenly to these values, two weeks of them away."""
    days = [
        {
            "day": str(FIRST + timedelta(days=day)),
            "longest": longest * (day + 1) / 60,
            "rows": rows * (day + 1) // 60,
        }
        for day in range(60)
        if not 21 <= day < 35
    ]
    path.write_text(json.dumps({"away": str(FIRST + timedelta(days=21)), "days": days}), "utf-8")
    return path


def test_both_years_are_drawn_in_both_panels_up_to_the_same_height(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fair, unfair = a_year(tmp_path / "fair.json", 1.5, 40), a_year(tmp_path / "unfair.json", 6.0, 30)
    out = tmp_path / "years.svg"
    monkeypatch.setattr(sys, "argv", ["plot", str(fair), str(unfair), str(out)])
    runpy.run_module("benchmarks.simulation.plot", run_name="__main__")
    drawn = ElementTree.fromstring(out.read_text("utf-8"))
    lines = [line.attrib["d"] for line in drawn.iter(f"{SVG}path")]
    assert [line.count("M") for line in lines] == [2, 2, 2, 2]
    ends = [float(line.split(",")[-1]) for line in lines]
    waits_unfair, rows_unfair, waits_fair, rows_fair = ends
    assert waits_unfair < waits_fair
    assert rows_fair < rows_unfair
    words = [text.text for text in drawn.iter(f"{SVG}text")]
    assert {"as Today chooses", "plain order", "Feb", "Mar", "promised: no more than 2"} <= set(words)

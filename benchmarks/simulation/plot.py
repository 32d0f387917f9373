"""`python -m benchmarks.simulation.plot FAIR.json UNFAIR.json OUT.svg`: two years side by side."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from benchmarks.simulation.year import AWAY_DAYS

WIDTH, HEIGHT = 860, 620
LEFT, RIGHT = 64, 836
INK, FAINT, AWAY = "#24292f", "#d0d7de", "#f1f3f5"
FAIR, UNFAIR = "#0f766e", "#c2410c"
PROMISED = 2
TITLES = "Longest wait, in stretched gaps", "Households on the list"
STEPS = 1, 2, 5, 10, 20, 50, 100, 200, 500
MOST_LINES = 7
WEEKEND = 4


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of the picture between two heights (px), for values from 0 to `most`."""

    title: str
    top: int
    bottom: int
    first: date
    last: date
    most: float

    def x(self, day: date) -> float:
        return LEFT + (RIGHT - LEFT) * ((day - self.first) / (self.last - self.first))

    def y(self, value: float) -> float:
        return self.bottom - (self.bottom - self.top) * value / self.most


@dataclass(frozen=True, slots=True)
class Year:
    """What is drawn of a simulated year: its worked days in order, with the wait and the rows of each."""

    days: Sequence[date]
    waits: Sequence[float]
    rows: Sequence[float]
    away: date


def drawn(fair: Year, unfair: Year) -> str:
    """The picture: waits above, rows below, each fair against unfair."""
    waits = Panel(TITLES[0], 60, 290, fair.days[0], fair.days[-1], _most(fair.waits, unfair.waits))
    rows = Panel(TITLES[1], 355, 585, fair.days[0], fair.days[-1], _most(fair.rows, unfair.rows))
    parts = [*_frame(waits, fair.away), *_frame(rows, fair.away), *_promise(waits), *_legend()]
    for year, colour in ((unfair, UNFAIR), (fair, FAIR)):
        parts += [_line(waits, year.days, year.waits, colour), _line(rows, year.days, year.rows, colour)]
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif"'
    ground = f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>'
    return "\n".join([f'{head} font-size="12" fill="{INK}">', ground, *parts, "</svg>", ""])


def _most(*series: Sequence[float]) -> float:
    return 1.05 * max(max(values) for values in series)


def _frame(panel: Panel, away: date) -> Iterator[str]:
    """The title, the time away as a grey field, a line every so many, and the months."""
    left, right = panel.x(away), panel.x(away + timedelta(days=AWAY_DAYS))
    yield _box(left, panel.top, right - left, panel.bottom - panel.top, AWAY)
    yield _words(LEFT, panel.top - 14, panel.title, 'font-size="14" font-weight="600"')
    step = next(step for step in STEPS if panel.most / step <= MOST_LINES)
    for value in range(0, int(panel.most) + 1, step):
        yield _rule(panel.y(value), FAINT)
        yield _words(LEFT - 8, panel.y(value) + 4, str(value), 'text-anchor="end"')
    for month in _months(panel):
        yield _words(panel.x(month), panel.bottom + 18, f"{month:%b}", 'text-anchor="middle"')


def _months(panel: Panel) -> Iterator[date]:
    days = (panel.last - panel.first).days
    return (day for day in (panel.first + timedelta(days=place) for place in range(days + 1)) if day.day == 1)


def _promise(panel: Panel) -> Iterator[str]:
    yield _rule(panel.y(PROMISED), INK, 'stroke-dasharray="5 4"')
    yield _words(RIGHT, panel.y(PROMISED) - 6, "promised: no more than 2", 'text-anchor="end"')


def _legend() -> Iterator[str]:
    for right, name, colour in ((600, "as Today chooses", FAIR), (760, "plain order", UNFAIR)):
        yield _box(right - 8, 20, 18, 4, colour)
        yield _words(right + 16, 26, name, "")


def _line(panel: Panel, days: Sequence[date], values: Sequence[float], colour: str) -> str:
    """From day to day, broken where nobody worked for longer than a weekend."""
    drawn, before = [], date.min
    for day, value in zip(days, values, strict=True):
        pen = "L" if (day - before).days <= WEEKEND else "M"
        drawn.append(f"{pen}{panel.x(day):.1f},{panel.y(value):.1f}")
        before = day
    return f'<path d="{" ".join(drawn)}" fill="none" stroke="{colour}" stroke-width="1.6"/>'


def _rule(height: float, colour: str, more: str = "") -> str:
    return f'<line x1="{LEFT}" x2="{RIGHT}" y1="{height:.1f}" y2="{height:.1f}" stroke="{colour}" {more}/>'


def _box(left: float, top: float, width: float, height: float, colour: str) -> str:
    return f'<rect x="{left:.1f}" y="{top}" width="{width:.1f}" height="{height}" fill="{colour}"/>'


def _words(left: float, height: float, text: str, more: str) -> str:
    return f'<text x="{left:.1f}" y="{height:.1f}" {more}>{text}</text>'


def read_year(path: Path) -> Year:
    """A year as `simulate --json` wrote it."""
    written = json.loads(path.read_text("utf-8"))
    days = written["days"]
    return Year(
        [date.fromisoformat(day["day"]) for day in days],
        [day["longest"] for day in days],
        [day["rows"] for day in days],
        date.fromisoformat(written["away"]),
    )


if __name__ == "__main__":
    fair_json, unfair_json, out = map(Path, sys.argv[1:])
    out.write_text(drawn(read_year(fair_json), read_year(unfair_json)), "utf-8")

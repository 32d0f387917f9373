"""What a simulated year came to: a line a day, and the figures that the promises are held against."""

from dataclasses import asdict, dataclass
from datetime import date
from statistics import median


@dataclass(frozen=True, slots=True)
class Day:
    """A morning that is worked. `red` are the rows of the first band; `longest` is the longest wait, in
    stretched gaps; `stretch` says by how much the gaps are stretched."""

    day: date
    longest: float
    stretch: float
    rows: int
    hard: int
    red: int

    @property
    def soft(self) -> int:
        return self.rows - self.hard


@dataclass(frozen=True, slots=True)
class Figures:
    """The year of a book: its worked `days`. The longest waits in stretched gaps are told by tier and for
    prospects, until somebody was `called`, and until somebody was `reached`. `missed` counts the fixed
    dates that no list showed, `missed_away` those of the time away; `never` the households, of those in
    the book at the beginning, with whom nothing was ever logged."""

    fair: bool
    quota: int
    households: int
    away: date
    called: dict[str, float]
    reached: dict[str, float]
    missed: int
    missed_away: int
    never: int
    days: tuple[Day, ...]

    @property
    def longest_wait(self) -> float:
        return max(self.called.values(), default=0.0)

    @property
    def over_quota(self) -> float:
        """The share of worked days with more soft rows than the quota."""
        return sum(day.soft > self.quota for day in self.days) / len(self.days)

    @property
    def first_back(self) -> Day:
        """The first day that is worked after the time away."""
        return next(day for day in self.days if day.day > self.away)

    @property
    def median_rows(self) -> float:
        return median(day.rows for day in self.days)

    @property
    def most_rows(self) -> int:
        return max(day.rows for day in self.days)

    def told(self) -> list[tuple[str, str]]:
        """A line a figure, for people."""
        back, waits = self.first_back, sorted(self.called.items(), key=lambda one: -one[1])
        return [
            ("households at the beginning", str(self.households)),
            (
                "gaps stretched, first and last day",
                f"{self.days[0].stretch:.2f}, {self.days[-1].stretch:.2f}",
            ),
            ("longest wait, stretched gaps", f"{self.longest_wait:.2f}"),
            *((f"  {kind}", f"{wait:.2f} (until reached {self.reached[kind]:.2f})") for kind, wait in waits),
            ("days with soft rows over the quota", f"{self.over_quota:.1%}"),
            ("fixed dates missed", f"{self.missed} ({self.missed_away} fell into the time away)"),
            ("first day: rows, red", f"{self.days[0].rows}, {self.days[0].red}"),
            ("first day back: rows, red", f"{back.rows}, {back.red}"),
            ("rows a day: median, most", f"{self.median_rows:g}, {self.most_rows}"),
            ("households never contacted", str(self.never)),
        ]

    def as_json(self) -> dict[str, object]:
        """Everything by name, days and figures."""
        return asdict(self) | {"told": dict(self.told())}

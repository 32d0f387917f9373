"""When a copy of the book is due, and which of the old ones may go."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from core.model.backup import BackupLine, Drill, Reason, SecondPlace

EVERY = timedelta(minutes=15)
DRILL_EVERY = timedelta(days=7)
NAG_AFTER = 7
NEWEST = 5
LEAPS = 3
GOES_BACK = frozenset({Reason.RESTORE, Reason.MIGRATION})
"""Copies of this kind are the only way back from what followed: of them the newest `LEAPS` stay."""


class Step(NamedTuple):
    """How many copies stay, and of which span each is the newest."""

    room: int
    span: Callable[[datetime], Hashable]


STEPS = (
    Step(12, lambda at: at.date()),
    Step(10, lambda at: at.isocalendar()[:2]),
    Step(9, lambda at: (at.year, at.month)),
)
"""Days, then weeks, then months."""


def is_due(now: datetime, last: datetime | None) -> bool:
    """Whether the copy before is a quarter of an hour old."""
    return has_passed(EVERY, now, last)


def is_saved(mark: str, lines: Iterable[BackupLine]) -> bool:
    """Whether some copy holds exactly this state of the book."""
    return any(line.holds is not None and line.holds.mark == mark for line in lines)


def superfluous(lines: Iterable[BackupLine]) -> list[BackupLine]:
    """The copies that may go.

    The order is that of the sequence, and no copy goes because of its age: only because enough newer ones
    stand for as many days, weeks and months. So a clock that jumps costs nothing but a place. Copies that
    can’t be read take no place, and stay until somebody has looked at them.
    """
    good = sorted((line for line in lines if line.holds), key=lambda line: line.sequence, reverse=True)
    leaps = [line for line in good if line.why in GOES_BACK]
    kept = {line.sequence for line in [*good[:NEWEST], *leaps[:LEAPS], *(line for line, _ in steps_of(good))]}
    return [line for line in good if line.sequence not in kept]


def is_drill_due(now: datetime, last: Drill | None) -> bool:
    """Whether a copy has not been tried for a week."""
    return has_passed(DRILL_EVERY, now, last.at if last else None)


def days_without(now: datetime, second: SecondPlace | None) -> int | None:
    """For how many days nothing went to the second place, once it is worth a word; else None.

    A place that never got a copy counts as long as can be.
    """
    if second is None:
        return None
    if second.last is None:
        return NAG_AFTER
    days = (now - second.last).days
    return days if days >= NAG_AFTER else None


def steps_of(lines: Iterable[BackupLine]) -> list[tuple[BackupLine, int]]:
    """Copies from the newest on, each with the place among `STEPS` of the step it stands for: the newest
    of each of so many days, then weeks, then months. Those that stand for nothing are left out."""
    kept: list[tuple[BackupLine, int]] = []
    step, seen = 0, set[Hashable]()
    for line in lines:
        if len(seen) == STEPS[step].room and STEPS[step].span(line.at) not in seen:
            step, seen = step + 1, set()
        if step == len(STEPS):
            break
        if STEPS[step].span(line.at) not in seen:
            seen.add(STEPS[step].span(line.at))
            kept.append((line, step))
    return kept


def has_passed(span: timedelta, now: datetime, last: datetime | None) -> bool:
    """Whether so much time has gone by since the last time, if there was one. A last time in the future tells
    nothing: the clock has been put back."""
    return last is None or not timedelta(0) <= now - last < span

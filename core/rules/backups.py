"""When a copy of the book is due, and which of the old ones may go."""

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime, timedelta

from core.model.backup import BackupLine, Drill, Reason, SecondPlace

EVERY = timedelta(minutes=15)
DRILL_EVERY = timedelta(days=7)
NAG_AFTER = 7
NEWEST = 5
LEAPS = 3
GOES_BACK = frozenset({Reason.RESTORE, Reason.MIGRATION})
"""Copies of this kind are the only way back from what followed: of them the newest `LEAPS` stay."""

STEPS: tuple[tuple[int, Callable[[datetime], Hashable]], ...] = (
    (12, lambda at: at.date()),
    (10, lambda at: at.isocalendar()[:2]),
    (9, lambda at: (at.year, at.month)),
)
"""How many copies stay, and of which span each is the newest: days, then weeks, then months."""


def is_due(now: datetime, last: datetime | None) -> bool:
    """Whether the copy before is a quarter of an hour old. One from the future tells nothing: the clock
    has been put back."""
    return _has_passed(EVERY, now, last)


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
    kept = {line.sequence for line in [*good[:NEWEST], *leaps[:LEAPS], *_one_a_span(good)]}
    return [line for line in good if line.sequence not in kept]


def is_drill_due(now: datetime, last: Drill | None) -> bool:
    """Whether a copy has not been tried for a week."""
    return _has_passed(DRILL_EVERY, now, last.at if last else None)


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


def _one_a_span(good: Iterable[BackupLine]) -> list[BackupLine]:
    """From the newest on: the newest of each of so many days, then weeks, then months."""
    kept: list[BackupLine] = []
    steps = iter(STEPS)
    room, span = next(steps)
    seen: set[Hashable] = set()
    for line in good:
        if span(line.at) in seen:
            continue
        while len(seen) == room:
            room, span = next(steps, (-1, span))
            if room < 0:
                return kept
            seen = set()
        seen.add(span(line.at))
        kept.append(line)
    return kept


def _has_passed(span: timedelta, now: datetime, last: datetime | None) -> bool:
    return last is None or not timedelta(0) <= now - last < span

"""The lowest point of a function of several numbers, by Nelder and Mead."""

from collections.abc import Callable
from operator import itemgetter

from core.records import dataclass

Point = tuple[float, ...]
Function = Callable[[Point], float]

_MOST_STEPS = 2_000
_NARROW = 1e-5
_FLAT = 1e-10
"""Of the value itself: of a large one no more can be told."""


@dataclass(frozen=True, slots=True)
class Lowest:
    """Where it is, and how low."""

    point: Point
    value: float


def lowest(function: Function, start: Point, size: float = 1.0) -> Lowest | None:
    """The simplex falls from `start` until it is narrow; None when it does not come to rest. `size` is how
    wide it is at first."""
    corners = [(point, function(point)) for point in _corners(start, size)]
    for _ in range(_MOST_STEPS):
        corners.sort(key=itemgetter(1))
        if _at_rest(corners):
            return Lowest(*corners[0])
        corners = _stepped(function, corners)
    return None


_Corners = list[tuple[Point, float]]


def _corners(start: Point, size: float) -> list[Point]:
    moved = (tuple(one + size * (at == axis) for at, one in enumerate(start)) for axis in range(len(start)))
    return [start, *moved]


def _at_rest(corners: _Corners) -> bool:
    best, value = corners[0]
    wide = max(abs(one - other) for point, _ in corners for one, other in zip(point, best, strict=True))
    return wide < _NARROW and corners[-1][1] - value < _FLAT * max(1.0, abs(value))


def _stepped(function: Function, corners: _Corners) -> _Corners:
    """The worst corner goes through the middle of the others; where that helps nothing, all draw nearer."""
    *others, (worst, highest) = corners
    middle = tuple(sum(axis) / len(others) for axis in zip(*(point for point, _ in others), strict=True))

    def at(distance: float) -> tuple[Point, float]:
        point = tuple(m + distance * (m - w) for m, w in zip(middle, worst, strict=True))
        return point, function(point)

    mirrored = at(1.0)
    if mirrored[1] < others[0][1]:
        return [*others, min(at(2.0), mirrored, key=itemgetter(1))]
    if mirrored[1] < others[-1][1]:
        return [*others, mirrored]
    nearer = at(0.5) if mirrored[1] < highest else at(-0.5)
    if nearer[1] < min(mirrored[1], highest):
        return [*others, nearer]
    return [corners[0], *(_drawn(function, corners[0][0], point) for point, _ in corners[1:])]


def _drawn(function: Function, best: Point, point: Point) -> tuple[Point, float]:
    nearer = tuple((one + other) / 2 for one, other in zip(best, point, strict=True))
    return nearer, function(nearer)

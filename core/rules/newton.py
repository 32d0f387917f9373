"""The lowest point of a smooth function, from a place that is near it: a few steps after Newton.

A simplex comes from anywhere, but asks ten times as often; here slopes and curves are measured by
differences, and a step leads to where they say that it is level.
"""

from collections.abc import Sequence

from core.rules.simplex import Function, Lowest, Point

_APART = 1e-3
"""How far apart the differences are taken: far enough that a sum of a million terms is exact in them."""

_MOST_STEPS = 8
_NARROW = 1e-5
"""As near as a simplex comes. Of a sum of a million terms smaller steps would follow the noise."""


def nearest_lowest(function: Function, start: Point) -> Lowest | None:
    """None where the steps lead no lower, or do not come to rest: then it is not near."""
    here = Lowest(start, function(start))
    for _ in range(_MOST_STEPS):
        step = _step(function, here)
        if step is None:
            return None
        point = tuple(one + by for one, by in zip(here.point, step, strict=True))
        after = Lowest(point, function(point))
        if max(map(abs, step)) < _NARROW:
            return after if after.value <= here.value else here
        if after.value >= here.value:
            return None
        here = after
    return None


def _step(function: Function, here: Lowest) -> list[float] | None:
    """To where the slope would be level; None where the ground is no hollow."""
    axes = range(len(here.point))

    def at(*moved: tuple[int, float]) -> float:
        point = list(here.point)
        for axis, by in moved:
            point[axis] += by
        return function(tuple(point))

    above = [at((axis, _APART)) for axis in axes]
    below = [at((axis, -_APART)) for axis in axes]
    slope = [(high - low) / (2 * _APART) for high, low in zip(above, below, strict=True)]
    curve = [[0.0] * len(here.point) for _ in axes]
    for one in axes:
        curve[one][one] = (above[one] + below[one] - 2 * here.value) / _APART**2
        for other in range(one):
            both = at((one, _APART), (other, _APART))
            curve[one][other] = (both - above[one] - above[other] + here.value) / _APART**2
            curve[other][one] = curve[one][other]
    return _solved(curve, [-one for one in slope])


def _solved(matrix: Sequence[Sequence[float]], right: Sequence[float]) -> list[float] | None:
    """What the matrix makes `right` of; None unless it is positive definite."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for place, row in enumerate(rows):
        if not row[place] > 0:
            return None
        for below in rows[place + 1 :]:
            factor = below[place] / row[place]
            for column in range(place, len(row)):
                below[column] -= factor * row[column]
    found: list[float] = []
    for place in reversed(range(len(rows))):
        known = sum(a * b for a, b in zip(rows[place][place + 1 : -1], found, strict=True))
        found.insert(0, (rows[place][-1] - known) / rows[place][place])
    return found

"""The lowest point of functions of which it is known."""

from math import cos, inf

import pytest

from core.rules.simplex import Point, lowest


def valley(point: Point) -> float:
    """Rosenbrock's: a long bent valley with its bottom at (1, 1)."""
    x, y = point
    return float((1 - x) ** 2 + 100 * (y - x**2) ** 2)


def test_the_bottom_of_a_bent_valley_is_found() -> None:
    found = lowest(valley, (-1.2, 1.0))
    assert found is not None
    assert found.point == pytest.approx((1, 1), abs=1e-3)


def test_a_wall_is_not_crossed() -> None:
    found = lowest(lambda point: inf if point[0] < 2 else point[0] + abs(point[1]), (5.0, 5.0))
    assert found is not None
    assert found.point == pytest.approx((2, 0), abs=1e-3)


def test_waves_are_left_for_one_trough() -> None:
    found = lowest(lambda point: cos(3 * point[0]) + cos(5 * point[1]), (0.1, 0.1))
    assert found is not None
    assert found.value == pytest.approx(-2, abs=1e-5)


def test_what_falls_for_ever_has_no_lowest_point() -> None:
    assert lowest(lambda point: -sum(point), (0.0, 0.0)) is None

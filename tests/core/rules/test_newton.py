"""The lowest point nearby, found in a few steps, and told to be elsewhere where it is not near."""

from math import cosh, exp, inf, log

import pytest

from core.rules.newton import nearest_lowest
from core.rules.simplex import Function, Point


def bowl(point: Point) -> float:
    """Lowest at (1, 2, 3), and steeper far away."""
    x, y, z = point
    return cosh(x - 1) + (y - 2) ** 2 + (x - 1) * (y - 2) + 5 * (z - 3) ** 2


def test_the_bottom_of_a_bowl_is_found_to_six_places_with_few_questions() -> None:
    asked: list[Point] = []

    def counted(point: Point) -> float:
        asked.append(point)
        return bowl(point)

    found = nearest_lowest(counted, (1.1, 1.9, 3.2))
    assert found is not None
    assert found.point == pytest.approx((1, 2, 3), abs=1e-6)
    assert found.value == pytest.approx(1, abs=1e-9)
    assert len(asked) < 60


def test_who_stands_at_the_bottom_stays_there() -> None:
    found = nearest_lowest(lambda point: 1e6 + point[0] ** 2, (0.0,))
    assert found is not None
    assert found.point == pytest.approx((0,), abs=1e-6)


def test_of_two_points_that_noise_alone_tells_apart_the_lower_is_taken() -> None:
    raised = iter((0.0, 1e-9, 1e-9, 1.0))
    found = nearest_lowest(lambda point: point[0] ** 2 + next(raised), (1e-6,))
    assert found is not None
    assert found.point == (1e-6,)


@pytest.mark.parametrize(
    ("function", "start"),
    [
        (lambda point: point[0] ** 2 - point[1] ** 2, (1.0, 1.0)),
        (lambda point: -point[0], (1.0,)),
        (lambda point: log(1 + point[0] ** 2), (0.9,)),
        (lambda point: exp(-point[0]), (1.0,)),
        (lambda point: inf if point[0] < 2 else point[0] ** 2, (2.0,)),
    ],
    ids=["a saddle", "no hollow", "too far", "falls for ever", "beside a wall"],
)
def test_where_it_is_not_near_nothing_is_found(function: Function, start: Point) -> None:
    assert nearest_lowest(function, start) is None

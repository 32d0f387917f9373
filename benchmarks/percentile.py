"""What the user feels: not the usual time but the slow one."""

from collections.abc import Sequence

FRAME_S = 1 / 60
"""One frame of a usual screen: a key answered within it is answered at once."""


def slow(times: Sequence[float]) -> float:
    """The time that nineteen of twenty do not exceed."""
    return sorted(times)[-(-len(times) * 19 // 20) - 1]

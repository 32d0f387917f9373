"""Invented buyers: each buys at a rate of his own, and may stay away for good after every purchase."""

from random import Random

WEEKS = 104


def invented_buyers(count: int, seed: int = 1) -> list[list[int]]:
    """For each the distinct purchase days, in days ago, the first purchase first."""
    random = Random(seed)
    return [_days_ago(random) for _ in range(count)]


def _days_ago(random: Random) -> list[int]:
    ago, rate, leaving = (
        random.uniform(10, WEEKS),
        random.gammavariate(0.5, 1 / 8),
        random.betavariate(0.8, 2.5),
    )
    found = [ago]
    while (ago := ago - random.expovariate(rate)) >= 0:
        found.append(ago)
        if random.random() < leaving:
            break
    return sorted({round(7 * weeks) for weeks in found}, reverse=True)

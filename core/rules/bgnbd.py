"""BG/NBD (Fader, Hardie & Lee 2005): who of all buyers still buys, and how often, from three figures each.

While somebody is a customer he buys at a rate of his own, and after every purchase he may be gone for good.
Weeks are the unit, as in the published estimates.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from math import exp, inf, lgamma, log, log1p

from core.records import dataclass
from core.rules.newton import nearest_lowest
from core.rules.simplex import Lowest, Point, lowest

FEWEST_BUYERS = 30
PART = 1_000
"""So many buyers tell where to look: of more, a part is asked first, and then all near there."""

_ANYWHERE = (0.0, 0.0, 0.0, 0.0)
_FAR, _NEAR = 1.0, 0.05

_WEEK = 7
_YEAR = 52.0
_RUN_AWAY = 8.0
"""A logarithm of a figure beyond this: the buyers do not tell it."""

_NO_FARTHER = _RUN_AWAY + 1
"""Where the search turns back, before its figures leave what a float can hold."""

_CLOSE_ENOUGH = 1e-12
_TOO_NEAR = 1e-6
_MOST_TERMS = 5_000


@dataclass(frozen=True, slots=True)
class Past:
    """One buyer: `again` purchase days after the first, the last of them `recency` weeks after it, seen for
    `age` weeks since."""

    again: int
    recency: float
    age: float


@dataclass(frozen=True, slots=True)
class Fit:
    """The figures that make what all `buyers` did most likely."""

    r: float
    alpha: float
    a: float
    b: float
    log_likelihood: float
    buyers: int


def past(days: Sequence[date], today: date) -> Past:
    """From the distinct purchase days, in order."""
    first, last = days[0], days[-1]
    return Past(len(days) - 1, (last - first).days / _WEEK, (today - first).days / _WEEK)


def fit(pasts: Sequence[Past]) -> Fit | None:
    """The estimate by maximum likelihood; None with too few buyers, or where they do not tell it."""
    if len(pasts) < FEWEST_BUYERS:
        return None
    found = _likeliest_of_all(pasts)
    if found is None:
        return None
    r, alpha, a, b = map(exp, found.point)
    return Fit(r, alpha, a, b, -found.value, len(pasts))


def _likeliest_of_all(pasts: Sequence[Past]) -> Lowest | None:
    """Of a large book by way of a part of it, which may tell nothing where all do."""
    every = -(-len(pasts) // PART)
    part = _likeliest(pasts[::every], _ANYWHERE, _FAR)
    if every == 1:
        return part
    return _likeliest(pasts, _ANYWHERE, _FAR) if part is None else _likeliest_near(pasts, part.point)


def _likeliest(pasts: Sequence[Past], start: Point, around: float) -> Lowest | None:
    """Looked for from `start`; None where these buyers do not tell it."""
    buyers = _alike(pasts)
    told = any(one.again for one in pasts)
    found = lowest(lambda point: _unlikelihood(buyers, point), start, around) if told else None
    return _told(found)


def _likeliest_near(pasts: Sequence[Past], start: Point) -> Lowest | None:
    """Looked for where a part of them has it; further around where it is not there."""
    buyers = _alike(pasts)
    found = nearest_lowest(lambda point: _unlikelihood(buyers, point), start)
    return _likeliest(pasts, start, _NEAR) if found is None else _told(found)


def _told(found: Lowest | None) -> Lowest | None:
    """Figures out of all measure say nothing."""
    return None if found is None or max(map(abs, found.point)) > _RUN_AWAY else found


def p_alive(model: Fit, one: Past) -> float:
    """How likely this buyer still is one. By definition 1 for who bought on one day only."""
    return 1 / (1 + _odds_of_gone(model, one))


def expected(model: Fit, one: Past, weeks: float = _YEAR) -> float:
    """On how many days this buyer is likely to buy within so many weeks from now."""
    if abs(model.a - 1) < _TOO_NEAR:
        # Here the fraction has no value, but the same limit from both sides.
        model = replace(model, a=1 + _TOO_NEAR)
    before, x = model.a + model.b + one.again - 1, one.again
    horizon = model.alpha + one.age + weeks
    shrink = (model.r + x) * log((model.alpha + one.age) / horizon)
    reached = _hypergeometric(model.r + x, model.b + x, before, weeks / horizon)
    return before / (model.a - 1) * (1 - exp(shrink) * reached) * p_alive(model, one)


def age_when_even(model: Fit, one: Past) -> float:
    """From how many weeks after the first purchase on this buyer is more likely gone than not."""
    if one.again == 0:
        return inf
    patience = log((model.b + one.again - 1) / model.a) / (model.r + one.again)
    return max(one.recency, (model.alpha + one.recency) * exp(patience) - model.alpha)


def _odds_of_gone(model: Fit, one: Past) -> float:
    if one.again == 0:
        return 0.0
    silent = (model.r + one.again) * log((model.alpha + one.age) / (model.alpha + one.recency))
    return model.a / (model.b + one.again - 1) * exp(min(silent, 700.0))


@dataclass(frozen=True, slots=True)
class _Alike:
    """Buyers by number of further purchase days: which recency, which age, and how many are alike. Each
    recency and age is listed once, since a logarithm of each is all that a step asks of them."""

    groups: Mapping[int, Sequence[tuple[int, int, int]]]
    recencies: Sequence[float]
    ages: Sequence[float]


def _alike(pasts: Collection[Past]) -> _Alike:
    recencies, ages = _numbered(one.recency for one in pasts), _numbered(one.age for one in pasts)
    groups: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for one, count in Counter(pasts).items():
        groups[one.again].append((recencies[one.recency], ages[one.age], count))
    return _Alike(groups, list(recencies), list(ages))


def _numbered(weeks: Iterable[float]) -> dict[float, int]:
    """The place of each among those that differ."""
    return {one: place for place, one in enumerate(dict.fromkeys(weeks))}


def _unlikelihood(buyers: _Alike, point: Point) -> float:
    """At the logarithms of the four figures."""
    if max(map(abs, point)) > _NO_FARTHER:
        return inf
    r, alpha, a, b = map(exp, point)
    bought = [log(alpha + recency) for recency in buyers.recencies]
    seen = [log(alpha + age) for age in buyers.ages]
    whole = 0.0
    for x, alike in buyers.groups.items():
        rate = r + x
        among = lgamma(rate) - lgamma(r) + r * log(alpha)
        among += lgamma(a + b) + lgamma(b + x) - lgamma(b) - lgamma(a + b + x)
        if x == 0:
            whole -= sum(count * (among - rate * seen[age]) for _, age, count in alike)
            continue
        # Gone after the last purchase, or still a buyer. Nobody is seen for less time than he bought: what is
        # raised here stays small.
        gone = log(a) - log(b + x - 1)
        among += gone
        whole -= sum(
            count * (among - rate * bought[last] + log1p(exp(rate * (bought[last] - seen[age]) - gone)))
            for last, age, count in alike
        )
    return whole


def _hypergeometric(a: float, b: float, c: float, z: float) -> float:
    """Gauss's series for 0 ≤ z < 1."""
    term = whole = 1.0
    for n in range(_MOST_TERMS):
        term *= (a + n) * (b + n) / (c + n) * z / (n + 1)
        whole += term
        if abs(term) < _CLOSE_ENOUGH * abs(whole):
            break
    return whole

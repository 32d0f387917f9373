"""How lately, how often and for how much a household bought, and its place among all buyers."""

from bisect import bisect_right
from collections.abc import Collection, Iterable
from datetime import date

from core.model.purchase import Purchase
from core.records import dataclass
from core.text import Money, N, Text


@dataclass(frozen=True, slots=True)
class Trade:
    """What a household bought in a period: first and last purchase day, the number of purchase
    days (several purchases a day are one) and the net amount in cents."""

    first: date
    last: date
    days: int
    net: int


@dataclass(frozen=True, slots=True)
class Rfm:
    """The figures of one buyer and its three scores, each 1 (last fifth) to 5 (first fifth)."""

    trade: Trade
    days_since: int
    recency: int
    frequency: int
    monetary: int
    why: Text


def is_refund(purchase: Purchase) -> bool:
    """Whether the line takes something back: it makes no purchase day."""
    return purchase.refund_of is not None or purchase.amount < 0


def purchase_days(purchases: Iterable[Purchase], today: date) -> list[date]:
    """The distinct days up to `today` on which something was bought, in order."""
    return sorted({p.day for p in purchases if p.day <= today and not is_refund(p)})


def trade(purchases: Collection[Purchase], today: date, since: date | None = None) -> Trade | None:
    """The purchases of one household from `since` (None: from the beginning) to `today`, summed up.

    None when nothing was bought in the period. A refund lowers the net amount of the period it falls in.
    """
    inside = [p for p in purchases if p.day <= today and (since is None or p.day >= since)]
    days = purchase_days(inside, today)
    if not days:
        return None
    return Trade(days[0], days[-1], len(days), sum(p.amount for p in inside))


def rfm(buyers: dict[int, Trade], today: date) -> dict[int, Rfm]:
    """Scores for every buyer, by household: 5 − ⌊5 × buyers strictly better ÷ buyers⌋."""
    lasts = sorted(t.last for t in buyers.values())
    counts = sorted(t.days for t in buyers.values())
    nets = sorted(t.net for t in buyers.values())
    return {
        household: Rfm(
            trade=t,
            days_since=(today - t.last).days,
            recency=_score(len(lasts) - bisect_right(lasts, t.last), len(lasts)),
            frequency=_score(len(counts) - bisect_right(counts, t.days), len(counts)),
            monetary=_score(len(nets) - bisect_right(nets, t.net), len(nets)),
            why=_why(t, today),
        )
        for household, t in buyers.items()
    }


def _score(better: int, buyers: int) -> int:
    return 5 - 5 * better // buyers


def _why(t: Trade, today: date) -> Text:
    return N(
        "Bought on {n} day, {net} in all, last {days} days ago",
        "Bought on {n} days, {net} in all, last {days} days ago",
        t.days,
        net=Money(t.net),
        days=(today - t.last).days,
    )

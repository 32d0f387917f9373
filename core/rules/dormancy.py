"""Whether a household that used to buy has fallen silent: by its own rhythm, the book's, or a plain limit."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from core.model.catalogue import Goods
from core.records import dataclass
from core.rules.bgnbd import Fit, age_when_even, p_alive, past
from core.text import N, T, Text

OWN_RHYTHM_FROM = 3
SILENT_RHYTHMS = 2
_ONE_DAY = timedelta(days=1)


class Model(StrEnum):
    """What judged: the buyers of the whole book, the household's own rhythm, the plain limit in days, or
    for long-lived goods how long nobody was in touch."""

    BG_NBD = "bg_nbd"
    OWN = "own"
    LIMIT = "limit"
    TOUCH = "touch"


@dataclass(frozen=True, slots=True)
class Contact:
    """The day of a household's last touch, and the days that may lie between touches."""

    last: date
    gap: int

    @property
    def silent_from(self) -> date:
        """The first day on which nobody was in touch for too long."""
        return self.last + timedelta(days=SILENT_RHYTHMS * self.gap + 1)


@dataclass(frozen=True, slots=True)
class Dormancy:
    """The verdict on one buyer, whose silence is too long from the day `silent_from` on: `days_since` the
    last purchase, or of long-lived goods the last touch. `rhythm_days` is the median gap in days, None
    without a rhythm."""

    dormant: bool
    days_since: int
    silent_from: date
    model: Model
    why: Text
    rhythm_days: float | None = None


def dormancy(
    days: Sequence[date],
    today: date,
    limit_days: int = 365,
    fit: Fit | None = None,
    kept_until: date | None = None,
    contact: Contact | None = None,
) -> Dormancy | None:
    """Judge one household from its purchase days, distinct and in order; None when it never bought.

    With three or more, dormant when the days since the last exceed twice the median gap. With two the
    `fit` of the whole book decides, if there is one; else, and with one, the limit. Who bought long-lived
    goods last is judged by the `contact` alone. Who holds something is not dormant up to `kept_until`.
    """
    silent_from = silent_since(days, limit_days, fit, kept_until, contact)
    if silent_from is None:
        return None
    dormant = today >= silent_from
    if contact is not None:
        since = (today - contact.last).days
        return Dormancy(dormant, since, silent_from, Model.TOUCH, _contact_reason(contact, since))
    since, rhythm = (today - days[-1]).days, rhythm_of(days)
    if rhythm is not None:
        why = T("Usually every {rhythm} days, now {days}", rhythm=_half_up(rhythm), days=since)
        return Dormancy(dormant, since, silent_from, Model.OWN, why, rhythm)
    if fit is not None and len(days) > 1:
        why = _book_reason(int(100 * p_alive(fit, past(days, today))), since)
        return Dormancy(dormant, since, silent_from, Model.BG_NBD, why)
    return Dormancy(dormant, since, silent_from, Model.LIMIT, _limit_reason(len(days), limit_days, since))


def silent_since(
    days: Sequence[date],
    limit_days: int = 365,
    fit: Fit | None = None,
    kept_until: date | None = None,
    contact: Contact | None = None,
) -> date | None:
    """The first day on which the silence is too long, as `dormancy` judges it."""
    silent_from = dormant_from(days, limit_days, fit)
    if silent_from is None:
        return None
    if contact is not None:
        silent_from = contact.silent_from
    return silent_from if kept_until is None else max(silent_from, kept_until + _ONE_DAY)


def dormant_from(days: Sequence[date], limit_days: int = 365, fit: Fit | None = None) -> date | None:
    """The first day on which nothing was bought for too long; None for a household that never bought."""
    if not days:
        return None
    rhythm = rhythm_of(days)
    if rhythm is None and fit is not None and len(days) > 1:
        weeks = age_when_even(fit, past(days, days[-1]))
        return days[0] + timedelta(days=int(weeks * 7) + 1)
    patience = limit_days if rhythm is None else int(SILENT_RHYTHMS * rhythm)
    return days[-1] + timedelta(days=patience + 1)


def rhythm_of(days: Sequence[date]) -> float | None:
    """The median gap in days between three purchase days or more; None with fewer."""
    if len(days) < OWN_RHYTHM_FROM:
        return None
    gaps = sorted((later - earlier).days for earlier, later in pairwise(days))
    return (gaps[(len(gaps) - 1) // 2] + gaps[len(gaps) // 2]) / 2


def goods_together(bought: Iterable[Goods]) -> Goods:
    """Of several categories on one day the most patient counts, and one that is long-lived is enough."""
    told = list(bought)
    limits = [one.dormant_days for one in told if one.dormant_days is not None]
    return Goods(max(limits, default=None), any(one.long_lived for one in told))


def _contact_reason(contact: Contact, since: int) -> Text:
    return T(
        "Long-lived goods go by contact: {days} days without, twice the gap is {limit}",
        days=since,
        limit=SILENT_RHYTHMS * contact.gap,
    )


def _book_reason(percent: int, since: int) -> Text:
    return T(
        "Bought on 2 days, now {days} days silent: {percent} % likely to buy again, as the whole book buys",
        days=since,
        percent=percent,
    )


def _limit_reason(count: int, limit: int, since: int) -> Text:
    return N(
        "Bought on {n} day only: the plain limit of {limit} days applies, now {days}",
        "Bought on {n} days only: the plain limit of {limit} days applies, now {days}",
        count,
        limit=limit,
        days=since,
    )


def _half_up(number: float) -> int:
    return int(number + 0.5)

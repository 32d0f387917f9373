"""Every buyer judged on a day: who is dormant, and what says so."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from core.model.catalogue import Goods
from core.ports import Book
from core.records import dataclass
from core.rules.bgnbd import Fit, Past, fit, past
from core.rules.dormancy import Contact, Dormancy, Model, dormancy, goods_together, silent_since


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on each household that has bought up to the day `on`, and the distinct days of it in order.
    `fit` is what the buyers of the whole book tell; None where they are too few or do not tell it."""

    on: date
    verdicts: dict[int, Dormancy]
    days: dict[int, list[date]]
    fit: Fit | None

    @property
    def model(self) -> Model:
        """What judged most of what could be judged."""
        if self.fit is not None:
            return Model.BG_NBD
        own = any(verdict.model is Model.OWN for verdict in self.verdicts.values())
        return Model.OWN if own else Model.LIMIT


def judged(book: Book, on: date) -> Judged:
    """By what was bought last; who holds something is not dormant until its last end has lapsed."""
    bought = [(home, day) for home, day in book.purchase_days() if day <= on]
    days = {home: [day for _, day in own] for home, own in groupby(bought, key=itemgetter(0))}
    model = _fitted(tuple(past(own, on) for own in days.values()))
    known = _known(book, days, on)
    verdicts = {
        home: verdict
        for home, own in days.items()
        if (verdict := dormancy(own, on, *known.of(home, model))) is not None
    }
    return Judged(on, verdicts, days, model)


def dormant_then(book: Book, found: Judged, then: date) -> set[int]:
    """Households that were dormant on an earlier day, by what is told of all buyers today."""
    days = {home: bought for home, own in found.days.items() if (bought := own[: bisect_right(own, then)])}
    known = _known(book, days, then)
    silent = {home: silent_since(own, *known.of(home, found.fit)) for home, own in days.items()}
    return {home for home, since in silent.items() if since is not None and since <= then}


@lru_cache(maxsize=1)
def _fitted(pasts: tuple[Past, ...]) -> Fit | None:
    """The fit of a large book takes seconds, and is asked for again on every visit of a page."""
    return fit(pasts)


@dataclass(frozen=True, slots=True)
class _Known:
    """What decides beside the purchase days, by household: what was bought last, the day up to which
    something is held, and of who has long-lived goods the last touch."""

    usual: int
    goods: Mapping[int, Goods]
    kept: Mapping[int, date]
    contacts: Mapping[int, Contact]

    def of(self, home: int, model: Fit | None) -> tuple[int, Fit | None, date | None, Contact | None]:
        """As `dormancy` takes it."""
        limit = self.goods.get(home, Goods()).dormant_days or self.usual
        return limit, model, self.kept.get(home), self.contacts.get(home)


def _known(book: Book, days: Mapping[int, Sequence[date]], on: date) -> _Known:
    settings = book.preferences()
    lapsed = timedelta(days=settings.lapsed_days)
    kept = {home: due + lapsed for home, due in book.last_ends().items()}
    goods = _last_goods(book, days, on)
    contacts = _contacts(book, [home for home, bought in goods.items() if bought.long_lived], on)
    return _Known(settings.dormant_days, goods, kept, contacts)


def _last_goods(book: Book, days: Mapping[int, Sequence[date]], on: date) -> dict[int, Goods]:
    """By household, what was bought on its last day, where its category says anything."""
    told: dict[int, list[Goods]] = defaultdict(list)
    for home, day, goods in book.goods_bought(on):
        if day == days[home][-1]:
            told[home].append(goods)
    return {home: goods_together(bought) for home, bought in told.items()}


def _contacts(book: Book, homes: Sequence[int], on: date) -> dict[int, Contact]:
    """The last touch up to a day."""
    gaps = {home: standing.gap for home, standing in book.standings(homes).items()}
    passed = book.passed_before(homes, on + timedelta(days=1))
    return {
        one.household_id: Contact(one.last_touch, gaps[one.household_id])
        for one in passed
        if one.last_touch is not None
    }

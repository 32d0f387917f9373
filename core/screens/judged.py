"""Every buyer judged on a day: who is dormant, and what says so."""

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
from core.rules.dormancy import Contact, Dormancy, Model, dormancy, goods_together


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on each household that has bought up to the day, and the distinct days of it in order.
    `fit` is what the buyers of the whole book tell; None where they are too few or do not tell it."""

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
    settings = book.preferences()
    bought = [(home, day) for home, day in book.purchase_days() if day <= on]
    days = {home: [day for _, day in own] for home, own in groupby(bought, key=itemgetter(0))}
    model = _fitted(tuple(past(own, on) for own in days.values()))
    lapsed = timedelta(days=settings.lapsed_days)
    kept = {home: due + lapsed for home, due in book.last_ends().items()}
    goods = _last_goods(book, days, on)
    contacts = _contacts(book, [home for home, bought in goods.items() if bought.long_lived])
    verdicts = {}
    for home, own in days.items():
        limit = goods.get(home, Goods()).dormant_days or settings.dormant_days
        verdict = dormancy(own, on, limit, model, kept.get(home), contacts.get(home))
        if verdict is not None:
            verdicts[home] = verdict
    return Judged(verdicts, days, model)


@lru_cache(maxsize=1)
def _fitted(pasts: tuple[Past, ...]) -> Fit | None:
    """The fit of a large book takes seconds, and is asked for again on every visit of a page."""
    return fit(pasts)


def _last_goods(book: Book, days: Mapping[int, Sequence[date]], on: date) -> dict[int, Goods]:
    """By household, what was bought on its last day, where its category says anything."""
    told: dict[int, list[Goods]] = defaultdict(list)
    for home, day, goods in book.goods_bought(on):
        if day == days[home][-1]:
            told[home].append(goods)
    return {home: goods_together(bought) for home, bought in told.items()}


def _contacts(book: Book, homes: Sequence[int]) -> dict[int, Contact]:
    standings = book.standings(homes)
    return {
        home: Contact(one.last_touch, one.gap)
        for home, one in standings.items()
        if one.last_touch is not None
    }

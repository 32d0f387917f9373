"""Every buyer judged on a day: who is dormant, and what says so."""

from datetime import date, timedelta
from itertools import groupby
from operator import itemgetter

from core.ports import Book
from core.records import dataclass
from core.rules.bgnbd import Fit, fit, past
from core.rules.dormancy import Dormancy, Model, dormancy


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
    """Whoever has something long-lived is not dormant until its last end has lapsed."""
    settings = book.preferences()
    bought = [(home, day) for home, day in book.purchase_days() if day <= on]
    days = {home: [day for _, day in own] for home, own in groupby(bought, key=itemgetter(0))}
    model = fit([past(own, on) for own in days.values()])
    lapsed = timedelta(days=settings.lapsed_days)
    kept = {home: due + lapsed for home, due in book.last_ends().items()}
    verdicts = {
        home: verdict
        for home, own in days.items()
        if (verdict := dormancy(own, on, settings.dormant_days, model, kept.get(home)))
    }
    return Judged(verdicts, days, model)

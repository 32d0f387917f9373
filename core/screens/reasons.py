"""A sentence for every due item, and the line that says where its date comes from."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from core.model.agenda import DueItem, Reason, Standing
from core.ports import Book
from core.records import dataclass
from core.screens.wordings import ends, planned, promised, silent
from core.screens.wordings.things import things_of
from core.screens.wordings.wording import Asked, Wording

WORDINGS: Mapping[Reason, Callable[[Asked], Wording]] = {
    Reason.COMPLAINT: promised.complaint,
    Reason.PROMISE: promised.promise,
    Reason.APPOINTMENT: promised.appointment,
    Reason.FOLLOW_UP: promised.follow_up,
    Reason.RENEWAL: ends.renewal,
    Reason.MONEY_OWED: promised.money_owed,
    Reason.REFERRAL_THANKS: planned.referral_thanks,
    Reason.REWARD: planned.reward,
    Reason.PLAN: planned.plan,
    Reason.WISH: promised.wish,
    Reason.BENEFIT: ends.benefit,
    Reason.RETRY: silent.retry,
    Reason.CADENCE: silent.cadence,
    Reason.DORMANT: silent.dormant,
    Reason.VERIFY: silent.verify,
}
"""Every reason that is derived from records; what comes round by itself has words of its own."""


@dataclass(frozen=True, slots=True)
class ReasonLine:
    """One reason of a household on one day."""

    item: DueItem
    hard: bool
    wording: Wording

    @property
    def kind(self) -> Reason:
        return self.item.kind


def reason_lines(book: Book, due: Iterable[tuple[DueItem, Standing]], on: date) -> list[ReasonLine]:
    """The words for items derived from records, each with where its household stands."""
    told = list(due)
    things = things_of(book, [item for item, _ in told])
    return [_line(Asked(book, things, item, standing, on)) for item, standing in told]


def _line(asked: Asked) -> ReasonLine:
    item = asked.item
    return ReasonLine(item, item.hard_on(asked.on), WORDINGS[item.kind](asked))

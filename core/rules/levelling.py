"""How many rows the coming working days will hold, when every day's list is worked through."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from core.model.lines import Candidate
from core.model.setting import Settings
from core.records import dataclass
from core.rules.quota import chosen


@dataclass(frozen=True, slots=True)
class Ahead:
    """A coming day as it can be known today: who is on its list for a fixed date, and who has something
    soft to do by then, longest wait first, each with the wait as it will be."""

    hard: Sequence[Candidate]
    soft: Sequence[Candidate]


class Load(NamedTuple):
    """The rows of a day: those with a fixed date, and the soft ones that get a place."""

    hard: int
    soft: int

    @property
    def rows(self) -> int:
        return self.hard + self.soft


def levelled(days: Iterable[Ahead], settings: Settings, stretched: float) -> list[Load]:
    """The rows of each day. Every soft household takes the first day with a free place, the longest wait
    first; whoever has stood on a list comes no more, because what a talk brings is not known yet."""
    met: set[int] = set()
    loads = []
    for day in days:
        hard = [one for one in day.hard if one.household_id not in met]
        met.update(one.household_id for one in hard)
        soft = [one for one in day.soft if one.household_id not in met]
        taking = chosen(soft, hard, settings, stretched)
        met.update(one.household_id for one in taking)
        loads.append(Load(len(hard), len(taking)))
    return loads

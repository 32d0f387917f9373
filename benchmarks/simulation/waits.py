"""How long every household has to wait, measured in its stretched gaps."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from core.model.agenda import Standing

PROSPECTS = "prospects"


@dataclass(slots=True)
class _Wait:
    """How long it lasts so far, in days and in stretched gaps as they were on each of them."""

    since: date
    days: float = 0.0
    gaps: float = 0.0


@dataclass(slots=True)
class Waits:
    """A clock a household, that runs from the first day on: on days that are worked, and each of these
    stands for as many days as the year has to one of them, as in the capacity that stretches the gaps.
    It stands still while a date agreed on lies ahead. A gap that changes meanwhile counts for the days
    it held; one that became longer counts for all of them. `longest` is told by tier, and for `PROSPECTS`.
    """

    longest: dict[str, float] = field(default_factory=dict)
    _waits: dict[int, _Wait] = field(default_factory=dict)

    def pass_days(
        self,
        days: float,
        standings: Mapping[int, Standing],
        stretch: float,
        ended: Mapping[int, date],
        agreed: Collection[int],
    ) -> float:
        """So many days more for everybody; the longest wait that there is now. A wait begins anew with a
        new day in `ended`, the last touch or call of a household, or the attempt that gave up."""
        longest = 0.0
        for home, standing in standings.items():
            if home not in self._waits or not standing.contactable:
                self._waits[home] = _Wait(standing.since)
            elif home not in agreed:
                wait = self._lasting(home, max(standing.since, ended.get(home, standing.since)))
                gap = standing.gap * stretch
                wait.days += days
                wait.gaps = min(wait.gaps + days / gap, wait.days / gap)
                longest = max(longest, wait.gaps)
                self._note(standing, wait.gaps)
        return longest

    def _lasting(self, home: int, since: date) -> _Wait:
        """The wait that began on this day, a new one if there has been another."""
        if self._waits[home].since != since:
            self._waits[home] = _Wait(since)
        return self._waits[home]

    def _note(self, standing: Standing, wait: float) -> None:
        kinds = [str(standing.tier)] if standing.bought else [str(standing.tier), PROSPECTS]
        for kind in kinds:
            if wait > self.longest.get(kind, 0.0):
                self.longest[kind] = wait

"""Day after day the list is made and worked, and what the rules promise is measured."""

from dataclasses import replace
from datetime import date

from benchmarks.simulation.figures import Day, Figures
from benchmarks.simulation.fixed_dates import FixedDates, hard_items
from benchmarks.simulation.waits import Waits
from benchmarks.simulation.working import Desk, is_hard
from benchmarks.simulation.year import Year
from core.model.agenda import Band
from core.rules.calendar_of import work_calendar
from core.rules.quota import capacity, stretch


class _Watch:
    """Measures every morning that is worked: the waits until somebody is called, and until somebody is
    reached; and on every day what has a fixed date."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._settings = replace(desk.book.preferences(), quota=desk.quota)
        self.workdays = work_calendar(self._settings)
        self.called, self.reached, self.dates = Waits(), Waits(), FixedDates()

    def morning(self, day: date) -> Day:
        """A day that is worked: the list is looked at first, then worked."""
        given = capacity(day, self._settings, self.workdays)
        stretched = stretch(self._desk.book.need(), given)
        longest = self._pass(day, self._desk.quota / given, stretched)
        rows = self._desk.rows(day)
        self.dates.pass_day(hard_items(self._desk.book, day), {row.household_id for row in rows})
        self._desk.work(rows, day)
        red = sum(row.band is Band.FIRST for row in rows)
        return Day(day, longest, stretched, len(rows), sum(map(is_hard, rows)), red)

    def rest(self, day: date) -> None:
        """A day without a list."""
        self.dates.pass_day(hard_items(self._desk.book, day), None)

    def _pass(self, day: date, days: float, stretched: float) -> float:
        standings = self._desk.book.standings()
        agreed = {home for home, due in self._desk.agreed.items() if due > day}
        self.reached.pass_days(days, standings, stretched, {}, agreed)
        return self.called.pass_days(days, standings, stretched, self._desk.called, agreed)


def simulate(desk: Desk, year: Year) -> Figures:
    """Work through a year of the desk's book."""
    watch = _Watch(desk)
    everybody = {home for home, standing in desk.book.standings().items() if standing.contactable}
    desk.prepare()
    days = []
    for day in year.days:
        if watch.workdays.is_working(day) and not year.is_away(day):
            days.append(watch.morning(day))
        else:
            watch.rest(day)
    watch.dates.finish()
    return Figures(
        fair=desk.fair,
        quota=desk.quota,
        households=len(everybody),
        away=year.away,
        called=watch.called.longest,
        reached=watch.reached.longest,
        missed=watch.dates.missed,
        missed_away=watch.dates.away,
        never=len(everybody - desk.called.keys()),
        days=tuple(days),
    )

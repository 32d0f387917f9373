"""One salesperson at the list of the real book: shown as Today shows it, worked through with its actions."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from benchmarks.simulation.outcomes import comes_in, comes_of_it, drawn
from core.actions.interactions import log_outcome
from core.model.setting import Setting
from core.ports import Book
from core.screens.today import TodayRow, today_list
from core.text import T

CUT_SHORT = 0.12
"""How many days end before the list does."""

WITHOUT_LIMIT = 1_000_000


@dataclass(slots=True)
class Desk:
    """With `fair` the list is that of Today. Without, Today is given places for everybody, and its plain
    order (band, reason, tier) says who gets the `quota`: who has waited longest is not asked."""

    book: Book
    luck: Random
    quota: int
    fair: bool = True
    agreed: dict[int, date] = field(default_factory=dict)
    called: dict[int, date] = field(default_factory=dict)

    def prepare(self) -> None:
        """Put away what would choose fairly."""
        if not self.fair:
            with self.book.change(T("Places")):
                for setting in self.book.settings.where(key="quota"):
                    self.book.settings.remove(setting.id)
                self.book.settings.add(Setting("quota", str(WITHOUT_LIMIT)))

    def rows(self, day: date) -> Sequence[TodayRow]:
        """The list of the morning."""
        rows = today_list(self.book, day).rows
        if self.fair:
            return rows
        places = max(0, self.quota - sum(map(is_hard, rows)))
        soft = [row.household_id for row in rows if not is_hard(row)][:places]
        return [row for row in rows if is_hard(row) or row.household_id in soft]

    def work(self, rows: Sequence[TodayRow], day: date) -> None:
        """From the top, on some days not to the end."""
        reach = self.luck.uniform(0.3, 0.8) if self.luck.random() < CUT_SHORT else 1.0
        for row in rows[: round(len(rows) * reach)]:
            said = drawn(self.luck, day)
            log_outcome(self.book, row, said, day)
            comes_of_it(self.book, row, said.outcome, self.luck, day)
            self.called[row.household_id] = day
        comes_in(self.book, self.luck, day)
        self._note_dates(rows, day)

    def _note_dates(self, rows: Sequence[TodayRow], day: date) -> None:
        """Whom a date was set for today is not waiting until then."""
        home_of = {row.line.primary.customer_id: row.household_id for row in rows}
        for follow_up in self.book.follow_ups.where(set_on=day):
            self.agreed[home_of[follow_up.customer_id]] = follow_up.due


def is_hard(row: TodayRow) -> bool:
    """Whether anything about the household cannot wait."""
    return any(reason.hard for reason in row.reasons)

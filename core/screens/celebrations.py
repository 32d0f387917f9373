"""Birthdays that a day has to think of: within their lead, today, or kept over rest days."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from core.calendar.birthdays import age_on, celebrations_between
from core.calendar.workdays import WorkCalendar
from core.model.agenda import DueItem, Reason
from core.model.birthday import Birthday, Calendar
from core.model.household import Tier
from core.model.lines import BirthdayLine, KeptLine
from core.model.setting import Settings
from core.ports import Book
from core.records import dataclass
from core.screens.reasons import ReasonLine
from core.screens.wordings.wording import Wording, when
from core.text import N, T

HARD_TIERS = frozenset({Tier.PLATINUM, Tier.GOLD})
SOFT_TIERS = frozenset(Tier) - HARD_TIERS
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ComingDays:
    """The days of a year, as birthdays without their year, that may be open on the day `on`, and when each is
    `kept`.

    A soft one that fell on a rest day stays until the next working day. For gold and above it is over with
    its day, and hard from the last working day before it: on the days `hard`.
    """

    on: date
    kept: dict[Birthday, date]
    hard: frozenset[date]

    def open_among(self, found: Sequence[KeptLine]) -> list[KeptLine]:
        """Those that are open, by the tier of whose they are."""
        return [line for line in found if line.tier in SOFT_TIERS or line.due >= self.on]

    def hard_among(self, found: Sequence[KeptLine]) -> list[KeptLine]:
        """Those that must not wait."""
        return [line for line in found if line.tier in HARD_TIERS and line.due in self.hard]


def coming_days(on: date, lead: int, workdays: WorkCalendar) -> ComingDays:
    """What is open on this day, with so many days of `lead`."""
    start = workdays.previous_working(on - ONE_DAY) + ONE_DAY
    kept = celebrations_between(min(start, on), on + timedelta(days=lead))
    days = {due for due in kept.values() if due >= on}
    return ComingDays(on, kept, frozenset(due for due in days if workdays.previous_working(due) <= on))


@dataclass(frozen=True, slots=True)
class Celebration:
    """What comes round and is due. Its words, as of a day, are made only for those that are shown."""

    item: DueItem
    words: Callable[[date], Wording]

    def reason(self, on: date) -> ReasonLine:
        return ReasonLine(self.item, self.item.hard_on(on), self.words(on))


def open_birthdays(
    book: Book,
    days: ComingDays,
    households: Sequence[int],
    on: date,
    settings: Settings,
    workdays: WorkCalendar,
) -> dict[int, list[Celebration]]:
    """Of these households: every open birthday that has not been wished yet."""
    kept = days.kept
    lines = book.birthday_lines(list(kept), households)
    wished = book.settled(Reason.BIRTHDAY, min(kept.values())) if lines else set()
    found: dict[int, list[Celebration]] = {}
    for line in lines:
        due = kept[replace(line.birthday, year=None)]
        item = birthday_item(line, due, settings, workdays)
        if (line.customer_id, due) not in wished and item.listed_on(on):
            found.setdefault(line.household_id, []).append(birthday(item, line))
    return found


def birthday_item(line: BirthdayLine, due: date, settings: Settings, workdays: WorkCalendar) -> DueItem:
    """A birthday is about the customer whose it is."""
    whose, lead = line.customer_id, settings.lead_birthday
    item = DueItem(line.household_id, whose, Reason.BIRTHDAY, whose, due, due - timedelta(days=lead))
    return kept_on_its_day(item, line.tier, workdays)


def kept_on_its_day(item: DueItem, tier: Tier, workdays: WorkCalendar) -> DueItem:
    """Open from its lead to the day; hard on the day itself, and on the last working day before it,
    for gold and above; for the others it waits for the next working day."""
    if tier in HARD_TIERS:
        before = workdays.previous_working(item.due)
        return replace(item, closes=item.due, hard_from=before, hard_until=item.due)
    return replace(item, closes=workdays.next_working(item.due))


def birthday(item: DueItem, line: BirthdayLine) -> Celebration:
    """A birthday and its words."""
    return Celebration(item, partial(_birthday_words, line, item.due))


def _birthday_words(line: BirthdayLine, due: date, on: date) -> Wording:
    """Whose birthday, in which calendar, and the age that is completed."""
    born = line.birthday
    lunar = born.calendar is Calendar.LUNAR
    near = when(due, on)
    chip = T("Lunar birthday {when}", when=near) if lunar else T("Birthday {when}", when=near)
    age = age_on(born, due)
    text = T("{name}, {birthday}", name=line.name, birthday=born)
    if age is not None:
        text = N(
            "{name}, {birthday}, turns {n}",
            "{name}, {birthday}, turns {n}",
            age,
            name=line.name,
            birthday=born,
        )
    return Wording(chip, text, T("{birthday} falls on {due}", birthday=born, due=due))

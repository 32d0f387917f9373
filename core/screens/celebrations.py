"""Birthdays that a day has to think of: within their lead, today, or kept over rest days."""

from datetime import date, timedelta

from core.calendar.birthdays import age_on, celebrations_between
from core.calendar.workdays import WorkCalendar
from core.model.agenda import DueItem, Reason
from core.model.birthday import Birthday, Calendar
from core.model.household import Tier
from core.model.lines import BirthdayLine
from core.model.setting import Settings
from core.ports import Book
from core.records import dataclass
from core.screens.reasons import ReasonLine, Wording, when
from core.text import N, T

HARD_TIERS = frozenset({Tier.PLATINUM, Tier.GOLD})
ONE_DAY = timedelta(days=1)


def celebrations(on: date, settings: Settings, workdays: WorkCalendar) -> dict[Birthday, date]:
    """The birthdays, without their year, that are open on this day, and when each is kept.

    A soft one that fell on a rest day stays until the next working day.
    """
    start = workdays.previous_working(on - ONE_DAY) + ONE_DAY
    return celebrations_between(min(start, on), on + timedelta(days=settings.lead_birthday))


@dataclass(frozen=True, slots=True)
class Celebration:
    """A birthday that is due, and whose it is. Its words are made only for those that are shown."""

    item: DueItem
    line: BirthdayLine


def open_birthdays(
    book: Book, kept: dict[Birthday, date], on: date, settings: Settings, workdays: WorkCalendar
) -> dict[int, list[Celebration]]:
    """By household: every open birthday that has not been wished yet."""
    if not kept:
        return {}
    wished = book.settled(Reason.BIRTHDAY, min(kept.values()))
    found: dict[int, list[Celebration]] = {}
    for line in book.birthday_lines(list(kept)):
        born = line.birthday
        due = kept[Birthday(born.calendar, born.month, born.day, born.leap)]
        if (line.customer_id, due) not in wished:
            item = birthday_item(line, due, settings, workdays)
            if item.listed_on(on):
                found.setdefault(line.household_id, []).append(Celebration(item, line))
    return found


def birthday_item(line: BirthdayLine, due: date, settings: Settings, workdays: WorkCalendar) -> DueItem:
    """Open from its lead to the day; hard on the day itself, and on the last working day before it,
    for gold and above; for the others it waits for the next working day."""
    hard = line.tier in HARD_TIERS
    return DueItem(
        household_id=line.household_id,
        customer_id=line.customer_id,
        kind=Reason.BIRTHDAY,
        subject_id=line.customer_id,
        due=due,
        opens=due - timedelta(days=settings.lead_birthday),
        closes=due if hard else workdays.next_working(due),
        hard_from=workdays.previous_working(due) if hard else None,
        hard_until=due if hard else None,
    )


def birthday_line(item: DueItem, line: BirthdayLine, on: date) -> ReasonLine:
    """Whose birthday, in which calendar, and the age that is completed."""
    born = line.birthday
    lunar = born.calendar is Calendar.LUNAR
    near = when(item.due, on)
    chip = T("Lunar birthday {when}", when=near) if lunar else T("Birthday {when}", when=near)
    age = age_on(born, item.due)
    text = T("{name}, {birthday}", name=line.name, birthday=born)
    if age is not None:
        text = N(
            "{name}, {birthday}, turns {n}",
            "{name}, {birthday}, turns {n}",
            age,
            name=line.name,
            birthday=born,
        )
    why = T("{birthday} falls on {due}", birthday=born, due=item.due)
    return ReasonLine(item, item.hard_on(on), Wording(chip, text, why))

"""Households that are planned for next week, a few on each of its working days."""

from collections.abc import Sequence
from datetime import date, timedelta

from core.actions.cards import current_card
from core.calendar.workdays import WorkCalendar
from core.changes import Changes
from core.model.interaction import FollowUp
from core.ports import Book
from core.rules.calendar_of import work_calendar
from core.text import N

_WEEK = timedelta(days=7)


def plan_next_week(book: Book, customer_ids: Sequence[int], today: date) -> Changes:
    """A follow-up by hand for each of these customers, spread evenly over next week's working days."""
    days = next_week(today, work_calendar(book.preferences()))
    label = N("Plan {n} household for next week", "Plan {n} households for next week", len(customer_ids))
    with book.change(label) as pending:
        for customer_id, day in zip(customer_ids, spread(len(customer_ids), days), strict=True):
            book.follow_ups.add(FollowUp(current_card(book, customer_id).id, day, today))
    return pending.changes


def next_week(today: date, workdays: WorkCalendar) -> list[date]:
    """The working days of the next week that has any, weeks beginning on Monday."""
    monday = today - timedelta(days=today.weekday()) + _WEEK
    while True:
        days = [monday + timedelta(days=ahead) for ahead in range(7)]
        worked = [day for day in days if workdays.is_working(day)]
        if worked:
            return worked
        monday += _WEEK


def spread(count: int, days: Sequence[date]) -> list[date]:
    """One day for each of so many: as many on each day as on any other, give or take one, in order."""
    return [days[place * len(days) // count] for place in range(count)]

"""What the settings make of the coming working days."""

from datetime import date, timedelta

import pytest

from core.actions.preferences import set_preference
from core.model.interaction import FollowUp
from core.ports import Book
from core.rules.levelling import Load
from core.screens.workload import Rest, WorkingDay, told, workload
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_customer, a_touch

SUNDAY = date(2026, 9, 20)
"""Worked in place of a day of the holidays."""


def test_ten_working_days_and_the_holidays_between_them(book: Book) -> None:
    columns = workload(book, TODAY).columns
    assert columns[0] == WorkingDay(SUNDAY, Load(0, 0), made_up=True)
    assert [column.days for column in columns if isinstance(column, Rest)] == [3, 7]
    assert len(columns) == 12


def test_a_day_has_a_short_name(book: Book) -> None:
    say = Words("en", TODAY).say
    assert [say(one.weekday) for one in workload(book, TODAY).days[:3]] == ["Su", "Mo", "Tu"]


def test_an_ordinary_weekend_is_left_out(book: Book) -> None:
    set_preference(book, "official_holidays", False)
    shown = workload(book, TODAY)
    assert len(shown.columns) == len(shown.days) == 10
    assert not any(one.made_up for one in shown.days)


def test_what_is_hard_and_what_the_gaps_bring(book: Book) -> None:
    for name, value in (("quota_prospects", 0), ("quota", 2)):
        set_preference(book, name, value)
    for days in (91, 92, 93):
        a_touch(book, a_customer(book, added=date(2026, 1, 5)), TODAY - timedelta(days=days))
    with book.change(T("Set a date")):
        book.follow_ups.add(FollowUp(1, SUNDAY, TODAY))
    shown = workload(book, TODAY)
    assert [one.load for one in shown.days[:3]] == [Load(1, 1), Load(0, 1), Load(0, 0)]
    assert (shown.quota, shown.most, shown.average) == (2, 2, 0.3)
    assert Words("en", TODAY).say(told(shown.days[0])) == "Sun 20 Sep: 2, 1 with a date of their own"


def test_the_gaps_ask_for_so_many_a_working_day(book: Book) -> None:
    set_preference(book, "official_holidays", False)
    for _ in range(90):
        a_customer(book)
    assert workload(book, TODAY).asked == pytest.approx(7 / 5, rel=0.01)

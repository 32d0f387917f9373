"""Next week: which days it has, and how households are spread over them."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.actions.next_week import next_week, plan_next_week, spread
from core.calendar.workdays import WorkCalendar
from core.model.interaction import FollowUp
from core.ports import Book
from core.screens.spreading import spread_words
from core.text import N
from tests.makers import TODAY, a_customer

DAY = timedelta(days=1)


def test_next_week_gives_each_household_its_day(book: Book) -> None:
    people = [a_customer(book, name) for name in "甲乙丙丁戊己"]
    done = plan_next_week(book, people, TODAY)
    assert done.label == N("Plan {n} household for next week", "Plan {n} households for next week", 6)
    days = [day.due for day in book.follow_ups.where()]
    assert days == [date(2026, 9, day) for day in (21, 21, 22, 23, 23, 24)]
    assert book.follow_ups.get(1) == FollowUp(people[0], date(2026, 9, 21), TODAY, id=1)
    book.undo()
    assert book.follow_ups.where() == []


def test_a_week_of_holidays_is_passed_over() -> None:
    assert next_week(date(2026, 9, 18), WorkCalendar()) == [date(2026, 9, day) for day in (21, 22, 23, 24)]
    closed = WorkCalendar(official=False, extra_rest=frozenset(date(2026, 9, day) for day in range(21, 28)))
    assert next_week(date(2026, 9, 18), closed)[0] == date(2026, 9, 28)


@given(st.integers(1, 200), st.integers(1, 6))
def test_the_days_are_filled_evenly_and_in_order(count: int, days: int) -> None:
    week = [TODAY + place * DAY for place in range(days)]
    found = spread(count, week)
    loads = [found.count(day) for day in week]
    assert len(found) == count
    assert found == sorted(found)
    assert max(loads) - min(loads) <= 1


def test_how_many_a_day_is_rounded_up() -> None:
    words = spread_words(6, [TODAY + place * DAY for place in range(4)])
    assert (words.values["households"].values["n"], words.values["days"].values["n"]) == (6, 4)
    assert words.values["most"] == 2

"""Who was served together on which day, asked for some people and for everybody."""

from datetime import date, timedelta

from core.actions.homes import homes_of
from core.actions.households import join_household, leave_household
from core.ports import Book
from tests.makers import a_customer


def test_everybody_s_homes_agree_with_those_of_the_people_asked_for(book: Book, today: date) -> None:
    mother, son = a_customer(book, "李玉芬"), a_customer(book, "陈昊")
    home = book.customers.get(mother).household_id
    joined, left = today - timedelta(days=100), today - timedelta(days=10)
    join_household(book, [son], home, today, joined)
    leave_household(book, son, left, today)
    for people in (None, (mother, son)):
        together = homes_of(book, people).together(mother, son)
        assert [together(day) for day in (joined, left, today)] == [True, True, False]

"""The daily path never reads a whole table: the engine says how it finds what it is asked for."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlcipher3 import dbapi2 as engine

from core.model.birthday import Birthday, Calendar
from core.model.interaction import FollowUp, Interaction, Kind, Outcome, Settlement
from core.text import T
from storage.book import OpenBook
from tests.storage.examples import TODAY, person, raw

SMALL = re.compile(
    r"SCAN (json_each|(\d+ )?CONSTANT ROW|door|touched|touched_customers|(temp\.)?swapped|settings|m$|f |"
    r"sqlite_sequence|\(subquery-\d+\))"
)
"""What is read whole and may be: lists of ids, what one change touched, the members of those households,
and (f) the foreign keys of the tables."""

SEARCHED = re.compile(r"SCAN search VIRTUAL TABLE INDEX \d+:(M|=)")


def log(book: OpenBook) -> None:
    with book.change(T("Log")):
        call = book.interactions.add(Interaction(1, TODAY, Kind.CALL, Outcome.REACHED))
        book.settlements.add(Settlement(call, 1, "birthday", 1, TODAY))
        book.follow_ups.add(FollowUp(1, TODAY + timedelta(days=30), TODAY, interaction_id=call))
        book.interactions.update(call, settled=TODAY)


def undo_and_redo(book: OpenBook) -> None:
    log(book)
    book.undo()
    book.redo()


DAILY: dict[str, Callable[[OpenBook], object]] = {
    "hard households": lambda book: book.hard_households(TODAY),
    "candidates": lambda book: book.candidates(TODAY, [1], 25),
    "logged": lambda book: book.logged_on(TODAY),
    "due items": lambda book: book.due_items([1, 2]),
    "standings": lambda book: book.standings([1, 2]),
    "household lines": lambda book: book.household_lines([1, 2]),
    "birthdays": lambda book: book.birthday_lines([Birthday(Calendar.LUNAR, 8, 15)]),
    "settled": lambda book: book.settled("birthday", TODAY),
    "ends": lambda book: book.end_lines(TODAY, TODAY),
    "customers by search": lambda book: book.customer_lines("陈国", 50),
    "count by search": lambda book: book.customer_count("cgd"),
    "customer by number": lambda book: book.customer_by_number("N1"),
    "log": log,
    "undo and redo": undo_and_redo,
}


class Watched:
    """A connection that keeps the plan of every statement it is given."""

    def __init__(self, connection: engine.Connection) -> None:
        self._connection = connection
        self.plans: list[str] = []

    @property
    def in_transaction(self) -> bool:
        return bool(self._connection.in_transaction)

    def execute(self, statement: str, parameters: object = ()) -> engine.Cursor:
        plan = self._connection.execute(f"EXPLAIN QUERY PLAN {statement}", parameters).fetchall()
        self.plans.extend(step for *_, step in plan)
        return self._connection.execute(statement, parameters)

    def executemany(self, statement: str, rows: object) -> engine.Cursor:
        return self._connection.executemany(statement, rows)


@pytest.mark.parametrize("question", DAILY)
def test_no_table_that_grows_is_read_whole(book: OpenBook, question: str) -> None:
    person(book, "陈国栋")
    watched = Watched(raw(book))
    DAILY[question](OpenBook(book.path, watched))
    scans = [step for step in watched.plans if step.startswith("SCAN")]
    assert watched.plans
    assert [step for step in scans if not SMALL.match(step) and not SEARCHED.match(step)] == []


def test_reading_a_whole_table_would_be_noticed(book: OpenBook) -> None:
    watched = Watched(raw(book))
    OpenBook(book.path, watched).need()
    assert watched.plans == ["SCAN standings"]

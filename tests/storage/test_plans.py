"""The daily path never reads a whole table: the engine says how it finds what it is asked for."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlcipher3 import dbapi2 as engine

from core.model.birthday import Birthday, Calendar
from core.model.household import Tier
from core.model.interaction import FollowUp, Interaction, Kind, Outcome, Participant, Settlement
from core.text import T
from storage.book import OpenBook
from storage.derived.touched import OWNERS
from tests.storage.examples import TODAY, person, raw

SMALL = re.compile(
    r"SCAN (json_each|(\d+ )?CONSTANT ROW|door|touched|touched_customers|(temp\.)?swapped|settings|plans|cuts"
    r"|m$|f |kept|sqlite_sequence|gaps|chain|picked$|\(subquery-\d+\))"
)
"""What is read whole and may be: lists of ids, what one change touched, what the user has set, where the
three top tiers begin, the members of those households, (f) the foreign keys of the tables, the days that are
asked for, the last id of each table, the few gaps there are, the steps that took one another back, the page
of a list."""

SEARCHED = re.compile(r"SCAN search VIRTUAL TABLE INDEX \d+:(M|=)")


def log(book: OpenBook) -> None:
    with book.change(T("Log")):
        call = book.interactions.add(Interaction(1, TODAY, Kind.CALL, Outcome.REACHED))
        book.settlements.add(Settlement(call, 1, "birthday", 1, TODAY))
        book.follow_ups.add(FollowUp(1, TODAY + timedelta(days=30), TODAY, interaction_id=call))
        book.participants.add(Participant(call, 2))
        book.interactions.update(call, settled=TODAY)


def undo_and_redo(book: OpenBook) -> None:
    log(book)
    book.undo()
    book.redo()


DAILY: dict[str, Callable[[OpenBook], object]] = {
    "hard households": lambda book: book.hard_households(TODAY),
    "dated items": lambda book: book.dated_items(TODAY, TODAY),
    "candidates": lambda book: book.candidates(TODAY, [1], 25, without=[2]),
    "what passed before": lambda book: book.passed_before([1, 2], TODAY),
    "logged": lambda book: book.logged_on(TODAY),
    "due items": lambda book: book.due_items([1, 2]),
    "standings": lambda book: book.standings([1, 2]),
    "household lines": lambda book: book.household_lines([1, 2]),
    "birthdays": lambda book: book.birthday_lines([Birthday(Calendar.LUNAR, 8, 15)]),
    "birthdays of some": lambda book: book.birthday_lines([Birthday(Calendar.LUNAR, 8, 15)], [1]),
    "whose birthdays": lambda book: book.born_on({Birthday(Calendar.LUNAR, 8, 15): TODAY}),
    "yearly dates": lambda book: book.yearly_lines([Birthday(Calendar.SOLAR, 9, 18)], [1]),
    "whose yearly dates": lambda book: book.named_on({Birthday(Calendar.SOLAR, 9, 18): TODAY}),
    "first purchases": lambda book: book.first_bought_on({Birthday(Calendar.SOLAR, 9, 18): TODAY}),
    "households of the best tiers": lambda book: book.households_of([Tier.GOLD]),
    "greeted": lambda book: book.greeted(TODAY),
    "settled": lambda book: book.settled("birthday", TODAY),
    "endings": lambda book: book.endings(TODAY, TODAY),
    "customers by search": lambda book: book.customer_lines("陈国", 50),
    "count by search": lambda book: book.customer_count("cgd"),
    "households at a place": lambda book: book.households_at("清风雅苑", TODAY, 100),
    "addresses": lambda book: book.address_lines([1, 2]),
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
    person(book, "李玉芬")
    watched = Watched(raw(book))
    DAILY[question](OpenBook(book.path, watched))
    scans = [step for step in watched.plans if step.startswith("SCAN")]
    assert watched.plans
    assert [step for step in scans if not SMALL.match(step) and not SEARCHED.match(step)] == []


FOUND_BY: dict[str, str] = {
    "appointments of a day": "SELECT * FROM appointments WHERE day = '2026-09-18' ORDER BY hour",
    "events of a week": "SELECT * FROM events WHERE day BETWEEN '2026-09-14' AND '2026-09-20'",
    "events of a series": "SELECT * FROM events WHERE series = '答谢会'",
    "guests": "SELECT * FROM invitations WHERE event_id = 1",
    "members of a club": "SELECT * FROM memberships WHERE club_id = 1",
    "greetings that wait": "SELECT * FROM greetings WHERE state = 'waiting' AND day <= '2026-09-18'",
    "money owed": "SELECT * FROM instalments WHERE paid_on IS NULL AND due <= '2026-09-18'",
    "benefits that end": "SELECT * FROM benefits WHERE remaining > 0 AND ends <= '2026-10-18'",
    "maintenance that comes": """SELECT subject_id FROM due_items
        WHERE about = 'maintenance' AND due BETWEEN '2026-09-18' AND '2026-10-18'""",
    "claims that are open": "SELECT * FROM claims WHERE closed IS NULL AND opened <= '2026-09-18'",
    "yearly dates of a day": "SELECT * FROM yearly_dates WHERE calendar = 'solar' AND month = 9 AND day = 18",
    "a plate": "SELECT * FROM owned_items WHERE plate = '沪A12345'",
    "readings of an item": "SELECT * FROM item_readings WHERE item_id = 1 ORDER BY day DESC LIMIT 2",
    "services of an item": "SELECT * FROM services WHERE item_id = 1 ORDER BY day",
    "templates for a reason": "SELECT * FROM templates WHERE reason = 'birthday'",
    "who says this in a field": "SELECT * FROM custom_values WHERE field_id = 1 AND value = '钓鱼'",
    "who stands at a node": "SELECT * FROM placements WHERE node_id = 1",
    "who was told": "SELECT * FROM news_recipients WHERE news_id = 1",
    "bytes by their hash": "SELECT id FROM contents WHERE sha256 = '00'",
    "a mapping": "SELECT * FROM import_mappings WHERE fingerprint = '00' AND kind = 'customers'",
}


@pytest.mark.parametrize("question", FOUND_BY)
def test_what_every_day_asks_for_is_found_by_an_index(book: OpenBook, question: str) -> None:
    plan = raw(book).execute(f"EXPLAIN QUERY PLAN {FOUND_BY[question]}").fetchall()
    steps = [step for *_, step in plan]
    assert all(step.startswith("SEARCH") for step in steps), steps


@pytest.mark.parametrize("table", [table for table, owners in OWNERS.items() if "customer_id" in owners])
def test_the_records_of_a_card_are_found_by_an_index(book: OpenBook, table: str) -> None:
    watched = Watched(raw(book))
    getattr(OpenBook(book.path, watched), table).where(customer_id=1)
    assert watched.plans
    assert [step for step in watched.plans if not step.startswith("SEARCH")] == []


def test_reading_a_whole_table_would_be_noticed(book: OpenBook) -> None:
    watched = Watched(raw(book))
    OpenBook(book.path, watched).standings()
    assert watched.plans[0] == "SCAN standings"

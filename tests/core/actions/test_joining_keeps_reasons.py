"""Joining two households never loses a complaint, promise, renewal or birthday."""

from contextlib import closing
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from core.actions.households import join_household
from core.model.agenda import Reason
from core.model.interaction import Interaction, Kind, Outcome, Promise
from core.model.purchase import End, ItemEnd, OwnedItem
from core.ports import Book
from core.screens.today import household_row
from core.text import T
from tests.makers import TODAY, a_book, a_customer

KEPT = (Reason.COMPLAINT, Reason.PROMISE, Reason.RENEWAL, Reason.BIRTHDAY)
ago = st.integers(0, 90).map(lambda days: TODAY - timedelta(days=days))
ahead = st.integers(0, 30).map(lambda days: TODAY + timedelta(days=days))


@dataclass(frozen=True)
class Open:
    """What is open with somebody: the days of complaints, promises, ends and touches, and a birthday."""

    complaints: list[date]
    promises: list[date]
    ends: list[date]
    touches: list[date]
    born: date | None


def few(days: st.SearchStrategy[date]) -> st.SearchStrategy[list[date]]:
    return st.lists(days, max_size=2)


anybody = st.builds(Open, few(ago), few(ahead), few(ahead), few(ago), st.none() | ahead)


def write(book: Book, name: str, told: Open) -> int:
    born = told.born
    fields: dict[str, Any] = (
        {"birth_calendar": "solar", "birth_month": born.month, "birth_day": born.day} if born else {}
    )
    customer = a_customer(book, name, **fields)
    with book.change(T("Write")):
        for day in told.complaints:
            book.interactions.add(Interaction(customer, day, Kind.COMPLAINT))
        for day in told.promises:
            book.promises.add(Promise(customer, "回电", day, TODAY))
        for day in told.ends:
            item = book.owned_items.add(OwnedItem(customer, "保单"))
            book.item_ends.add(ItemEnd(item, customer, End.RENEWAL, day, TODAY - timedelta(days=90)))
        for day in told.touches:
            book.interactions.add(Interaction(customer, day, Kind.CALL, Outcome.REACHED))
    return customer


def kept(book: Book, customer: int) -> set[tuple[Reason, int, date]]:
    household = book.customers.get(customer).household_id
    items = [*book.due_items([household])]
    items += [reason.item for reason in household_row(book, household, TODAY).reasons]
    return {(item.kind, item.subject_id, item.due) for item in items if item.kind in KEPT}


@settings(max_examples=3)
@given(st.lists(st.tuples(anybody, anybody), min_size=4, max_size=4))
def test_joining_two_households_never_loses_what_is_open(pairs: list[tuple[Open, Open]]) -> None:
    with TemporaryDirectory() as folder, closing(a_book(Path(folder))) as book:
        for first, second in pairs:
            ann, bob = write(book, "Ann", first), write(book, "Bob", second)
            before = kept(book, ann) | kept(book, bob)
            join_household(book, [bob], book.customers.get(ann).household_id, TODAY)
            assert kept(book, ann) == before

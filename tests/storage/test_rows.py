"""A record comes back from its table as it went in, whatever its fields hold."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.model.birthday import Birthday, Calendar
from core.model.customer import Sex
from core.model.interaction import Interaction, Kind, Outcome
from core.text import T
from storage.book import OpenBook
from storage.opening import open_book
from storage.tables import TABLES
from tests.storage.examples import TODAY, person, put, raw

PLAIN: dict[type, st.SearchStrategy[Any]] = {
    bool: st.booleans(),
    int: st.integers(-(2**62), 2**62),
    str: st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    date: st.dates(),
    bytes: st.binary(max_size=20),
}


class TakenBackError(Exception):
    """Ends a change that a test does not want to keep."""


@pytest.fixture(scope="module")
def lenient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OpenBook]:
    """A book that takes any value, so that tables can be tried one by one."""
    book = open_book(tmp_path_factory.mktemp("lenient") / "book.shuke")
    raw(book).execute("PRAGMA foreign_keys = OFF")
    raw(book).execute("PRAGMA ignore_check_constraints = ON")
    yield book
    book.close()


def records(record: type) -> st.SearchStrategy[Any]:
    hints = get_type_hints(record)
    return st.builds(record, **{name: values(hint) for name, hint in hints.items() if name != "id"})


def values(hint: Any) -> st.SearchStrategy[Any]:
    """What a field of this type may hold: None among it when the type says so."""
    kinds = get_args(hint) or (hint,)
    return st.one_of([st.none() if kind is type(None) else one_kind(kind) for kind in kinds])


def one_kind(kind: type) -> st.SearchStrategy[Any]:
    return st.sampled_from(kind) if issubclass(kind, StrEnum) else PLAIN[kind]


@pytest.mark.parametrize("table", TABLES)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_every_record_comes_back_as_it_was(lenient: OpenBook, table: str, data: st.DataObject) -> None:
    row = data.draw(records(TABLES[table]))
    rows = getattr(lenient, table)
    with pytest.raises(TakenBackError), lenient.change(T("Try")):
        row_id = rows.add(row)
        assert rows.get(row_id) == replace(row, id=row_id)
        raise TakenBackError


def test_the_types_come_back_too(book: OpenBook) -> None:
    customer = person(book, sex=Sex.FEMALE, close=True, deceased=TODAY)
    card = book.customers.get(customer)
    assert (type(card.sex), type(card.close), type(card.deceased)) == (Sex, bool, date)


def test_an_id_that_is_given_is_kept(book: OpenBook) -> None:
    person(book)
    assert put(book, Interaction(1, TODAY, Kind.CALL, id=7), Interaction(1, TODAY, Kind.CALL)) == [7, 8]


def test_many_are_stored_at_once(book: OpenBook) -> None:
    person(book)
    calls = [Interaction(1, TODAY, Kind.CALL, note=note, id=1 + at) for at, note in enumerate("甲乙丙")]
    with book.change(T("Many")) as many:
        book.interactions.add_all(calls)
    assert (book.interactions.where(), many.changes.rows) == (calls, 3)


@pytest.mark.parametrize(
    ("equals", "found"),
    [
        ({}, [1, 2]),
        ({"outcome": None}, [2]),
        ({"outcome": Outcome.REACHED}, [1]),
        ({"day": TODAY, "inbound": True}, [1]),
        ({"kind": Kind.GIFT}, []),
    ],
)
def test_records_are_found_by_their_fields(
    book: OpenBook, equals: dict[str, object], found: list[int]
) -> None:
    person(book)
    call = Interaction(1, TODAY, Kind.CALL, Outcome.REACHED, inbound=True)
    put(book, call, replace(call, outcome=None, inbound=False))
    assert [row.id for row in book.interactions.where(**equals)] == found


def test_some_fields_are_changed_and_the_others_stay(book: OpenBook) -> None:
    customer = person(book, "甲", note="茶", sex=Sex.MALE)
    before = book.customers.get(customer)
    with book.change(T("Edit")):
        book.customers.update(customer, sex=None, joined=TODAY, birth_leap=True)
    assert book.customers.get(customer) == replace(before, sex=None, joined=TODAY, birth_leap=True)


def test_a_birthday_is_read_from_its_fields(book: OpenBook) -> None:
    born: dict[str, Any] = {
        "birth_calendar": Calendar.LUNAR,
        "birth_month": 4,
        "birth_day": 30,
        "birth_leap": True,
    }
    assert book.customers.get(person(book, **born)).birthday == Birthday(Calendar.LUNAR, 4, 30, True)
    assert book.customers.where(birth_calendar=Calendar.SOLAR) == []


def test_a_new_book_knows_one_rule_of_credit(tmp_path: Path) -> None:
    book = open_book(tmp_path / "book.shuke")
    assert [(rule.from_date, rule.rate, rule.window_months) for rule in book.credit_rules.where()] == [
        (date(1901, 1, 1), 200, 12)
    ]
    book.close()

"""An erasure killed at any moment: somebody is erased whole or not at all."""

import random
import re
import shlex
import sys
from contextlib import closing
from pathlib import Path

from core.actions.customers import NewCustomer, NewPhone, write_customers
from core.model.customer import Customer
from core.text import T
from storage.opening import open_book
from tests.faults.killing import run_and_kill
from tests.makers import TODAY
from tests.storage.examples import raw

PEOPLE = 60
ROUNDS = 2
IMAGES = "SELECT DISTINCT row_id FROM journal WHERE kind = 'customers'"


def a_full_book(path: Path) -> None:
    news = [
        (NewCustomer(Customer(f"N{number}", f"客户{number:03}"), (NewPhone("138", f"138{number:08}"),)), None)
        for number in range(PEOPLE)
    ]
    with closing(open_book(path)) as book, book.change(T("Import")):
        write_customers(book, news, TODAY)


def test_a_killed_erasure_is_whole_or_was_none(tmp_path: Path) -> None:
    random.seed(9)
    path = tmp_path / "book.shuke"
    a_full_book(path)
    gone: set[str] = set()
    for _ in range(ROUNDS):
        command = f"{shlex.quote(sys.executable)} -m tests.faults.eraser {shlex.quote(str(path))}"
        ended = run_and_kill(command, random.uniform(0.05, 0.25), from_start=False)
        assert (ended.killed, ended.err) == (True, "")
        gone |= set(re.findall(r"erased (\w+)", ended.out))
        with closing(open_book(path)) as book:
            left = {card.id: card.number for card in book.customers.where()}
            assert gone & set(left.values()) == set()
            assert {phone.customer_id for phone in book.phones.where()} == left.keys()
            assert {home.primary_id for home in book.households.where()} == left.keys()
            assert {row for (row,) in raw(book).execute(IMAGES)} == left.keys()
            assert len(book.erased()) == PEOPLE - len(left)
            assert book.check() == []
    assert 0 < len(gone) < PEOPLE

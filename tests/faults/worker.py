"""A child that writes until it is killed, and acknowledges every commit after it has returned."""

import sys
from pathlib import Path

from core.model.customer import Customer, Phone
from core.model.household import Household
from core.model.interaction import Interaction, Kind, Outcome
from core.text import T
from storage.book import OpenBook
from storage.opening import open_book
from tests.storage.examples import TODAY

BATCH = 500
CALLS = 5


def work(path: Path) -> None:
    """A batch of customers in one change, some calls, and the batch is undone; again and again."""
    book = open_book(path)
    if not book.customers.where(id=1):
        acknowledge("change", add_customers(book))
    while True:
        batch = add_customers(book)
        acknowledge("change", batch)
        for _ in range(CALLS):
            acknowledge("change", log_call(book))
        acknowledge("undo", book.undo(batch).number)


def add_customers(book: OpenBook) -> int:
    card, home = book.customers.next_id(), book.households.next_id()
    with book.change(T("Import")) as pending:
        book.households.add_all(Household(card + at, TODAY, id=home + at) for at in range(BATCH))
        book.customers.add_all(
            Customer(f"N{card + at}", "陈国栋", home + at, added=TODAY, id=card + at) for at in range(BATCH)
        )
        book.phones.add_all(Phone(card + at, "138", f"138{card + at:08d}") for at in range(BATCH))
    return pending.number


def log_call(book: OpenBook) -> int:
    with book.change(T("Log")) as pending:
        book.interactions.add(Interaction(1, TODAY, Kind.CALL, Outcome.REACHED))
    return pending.number


def acknowledge(done: str, number: int) -> None:
    sys.stdout.write(f"{done} {number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    work(Path(sys.argv[1]))

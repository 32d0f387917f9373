"""Small examples for the tests: a real book, people, purchases and touches."""

from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from core.actions.customers import NewCustomer, NewPhone, add_customer, write_customer
from core.model.customer import Customer
from core.model.interaction import Interaction, Kind, Outcome
from core.model.purchase import Purchase
from core.ports import Book
from core.text import T
from storage.opening import open_book
from storage.tables import TABLES

TODAY = date(2026, 9, 18)


def a_book(folder: Path) -> Book:
    """An empty book in this folder, or the one that is there already."""
    return open_book(a_file(folder))


def a_file(folder: Path) -> Path:
    """The file of it."""
    path = folder / "book.shuke"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_new_book())
    return path


@cache
def _new_book() -> bytes:
    """What stands in a new book. Every test begins with one; making it took a fifth of the time."""
    with TemporaryDirectory() as made:
        path = Path(made) / "book.shuke"
        open_book(path).close()
        return path.read_bytes()


def a_customer(
    book: Book,
    name: str = "李玉芬",
    phone: str = "",
    tags: tuple[str, ...] = (),
    added: date = TODAY,
    household: int | None = None,
    number: str = "",
    **fields: Any,  # any other field of Customer
) -> int:
    """A new card with its own household, or in the one that is named."""
    new = NewCustomer(Customer(number, name, **fields), (NewPhone(phone, phone),) if phone else (), tags)
    if household is None:
        add_customer(book, new, added)
        return book.customers.next_id() - 1
    with book.change(T("Add a member")):
        return write_customer(book, new, household, added)


def a_purchase(
    book: Book,
    customer: int,
    amount: int = 1000_00,
    day: date = TODAY,
    product: str = "空调",
    **fields: Any,  # any other field of Purchase
) -> int:
    """A purchase paid on its day, written as it is: no ledger and no end comes of it."""
    purchase = Purchase(customer, day, product, amount, **{"paid_on": day, **fields})
    with book.change(T("Add a purchase")):
        return book.purchases.add(purchase)


def a_touch(
    book: Book,
    customer: int,
    day: date = TODAY,
    kind: Kind = Kind.CALL,
    outcome: Outcome | None = Outcome.REACHED,
    **fields: Any,  # any other field of Interaction
) -> int:
    """An entry of the history, written as it is: no next date comes of it."""
    with book.change(T("Add a touch")):
        return book.interactions.add(Interaction(customer, day, kind, outcome, **fields))


def all_rows(book: Book) -> dict[str, list[Any]]:
    """Every row of every table of the user (of any record: hence Any), to compare before and after."""
    return {table: sorted(getattr(book, table).where(), key=lambda row: row.id) for table in TABLES}

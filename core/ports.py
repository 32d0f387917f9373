"""What the core asks of the world: a book to read and change, sheets, paper. Protocols only."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar

from core.changes import Changes
from core.exporting import Calendar, ContactCard, Table
from core.importing.sheet import SheetFile
from core.model.agenda import DueItem, Standing
from core.model.birthday import Birthday
from core.model.customer import Customer, Phone, Tag, Tagging
from core.model.household import Dismissal, FormerMember, Household, Kinship
from core.model.interaction import Appointment, FollowUp, Interaction, Promise, Settlement
from core.model.lines import (
    BirthdayLine,
    Candidate,
    CardLine,
    ChangeLine,
    CustomerLine,
    EndLine,
    HouseholdLine,
    KnownCustomer,
    Logged,
)
from core.model.purchase import ItemEnd, OwnedItem, Purchase, Wish
from core.model.referral import CreditEntry, CreditRule, Referral
from core.model.setting import ImportBatch, Setting, Settings
from core.text import Text

Record = TypeVar("Record")


class Rows(Protocol[Record]):
    """One kind of record. Everything that writes needs an open change."""

    def add(self, row: Record) -> int:
        """Store a record (id 0: the next one) and return its id."""
        ...

    def add_all(self, rows: Iterable[Record]) -> None:
        """Store many at once."""
        ...

    def next_id(self) -> int:
        """The id that the next record will get; ids are never used twice."""
        ...

    def get(self, row_id: int) -> Record:
        """One record. Raises `NotFoundError`."""
        ...

    def where(self, **equals: object) -> list[Record]:
        """All records whose fields equal these; all of them without any."""
        ...

    def update(self, row_id: int, **values: object) -> None:
        """Change some fields of one record."""
        ...

    def remove(self, row_id: int) -> None:
        """Take one record away."""
        ...


class Pending(Protocol):
    """A change under way; `changes` is there once it has been committed."""

    number: int

    @property
    def changes(self) -> Changes: ...


class Tables(Protocol):
    """Every kind of record in the book."""

    @property
    def households(self) -> Rows[Household]: ...

    @property
    def customers(self) -> Rows[Customer]: ...

    @property
    def phones(self) -> Rows[Phone]: ...

    @property
    def tags(self) -> Rows[Tag]: ...

    @property
    def taggings(self) -> Rows[Tagging]: ...

    @property
    def former_members(self) -> Rows[FormerMember]: ...

    @property
    def kinships(self) -> Rows[Kinship]: ...

    @property
    def dismissals(self) -> Rows[Dismissal]: ...

    @property
    def interactions(self) -> Rows[Interaction]: ...

    @property
    def follow_ups(self) -> Rows[FollowUp]: ...

    @property
    def promises(self) -> Rows[Promise]: ...

    @property
    def settlements(self) -> Rows[Settlement]: ...

    @property
    def appointments(self) -> Rows[Appointment]: ...

    @property
    def purchases(self) -> Rows[Purchase]: ...

    @property
    def owned_items(self) -> Rows[OwnedItem]: ...

    @property
    def item_ends(self) -> Rows[ItemEnd]: ...

    @property
    def wishes(self) -> Rows[Wish]: ...

    @property
    def referrals(self) -> Rows[Referral]: ...

    @property
    def credit_rules(self) -> Rows[CreditRule]: ...

    @property
    def credit_entries(self) -> Rows[CreditEntry]: ...

    @property
    def settings(self) -> Rows[Setting]: ...

    @property
    def import_batches(self) -> Rows[ImportBatch]: ...


class Queries(Protocol):
    """What pages ask; each answers a list of plain lines, fetched to the end."""

    def preferences(self) -> Settings:
        """What the user has set, with defaults for the rest."""
        ...

    def customer_by_number(self, number: str) -> Customer:
        """The card with this number, resolved through merges. Raises `NotFoundError`."""
        ...

    def customer_lines(self, phrase: str = "", limit: int = -1, offset: int = 0) -> list[CustomerLine]:
        """Customers whose name, pinyin, phone, tag, number or note match every word of the phrase."""
        ...

    def customer_count(self, phrase: str = "") -> int: ...

    def household_lines(self, household_ids: Sequence[int]) -> dict[int, HouseholdLine]:
        """What lists and the call sheet show of a household, by its id."""
        ...

    def household_count(self) -> tuple[int, int]:
        """(households, those of two people or more)."""
        ...

    def standings(self, household_ids: Sequence[int] | None = None) -> dict[int, Standing]:
        """The derived state of these households, or of all."""
        ...

    def due_items(self, household_ids: Sequence[int]) -> list[DueItem]:
        """Every derived item of these households, open today or not."""
        ...

    def hard_households(self, on: date) -> list[int]:
        """Households with a hard item on this day."""
        ...

    def candidates(self, on: date, also: Sequence[int], limit: int) -> list[Candidate]:
        """Households with a derived item open on this day, and `also` these, longest wait in gaps
        first; at most `limit` prospects and `limit` others."""
        ...

    def need(self) -> float:
        """Touches a day that all gaps together ask for: Σ 1/gap."""
        ...

    def logged_on(self, on: date) -> list[Logged]:
        """The last outcome of every household with one on this day, in order of logging."""
        ...

    def birthday_lines(self, keys: Sequence[Birthday] | None = None) -> list[BirthdayLine]:
        """Living, contactable customers with one of these birthdays (year ignored), or with any."""
        ...

    def settled(self, kind: str, since: date) -> set[tuple[int, date]]:
        """(subject, due) of every settlement of a kind for a due date on or after `since`."""
        ...

    def end_lines(self, until: date, since: date) -> list[EndLine]:
        """Unsettled ends of owned items between two days, soonest first."""
        ...

    def purchase_days(self) -> list[tuple[int, date]]:
        """(household, day) of every purchase that was not a refund."""
        ...

    def household_nets(self) -> dict[int, int]:
        """Net purchases of each household that bought, cents."""
        ...

    def customer_nets(self) -> dict[int, int]:
        """Net purchases of each customer that bought, cents."""
        ...

    def household_of(self) -> dict[int, int]:
        """Today's household of every customer; merged cards resolve to the survivor's."""
        ...

    def card_lines(self) -> list[CardLine]:
        """Every card with the signs by which people and families are recognised."""
        ...

    def largest_number(self) -> int:
        """The largest number of any card that is a whole one of at most 18 digits; 0 when there is none.
        Longer ones are not counted on."""
        ...

    def known_customers(self) -> list[KnownCustomer]:
        """Every card with what an import needs to find it again. A merged card comes under its survivor's
        id, before all others."""
        ...

    def order_numbers(self) -> set[str]:
        """Every order number in the book."""
        ...

    def history(self, limit: int = -1) -> list[ChangeLine]:
        """Changes, newest first."""
        ...


class Book(Tables, Queries, Protocol):
    """The open book."""

    @property
    def path(self) -> Path: ...

    def change(self, label: Text) -> AbstractContextManager[Pending]:
        """The one door: a transaction, an undo step and the refresh of what is derived."""
        ...

    def undo(self, number: int | None = None) -> Changes:
        """Take back a change (the last one if none is named). Raises `UserError` if there is none."""
        ...

    def redo(self) -> Changes:
        """Bring back what the last undo took. Raises `UserError` if there is nothing."""
        ...

    def version(self) -> int:
        """Moves when another connection has written."""
        ...

    def check(self) -> list[Text]:
        """What is wrong with the file or with what is derived; empty when all is well."""
        ...

    def back_up(self, folder: Path) -> Path:
        """Write a verified copy into the folder and return its path."""
        ...

    def close(self) -> None: ...


class Library(Protocol):
    """Where books and sheets come from and go to."""

    def open_book(self, path: Path) -> Book:
        """Open or make a book. Raises `UserError` when that cannot be done safely."""
        ...

    def restore(self, copy: Path, book: Path) -> Path:
        """Put a backup in the book's place; the book of before is kept, its path returned."""
        ...

    def read_sheets(self, path: Path) -> SheetFile: ...

    def write_workbook(self, path: Path, tables: Iterable[Table]) -> None: ...

    def write_csv(self, path: Path, table: Table) -> None: ...

    def write_cards(self, path: Path, cards: Iterable[ContactCard]) -> None: ...

    def write_calendar(self, path: Path, calendar: Calendar) -> None: ...


Progress = Callable[[int, int], None]
"""How a long job tells how much of how much is done; raises `Cancelled` when the user stopped it."""


def no_progress(_done: int, _total: int) -> None:
    """For jobs that nobody watches."""


class Speaker(Protocol):
    """Renders messages in the reader's language."""

    def say(self, text: Text) -> str: ...

    def written(self, value: object) -> str: ...

    def phone(self, digits: str) -> str: ...


class Voice(Speaker, Protocol):
    """A speaker who tells its language."""

    @property
    def language(self) -> str:
        """Code of the language, such as zh_TW."""
        ...

"""What the core asks of the world: a book to read and change, sheets, paper. Protocols only."""

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from core.changes import Changes
from core.errors import UserError
from core.exporting import Calendar, ContactCard, Table
from core.importing.sheet import FOUND_OUT, SheetFile, TextForm
from core.model.agenda import DueItem, Standing
from core.model.backup import Reason, Rescued
from core.model.birthday import Birthday
from core.model.customer import Customer
from core.model.erasure import Erased
from core.model.file import FileFacts, Surroundings
from core.model.history import LaterEdit, RowChange, Sought
from core.model.household import Tier
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
    YearlyLine,
)
from core.model.setting import Settings
from core.tables import Tables
from core.text import Text

if TYPE_CHECKING:
    from core.backups import Backups


class Pending(Protocol):
    """A change under way; `changes` is there once it has been committed."""

    number: int

    @property
    def changes(self) -> Changes: ...


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

    def yearly_lines(self, keys: Sequence[Birthday]) -> list[YearlyLine]:
        """Named dates of living, contactable customers that fall on one of these (year ignored)."""
        ...

    def first_bought_on(self, keys: Sequence[Birthday]) -> list[Standing]:
        """Contactable households that first bought on one of these solar days of a year."""
        ...

    def households_of(self, tiers: Collection[Tier]) -> list[int]:
        """Every contactable household of these tiers."""
        ...

    def greeted(self, since: date) -> set[tuple[str, int, date]]:
        """(kind, household, due) of every yearly date and festival that was wished, due on or after
        `since`."""
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

    def history(
        self, limit: int = -1, sought: Sought | None = None, before: int | None = None
    ) -> list[ChangeLine]:
        """Changes, newest first: those sought, with a number below `before`."""
        ...

    def messages(self) -> list[str]:
        """The msgid of every kind of change there has been."""
        ...

    def row_changes(
        self, change: int, limit: int, offset: int = 0, customer_id: int | None = None
    ) -> list[RowChange]:
        """What a change did row by row, customers first; of one customer's rows alone if one is named."""
        ...

    def edited_since(self, change: int, limit: int) -> list[LaterEdit]:
        """Rows of a change that others have touched since, each with the last of these changes."""
        ...

    def edited_count(self, change: int) -> int | None:
        """How many rows of a change others have touched since; None where that would take too long."""
        ...


class Book(Tables, Queries, Protocol):
    """The open book."""

    @property
    def path(self) -> Path: ...

    @property
    def refusal(self) -> UserError | None:
        """Why every change is refused: what opening or an earlier failure found; None as a rule."""
        ...

    def refuse(self, why: UserError) -> None:
        """Take no more changes, for this reason; what is there can still be read."""
        ...

    def hold(self) -> None:
        """Say in the file that this computer has it open, until `close`; to be said again every few
        minutes. Raises `BookError` when another computer has; then every change is refused."""
        ...

    def change(self, label: Text) -> AbstractContextManager[Pending]:
        """The one door: a transaction, an undo step and the refresh of what is derived."""
        ...

    def undo(self, number: int | None = None, *, insist: bool = False, on: date | None = None) -> Changes:
        """Take back a change (the last one if none is named). Rows edited since stay and are named.

        With `insist` they are overwritten, and what refers to them goes along, in a change of its own
        that undo takes back. The ledger is settled as of the day `on` (None: the day it is). Raises
        `UserError` if there is nothing to undo.
        """
        ...

    def redo(self, number: int | None = None, *, on: date | None = None) -> Changes:
        """Bring back a change that was undone: the one undone last, unless it is named.

        Raises `UserError` if there is nothing to redo.
        """
        ...

    def erasure_counts(self, customer_ids: Collection[int]) -> dict[str, int]:
        """How many rows of each table would go if these cards were erased."""
        ...

    def erase(self, customer_ids: Collection[int]) -> Changes:
        """Erase these cards for good: their rows, their place in the undo history and in the search. What
        others have earned by them stays in the ledger, without a name. No undo brings anything back."""
        ...

    def erased(self) -> list[Erased]:
        """The erased list, the oldest entry first."""
        ...

    def reapply_erasures(self, erased: Sequence[Erased]) -> int:
        """Erase again whoever stands on a list and in this book, an older copy perhaps; return how many
        cards that were."""
        ...

    def copies(self) -> list[Path]:
        """Other books beside this one, its backups among them: older than any erasure to come."""
        ...

    def wait_at_most(self, milliseconds: int | None) -> None:
        """How long a question waits for somebody else who is writing, before it raises `BusyError`; None
        for as long as usual."""
        ...

    def version(self) -> int:
        """Moves when another connection has written."""
        ...

    def check(self) -> list[Text]:
        """What is wrong with the file or with what is derived; empty when all is well."""
        ...

    def mark(self) -> str:
        """A word for the state of the book; the same word, the same changes. Empty without any."""
        ...

    def back_up(self, folder: Path, why: Reason = Reason.ASKED) -> Path:
        """Write a verified copy into the folder and return its path."""
        ...

    def close(self) -> None: ...


class Library(Protocol):
    """Where books and sheets come from and go to."""

    def open_book(
        self, path: Path, *, reading: bool = False, taking_over: bool = False, may_make: bool = True
    ) -> Book:
        """Open a book, or make it when it `may_make` one; one that cannot be written to refuses every
        change. `reading` opens one that another computer has open, `taking_over` makes that one ours.
        Raises `UserError` when it cannot be done safely."""
        ...

    def surroundings(self, path: Path) -> Surroundings:
        """Where the book lies and what lies beside it."""
        ...

    def damage(self, path: Path, whole: bool = False) -> list[Text]:
        """What is wrong with the pages of a book; with `whole` its indexes are compared too."""
        ...

    def set_aside(self, path: Path) -> Path:
        """Copy a damaged book beside itself as it is, and return the copy's path."""
        ...

    def set_strays_aside(self, path: Path) -> list[Path]:
        """Rename what lies beside a book and does not belong to it; return the new names."""
        ...

    def facts_of(self, path: Path) -> FileFacts | None:
        """What a file holds; None when it is no book that can be read."""
        ...

    def newest_copy(self, path: Path) -> FileFacts | None:
        """The newest sound backup of the book at this path; None without one."""
        ...

    def backups(self, book: Path) -> "Backups":
        """The copies of the book at this path."""
        ...

    def restore(self, copy: Path, book: Path) -> Path | None:
        """Put a backup in the book's place; the book of before is kept, its path returned. None when
        there was no book."""
        ...

    def rescue(self, damaged: Path, out: Path) -> Rescued:
        """Bring what can still be read of a damaged book into a new one. Raises `UserError` when `out` is
        there already, or nothing can be read."""
        ...

    def read_sheets(self, path: Path, form: TextForm = FOUND_OUT) -> SheetFile:
        """Every sheet of a file. Raises `UserError` when it holds no table that can be read."""
        ...

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

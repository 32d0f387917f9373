"""What pages ask of the book."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Protocol

from core.model.agenda import DueItem, Standing
from core.model.birthday import Birthday
from core.model.catalogue import Goods
from core.model.customer import Customer
from core.model.endings import EndingLine
from core.model.history import LaterEdit, RowChange, Sought
from core.model.household import Tier
from core.model.lines import (
    AddressLine,
    BirthdayLine,
    Candidate,
    CardLine,
    ChangeLine,
    CustomerLine,
    HouseholdLine,
    KeptLine,
    KnownCustomer,
    ListOrder,
    Logged,
    Passed,
    TagRhythm,
    YearlyLine,
)
from core.model.setting import Settings


class Queries(Protocol):
    """What pages ask; each answers a list of plain lines, fetched to the end."""

    def preferences(self) -> Settings:
        """What the user has set, with defaults for the rest."""
        ...

    def customer_by_number(self, number: str) -> Customer:
        """The card with this number, resolved through merges. Raises `NotFoundError`."""
        ...

    def customer_lines(
        self,
        phrase: str = "",
        limit: int = -1,
        offset: int = 0,
        order: ListOrder = ListOrder.ENTRY,
        descending: bool = False,
    ) -> list[CustomerLine]:
        """Customers whose name, pinyin, phone, tag, number or note match every word of the phrase. Whoever
        was never contacted waits longest; whoever has no next date stands last either way."""
        ...

    def customer_ids(self, phrase: str = "") -> list[int]:
        """The ids of the same customers, in the order of entry."""
        ...

    def current_ids(self, customer_ids: Collection[int]) -> set[int]:
        """Those of these customers who are in the book and were not merged into another."""
        ...

    def bearers(self, tag: str, customer_ids: Collection[int]) -> set[int]:
        """Those of these customers who bear a tag."""
        ...

    def customer_count(self, phrase: str = "") -> int: ...

    def first_of_households(self, customer_ids: Collection[int]) -> dict[int, int]:
        """The households of these customers, each with the one of them who was entered first."""
        ...

    def household_lines(self, household_ids: Sequence[int]) -> dict[int, HouseholdLine]:
        """What lists and the call sheet show of a household, by its id."""
        ...

    def address_lines(self, household_ids: Sequence[int]) -> list[AddressLine]:
        """The addresses of these households, that of the primary contact first; cards without one are left
        out."""
        ...

    def households_at(self, place: str, on: date, limit: int) -> list[int]:
        """Contactable households with an address that names this place, whatever is due on this day first,
        then whoever was not seen for longest; at most `limit`."""
        ...

    def household_count(self) -> int:
        """Households with members."""
        ...

    def shared_households(self) -> list[int]:
        """Those of two people or more."""
        ...

    def standings(self, household_ids: Sequence[int] | None = None) -> dict[int, Standing]:
        """The derived state of these households, or of all."""
        ...

    def due_items(self, household_ids: Sequence[int], on: date | None = None) -> list[DueItem]:
        """The derived items of these households that are listed on a day, or all of them."""
        ...

    def hard_households(self, on: date) -> list[int]:
        """Households with a hard item on this day."""
        ...

    def dated_items(self, until: date, since: date) -> list[tuple[str, DueItem]]:
        """Complaints, promises, dates set by hand and money owed whose day lies between two days, each with
        the name of whom it is about. Dates that were past when they were recorded are none."""
        ...

    def candidates(
        self, on: date, also: Sequence[int], limit: int, without: Collection[int] = ()
    ) -> list[Candidate]:
        """Households with a derived item open on this day, and `also` these, longest wait in gaps
        first, `without` those; at most `limit` prospects and `limit` others."""
        ...

    def households_by_gap(self) -> dict[str, int]:
        """How many households may be contacted, by where their gap comes from."""
        ...

    def tag_rhythms(self) -> list[TagRhythm]:
        """Every tag by name, with its gap and how many households that may be contacted go by it."""
        ...

    def need(self) -> float:
        """Touches a day that all gaps together ask for: Σ 1/gap."""
        ...

    def logged_on(self, on: date) -> list[Logged]:
        """The last outcome of every household with one on this day, in order of logging."""
        ...

    def passed_before(self, household_ids: Sequence[int], on: date) -> list[Passed]:
        """What had passed with each of these households before this day."""
        ...

    def met_with(self, customer_id: int, since: date, limit: int) -> list[tuple[int, str]]:
        """Id and name of those who took part in entries with this customer from a day on, most often first,
        of two as often the one met last; nobody who has died; at most `limit`."""
        ...

    def birthday_lines(
        self, keys: Sequence[Birthday] | None = None, household_ids: Sequence[int] | None = None
    ) -> list[BirthdayLine]:
        """Living, contactable customers with one of these birthdays (year ignored), or with any; those of
        these households, or of all."""
        ...

    def born_on(self, kept: Mapping[Birthday, date]) -> list[KeptLine]:
        """Every living, contactable customer with one of these birthdays (year ignored) who was not wished it
        for the day on which it is `kept`."""
        ...

    def yearly_lines(self, keys: Sequence[Birthday], household_ids: Sequence[int]) -> list[YearlyLine]:
        """Named dates of living, contactable customers of these households that fall on one of these (year
        ignored)."""
        ...

    def named_on(self, kept: Mapping[Birthday, date]) -> list[KeptLine]:
        """Every named date of contactable customers on one of these."""
        ...

    def first_bought_on(self, kept: Mapping[Birthday, date]) -> list[KeptLine]:
        """Contactable households that first bought on one of these solar days of a year before."""
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

    def endings(self, until: date, since: date) -> list[EndingLine]:
        """What is not settled and ends between two days, money owed since any day, and every open claim;
        soonest first. Only of those who may be contacted."""
        ...

    def last_ends(self) -> dict[int, date]:
        """By household, the last day on which something that its members own ends and is not settled."""
        ...

    def purchase_days(self) -> list[tuple[int, date]]:
        """(household, day) of every purchase that was not a refund."""
        ...

    def goods_bought(self, on: date) -> list[tuple[int, date, Goods]]:
        """By household and category that says anything of silence, the last day up to this one on which it
        was bought."""
        ...

    def bought_categories(self) -> list[tuple[str, int]]:
        """Every category that purchases name, with how many households bought of it; most first. A product
        without one stands for itself."""
        ...

    def household_nets(self, since: date = date.min) -> dict[int, int]:
        """Net purchases of each household that bought since a day, cents."""
        ...

    def customer_nets(self, since: date = date.min) -> dict[int, int]:
        """Net purchases of each customer that bought since a day, cents."""
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

    def refunds_of_orders(self) -> set[tuple[str, date, int]]:
        """(order number, day, cents below zero) of everything that was paid back of an order."""
        ...

    def history(
        self, limit: int = -1, sought: Sought | None = None, before: int | None = None
    ) -> list[ChangeLine]:
        """Changes, newest first: those sought, with a number below `before`."""
        ...

    def next_step(self, *, undone: bool) -> ChangeLine | None:
        """What an undo without a number would take back, or of what is `undone` a redo bring back."""
        ...

    def moves_many(self, change: int) -> bool:
        """Whether the dates of the whole book, of all who bear a tag, or of all buyers of a category, or what
        all referrals earn, rest on what a change wrote."""
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

    def sent_in(self, greeting_id: int) -> int | None:
        """The number of the change in which a greeting was sent, or left out; None once that has been
        undone."""
        ...

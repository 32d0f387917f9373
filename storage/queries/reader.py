"""All queries of one connection, each under the name that the core's ports give it."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date

from sqlcipher3 import dbapi2 as engine

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
from storage.derived import touched
from storage.queries import (
    amounts,
    birthdays,
    cards,
    company,
    customers,
    endings,
    goods,
    history,
    households,
    places,
    preferences,
    today,
    waiting,
    yearly,
)
from storage.tables.rows import StoredRows


class Reader:
    """Fulfils `core.ports.Queries`."""

    def __init__(self, connection: engine.Connection) -> None:
        self._connection = connection
        self._cards = StoredRows(connection, "customers", Customer)

    def preferences(self) -> Settings:
        return preferences.preferences(self._connection)

    def customer_by_number(self, number: str) -> Customer:
        card = self._cards.get(customers.customer_id(self._connection, number))
        return card if card.merged_into is None else self._cards.get(card.merged_into)

    def customer_lines(
        self,
        phrase: str = "",
        limit: int = -1,
        offset: int = 0,
        order: ListOrder = ListOrder.ENTRY,
        descending: bool = False,
    ) -> list[CustomerLine]:
        return customers.customer_lines(self._connection, phrase, limit, offset, order, descending)

    def customer_ids(self, phrase: str = "") -> list[int]:
        return customers.customer_ids(self._connection, phrase)

    def current_ids(self, customer_ids: Collection[int]) -> set[int]:
        return customers.current_ids(self._connection, customer_ids)

    def bearers(self, tag: str, customer_ids: Collection[int]) -> set[int]:
        return customers.bearers(self._connection, tag, customer_ids)

    def first_of_households(self, customer_ids: Collection[int]) -> dict[int, int]:
        return customers.first_of_households(self._connection, customer_ids)

    def customer_count(self, phrase: str = "") -> int:
        return customers.customer_count(self._connection, phrase)

    def household_lines(self, household_ids: Sequence[int]) -> dict[int, HouseholdLine]:
        return households.household_lines(self._connection, household_ids)

    def address_lines(self, household_ids: Sequence[int]) -> list[AddressLine]:
        return places.address_lines(self._connection, household_ids)

    def households_at(self, place: str, on: date, limit: int) -> list[int]:
        return places.households_at(self._connection, place, on, limit)

    def household_count(self) -> int:
        return households.household_count(self._connection)

    def shared_households(self) -> list[int]:
        return households.shared_households(self._connection)

    def standings(self, household_ids: Sequence[int] | None = None) -> dict[int, Standing]:
        return today.standings(self._connection, household_ids)

    def due_items(self, household_ids: Sequence[int], on: date | None = None) -> list[DueItem]:
        return today.due_items(self._connection, household_ids, on)

    def hard_households(self, on: date) -> list[int]:
        return today.hard_households(self._connection, on)

    def dated_items(self, until: date, since: date) -> list[tuple[str, DueItem]]:
        return today.dated_items(self._connection, until, since)

    def candidates(
        self, on: date, also: Sequence[int], limit: int, without: Collection[int] = ()
    ) -> list[Candidate]:
        return today.candidates(self._connection, on, also, limit, without)

    def households_by_gap(self) -> dict[str, int]:
        return today.households_by_gap(self._connection)

    def tag_rhythms(self) -> list[TagRhythm]:
        return today.tag_rhythms(self._connection)

    def need(self) -> float:
        return today.need(self._connection)

    def logged_on(self, on: date) -> list[Logged]:
        return today.logged_on(self._connection, on)

    def passed_before(self, household_ids: Sequence[int], on: date) -> list[Passed]:
        return waiting.passed_before(self._connection, household_ids, on)

    def met_with(self, customer_id: int, since: date, limit: int) -> list[tuple[int, str]]:
        return company.met_with(self._connection, customer_id, since, limit)

    def birthday_lines(
        self, keys: Sequence[Birthday] | None = None, household_ids: Sequence[int] | None = None
    ) -> list[BirthdayLine]:
        return birthdays.birthday_lines(self._connection, keys, household_ids)

    def born_on(self, kept: Mapping[Birthday, date]) -> list[KeptLine]:
        return birthdays.born_on(self._connection, kept)

    def yearly_lines(self, keys: Sequence[Birthday], household_ids: Sequence[int]) -> list[YearlyLine]:
        return yearly.yearly_lines(self._connection, keys, household_ids)

    def named_on(self, kept: Mapping[Birthday, date]) -> list[KeptLine]:
        return yearly.named_on(self._connection, kept)

    def first_bought_on(self, kept: Mapping[Birthday, date]) -> list[KeptLine]:
        return yearly.first_bought_on(self._connection, kept)

    def households_of(self, tiers: Collection[Tier]) -> list[int]:
        return yearly.households_of(self._connection, tiers)

    def greeted(self, since: date) -> set[tuple[str, int, date]]:
        return yearly.greeted(self._connection, since)

    def settled(self, kind: str, since: date) -> set[tuple[int, date]]:
        return birthdays.settled(self._connection, kind, since)

    def endings(self, until: date, since: date) -> list[EndingLine]:
        return endings.endings(self._connection, until, since)

    def last_ends(self) -> dict[int, date]:
        return endings.last_ends(self._connection)

    def purchase_days(self) -> list[tuple[int, date]]:
        return cards.purchase_days(self._connection)

    def goods_bought(self, on: date) -> list[tuple[int, date, Goods]]:
        return goods.goods_bought(self._connection, on)

    def bought_categories(self) -> list[tuple[str, int]]:
        return goods.bought_categories(self._connection)

    def household_nets(self, since: date = date.min) -> dict[int, int]:
        return amounts.household_nets(self._connection, since)

    def customer_nets(self, since: date = date.min) -> dict[int, int]:
        return amounts.customer_nets(self._connection, since)

    def household_of(self) -> dict[int, int]:
        return amounts.household_of(self._connection)

    def card_lines(self) -> list[CardLine]:
        return cards.card_lines(self._connection)

    def largest_number(self) -> int:
        return customers.largest_number(self._connection)

    def known_customers(self) -> list[KnownCustomer]:
        return customers.known_customers(self._connection)

    def order_numbers(self) -> set[str]:
        return cards.order_numbers(self._connection)

    def refunds_of_orders(self) -> set[tuple[str, date, int]]:
        return cards.refunds_of_orders(self._connection)

    def history(
        self, limit: int = -1, sought: Sought | None = None, before: int | None = None
    ) -> list[ChangeLine]:
        return history.history(self._connection, limit, sought, before)

    def next_step(self, *, undone: bool) -> ChangeLine | None:
        return history.next_step(self._connection, undone)

    def moves_many(self, change: int) -> bool:
        return touched.moves_many(self._connection, change, touched.tables_of(self._connection, change))

    def messages(self) -> list[str]:
        return history.messages(self._connection)

    def row_changes(
        self, change: int, limit: int, offset: int = 0, customer_id: int | None = None
    ) -> list[RowChange]:
        return history.row_changes(self._connection, change, limit, offset, customer_id)

    def edited_since(self, change: int, limit: int) -> list[LaterEdit]:
        return history.edited_since(self._connection, change, limit)

    def edited_count(self, change: int) -> int | None:
        return history.edited_count(self._connection, change)

    def sent_in(self, greeting_id: int) -> int | None:
        return history.sent_in(self._connection, greeting_id)

"""Apply a plan, exactly, inside an open change: customers with all that hangs on them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from core.actions.custom_fields import fields_called, write_first_values, write_value
from core.actions.tags import write_tags
from core.importing.card_fields import card_fields
from core.importing.cleaning.bought_so_far import PurchaseTold
from core.importing.cleaning.row import CleanRow
from core.importing.cleaning.wishes import WishTold
from core.importing.fields import SheetKind
from core.importing.mapping import Mapping as SheetMapping
from core.importing.plan import Decision, Newcomer, Plan
from core.importing.reports import Verdict
from core.importing.round_trip.clearing import take_away
from core.importing.shelf import Shelf
from core.importing.updates import CardChanges, changes_of, pinned_tier, said_of, same_wish, wish_told
from core.importing.weddings import WEDDING, is_new, same_day, wedding_of
from core.model.birthday import Birthday
from core.model.care import YearlyDate
from core.model.classification import OWN
from core.model.customer import Phone
from core.model.household import Household, Tier
from core.model.interaction import FollowUp
from core.model.purchase import Purchase, Wish
from core.model.referral import Referral
from core.ports import Book

_HOME = "household"


def write_people(book: Book, plan: Plan, today: date) -> None:
    """Write every card that is new, then what rows say of those that exist, then who is kin to whom, and the
    contacts and purchases that they tell of."""
    of_rows = plan.mapping.kind is SheetKind.CUSTOMERS
    created = plan.with_verdict(Verdict.CREATE) if of_rows else []
    updated = plan.with_verdict(Verdict.UPDATE, Verdict.JOIN) if of_rows else []
    _create_all(book, created, plan, today)
    own = _own_ids(book, plan.mapping.own)
    if own:
        write_first_values(book, ((one.customer_id, _own_values(one.row, own)) for one in created))
    _update_all(book, plan.mapping, [*updated, *plan.filled], own, today)
    _write_weddings(book, plan.mapping, [*created, *updated, *plan.filled, *_cards_of(plan)])
    book.kinships.add_all(plan.ties)
    book.interactions.add_all(plan.contacts)
    book.purchases.add_all(_purchase(customer_id, told, today) for customer_id, told in plan.purchases)


def _cards_of(plan: Plan) -> Iterator[Decision]:
    """Those that are made besides the cards of the rows."""
    return (newcomer.card for newcomer in plan.newcomers)


def _purchase(customer_id: int, told: PurchaseTold, today: date) -> Purchase:
    return Purchase(customer_id, told.day, told.product, told.amount, paid_on=told.day, recorded=today)


def link_referrers(book: Book, plan: Plan) -> None:
    """Write who was brought by whom, once all of them have their cards."""
    days = {
        decision.customer_id: decision.row.get("referred_on", date)
        for decision in plan.decisions
        if decision.customer_id in plan.referrers
    }
    book.referrals.add_all(
        Referral(referrer_id=referrer, referee_id=referee, day=days.get(referee))
        for referee, referrer in plan.referrers.items()
    )


def _write_weddings(book: Book, mapping: SheetMapping, decisions: Sequence[Decision]) -> None:
    """A new wedding is called as the heading above it; one that a card has already gets the day that is
    told."""
    column = mapping.column_of(WEDDING)
    if column is None:
        return
    known = Shelf(book).yearly
    for decision in decisions:
        day, theirs = decision.row.get(WEDDING, Birthday), known[decision.customer_id]
        if day is None or not is_new(day, theirs, decision.verdict is Verdict.JOIN):
            continue
        new = YearlyDate(decision.customer_id, column.heading, day.calendar, day.month, day.day, day.year)
        old = same_day(day, theirs) or wedding_of(theirs)
        if old is None:
            theirs.append(replace(new, id=book.yearly_dates.add(new)))
        else:
            told = {"calendar": day.calendar, "month": day.month, "day": day.day, "year": day.year}
            book.yearly_dates.update(old.id, **told)
            theirs[theirs.index(old)] = replace(new, name=old.name, id=old.id)


def _own_ids(book: Book, names: Sequence[str]) -> dict[str, int]:
    """By name the fields of the user's own that the sheet fills, those that are new among them."""
    called = fields_called(book, [name.removeprefix(OWN) for name in names]) if names else {}
    return {OWN + heading: field_id for heading, field_id in called.items()}


def _own_values(row: CleanRow, own: Mapping[str, int]) -> dict[int, str]:
    return {own[name]: value for name in own if (value := row.get(name, str))}


def _update_all(
    book: Book, mapping: SheetMapping, decisions: Sequence[Decision], own: Mapping[str, int], today: date
) -> None:
    for wave in _waves(decisions):
        shelf = Shelf.for_sheet(book, mapping)
        for decision in wave:
            joining = decision.verdict is Verdict.JOIN
            changes = changes_of(decision.row, decision.customer_id, shelf, joining)
            _update(book, decision.customer_id, changes, shelf, today)
            for name, value in changes.own.items():
                write_value(book, decision.customer_id, own[name], value)
            take_away(book, decision, shelf)


def _waves(decisions: Sequence[Decision]) -> Iterator[list[Decision]]:
    """The first row of every card, then the second, and so on: each sees what those before it wrote,
    and the book is read once a wave, not once a row."""
    waiting = list(decisions)
    while waiting:
        first: dict[int, Decision] = {}
        later = []
        for decision in waiting:
            if first.setdefault(decision.customer_id, decision) is not decision:
                later.append(decision)
        yield list(first.values())
        waiting = later


def _create_all(book: Book, own: Sequence[Decision], plan: Plan, today: date) -> None:
    decisions = [*own, *_cards_of(plan)]
    homes = _Homes(book.households.next_id(), today, _homes_there(book, plan, decisions))
    lived_in = [homes.home_of(decision.row, decision.customer_id) for decision in own]
    if plan.newcomers:
        known = {decision.customer_id: home for decision, home in zip(own, lived_in, strict=True)}
        lived_in += _homes_of(book, plan.newcomers, homes, known)
    book.households.add_all(homes.households.values())
    book.customers.add_told(
        _card(decision, home, today) for decision, home in zip(decisions, lived_in, strict=True)
    )
    book.phones.add_all(
        _phone(decision.customer_id, phone, phone.position)
        for decision in decisions
        for phone in decision.row.phones
    )
    write_tags(
        book,
        [
            (decision.customer_id, tag)
            for decision in decisions
            for tag in decision.row.get("tags", tuple) or ()
        ],
    )
    book.follow_ups.add_all(
        _follow_up(decision.customer_id, due, today)
        for decision in decisions
        if (due := decision.row.get("next_follow_up", date)) is not None
    )
    book.wishes.add_all(
        _wish(decision.customer_id, told, today)
        for decision in decisions
        if (told := wish_told(decision.row)) is not None
    )


def _homes_there(book: Book, plan: Plan, created: Sequence[Decision]) -> dict[str, int]:
    """The households of the book that new cards belong to, by the names that other rows call them."""
    wanted = {name for decision in created if (name := decision.row.get(_HOME, str))}
    first_new = book.customers.next_id()
    living: dict[str, int] = {}
    for decision in plan.decisions if wanted else ():
        name = decision.row.get(_HOME, str)
        if name in wanted and 0 < decision.customer_id < first_new:
            living.setdefault(name, decision.customer_id)
    return {name: book.customers.get(customer_id).household_id for name, customer_id in living.items()}


def _homes_of(
    book: Book, newcomers: Sequence[Newcomer], homes: "_Homes", known: dict[int, int]
) -> Iterator[int]:
    """The household of each newcomer: that of somebody else, or one of its own; `known` are those of the
    cards before, by customer."""
    for newcomer in newcomers:
        card, host = newcomer.card, newcomer.lives_with
        if not host:
            home = homes.home_of(card.row, card.customer_id)
        else:
            home = known[host] if host in known else book.customers.get(host).household_id
        known[card.customer_id] = home
        yield home


class _Homes:
    """The households of new cards: rows that name the same one share it, others get their own. `named` are
    those that the book has."""

    def __init__(self, next_id: int, today: date, named: dict[str, int]) -> None:
        self._next, self._today = next_id, today
        self._named = named
        self.households: dict[int, Household] = {}

    def home_of(self, row: CleanRow, customer_id: int) -> int:
        name, pinned = row.get(_HOME, str) or "", pinned_tier(row)
        if name not in self._named:
            return self._new_home(name, customer_id, pinned)
        home = self.households.get(self._named[name])
        if home is None:
            return self._named[name]
        # An export names a household by the number of its primary contact.
        primary = customer_id if name == row.get("number", str) else home.primary_id
        self.households[home.id] = replace(home, primary_id=primary, pinned_tier=home.pinned_tier or pinned)
        return home.id

    def _new_home(self, name: str, customer_id: int, pinned: Tier | None) -> int:
        home, self._next = self._next, self._next + 1
        self.households[home] = Household(customer_id, self._today, pinned_tier=pinned, id=home)
        if name:
            self._named[name] = home
        return home


def _card(decision: Decision, home: int, today: date) -> dict[str, Any]:
    """The card as it was planned, under the id that the plan has told others of."""
    told = {"household_id": home, "added": today, "id": decision.customer_id}
    return card_fields(decision.row) | told


def _phone(customer_id: int, phone: Phone, position: int) -> Phone:
    return Phone(customer_id, phone.typed, phone.digits, phone.label, position)


def _follow_up(customer_id: int, due: date, today: date) -> FollowUp:
    return FollowUp(customer_id, due, set_on=today, late=due < today)


def _wish(customer_id: int, told: WishTold, today: date) -> Wish:
    return replace(Wish(customer_id, told.category, today), **said_of(told))


def _write_wish(book: Book, customer_id: int, told: WishTold, shelf: Shelf, today: date) -> None:
    """A wish that stands under this name is told anew; another one is added."""
    standing = same_wish(shelf.wishes.get(customer_id, []), told)
    if standing is None:
        book.wishes.add(_wish(customer_id, told, today))
    else:
        book.wishes.update(standing.id, **said_of(told))


def _update(book: Book, customer_id: int, changes: CardChanges, shelf: Shelf, today: date) -> None:
    if changes.fields:
        book.customers.update(customer_id, **changes.fields)
    first = len(shelf.phones.get(customer_id, []))
    book.phones.add_all(
        _phone(customer_id, phone, first + place) for place, phone in enumerate(changes.phones)
    )
    write_tags(book, [(customer_id, tag) for tag in changes.tags])
    if changes.follow_up is not None:
        book.follow_ups.add(_follow_up(customer_id, changes.follow_up, today))
    if changes.tier is not None:
        book.households.update(shelf.cards[customer_id].household_id, pinned_tier=changes.tier)
    if changes.wish is not None:
        _write_wish(book, customer_id, changes.wish, shelf, today)

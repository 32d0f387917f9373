"""Households: who is served with whom, who is called first, and the ties that remain."""

from collections.abc import Sequence
from datetime import date

from core.actions.cards import current_card
from core.actions.credit import settle_around
from core.actions.days import check_past
from core.changes import Changes
from core.errors import UserError
from core.model.customer import Customer, Role
from core.model.household import FormerMember, Household, Kin, Kinship
from core.ports import Book
from core.text import T


def join_household(
    book: Book, customer_ids: Sequence[int], household_id: int, today: date, joined: date | None = None
) -> Changes:
    """Serve these customers with a household, since `joined` (None: always). Nobody is merged.

    Raises UserError for a day that lies ahead or before somebody came to the household he leaves.
    """
    head = book.customers.get(book.households.get(household_id).primary_id)
    with book.change(T("Join {name}’s household", name=head.name)) as pending:
        if joined is not None:
            check_past(joined, today)
        move_members(book, customer_ids, household_id, today, joined)
        settle_around(book, customer_ids, today)
    return pending.changes


def leave_household(book: Book, customer_id: int, left: date, today: date, kin: Kin | None = None) -> Changes:
    """Give a member an own household from a day on; what happened until then stays with the old one.

    `kin` is what the leaver is to the primary contact who stays. Raises UserError when nobody else
    is in the household, and for a day that lies ahead or before the member came.
    """
    card = current_card(book, customer_id)
    with book.change(T("Split off {name}", name=card.name)) as pending:
        if len(members_of(book, card.household_id)) == 1:
            raise UserError(T("{name} has an own household already", name=card.name))
        check_past(left, today)
        depart(book, card, left)
        own = book.households.add(Household(customer_id, today))
        book.customers.update(customer_id, household_id=own, role=Role.SELF, joined=left)
        if kin is not None:
            stays = book.households.get(card.household_id).primary_id
            _write_kinship(book, Kinship(stays, customer_id, kin))
        settle_around(book, [customer_id], today)
    return pending.changes


def set_primary(book: Book, household_id: int, customer_id: int) -> Changes:
    """Call this member first. Raises UserError for somebody of another household."""
    card = current_card(book, customer_id)
    with book.change(T("Call {name} first", name=card.name)) as pending:
        if card.household_id != household_id:
            raise UserError(
                T("{name} is not of this household", name=card.name), fix=T("Choose one of its members")
            )
        if book.households.get(household_id).primary_id != customer_id:
            book.households.update(household_id, primary_id=customer_id)
    return pending.changes


def set_role(book: Book, customer_id: int, role: Role) -> Changes:
    """Say what somebody is to the household."""
    card = current_card(book, customer_id)
    with book.change(T("Set the role of {name}", name=card.name)) as pending:
        if card.role is not role:
            book.customers.update(customer_id, role=role)
    return pending.changes


def add_kinship(book: Book, customer_id: int, other_id: int, kin: Kin, note: str = "") -> Changes:
    """Record that `other_id` is the `kin` of `customer_id`; a tie that stands already stays as it is.

    Raises UserError for somebody and himself.
    """
    card, other = current_card(book, customer_id), current_card(book, other_id)
    with book.change(T("Tie {name} to {other}", name=card.name, other=other.name)) as pending:
        if customer_id == other_id:
            raise UserError(T("Nobody is kin to himself"), fix=T("Choose two customers"))
        _write_kinship(book, Kinship(customer_id, other_id, kin, note))
    return pending.changes


def move_members(
    book: Book, customer_ids: Sequence[int], household_id: int, today: date, joined: date | None
) -> None:
    """Inside an open change: take customers into a household; the ledger is the caller's care."""
    for customer_id in customer_ids:
        card = current_card(book, customer_id)
        if card.household_id != household_id:
            depart(book, card, joined or today)
            role = Role.OTHER if card.role is Role.SELF else card.role
            book.customers.update(customer_id, household_id=household_id, role=role, joined=joined)
    _let_somebody_be_primary(book, household_id)


def depart(book: Book, card: Customer, left: date) -> None:
    """Inside an open change: remember that somebody was served with a household until a day.

    A household that was never anybody else's needs no memory: its history goes with the person.
    """
    if card.joined is not None and left < card.joined:
        raise UserError(
            T("{name} came to the household later, on {day}", name=card.name, day=card.joined),
            fix=T("Enter a day from {day} on", day=card.joined),
        )
    others = [other for other in members_of(book, card.household_id) if other.id != card.id]
    if others or book.former_members.where(household_id=card.household_id):
        book.former_members.add(FormerMember(card.id, card.household_id, left, card.joined))
    if others and book.households.get(card.household_id).primary_id == card.id:
        book.households.update(card.household_id, primary_id=_first(others).id)


def members_of(book: Book, household_id: int) -> list[Customer]:
    """The members of today."""
    return book.customers.where(household_id=household_id, merged_into=None)


def tie_of(kinship: Kinship) -> tuple[int, int, Kin]:
    """What a tie says, whichever of the two it is read from."""
    if kinship.customer_id < kinship.other_id:
        return kinship.customer_id, kinship.other_id, kinship.kind
    return kinship.other_id, kinship.customer_id, kinship.kind.reverse


def _let_somebody_be_primary(book: Book, household_id: int) -> None:
    """A household that had been left empty gets one of its new members to be called first."""
    members = members_of(book, household_id)
    primary = book.households.get(household_id).primary_id
    if members and all(member.id != primary for member in members):
        book.households.update(household_id, primary_id=_first(members).id)


def _first(members: Sequence[Customer]) -> Customer:
    """Who takes over as primary contact: the oldest card among those who may be called."""
    return min(members, key=lambda card: (card.deceased is not None, card.do_not_contact, card.id))


def _write_kinship(book: Book, kinship: Kinship) -> None:
    standing = [
        *book.kinships.where(customer_id=kinship.customer_id, other_id=kinship.other_id),
        *book.kinships.where(customer_id=kinship.other_id, other_id=kinship.customer_id),
    ]
    if tie_of(kinship) not in map(tie_of, standing):
        book.kinships.add(kinship)

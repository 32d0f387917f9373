"""Clubs: who shares a hobby, a circle or an association."""

from collections.abc import Sequence
from datetime import date

from core.actions.cards import current_card
from core.changes import Changes
from core.errors import UserError
from core.model.event import Club, Membership
from core.ports import Book
from core.text import N, T


def add_club(book: Book, club: Club) -> Changes:
    """A new club. Raises UserError without a name, and for one that is there."""
    with book.change(T("Add club {name}", name=club.name)) as pending:
        if not club.name.strip():
            raise UserError(T("The club has no name"), fix=T("Give it a name"))
        if book.clubs.where(name=club.name):
            raise UserError(T("There is a club {name} already", name=club.name), fix=T("Choose another name"))
        book.clubs.add(club)
    return pending.changes


def join_club(book: Book, club_id: int, customer_ids: Sequence[int], today: date) -> Changes:
    """Take these customers in from today on; who is in it already stays. Raises UserError for nobody."""
    club = book.clubs.get(club_id)
    count = len(customer_ids)
    label = N("Take {n} member into {club}", "Take {n} members into {club}", count, club=club.name)
    with book.change(label) as pending:
        if not customer_ids:
            raise UserError(T("Nobody is chosen"), fix=T("Tick at least one row"))
        there = {member.customer_id for member in book.memberships.where(club_id=club_id)}
        wanted = [current_card(book, one).id for one in dict.fromkeys(customer_ids) if one not in there]
        book.memberships.add_all(Membership(club_id, customer, today) for customer in wanted)
    return pending.changes


def leave_club(book: Book, membership_id: int) -> Changes:
    """One member leaves."""
    member = book.memberships.get(membership_id)
    club, card = book.clubs.get(member.club_id), book.customers.get(member.customer_id)
    with book.change(T("{name} leaves {club}", name=card.name, club=club.name)) as pending:
        book.memberships.remove(membership_id)
    return pending.changes


def remove_club(book: Book, club_id: int) -> Changes:
    """Dissolve it. Events that were its own stay without it."""
    club = book.clubs.get(club_id)
    with book.change(T("Remove club {name}", name=club.name)) as pending:
        for member in book.memberships.where(club_id=club_id):
            book.memberships.remove(member.id)
        for event in book.events.where(club_id=club_id):
            book.events.update(event.id, club_id=None)
        book.clubs.remove(club_id)
    return pending.changes

"""What follows when a card is merged: every record of the loser becomes the survivor's."""

from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter
from typing import Protocol

from core.actions.households import tie_of
from core.model.agenda import Reason
from core.ports import Book


class _Owned(Protocol):
    """A record of one customer."""

    @property
    def id(self) -> int: ...


class _Records(Protocol):
    """A table of such records."""

    def where(self, **equals: object) -> Sequence[_Owned]: ...

    def update(self, row_id: int, **values: object) -> None: ...

    def remove(self, row_id: int) -> None: ...


def count_records(book: Book, customer_id: int) -> tuple[tuple[str, int], ...]:
    """(table, number of records) of everything that would follow from this card."""
    return tuple(
        (name, len(table.where(customer_id=customer_id))) for name, table in _simple_tables(book).items()
    )


def follow(book: Book, loser_id: int, survivor_id: int) -> None:
    """Inside an open change: move all records, without doubles. The ledger stays as it was written."""
    for table in _simple_tables(book).values():
        for record in table.where(customer_id=loser_id):
            table.update(record.id, customer_id=survivor_id)
    for settlement in book.settlements.where(kind=Reason.BIRTHDAY, subject_id=loser_id):
        book.settlements.update(settlement.id, subject_id=survivor_id)
    _unite_phones(book, loser_id, survivor_id)
    for table, columns in _united_tables(book):
        _unite(table, columns, loser_id, survivor_id)
    _leave_own_interactions(book, survivor_id)
    _follow_referrals(book, loser_id, survivor_id)
    _follow_kinships(book, loser_id, survivor_id)
    _follow_dismissals(book, loser_id, survivor_id)


def _simple_tables(book: Book) -> dict[str, _Records]:
    """The tables whose records have one owner and no double."""
    return {
        "interactions": book.interactions,
        "follow_ups": book.follow_ups,
        "promises": book.promises,
        "settlements": book.settlements,
        "appointments": book.appointments,
        "purchases": book.purchases,
        "owned_items": book.owned_items,
        "item_ends": book.item_ends,
        "wishes": book.wishes,
        "former_members": book.former_members,
        "instalments": book.instalments,
        "item_readings": book.item_readings,
        "services": book.services,
        "findings": book.findings,
        "claims": book.claims,
        "benefits": book.benefits,
        "rewards": book.rewards,
        "gifts": book.gifts,
        "greetings": book.greetings,
        "yearly_dates": book.yearly_dates,
        "praises": book.praises,
        "loyalty_marks": book.loyalty_marks,
        "attachments": book.attachments,
        "consents": book.consents,
    }


def _united_tables(book: Book) -> list[tuple[_Records, tuple[str, ...]]]:
    """The tables of which a card has one record at most for the same values of these columns."""
    return [
        (book.taggings, ("tag_id",)),
        (book.placements, ("node_id",)),
        (book.custom_values, ("field_id",)),
        (book.participants, ("interaction_id",)),
        (book.policy_people, ("item_id", "role")),
        (book.memberships, ("club_id",)),
        (book.invitations, ("event_id",)),
        (book.news_recipients, ("news_id",)),
    ]


def _unite_phones(book: Book, loser_id: int, survivor_id: int) -> None:
    """The survivor's numbers first; of a number on both cards, the survivor's row stays."""
    own = {phone.digits: phone.position for phone in book.phones.where(customer_id=survivor_id)}
    after = 1 + max(own.values(), default=-1)
    for phone in book.phones.where(customer_id=loser_id):
        if phone.digits in own:
            book.phones.remove(phone.id)
        else:
            book.phones.update(phone.id, customer_id=survivor_id, position=after + phone.position)


def _unite(table: _Records, columns: tuple[str, ...], loser_id: int, survivor_id: int) -> None:
    """Of two records for the same values, the survivor's stays."""
    same = attrgetter(*columns)
    own = {same(row) for row in table.where(customer_id=survivor_id)}
    for row in table.where(customer_id=loser_id):
        if same(row) in own:
            table.remove(row.id)
        else:
            table.update(row.id, customer_id=survivor_id)


def _leave_own_interactions(book: Book, customer_id: int) -> None:
    """Nobody takes part in what was with himself."""
    for row in book.participants.where(customer_id=customer_id):
        if book.interactions.get(row.interaction_id).customer_id == customer_id:
            book.participants.remove(row.id)


def _follow_referrals(book: Book, loser_id: int, survivor_id: int) -> None:
    """Both ends at once, so that an edge between the two cards never stands half moved."""
    touched = [*book.referrals.where(referrer_id=loser_id), *book.referrals.where(referee_id=loser_id)]
    for referral in touched:
        ends = (referral.referrer_id, referral.referee_id)
        referrer, referee = (survivor_id if end == loser_id else end for end in ends)
        book.referrals.update(referral.id, referrer_id=referrer, referee_id=referee)


def _follow_kinships(book: Book, loser_id: int, survivor_id: int) -> None:
    theirs = [*book.kinships.where(customer_id=loser_id), *book.kinships.where(other_id=loser_id)]
    standing = [*book.kinships.where(customer_id=survivor_id), *book.kinships.where(other_id=survivor_id)]
    moved_ids = {tie.id for tie in theirs}
    known = {tie_of(tie) for tie in standing if tie.id not in moved_ids}
    for tie in theirs:
        first, second = (survivor_id if end == loser_id else end for end in (tie.customer_id, tie.other_id))
        moved = replace(tie, customer_id=first, other_id=second)
        if first == second or tie_of(moved) in known:
            book.kinships.remove(tie.id)
        else:
            book.kinships.update(tie.id, customer_id=first, other_id=second)


def _follow_dismissals(book: Book, loser_id: int, survivor_id: int) -> None:
    for row in [*book.dismissals.where(first_id=loser_id), *book.dismissals.where(second_id=loser_id)]:
        first, second = sorted(
            survivor_id if end == loser_id else end for end in (row.first_id, row.second_id)
        )
        if first == second or _stands(book, row.kind, first, second):
            book.dismissals.remove(row.id)
        else:
            book.dismissals.update(row.id, first_id=first, second_id=second)


def _stands(book: Book, kind: str, first: int, second: int) -> bool:
    return bool(book.dismissals.where(kind=kind, first_id=first, second_id=second))

"""Gatherings: planned, repeated, called off; who is invited, who comes, and what the guests are given."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date

from core.actions.cards import current_card
from core.changes import Changes
from core.errors import UserError
from core.model.event import Event, Gift, Invitation, InvitationState
from core.model.interaction import Interaction, Kind
from core.ports import Book
from core.screens.events import STATES
from core.text import N, T


def add_event(book: Book, event: Event) -> Changes:
    """Plan a gathering. Raises UserError without a name."""
    with book.change(T("Add event {name} on {day}", name=event.name, day=event.day)) as pending:
        _check_name(event.name)
        book.events.add(event)
    return pending.changes


def change_event(book: Book, event: Event) -> Changes:
    """Write it anew under its id. Raises UserError without a name."""
    with book.change(T("Change event {name}", name=event.name)) as pending:
        _check_name(event.name)
        book.events.update(
            event.id,
            name=event.name,
            day=event.day,
            hour=event.hour,
            place=event.place,
            series=event.series,
            cost=event.cost,
        )
    return pending.changes


def repeat_event(book: Book, event_id: int, day: date) -> Changes:
    """The next of the same series, with the guests of this one invited anew; a first one gives the series
    its name. Raises UserError for a day that is not after it."""
    last = book.events.get(event_id)
    with book.change(T("Repeat event {name} on {day}", name=last.name, day=day)) as pending:
        if day <= last.day:
            raise UserError(T("{day} is not after {due}", day=day, due=last.day), fix=T("Enter a later day"))
        series = last.series or last.name
        if not last.series:
            book.events.update(last.id, series=series)
        coming = book.events.add(replace(last, day=day, series=series, cost=None, id=0))
        guests = [invitation.customer_id for invitation in book.invitations.where(event_id=event_id)]
        _write_invitations(book, coming, guests)
    return pending.changes


def remove_event(book: Book, event_id: int) -> Changes:
    """Call it off: its invitations go with it, what was given stays with the guests."""
    event = book.events.get(event_id)
    with book.change(T("Remove event {name} on {day}", name=event.name, day=event.day)) as pending:
        for gift in book.gifts.where(event_id=event_id):
            book.gifts.update(gift.id, event_id=None)
        for invitation in book.invitations.where(event_id=event_id):
            book.invitations.remove(invitation.id)
        book.events.remove(event_id)
    return pending.changes


def invite(book: Book, event_id: int, customer_ids: Sequence[int]) -> Changes:
    """Invite these customers; who is invited already stays as he is. Raises UserError for nobody."""
    event = book.events.get(event_id)
    label = N(
        "Invite {n} guest to {event}", "Invite {n} guests to {event}", len(customer_ids), event=event.name
    )
    with book.change(label) as pending:
        if not customer_ids:
            raise UserError(T("Nobody is chosen"), fix=T("Tick at least one row"))
        _write_invitations(book, event_id, customer_ids)
    return pending.changes


def withdraw(book: Book, invitation_id: int) -> Changes:
    """Take a guest off the list; with it goes that he came."""
    invitation = book.invitations.get(invitation_id)
    event = book.events.get(invitation.event_id)
    name = book.customers.get(invitation.customer_id).name
    with book.change(T("Take {name} off the list of {event}", name=name, event=event.name)) as pending:
        _forget_coming(book, event, invitation)
        book.invitations.remove(invitation_id)
    return pending.changes


def set_state(book: Book, invitation_id: int, state: InvitationState, today: date) -> Changes:
    """How a guest has answered. Who came was met: that goes into the history of the day, and thanks are due
    on the next one (`core.rules.plans`).

    Raises UserError for a guest who came to what has not taken place yet.
    """
    invitation = book.invitations.get(invitation_id)
    event = book.events.get(invitation.event_id)
    name = book.customers.get(invitation.customer_id).name
    label = T("{name}, {event}: {state}", name=name, event=event.name, state=STATES[state])
    with book.change(label) as pending:
        if state is InvitationState.CAME:
            _check_taken_place(event, today)
        if state is not invitation.state:
            _forget_coming(book, event, invitation)
            book.invitations.update(invitation_id, state=state)
            if state is InvitationState.CAME:
                # Without an outcome: to have met is a touch, but nobody has worked down the day's list by it.
                book.interactions.add(_met(event, invitation.customer_id))
    return pending.changes


def give_gifts(
    book: Book, event_id: int, customer_ids: Sequence[int], what: str, cost: int | None
) -> Changes:
    """The same for each of these guests, in the place of what they were given there before; `cost` in cents
    for each. Raises UserError for a gift without a name and for nobody."""
    event = book.events.get(event_id)
    label = N(
        "Gift for {n} guest of {event}: {what}",
        "Gift for {n} guests of {event}: {what}",
        len(customer_ids),
        event=event.name,
        what=what,
    )
    with book.change(label) as pending:
        if not what.strip():
            raise UserError(T("The gift has no name"), fix=T("Write what was given"))
        if not customer_ids:
            raise UserError(T("Nobody is chosen"), fix=T("Invite guests first"))
        _take_gifts_back(book, event_id, frozenset(customer_ids))
        gift = Gift(0, what.strip(), event.day, event.name, cost, event_id)
        book.gifts.add_all(replace(gift, customer_id=guest) for guest in customer_ids)
    return pending.changes


def _take_gifts_back(book: Book, event_id: int, guests: Collection[int]) -> None:
    for gift in book.gifts.where(event_id=event_id):
        if gift.customer_id in guests:
            book.gifts.remove(gift.id)


def _check_taken_place(event: Event, today: date) -> None:
    if event.day > today:
        raise UserError(
            T("{event} takes place on {day}", event=event.name, day=event.day),
            fix=T("Say who came on the day itself, or later"),
        )


def _check_name(name: str) -> None:
    if not name.strip():
        raise UserError(T("The event has no name"), fix=T("Give it a name"))


def _write_invitations(book: Book, event_id: int, customer_ids: Iterable[int]) -> None:
    there = {invitation.customer_id for invitation in book.invitations.where(event_id=event_id)}
    wanted = [current_card(book, one).id for one in dict.fromkeys(customer_ids) if one not in there]
    book.invitations.add_all(Invitation(event_id, customer) for customer in wanted)


def _met(event: Event, customer_id: int) -> Interaction:
    return Interaction(customer_id, event.day, Kind.EVENT, note=event.name)


def _forget_coming(book: Book, event: Event, invitation: Invitation) -> None:
    """Who did not come after all was not met there."""
    if invitation.state is InvitationState.CAME:
        met = _met(event, invitation.customer_id)
        found = book.interactions.where(
            customer_id=met.customer_id, day=met.day, kind=met.kind, note=met.note, outcome=None
        )
        for interaction in found[:1]:
            book.interactions.remove(interaction.id)

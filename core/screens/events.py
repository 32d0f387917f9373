"""Events and clubs: what is to come and what was, their guests and members, and what they cost."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from core.model.event import Club, ClubKind, Event, Gift, Invitation, InvitationState, Membership
from core.model.lines import HouseholdLine
from core.ports import Book
from core.records import dataclass
from core.rules.contact import household_phone, shows_phone
from core.screens.listings.people import bearer
from core.text import T, Text

STATES: Mapping[InvitationState, Text] = {
    InvitationState.INVITED: T("Invited"),
    InvitationState.COMING: T("Coming"),
    InvitationState.CAME: T("Came"),
    InvitationState.DECLINED: T("Did not come"),
}
"""How a guest has answered, in the order of the digits that set it."""

CLUB_KINDS: Mapping[ClubKind, Text] = {
    ClubKind.HOBBY: T("Hobby"),
    ClubKind.CIRCLE: T("Circle"),
    ClubKind.ASSOCIATION: T("Association"),
}

SOON = timedelta(days=7)
"""So long before an event a guest who has not answered is work."""


@dataclass(frozen=True, slots=True)
class Person:
    """A guest or a member with the household to get in touch with. `phone` is digits, empty when none may be
    shown."""

    customer_id: int
    name: str
    home: HouseholdLine
    phone: str


@dataclass(frozen=True, slots=True)
class GuestRow:
    """One guest of an event."""

    invitation: Invitation
    person: Person
    gift: Gift | None

    @property
    def state(self) -> InvitationState:
        return self.invitation.state


@dataclass(frozen=True, slots=True)
class EventCard:
    """One event with its guests. `following` is the next of its series, if one is planned."""

    event: Event
    guests: tuple[GuestRow, ...]
    following: Event | None

    @property
    def cost(self) -> int | None:
        """What it cost with all gifts, in cents; None when no cost is known."""
        known = [self.event.cost, *(guest.gift.cost for guest in self.guests if guest.gift)]
        told = [cost for cost in known if cost is not None]
        return sum(told) if told else None

    def count(self, state: InvitationState) -> int:
        return sum(guest.state is state for guest in self.guests)


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One member of a club."""

    membership: Membership
    person: Person


def events(book: Book, on: date) -> tuple[list[Event], list[Event]]:
    """(to come from this day on, soonest first; past, newest first)."""
    found = sorted(book.events.where(), key=lambda event: (event.day, event.hour, event.id))
    coming = [event for event in found if event.day >= on]
    return coming, [event for event in reversed(found) if event.day < on]


def event_card(book: Book, event_id: int, on: date) -> EventCard:
    """One event with everything about it, guests by name."""
    event = book.events.get(event_id)
    invitations = book.invitations.where(event_id=event_id)
    people = people_of(book, [invitation.customer_id for invitation in invitations], on)
    gifts = {gift.customer_id: gift for gift in book.gifts.where(event_id=event_id)}
    guests = [GuestRow(one, people[one.customer_id], gifts.get(one.customer_id)) for one in invitations]
    series = book.events.where(series=event.series) if event.series else []
    later = sorted((one for one in series if one.day > event.day), key=lambda one: one.day)
    guests.sort(key=lambda guest: (guest.person.name, guest.invitation.id))
    return EventCard(event, tuple(guests), later[0] if later else None)


def clubs(book: Book) -> list[Club]:
    """Every club by its kind and name."""
    kinds = list(ClubKind)
    return sorted(book.clubs.where(), key=lambda club: (kinds.index(club.kind), club.name))


def members(book: Book, club_id: int, on: date) -> list[MemberRow]:
    """Everybody in one club, by name."""
    rows = book.memberships.where(club_id=club_id)
    people = people_of(book, [row.customer_id for row in rows], on)
    found = [MemberRow(row, people[row.customer_id]) for row in rows]
    return sorted(found, key=lambda row: (row.person.name, row.membership.id))


def unanswered(book: Book, on: date) -> int:
    """Guests of the next days who have not said whether they come."""
    soon = [event for event in book.events.where() if on <= event.day <= on + SOON]
    invited = InvitationState.INVITED
    return sum(len(book.invitations.where(event_id=event.id, state=invited)) for event in soon)


def people_of(book: Book, customer_ids: Iterable[int], on: date) -> dict[int, Person]:
    """By the id of a card that is named somewhere: who it is, with the household of today."""
    cards = {one: bearer(book, one) for one in customer_ids}
    homes = book.household_lines(list({card.household_id for card in cards.values()}))
    return {
        one: Person(
            card.id, card.name, homes[card.household_id], _phone(homes[card.household_id], card.id, on)
        )
        for one, card in cards.items()
    }


def _phone(home: HouseholdLine, customer_id: int, on: date) -> str:
    """The person's own number where it may be shown, else the one to dial for the household."""
    own = (member for member in home.members if member.customer_id == customer_id and shows_phone(member, on))
    return next((member.phone for member in own), "") or household_phone(home, on)

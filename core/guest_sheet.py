"""The lists of an event as plain objects: whom to call about it, and where the guests sign.

No tiers and no amounts; the list that lies at the door shows no phones either.
"""

from datetime import date

from core.model.event import InvitationState
from core.records import dataclass
from core.screens.events import STATES, EventCard
from core.text import T, Text


@dataclass(frozen=True, slots=True)
class SheetGuest:
    """One guest. `phone` is digits; `state` is how the guest has answered so far, if at all
    (`answered`)."""

    number: int
    name: str
    phone: str
    state: Text
    answered: bool
    gift: str


@dataclass(frozen=True, slots=True)
class GuestSheet:
    """The guests of one event by name. `sign_in`: for the door, else for calling."""

    title: Text
    name: str
    day: date
    hour: str
    place: str
    guests: tuple[SheetGuest, ...]
    sign_in: bool
    own_name: str


def guest_sheet(card: EventCard, own_name: str, sign_in: bool) -> GuestSheet:
    """Everybody who was invited; at the door without phones."""
    guests = tuple(
        SheetGuest(
            number,
            guest.person.name,
            "" if sign_in else guest.person.phone,
            STATES[guest.state],
            guest.state is not InvitationState.INVITED,
            guest.gift.what if guest.gift is not None else "",
        )
        for number, guest in enumerate(card.guests, start=1)
    )
    title, event = T("Sign-in sheet") if sign_in else T("Invitation list"), card.event
    return GuestSheet(title, event.name, event.day, event.hour, event.place, guests, sign_in, own_name)

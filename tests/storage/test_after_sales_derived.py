"""What is derived from what follows a sale equals a rebuild after any change and undo."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from core.model.event import Event, Invitation, InvitationState
from core.model.interaction import Interaction, Kind, Settlement
from core.model.purchase import End, Instalment, ItemEnd, OwnedItem, Purchase
from core.model.referral import Referral
from core.model.service import ItemReading, Service, ServiceKind
from core.text import T
from storage.book import OpenBook
from tests.storage.examples import TODAY, derived, person, put

DAY = timedelta(days=1)
BOUGHT = Purchase(1, TODAY, "空调", 100_00, recorded=TODAY)


@pytest.fixture
def brought(book: OpenBook) -> OpenBook:
    """Household 1 brought household 2, and has something of everything that follows a sale."""
    person(book, "Ann", added=TODAY - 400 * DAY)
    person(book, "Bob")
    put(book, Referral(1, 2, TODAY - 30 * DAY), Interaction(2, TODAY, Kind.NOTE))
    put(book, replace(BOUGHT, recorded=None), BOUGHT)
    put(
        book,
        OwnedItem(1, "空调", purchase_id=2, service_months=3, service_km=9, kilometres=1),
        Service(2, TODAY - DAY, ServiceKind.MAINTENANCE, 1),
        Instalment(2, 1, TODAY, 100),
        Event("品酒会", TODAY),
        Invitation(1, 1, InvitationState.CAME),
        ItemEnd(1, 1, End.WARRANTY, TODAY + 30 * DAY, TODAY),
        Settlement(1, 1, "renewal", 1, TODAY + 30 * DAY),
    )
    return book


EDITS: dict[str, Callable[[OpenBook], object]] = {
    "record a purchase": lambda book: book.purchases.update(1, recorded=TODAY),
    "deliver": lambda book: book.purchases.update(2, delivered=TODAY + DAY),
    "buy as a referee": lambda book: book.purchases.add(replace(BOUGHT, customer_id=2)),
    "serve what another owns": lambda book: book.services.add(Service(2, TODAY, ServiceKind.MAINTENANCE, 1)),
    "forget a service": lambda book: book.services.remove(1),
    "read what another owns": lambda book: book.item_readings.add(ItemReading(1, 2, TODAY + DAY, 999)),
    "move an event": lambda book: book.events.update(1, day=TODAY + DAY),
    "plan otherwise": lambda book: book.plans.update(1, days=2),
    "pay": lambda book: book.instalments.update(1, paid_on=TODAY),
    "settle a step": lambda book: book.interactions.update(1, day=TODAY + 40 * DAY),
    "doubt a card": lambda book: book.customers.update(1, needs_verification=True),
}


@pytest.mark.parametrize("edit", EDITS)
def test_nothing_derived_is_ever_out_of_date(brought: OpenBook, edit: str) -> None:
    before = derived(brought)
    with brought.change(T("Edit")):
        EDITS[edit](brought)
    assert brought.check() == []
    assert derived(brought) != before
    brought.undo()
    assert (brought.check(), derived(brought)) == ([], before)

"""People whom a sheet of records names and nobody knows yet: enough to make a card of, or not."""

from dataclasses import replace
from datetime import date

from core.importing.cleaning.row import CleanRow
from core.importing.cleaning.verdict import IDENTIFYING, LIVING_WITH, PHONED_FOR
from core.importing.fields import OF_CARDS, SheetKind
from core.importing.known import Known
from core.importing.plan import Decision, Newcomer
from core.importing.planning import digits_of, name_of
from core.importing.reports import Verdict
from core.importing.shelf import Shelf
from core.importing.updates import changes_of

_WISHED = {"wish", "budget", "wish_by"}
_OF_A_CARD = OF_CARDS | {"name", "phone", "next_follow_up"}
_OWNED = frozenset(("product", "serial"))
_FILLED = OF_CARDS - {"tier", "referrer", "referrer_number"} | {"next_follow_up"}


def is_enough(row: CleanRow, kind: SheetKind, known: Known) -> bool:
    """Whether the row tells of a person who can be known again. A number that nobody bears is believed
    beside a phone, or beside a name that is new as well; what somebody owns tells him from others."""
    name, phones = name_of(row), digits_of(row)
    if row.get("number", str):
        return bool(name) and (bool(phones) or not known.named(name))
    telling = IDENTIFYING | PHONED_FOR
    if kind is SheetKind.OWNED:
        telling |= LIVING_WITH | _OWNED
    return bool(name) and not telling.isdisjoint(row.values)


def welcome(row: CleanRow, kind: SheetKind, known: Known, customer_id: int) -> Newcomer:
    """The card of somebody new, remembered among those who are known."""
    name, number = name_of(row), row.get("number", str) or known.free_number()
    known.add(customer_id, number, name, digits_of(row))
    told = {field: value for field, value in row.values.items() if field in _OF_A_CARD}
    since, note = row.get("date", date), row.get("note", str)
    if kind is SheetKind.OWNED and since is not None:
        # Whoever holds something has bought it, here or elsewhere.
        told["first_purchase"] = since
    if kind is SheetKind.OWNED and note:
        told["note"] = note
    card = CleanRow(row.row, {**told, "name": name, "number": number})
    return Newcomer(Decision(card, Verdict.CREATE, customer_id))


def told_more(newcomer: Newcomer, row: CleanRow) -> Newcomer:
    """Somebody new, with what a further row says of what the rows before did not."""
    told = {field: value for field, value in row.values.items() if field in _FILLED}
    card = newcomer.card
    return replace(newcomer, card=replace(card, row=replace(card.row, values={**told, **card.row.values})))


def wished(row: CleanRow, customer_id: int) -> Decision | None:
    """What a further row tells of the wishes of somebody new."""
    told = {field: value for field, value in row.values.items() if field in _WISHED}
    return Decision(CleanRow(row.row, told), Verdict.JOIN, customer_id) if told else None


def filled_in(row: CleanRow, customer_id: int, shelf: Shelf) -> Decision | None:
    """What the row tells of somebody whose card does not say it yet; None when that is nothing."""
    told = {field: value for field, value in row.values.items() if field in _FILLED}
    if not told:
        return None
    person = CleanRow(row.row, told)
    new = not changes_of(person, customer_id, shelf, joining=True).empty
    return Decision(person, Verdict.JOIN, customer_id) if new else None

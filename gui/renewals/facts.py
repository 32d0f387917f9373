"""What the panel tells of a thing: its marks, who is named in it, its other ends and the last service."""

from collections.abc import Iterator

from core.model.endings import EndingLine, Source
from core.model.purchase import OwnedItem
from core.model.service import ServiceKind
from core.screens.listings.labels import ENDS
from core.text import Money, T, Text
from gui.desk import Desk
from gui.today.sections import Fact


def item_facts(desk: Desk, line: EndingLine) -> list[Fact]:
    """Everything that is known, in short lines."""
    book = desk.session.book
    if line.source is Source.BENEFIT:
        benefit = book.benefits.get(line.subject_id)
        return [
            _fact(desk, T("Left to use"), str(benefit.remaining)),
            *([_fact(desk, T("Given for"), benefit.given_for)] if benefit.given_for else []),
        ]
    if line.source is Source.INSTALMENT:
        return [_fact(desk, T("Amount"), desk.words.exact_money(line.amount or 0))]
    item = None if line.item_id is None else book.owned_items.get(line.item_id)
    return [] if item is None else [*_named(desk, item), *_ends(desk, item, line), *_services(desk, item)]


def _named(desk: Desk, item: OwnedItem) -> Iterator[Fact]:
    """What stands on the item itself."""
    told: tuple[tuple[Text, str], ...] = (
        (T("Item"), item.name),
        (T("Model"), item.model),
        (T("Plate"), item.plate),
        (T("Serial"), item.serial),
        (T("Bought on"), desk.words.column_date(item.bought_on) if item.bought_on else ""),
        (T("Bought at"), item.bought_at),
        (T("Holder"), item.holder),
        (T("Insured"), item.insured),
        (T("Beneficiary"), item.beneficiary),
        (T("Premium"), desk.say(T("{amount}", amount=Money(item.premium))) if item.premium else ""),
    )
    yield from (_fact(desk, lead, text) for lead, text in told if text)


def _ends(desk: Desk, item: OwnedItem, line: EndingLine) -> Iterator[Fact]:
    """Its other ends that are open, soonest first."""
    ends = desk.session.book.item_ends.where(item_id=item.id, settled=None)
    for end in sorted(ends, key=lambda end: end.due):
        if line.source is not Source.END or end.id != line.subject_id:
            name = end.name or desk.say(ENDS[end.kind])
            yield Fact(name, desk.words.column_date(end.due), lead_token="text3")


def _services(desk: Desk, item: OwnedItem) -> Iterator[Fact]:
    """The last maintenance and the last reading."""
    book = desk.session.book
    done = book.services.where(item_id=item.id, kind=ServiceKind.MAINTENANCE)
    if done:
        last = max(done, key=lambda service: service.day)
        yield _fact(desk, T("Last service"), desk.words.column_date(last.day))
    readings = book.item_readings.where(item_id=item.id)
    if readings:
        read = max(readings, key=lambda reading: reading.day)
        words = T("{km} km on {day}", km=read.kilometres, day=desk.words.day_short(read.day))
        yield _fact(desk, T("Kilometres"), desk.say(words))


def _fact(desk: Desk, lead: Text, text: str) -> Fact:
    return Fact(desk.say(lead), text, lead_token="text3")

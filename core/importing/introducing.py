"""Referrers whom a sheet names with their phone: where nobody knows them they get a card as well."""

from collections.abc import Iterable, Iterator

from core.importing.cleaning.row import CleanRow
from core.importing.known import Known
from core.importing.plan import Decision, Newcomer
from core.importing.reports import Verdict
from core.model.customer import Phone


def introduced(decisions: Iterable[Decision], known: Known, next_id: int) -> Iterator[Newcomer]:
    """A card for each of them, once; they are known from then on."""
    for decision in decisions:
        name, phones = decision.row.get("referrer", str), decision.row.get("referrer_phone", tuple)
        if not decision.customer_id or not name or not phones:
            continue
        digits = [phone.digits for phone in phones if isinstance(phone, Phone)]
        if any(known.may_have(card, digits) for card in known.named(name)):
            continue
        number = known.free_number()
        known.add(next_id, number, name, digits)
        card = CleanRow(decision.row.row, {"number": number, "name": name, "phone": phones})
        yield Newcomer(Decision(card, Verdict.CREATE, next_id))
        next_id += 1

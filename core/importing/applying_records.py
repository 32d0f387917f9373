"""Apply a plan of purchases, contacts or owned items inside an open change."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from core.actions.purchases import write_purchases
from core.importing.cleaning.row import CleanRow
from core.importing.contacts import contact_of
from core.importing.owning import Owned, ends_told, item_name, names_of_ends
from core.importing.paid import Paid
from core.importing.plan import Decision, Plan
from core.importing.repeated import day_and_hour
from core.importing.reports import Verdict
from core.model.interaction import Appointment, FollowUp, Interaction, Kind
from core.model.purchase import End, ItemEnd, OwnedItem, Purchase
from core.ports import Book

ENDS_OF_PURCHASES = (End.WARRANTY, End.MAINTENANCE, End.INSPECTION)
"""Named like their fields."""


def apply_purchases(book: Book, plan: Plan, today: date) -> None:
    """Imported purchases are paid unless the sheet says otherwise."""
    decisions = [one for one in plan.with_verdict(Verdict.CREATE) if "amount" in one.row.values]
    first = book.purchases.next_id()
    write_purchases(book, [_purchase(decision, today) for decision in decisions], today)
    _write_things(book, decisions, first, names_of_ends(plan.mapping), today)


def _write_things(
    book: Book, decisions: Sequence[Decision], first: int, names: dict[str, str], today: date
) -> None:
    """What was bought with a number or an end of its own is a thing that its buyer holds."""
    items: list[OwnedItem] = []
    ends: list[ItemEnd] = []
    next_id = book.owned_items.next_id()
    for purchase_id, decision in enumerate(decisions, first):
        row = decision.row
        dues = [(kind, due) for kind in ENDS_OF_PURCHASES if (due := row.get(kind, date))]
        if not item_name(row) or not (dues or _text(row, "serial")):
            continue
        item = replace(_item(decision, next_id + len(items)), purchase_id=purchase_id, bought_on=None)
        renewed = book.owned_items.where(purchase_id=purchase_id) if row.get("ends", date) else []
        if renewed:
            book.owned_items.update(renewed[0].id, serial=item.serial)
        else:
            items.append(item)
        item_id = renewed[0].id if renewed else item.id
        whose = decision.customer_id
        ends += [ItemEnd(item_id, whose, kind, due, today, name=names[kind]) for kind, due in dues]
    book.owned_items.add_all(items)
    book.item_ends.add_all(ends)


def _purchase(decision: Decision, today: date) -> tuple[Purchase, date | None]:
    row = decision.row
    day = row.get("date", date) or date.min
    purchase = Purchase(
        customer_id=decision.customer_id,
        day=day,
        product=row.get("product", str) or "",
        amount=row.get("amount", int) or 0,
        category=row.get("category", str) or "",
        quantity=row.get("quantity", int) or 1,
        discount=row.get("discount", int) or 0,
        order_no=row.get("order_no", str) or "",
        paid_on=row.get("paid_on", date) or day,
        note=row.get("note", str) or "",
        recorded=today,
    )
    return purchase, row.get("ends", date)


def apply_interactions(book: Book, plan: Plan, today: date) -> None:
    """Contacts keep their own dates; a next date that is already past is told as late."""
    decisions = plan.with_verdict(Verdict.CREATE)
    first = book.interactions.next_id()
    book.interactions.add_all(
        contact_of(decision.customer_id, decision.row, first + place)
        for place, decision in enumerate(decisions)
    )
    book.follow_ups.add_all(
        FollowUp(
            decision.customer_id, due, decision.row.get("date", date) or today, due < today, first + place
        )
        for place, decision in enumerate(decisions)
        if (due := decision.row.get("next", date)) is not None
    )


def apply_appointments(book: Book, plan: Plan, today: date) -> None:
    """What was agreed, each at its hour where that is told. Of a day that has passed it is taken to have
    been kept, unless the sheet says otherwise."""
    decisions = [one for one in plan.with_verdict(Verdict.CREATE) if "date" in one.row.values]
    book.appointments.add_all(_appointment(one, today) for one in decisions)


def _appointment(decision: Decision, today: date) -> Appointment:
    row = decision.row
    day, hour = day_and_hour(row)
    return Appointment(
        customer_id=decision.customer_id,
        day=day,
        hour=hour,
        place=_text(row, "place"),
        kind=_text(row, "kind") or "visit",
        state=_text(row, "state") or ("kept" if day < today else "planned"),
        note=_text(row, "note"),
    )


def apply_owned(book: Book, plan: Plan, today: date) -> None:
    """Things and policies, each with the ends that the sheet names; what stands already gets later ends."""
    names = names_of_ends(plan.mapping)
    decisions = [one for one in plan.with_verdict(Verdict.CREATE) if item_name(one.row)]
    first = book.owned_items.next_id()
    bought = _bought(book, plan, decisions, today)
    book.owned_items.add_all(
        replace(_item(decision, first + place), purchase_id=bought.get(place))
        for place, decision in enumerate(decisions)
    )
    book.item_ends.add_all(
        ItemEnd(first + place, decision.customer_id, end.kind, end.due, today, name=end.name)
        for place, decision in enumerate(decisions)
        for end in ends_told(decision.row, names)
    )
    _renew(book, plan.with_verdict(Verdict.UPDATE), names, today)
    _keep_notes(book, plan, decisions, today)


def _bought(book: Book, plan: Plan, decisions: Sequence[Decision], today: date) -> dict[int, int]:
    """Write the purchases of things that tell their day and their price: their ids, by the place of each."""
    paid = Paid(book, plan.mapping, decisions, today)
    told = {place: line for place, one in enumerate(decisions) if (line := paid.purchase(one)) is not None}
    first = book.purchases.next_id()
    book.purchases.add_all(told.values())
    return {place: first + count for count, place in enumerate(told)}


def _keep_notes(book: Book, plan: Plan, decisions: Sequence[Decision], today: date) -> None:
    """Words about a thing stand on the card that came with it, else in the history of its holder."""
    cards = (newcomer.card.row for newcomer in plan.newcomers)
    on_card = {row.row: note.split("\n") for row in cards if (note := row.get("note", str))}
    book.interactions.add_all(
        Interaction(decision.customer_id, today, Kind.NOTE, note=f"{item_name(decision.row)}: {more}")
        for decision in decisions
        if (more := _without(on_card.get(decision.row.row, ()), decision.row.get("note", str) or ""))
    )


def _without(lines: Collection[str], note: str) -> str:
    return "\n".join(line for line in note.split("\n") if line not in lines)


def _renew(book: Book, decisions: Sequence[Decision], names: dict[str, str], today: date) -> None:
    """A later end takes the place of those that are open."""
    if not decisions:
        return
    owned = Owned(book)
    found = [(one, item) for one in decisions if (item := owned.find(one.customer_id, one.row)) is not None]
    for decision, item in found:
        for end, open_ends in owned.later(item, ends_told(decision.row, names)):
            for standing in open_ends:
                book.item_ends.update(standing.id, settled=today)
            book.item_ends.add(
                ItemEnd(item.id, decision.customer_id, end.kind, end.due, today, name=end.name)
            )


def _item(decision: Decision, row_id: int) -> OwnedItem:
    row = decision.row
    return OwnedItem(
        customer_id=decision.customer_id,
        name=item_name(row),
        category=_text(row, "category"),
        serial=_text(row, "serial"),
        holder=_text(row, "policy_holder"),
        insured=_text(row, "insured"),
        beneficiary=_text(row, "beneficiary"),
        premium=row.get("premium", int),
        kilometres=row.get("kilometres", int),
        bought_on=row.get("date", date),
        id=row_id,
    )


def _text(row: CleanRow, field: str) -> str:
    return row.get(field, str) or ""

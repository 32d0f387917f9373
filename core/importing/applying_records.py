"""Apply a plan of purchases, contacts or owned items inside an open change."""

from datetime import date

from core.actions.purchases import write_purchases
from core.importing.cleaning.row import CleanRow
from core.importing.plan import Decision, Plan
from core.importing.reports import Verdict
from core.model.interaction import FollowUp, Interaction, Kind, Outcome
from core.model.purchase import End, ItemEnd, OwnedItem, Purchase
from core.ports import Book

SETTLED_WORDS = ("已解决", "已处理", "已答复", "已结", "settled", "solved", "closed")


def apply_purchases(book: Book, plan: Plan, today: date) -> None:
    """Imported purchases are paid unless the sheet says otherwise."""
    decisions = plan.with_verdict(Verdict.CREATE)
    write_purchases(book, [_purchase(decision, today) for decision in decisions], today)


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
        _interaction(decision, first + place) for place, decision in enumerate(decisions)
    )
    book.follow_ups.add_all(
        FollowUp(
            decision.customer_id, due, decision.row.get("date", date) or today, due < today, first + place
        )
        for place, decision in enumerate(decisions)
        if (due := decision.row.get("next", date)) is not None
    )


def _interaction(decision: Decision, row_id: int) -> Interaction:
    row = decision.row
    day = row.get("date", date) or date.min
    kind = row.get("kind", Kind) or Kind.CALL
    note = row.get("note", str) or ""
    closed = kind is Kind.COMPLAINT and any(word in note.lower() for word in SETTLED_WORDS)
    return Interaction(
        customer_id=decision.customer_id,
        day=day,
        kind=kind,
        outcome=row.get("outcome", Outcome),
        note=note,
        inbound=kind is Kind.COMPLAINT,
        settled=day if closed else None,
        id=row_id,
    )


def apply_owned(book: Book, plan: Plan, today: date) -> None:
    """Things and policies, each with the ends that the sheet names."""
    decisions = plan.with_verdict(Verdict.CREATE)
    first = book.owned_items.next_id()
    book.owned_items.add_all(_item(decision, first + place) for place, decision in enumerate(decisions))
    book.item_ends.add_all(
        ItemEnd(first + place, decision.customer_id, end, due, today)
        for place, decision in enumerate(decisions)
        for end in End
        if (due := decision.row.get(end.value, date)) is not None
    )


def _item(decision: Decision, row_id: int) -> OwnedItem:
    row = decision.row
    return OwnedItem(
        customer_id=decision.customer_id,
        name=_text(row, "product") or _text(row, "serial"),
        category=_text(row, "category"),
        serial=_text(row, "serial"),
        holder=_text(row, "policy_holder"),
        insured=_text(row, "insured"),
        beneficiary=_text(row, "beneficiary"),
        premium=row.get("premium", int),
        kilometres=row.get("kilometres", int),
        id=row_id,
    )


def _text(row: CleanRow, field: str) -> str:
    return row.get(field, str) or ""

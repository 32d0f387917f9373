"""What is done about something that ends: renewed, done, given up, or talked over."""

from datetime import date

from core.actions.days import check_past
from core.changes import Changes
from core.errors import UserError
from core.model.endings import EndingLine, Source
from core.model.interaction import Interaction, Kind, Outcome, Settlement
from core.model.purchase import ItemEnd
from core.model.service import ClaimState, Service, ServiceKind
from core.ports import Book
from core.screens.renewal_words import ending_words
from core.text import T

RENEWED = frozenset({Source.END, Source.BENEFIT})
"""What goes on until a later day; the rest is done on a day."""


def renew(book: Book, line: EndingLine, until: date, today: date, premium: int | None = None) -> Changes:
    """Let an end or a benefit run until a later day; `premium` in cents, None: as before.

    Raises UserError when the day is not after the end, or somebody has settled it meanwhile.
    """
    with book.change(T("Renew {item} of {name}", item=ending_words(line), name=line.name)) as pending:
        if until <= line.due:
            raise UserError(
                T("{day} is not after {due}", day=until, due=line.due), fix=T("Enter a later day")
            )
        if line.source is Source.BENEFIT:
            book.benefits.update(line.subject_id, ends=until)
        else:
            end = _open_end(book, line)
            book.item_ends.update(end.id, settled=today)
            book.item_ends.add(
                ItemEnd(end.item_id, end.customer_id, end.kind, until, recorded=today, name=end.name)
            )
            if premium is not None:
                book.owned_items.update(end.item_id, premium=premium)
    return pending.changes


def finish(book: Book, line: EndingLine, day: date, today: date, kilometres: int | None = None) -> Changes:
    """Record that maintenance was done, money was paid or a claim was settled on a day up to today.

    The next maintenance counts from it. Raises UserError for a day that lies ahead.
    """
    with book.change(T("Finish {item} of {name}", item=ending_words(line), name=line.name)) as pending:
        check_past(day, today)
        if line.source is Source.MAINTENANCE:
            service = Service(line.customer_id, day, ServiceKind.MAINTENANCE, line.subject_id, kilometres)
            book.services.add(service)
        elif line.source is Source.INSTALMENT:
            book.instalments.update(line.subject_id, paid_on=day)
        else:
            book.claims.update(line.subject_id, state=ClaimState.PAID, closed=day)
    return pending.changes


def give_up(book: Book, line: EndingLine, reason: str, today: date) -> Changes:
    """Settle something that is not renewed; why goes into the history. Money stays owed.

    Raises UserError without a reason.
    """
    with book.change(T("Not renewed: {item} of {name}", item=ending_words(line), name=line.name)) as pending:
        if not reason.strip():
            raise UserError(T("There is no reason"), fix=T("Enter why it is not renewed"))
        match line.source:
            case Source.END:
                book.item_ends.update(_open_end(book, line).id, settled=today)
            case Source.BENEFIT:
                book.benefits.update(line.subject_id, remaining=0)
            case Source.MAINTENANCE:
                book.owned_items.update(line.subject_id, service_months=None, service_km=None)
            case Source.CLAIM:
                book.claims.update(line.subject_id, state=ClaimState.REFUSED, closed=today)
        note = f"{line.item}: {reason.strip()}"
        book.interactions.add(Interaction(line.customer_id, today, Kind.NOTE, note=note))
    return pending.changes


def talk_over(book: Book, line: EndingLine, note: str, today: date) -> Changes:
    """Log a call about it, which settles the step it stands at."""
    with book.change(T("Talk over {item} with {name}", item=ending_words(line), name=line.name)) as pending:
        call = book.interactions.add(
            Interaction(line.customer_id, today, Kind.CALL, Outcome.REACHED, note=note)
        )
        if line.kind is not None:
            settled = Settlement(call, line.customer_id, line.settled_as, line.subject_id, line.due)
            book.settlements.add(settled)
    return pending.changes


def _open_end(book: Book, line: EndingLine) -> ItemEnd:
    end = book.item_ends.get(line.subject_id)
    if end.settled is not None:
        raise UserError(T("{item} was settled on {day}", item=ending_words(line), day=end.settled))
    return end

"""Who brought whom: link two customers, and take a link back."""

from datetime import date

from core.actions.cards import current_card
from core.actions.credit import settle_credit
from core.actions.days import check_past
from core.changes import Changes
from core.errors import UserError
from core.model.referral import Referral
from core.ports import Book
from core.rules.referrals import check_edge
from core.text import T


def link_referral(book: Book, referrer_id: int, referee_id: int, day: date | None, today: date) -> Changes:
    """Record that one customer brought another on a day (None: nobody knows).

    A link that stands already takes the new day. Raises UserError for a self-referral, a circle, a
    second referrer, and a day that lies ahead.
    """
    referrer, referee = current_card(book, referrer_id), current_card(book, referee_id)
    label = T("Record that {referrer} brought {referee}", referrer=referrer.name, referee=referee.name)
    if day is not None:
        check_past(day, today)
    with book.change(label) as pending:
        edges = edges_above(book, referrer_id, referee_id)
        check_edge(referrer_id, referee_id, {child: edge.referrer_id for child, edge in edges.items()})
        if referee_id in edges:
            book.referrals.update(edges[referee_id].id, day=day)
        else:
            book.referrals.add(Referral(referrer_id, referee_id, day))
        settle_credit(book, {referee_id}, today)
    return pending.changes


def close_referral(book: Book, referral_id: int, reason: str, today: date) -> Changes:
    """Take a link back: it earns no more, and what it has earned is reversed with this reason.

    Raises UserError without a reason, and for a link that is closed already.
    """
    referral = book.referrals.get(referral_id)
    referee = book.customers.get(referral.referee_id)
    with book.change(T("Close the referral of {name}", name=referee.name)) as pending:
        if referral.closed is not None:
            raise UserError(T("This referral was closed on {day}", day=referral.closed))
        if not reason.strip():
            raise UserError(T("A closed referral needs a reason"), fix=T("Enter a reason"))
        book.referrals.update(referral_id, closed=today, reason=reason)
        settle_credit(book, {referral.referee_id}, today)
    return pending.changes


def edges_above(book: Book, *customer_ids: int) -> dict[int, Referral]:
    """The open referrals of these customers, of their referrers and so on up, by referee."""
    edges: dict[int, Referral] = {}
    waiting = list(customer_ids)
    while waiting:
        referee = waiting.pop()
        if referee not in edges:
            for edge in book.referrals.where(referee_id=referee, closed=None):
                edges[referee] = edge
                waiting.append(edge.referrer_id)
    return edges

"""What a book stands to lose in a year with whoever has fallen silent."""

from collections.abc import Mapping, Sequence
from datetime import date

from dateutil.relativedelta import relativedelta

from core.ports import Book
from core.rules.bgnbd import Fit, p_alive, past
from core.rules.value import values


def worth_of_a_year(book: Book, on: date) -> Mapping[int, int]:
    """By household, what it and those it referred bought in the last twelve months, cents."""
    since = on - relativedelta(months=12)
    own, nets = book.household_nets(since), book.customer_nets(since)
    worth = values(own, nets, book.household_of(), book.referrals.where(closed=None))
    return {home: value.total for home, value in worth.items()}


def at_risk(model: Fit, days: Sequence[date], on: date, worth: int) -> int:
    """What is lost in a year, cents: by how likely the buyer is gone."""
    return round((1 - p_alive(model, past(days, on))) * worth)

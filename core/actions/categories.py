"""What is sold, by category: after how long a silence its buyers count as dormant."""

from core.actions.preferences import DAYS
from core.changes import Changes
from core.errors import UserError
from core.model.catalogue import Category, Goods
from core.ports import Book
from core.text import T


def set_goods(book: Book, name: str, goods: Goods) -> Changes:
    """What a category says of silence from now on; it may be one that only purchases have named so far.

    Raises UserError without a name, or for days that make no sense.
    """
    with book.change(T("Change the category {name}", name=name)) as pending:
        _check(name, goods)
        known = book.categories.where(name=name)
        if not known:
            book.categories.add(Category(name, None, goods.dormant_days, goods.long_lived))
        elif goods != known[0].goods:
            new = {"dormant_days": goods.dormant_days, "long_lived": goods.long_lived}
            book.categories.update(known[0].id, **new)
    return pending.changes


def _check(name: str, goods: Goods) -> None:
    low, high = DAYS
    if not name.strip():
        raise UserError(T("The category has no name"), fix=T("Choose one of those that were bought"))
    if goods.dormant_days is not None and not low <= goods.dormant_days <= high:
        what = T("{days} days are no limit for {name}", days=goods.dormant_days, name=name)
        raise UserError(what, fix=T("Enter a whole number from {low} to {high}", low=low, high=high))

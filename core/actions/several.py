"""What is done to several customers at once, each time as one step."""

from collections.abc import Collection, Sequence
from datetime import date

from core.actions.households import join_household
from core.actions.tags import write_tags
from core.changes import Changes
from core.errors import UserError
from core.ports import Book
from core.text import N, T


def give_tags(book: Book, customer_ids: Collection[int], tags: Sequence[str]) -> Changes:
    """Let these customers bear the tags too. Raises UserError without one."""
    label = N("Tag {n} customer: {tags}", "Tag {n} customers: {tags}", len(customer_ids), tags=tuple(tags))
    with book.change(label) as pending:
        if not tags:
            raise UserError(T("No tag is written"), fix=T("Type a word that groups these customers"))
        for tag in tags:
            borne = book.bearers(tag, customer_ids)
            write_tags(book, [(one, tag) for one in customer_ids if one not in borne])
    return pending.changes


def take_tags(book: Book, customer_ids: Collection[int], tags: Sequence[str]) -> Changes:
    """Take the tags off these customers; the tags themselves stay."""
    count = len(customer_ids)
    label = N("Untag {n} customer: {tags}", "Untag {n} customers: {tags}", count, tags=tuple(tags))
    with book.change(label) as pending:
        for tag in tags:
            borne = book.bearers(tag, customer_ids)
            for found in book.tags.where(name=tag):
                for row in book.taggings.where(tag_id=found.id):
                    if row.customer_id in borne:
                        book.taggings.remove(row.id)
    return pending.changes


def make_one_family(book: Book, customer_ids: Collection[int], today: date) -> Changes:
    """Serve all of them with whoever was entered first. Raises UserError for fewer than two."""
    if len(customer_ids) < 2:
        raise UserError(T("A family needs two"), fix=T("Tick at least two rows"))
    first, *others = sorted(customer_ids)
    return join_household(book, others, book.customers.get(first).household_id, today)

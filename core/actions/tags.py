"""Tags: words that group customers."""

from collections.abc import Iterable, Sequence

from core.actions.cards import current_card
from core.changes import Changes
from core.model.customer import Tag, Tagging
from core.ports import Book
from core.text import T


def set_tags(book: Book, customer_id: int, tags: Sequence[str]) -> Changes:
    """Let the card bear exactly these tags; a word that is no tag yet becomes one."""
    card = current_card(book, customer_id)
    with book.change(T("Set the tags of {name}", name=card.name)) as pending:
        name_of = {tag.id: tag.name for tag in book.tags.where()}
        borne = {name_of[row.tag_id]: row.id for row in book.taggings.where(customer_id=customer_id)}
        for gone in borne.keys() - set(tags):
            book.taggings.remove(borne[gone])
        write_tags(book, [(customer_id, tag) for tag in tags if tag not in borne])
    return pending.changes


def write_tags(book: Book, wanted: Iterable[tuple[int, str]]) -> None:
    """Inside an open change: give customers tags that they do not bear yet."""
    pairs = dict.fromkeys(pair for pair in wanted if pair[1].strip())
    ids = {tag.name: tag.id for tag in book.tags.where()} if pairs else {}
    for name in dict.fromkeys(name for _, name in pairs):
        if name not in ids:
            ids[name] = book.tags.add(Tag(name))
    book.taggings.add_all(Tagging(customer, ids[name]) for customer, name in pairs)

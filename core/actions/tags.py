"""Tags: words that group customers."""

from collections.abc import Iterable, Sequence

from core.model.customer import Tag, Tagging
from core.ports import Book


def write_all_tags(book: Book, customer_id: int, tags: Sequence[str]) -> None:
    """Inside an open change: let a card bear exactly these tags; a word that is no tag yet becomes one."""
    name_of = {tag.id: tag.name for tag in book.tags.where()}
    borne = {name_of[row.tag_id]: row.id for row in book.taggings.where(customer_id=customer_id)}
    for gone in borne.keys() - set(tags):
        book.taggings.remove(borne[gone])
    write_tags(book, [(customer_id, tag) for tag in tags if tag not in borne])


def write_tags(book: Book, wanted: Iterable[tuple[int, str]]) -> None:
    """Inside an open change: give customers tags that they do not bear yet."""
    pairs = dict.fromkeys(pair for pair in wanted if pair[1].strip())
    ids = {tag.name: tag.id for tag in book.tags.where()} if pairs else {}
    for name in dict.fromkeys(name for _, name in pairs):
        if name not in ids:
            ids[name] = book.tags.add(Tag(name))
    book.taggings.add_all(Tagging(customer, ids[name]) for customer, name in pairs)

"""A card edited as a whole: fields, phones and tags in one change, one step of undo."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from core.actions.cards import current_card
from core.actions.customers import NewPhone, write_fields
from core.actions.tags import write_tags
from core.changes import Changes
from core.model.customer import Phone
from core.ports import Book
from core.text import T


@dataclass(frozen=True, slots=True)
class CardEdit:
    """What a card is to say: some of the `EDITABLE` fields, all its phones, all its tags."""

    values: dict[str, Any]  # any editable field of Customer
    phones: tuple[NewPhone, ...]
    tags: tuple[str, ...]


def edit_card(book: Book, customer_id: int, edit: CardEdit) -> Changes:
    """Let the card say exactly this. Raises UserError for an empty name."""
    card = current_card(book, customer_id)
    with book.change(T("Edit {name}", name=card.name)) as pending:
        write_fields(book, card, edit.values)
        _write_phones(book, customer_id, edit.phones)
        _write_tags(book, customer_id, edit.tags)
    return pending.changes


def _write_phones(book: Book, customer_id: int, phones: Sequence[NewPhone]) -> None:
    kept = {phone.digits: phone for phone in book.phones.where(customer_id=customer_id)}
    unique = {phone.digits: phone for phone in reversed(phones)}
    for gone in kept.keys() - unique.keys():
        book.phones.remove(kept[gone].id)
    for position, phone in enumerate(dict.fromkeys(phone.digits for phone in phones)):
        wanted = unique[phone]
        if phone not in kept:
            book.phones.add(Phone(customer_id, wanted.typed, phone, wanted.label, position))
        elif (kept[phone].label, kept[phone].position) != (wanted.label, position):
            book.phones.update(kept[phone].id, label=wanted.label, position=position)


def _write_tags(book: Book, customer_id: int, tags: Sequence[str]) -> None:
    name_of = {tag.id: tag.name for tag in book.tags.where()}
    borne = {name_of[row.tag_id]: row.id for row in book.taggings.where(customer_id=customer_id)}
    for gone in borne.keys() - set(tags):
        book.taggings.remove(borne[gone])
    write_tags(book, [(customer_id, tag) for tag in tags if tag not in borne])

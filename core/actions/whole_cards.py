"""A card edited as a whole: fields, phones and tags in one change, one step of undo."""

from typing import Any

from core.actions.cards import current_card
from core.actions.customers import NewPhone, write_all_phones, write_fields
from core.actions.tags import write_all_tags
from core.changes import Changes
from core.ports import Book
from core.records import dataclass
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
        write_all_phones(book, customer_id, edit.phones)
        write_all_tags(book, customer_id, edit.tags)
    return pending.changes

"""Fields of the user's own, and what cards say in them."""

from core.model.classification import CustomValue
from core.ports import Book


def values_of(book: Book, customer_id: int) -> dict[int, str]:
    """What a card says in each field of the user's own, by the field's id; empty ones are not there."""
    return {row.field_id: row.value for row in book.custom_values.where(customer_id=customer_id)}


def write_value(book: Book, customer_id: int, field_id: int, value: str) -> None:
    """Inside an open change: let a card say this in a field, or nothing any more when it is empty."""
    known = book.custom_values.where(customer_id=customer_id, field_id=field_id)
    if not known and value:
        book.custom_values.add(CustomValue(customer_id, field_id, value))
    for row in known:
        if not value:
            book.custom_values.remove(row.id)
        elif row.value != value:
            book.custom_values.update(row.id, value=value)

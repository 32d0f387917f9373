"""Fields of the user's own, and what cards say in them."""

from collections.abc import Iterable, Mapping, Sequence

from core.model.classification import CustomField, CustomValue
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


def fields_called(book: Book, names: Sequence[str]) -> dict[str, int]:
    """Inside an open change: the ids of the fields with these names; one that is not there is made."""
    known = book.custom_fields.where()
    ids = {field.name: field.id for field in known}
    last = max((field.position for field in known), default=-1)
    for place, name in enumerate((name for name in names if name not in ids), last + 1):
        ids[name] = book.custom_fields.add(CustomField(name, position=place))
    return {name: ids[name] for name in names}


def write_first_values(book: Book, told: Iterable[tuple[int, Mapping[int, str]]]) -> None:
    """Inside an open change: what cards that are new say, by the ids of the fields."""
    book.custom_values.add_all(
        CustomValue(customer, field, value) for customer, values in told for field, value in values.items()
    )

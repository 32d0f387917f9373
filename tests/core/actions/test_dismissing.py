"""Never suggest this again."""

import pytest

from core.actions.dismissals import dismiss
from core.errors import UserError
from core.model.household import Dismissal
from core.ports import Book
from core.text import T
from tests.makers import a_customer


def test_a_pair_is_remembered_smaller_id_first_and_once_a_kind(book: Book) -> None:
    first, second = a_customer(book, "李玉芬"), a_customer(book, "李玉芳")
    done = dismiss(book, "person", second, first)
    assert done.label == T("Keep {first} and {second} apart", first="李玉芬", second="李玉芳")
    assert dismiss(book, "person", first, second).rows == 0
    dismiss(book, "family", first, second)
    assert book.dismissals.where() == [
        Dismissal("person", first, second, id=1),
        Dismissal("family", first, second, id=2),
    ]


def test_a_card_is_not_kept_apart_from_itself(book: Book) -> None:
    card = a_customer(book)
    with pytest.raises(UserError):
        dismiss(book, "person", card, card)

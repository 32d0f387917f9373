"""What a category says of silence: written once, changed, refused, and taken back."""

from datetime import timedelta

import pytest

from core.actions.categories import set_goods
from core.errors import UserError
from core.model.catalogue import Goods
from core.ports import Book
from tests.makers import TODAY, a_customer, a_purchase


def told(book: Book) -> list[tuple[str, Goods]]:
    return [(one.name, one.goods) for one in book.categories.where()]


def test_a_category_that_only_purchases_named_is_written_and_then_changed(book: Book) -> None:
    set_goods(book, "整车", Goods(730))
    assert told(book) == [("整车", Goods(730))]
    set_goods(book, "整车", Goods(None, True))
    assert told(book) == [("整车", Goods(None, True))]
    assert set_goods(book, "整车", Goods(None, True)).rows == 0
    book.undo()
    assert told(book) == [("整车", Goods(730))]


def test_whoever_bought_of_it_is_judged_anew_and_as_before_once_that_is_undone(book: Book) -> None:
    customer, day = a_customer(book), TODAY - timedelta(days=300)
    a_purchase(book, customer, day=day, category="保养")
    home = book.customers.get(customer).household_id
    before = book.standings()[home].dormant_from
    set_goods(book, "保养", Goods(20))
    assert book.standings()[home].dormant_from == day + timedelta(days=21)
    assert book.check() == []
    book.undo()
    assert book.standings()[home].dormant_from == before


@pytest.mark.parametrize(("name", "days"), [(" ", 30), ("保养", 0), ("保养", 3651)])
def test_a_limit_that_makes_no_sense_is_refused(book: Book, name: str, days: int) -> None:
    with pytest.raises(UserError):
        set_goods(book, name, Goods(days))
    assert told(book) == []

"""What undo leaves alone: rows edited since, rows still needed, rows without a place to return to."""

import pytest

from core.changes import Changes
from core.errors import UserError
from core.model.customer import Customer, Phone, Tag, Tagging
from core.model.household import Household
from core.model.interaction import Interaction, Kind
from core.model.purchase import OwnedItem, Purchase
from core.text import T
from storage.book import OpenBook
from tests.storage.examples import TODAY, person, put, rows_of


def kept(changes: Changes) -> set[tuple[str, int]]:
    return {(row.table, row.row_id) for row in changes.kept}


def rename(book: OpenBook, customer: int, name: str) -> int:
    with book.change(T("Rename")) as pending:
        book.customers.update(customer, name=name)
    return pending.changes.number


def test_a_row_edited_since_stays_and_is_named(book: OpenBook) -> None:
    one, other = person(book, "甲"), person(book, "乙")
    with book.change(T("Mark both")) as marked:
        book.customers.update(one, close=True)
        book.customers.update(other, close=True)
    rename(book, one, "丙")
    undone = book.undo(marked.changes.number)
    assert (undone.rows, kept(undone)) == (1, {("customers", one)})
    assert [(card.name, card.close) for card in book.customers.where()] == [("丙", True), ("乙", False)]
    assert book.redo().rows == 1
    assert [card.close for card in book.customers.where()] == [True, True]


def test_a_change_that_can_only_be_kept_can_be_undone_later(book: OpenBook) -> None:
    customer = person(book, "甲")
    first, second = rename(book, customer, "乙"), rename(book, customer, "丙")
    undone = book.undo(first)
    assert (undone.rows, kept(undone)) == (0, {("customers", customer)})
    book.undo(second)
    book.undo(first)
    assert book.customers.get(customer).name == "甲"
    book.redo()
    book.redo()
    assert book.customers.get(customer).name == "丙"


def test_a_customer_with_later_records_stays_with_the_household(book: OpenBook) -> None:
    with book.change(T("Import")) as imported:
        for customer in (1, 2):
            book.households.add(Household(customer, TODAY))
            book.customers.add(Customer(f"N{customer}", "王芳", customer, added=TODAY))
    put(book, Interaction(1, TODAY, Kind.CALL))
    undone = book.undo(imported.changes.number)
    assert (undone.rows, kept(undone)) == (2, {("customers", 1), ("households", 1)})
    assert [card.id for card in book.customers.where()] == [1]
    assert [call.customer_id for call in book.interactions.where()] == [1]
    assert book.check() == []


def test_a_card_that_stays_keeps_its_phones_and_tags(book: OpenBook) -> None:
    with book.change(T("Import")) as imported:
        book.tags.add(Tag("展会"))
        for customer in (1, 2):
            book.households.add(Household(customer, TODAY))
            book.customers.add(Customer(f"N{customer}", "王芳", customer, added=TODAY))
            book.phones.add(Phone(customer, "138", "138"))
            book.taggings.add(Tagging(customer, 1))
            book.interactions.add(Interaction(customer, TODAY, Kind.NOTE))
    put(book, Interaction(1, TODAY, Kind.CALL))
    book.undo(imported.changes.number)
    left = rows_of(book, "phones", "taggings", "tags", "customers")
    assert {table: len(rows) for table, rows in left.items()} == dict.fromkeys(left, 1)
    assert [entry.kind for entry in book.interactions.where()] == [Kind.CALL]


def test_a_row_that_is_needed_keeps_those_it_needs_itself(book: OpenBook) -> None:
    customer = person(book)
    with book.change(T("Sell and take back")) as sold:
        book.purchases.add(Purchase(customer, TODAY, "空调", 1000_00))
        book.purchases.add(Purchase(customer, TODAY, "空调", -1000_00, refund_of=1))
        book.purchases.add(Purchase(customer, TODAY, "风扇", 100_00))
    put(book, OwnedItem(customer, "空调", purchase_id=2))
    assert kept(book.undo(sold.changes.number)) == {("purchases", 1), ("purchases", 2)}
    assert [line.id for line in book.purchases.where()] == [1, 2]
    assert book.check() == []


def test_a_row_whose_owner_is_gone_does_not_return(book: OpenBook) -> None:
    one, other = person(book), person(book)
    put(book, Phone(one, "138", "138"), Phone(other, "139", "139"))
    with book.change(T("Remove both phones")) as removed:
        book.phones.remove(1)
        book.phones.remove(2)
    with book.change(T("Remove the customer")):
        book.customers.remove(one)
    assert kept(book.undo(removed.changes.number)) == {("phones", 1)}
    assert [phone.id for phone in book.phones.where()] == [2]
    assert book.check() == []


def test_what_hangs_on_a_row_that_does_not_return_stays_away_too(book: OpenBook) -> None:
    customer = person(book)
    put(book, Phone(customer, "138", "138"))
    with book.change(T("Remove")) as removed:
        book.phones.remove(1)
        book.customers.remove(customer)
    put(book, Customer("N1", "别人", 1, added=TODAY))
    assert kept(book.undo(removed.changes.number)) == {("customers", 1), ("phones", 1)}
    assert [card.name for card in book.customers.where()] == ["别人"]
    assert book.check() == []


@pytest.mark.parametrize("edit", ["remove", "rename"])
def test_a_name_that_somebody_else_bears_today_stays_theirs(book: OpenBook, edit: str) -> None:
    put(book, Tag("老友"), Tag("茶友", 30))
    with book.change(T("Change both")) as changed:
        book.tags.update(2, gap_days=60)
        if edit == "remove":
            book.tags.remove(1)
        else:
            book.tags.update(1, name="新友")
    put(book, Tag("老友"))
    assert kept(book.undo(changed.changes.number)) == {("tags", 1)}
    assert book.tags.get(2).gap_days == 30
    assert [tag.id for tag in book.tags.where(name="老友")] == [3]


def test_a_moved_customer_does_not_return_to_a_household_that_is_gone(book: OpenBook) -> None:
    one, other = person(book), person(book)
    with book.change(T("Join")) as joined:
        book.customers.update(one, household_id=book.customers.get(other).household_id)
    with book.change(T("Remove the empty household")):
        book.households.remove(1)
    assert kept(book.undo(joined.changes.number)) == {("customers", one)}
    with pytest.raises(UserError, match="Nothing to redo"):
        book.redo()
    assert book.check() == []

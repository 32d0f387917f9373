"""What the panel beside Today tells of a household."""

from datetime import timedelta
from pathlib import Path

from core.model.purchase import End, ItemEnd, OwnedItem
from core.text import T
from gui.today.facts import Teller
from resources.words import Words
from tests.makers import TODAY, a_book, a_customer


def test_what_is_held_is_told_by_its_end_and_what_was_renewed_by_another_is_not(tmp_path: Path) -> None:
    book = a_book(tmp_path)
    owner = a_customer(book)
    with book.change(T("Add a purchase")):
        for days, settled in ((-300, TODAY), (200, None), (40, None)):
            item = book.owned_items.add(OwnedItem(owner, f"车险 {days}"))
            due = TODAY + timedelta(days=days)
            book.item_ends.add(ItemEnd(item, owner, End.RENEWAL, due, TODAY, settled=settled))
        book.owned_items.add(OwnedItem(owner, "行车记录仪"))
    (line,) = book.household_lines([book.customers.get(owner).household_id]).values()
    facts = Teller(book, Words("en", TODAY), TODAY).products(line)
    assert [(fact.lead, fact.end_token) for fact in facts] == [
        ("车险 40", "warn"),
        ("车险 200", "text2"),
        ("行车记录仪", "text3"),
    ]

"""Who lives where, as the book answers it."""

from datetime import timedelta

from core.model.interaction import FollowUp, Interaction, Kind, Outcome
from core.model.lines import AddressLine
from storage.book import OpenBook
from tests.storage.examples import TODAY, person, put

ESTATE = "清风雅苑"


def test_a_place_has_its_households_due_first_then_the_longest_unseen(book: OpenBook) -> None:
    days = {"甲": 9, "乙": 3, "丙": 5}
    for name, ago in days.items():
        customer = person(book, name, address=f"中山路3号{ESTATE}1幢{ago}室")
        put(book, Interaction(customer, TODAY - timedelta(days=ago), Kind.CALL, Outcome.REACHED))
    put(book, FollowUp(2, TODAY, TODAY - timedelta(days=1)))
    assert book.households_at(ESTATE, TODAY, 9) == [2, 1, 3]
    assert book.households_at(ESTATE, TODAY, 1) == [2]


def test_only_an_address_names_a_place(book: OpenBook) -> None:
    person(book, "甲", note=f"常去{ESTATE}")
    person(book, "乙", estate="Riverside Garden")
    person(book, "丙", address=f"{ESTATE}2幢", do_not_contact=True)
    person(book, "丁", address="清风路3号雅苑")
    assert book.households_at(ESTATE, TODAY, 9) == []
    assert book.households_at("riverside garden", TODAY, 9) == [2]
    assert book.households_at("·", TODAY, 9) == []


def test_the_address_of_the_primary_contact_stands_first(book: OpenBook) -> None:
    person(book, "甲", region="城东区")
    person(book, "乙", household=1, address="人民路1号")
    person(book, "丙", household=1)
    person(book, "丁", estate=ESTATE)
    assert book.address_lines([1]) == [
        AddressLine(1, "城东区", "", ""),
        AddressLine(1, "", "", "人民路1号"),
    ]
    assert [line.household_id for line in book.address_lines([2, 1])] == [1, 1, 2]

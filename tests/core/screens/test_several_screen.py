"""Several customers without a window: how many, what may be done, and what a typed tag would do."""

from datetime import date

import pytest

from core.actions.preferences import set_preference
from core.actions.several import give_tags, make_one_family
from core.model.lines import ListOrder
from core.ports import Book
from core.screens import several
from core.screens.customers import CustomersScreen
from core.screens.several import SeveralScreen
from core.text import N, T, Text
from tests.makers import TODAY, a_customer


@pytest.fixture
def people(book: Book) -> list[int]:
    return [a_customer(book, name) for name in ("陈国栋", "李玉芬", "谢宏斌")]


@pytest.fixture
def screen(book: Book, people: list[int]) -> SeveralScreen:
    made = SeveralScreen(book, TODAY)
    made.show(people, TODAY)
    return made


def test_it_counts_people_and_households(screen: SeveralScreen) -> None:
    assert screen.count() == N("{n} customer ticked", "{n} customers ticked", 3)
    assert screen.count_of_households() == N("{n} household", "{n} households", 3)
    screen.show([], TODAY)
    assert screen.count_of_households() == Text("")
    assert (screen.may_be_family, screen.may_be_planned) == (False, False)


def test_it_says_how_next_week_would_take_them(screen: SeveralScreen) -> None:
    assert (screen.spread().values["households"], screen.spread().values["most"]) == (
        N("{n} household", "{n} households", 3),
        1,
    )


def test_households_of_a_crowd_are_not_counted(
    screen: SeveralScreen, people: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(several, "COUNTED", 2)
    screen.show(people, TODAY)
    assert screen.count_of_households() == Text("")
    assert not screen.may_be_planned


def test_a_family_is_of_two_and_of_no_crowd(
    screen: SeveralScreen, people: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(several, "FAMILY_AT_MOST", 2)
    may_be = []
    for count in (1, 2, 3):
        screen.show(people[:count], TODAY)
        may_be.append(screen.may_be_family)
    assert may_be == [False, True, False]


def test_next_week_takes_no_more_than_it_holds(book: Book, screen: SeveralScreen) -> None:
    set_preference(book, "quota", 5)
    for number in range(20):
        a_customer(book, f"Ann {number}")
    may_be = []
    for ids in ([1, 2, 3], book.customer_ids()):
        screen.show(ids, TODAY)
        may_be.append(screen.may_be_planned)
    assert may_be == [True, False]


def test_one_of_each_household_is_planned_and_joined_people_are_one(
    book: Book, screen: SeveralScreen, people: list[int]
) -> None:
    screen.show(people[:2], TODAY)
    screen.joining()(book)
    screen.show(people, TODAY)
    screen.planning()(book)
    assert [(row.customer_id, row.due) for row in book.follow_ups.where()] == [
        (people[0], date(2026, 9, 21)),
        (people[2], date(2026, 9, 23)),
    ]


def test_next_week_takes_the_households_there_are_by_then(
    book: Book, screen: SeveralScreen, people: list[int]
) -> None:
    """What is shown may be older than the book."""
    make_one_family(book, people[1:], TODAY)
    screen.planning()(book)
    assert [row.customer_id for row in book.follow_ups.where()] == people[:2]


def test_a_tag_that_is_typed_is_read_back(book: Book, screen: SeveralScreen, people: list[int]) -> None:
    assert screen.told(" ") == T("Several with commas. A tag that all of them bear is taken off")
    given = N("Enter gives {n} the tag {tags}", "Enter gives all {n} the tag {tags}", 3, tags=("茶友",))
    assert screen.told("茶友") == given
    give_tags(book, people[:2], ["茶友"])
    assert screen.told("茶友") == given
    screen.tagging("茶友")(book)
    taken = N("Enter takes {tags} off {n}", "Enter takes {tags} off all {n}", 3, tags=("茶友",))
    assert screen.told("茶友") == taken
    screen.tagging("茶友")(book)
    assert book.taggings.where() == []


def test_tags_are_offered_that_begin_like_the_last_one(book: Book, screen: SeveralScreen) -> None:
    screen.tagging("茶友，老乡，茶商")(book)
    assert screen.tags_like("") == sorted(["老乡", "茶友", "茶商"])
    assert screen.tags_like("老乡，茶") == sorted(["茶友", "茶商"])


def test_an_order_turns_round_and_then_lets_go(book: Book, people: list[int]) -> None:
    screen = CustomersScreen(book, TODAY)
    seen = []
    total, tier, due = ListOrder.TOTAL, ListOrder.TIER, ListOrder.NEXT_DUE
    for order in (total, total, total, tier, due, due):
        screen.sort(order)
        seen.append((screen.order, screen.descending))
    assert seen == [
        (ListOrder.TOTAL, True),
        (ListOrder.TOTAL, False),
        (ListOrder.ENTRY, False),
        (ListOrder.TIER, False),
        (ListOrder.NEXT_DUE, False),
        (ListOrder.NEXT_DUE, True),
    ]
    assert screen.next_order() is ListOrder.TOTAL
    screen.sort(ListOrder.TOTAL)
    assert screen.next_order() is ListOrder.ENTRY
    assert [screen.everyone(), screen.still_there([2, 9])] == [people, {2}]

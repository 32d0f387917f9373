"""Households: joining, leaving, who is called first, and the ties that remain."""

from datetime import date, timedelta

import pytest

from core.actions.households import (
    add_kinship,
    join_household,
    leave_household,
    members_of,
    set_primary,
    set_role,
)
from core.actions.purchases import add_purchase
from core.actions.referrals import link_referral
from core.errors import UserError
from core.model.customer import Role
from core.model.household import FormerMember, Kin, Kinship
from core.model.purchase import Purchase
from core.ports import Book
from core.text import T
from tests.makers import a_customer, a_touch, all_rows

MARCH = date(2026, 3, 1)
WEDDING = date(2026, 5, 2)


def home_of(book: Book, customer: int) -> int:
    return book.customers.get(customer).household_id


def names(book: Book, household: int) -> list[str]:
    return [member.name for member in members_of(book, household)]


@pytest.fixture
def family(book: Book, today: date) -> tuple[int, int, int]:
    """陈国栋, his wife since always and their son since March."""
    head, wife, son = (a_customer(book, name) for name in ("陈国栋", "李玉芬", "陈小明"))
    join_household(book, [wife], home_of(book, head), today)
    join_household(book, [son], home_of(book, head), today, MARCH)
    return head, wife, son


def test_who_joins_is_served_with_the_others(book: Book, family: tuple[int, int, int], today: date) -> None:
    head = family[0]
    home = home_of(book, head)
    assert names(book, home) == ["陈国栋", "李玉芬", "陈小明"]
    assert book.household_lines([home])[home].primary.customer_id == head
    assert [(card.role, card.joined) for card in map(book.customers.get, family)] == [
        (Role.SELF, None),
        (Role.OTHER, None),
        (Role.OTHER, MARCH),
    ]
    assert book.history()[0].label == T("Join {name}’s household", name="陈国栋")
    assert book.check() == []


def test_an_own_household_left_empty_needs_no_memory(book: Book, family: tuple[int, int, int]) -> None:
    assert book.former_members.where() == []
    assert len(book.households.where()) == 3
    assert (book.household_count(), len(book.shared_households())) == (1, 1)


def test_joining_again_changes_nothing(book: Book, family: tuple[int, int, int], today: date) -> None:
    head, wife, _ = family
    assert join_household(book, [wife, head], home_of(book, head), today).rows == 0


def test_a_role_that_was_told_is_kept(book: Book, today: date) -> None:
    head, wife = a_customer(book, "陈国栋"), a_customer(book, "李玉芬", role=Role.SPOUSE)
    join_household(book, [wife], home_of(book, head), today)
    assert book.customers.get(wife).role is Role.SPOUSE


def test_history_stays_with_those_who_were_there(
    book: Book, family: tuple[int, int, int], today: date
) -> None:
    head, _, son = family
    home = home_of(book, head)
    a_touch(book, son, MARCH)
    leave_household(book, son, WEDDING, today, Kin.CHILD)
    a_touch(book, son, today)
    assert book.former_members.where() == [FormerMember(son, home, WEDDING, MARCH, id=1)]
    assert book.kinships.where() == [Kinship(head, son, Kin.CHILD, id=1)]
    left = book.customers.get(son)
    assert (left.role, left.joined) == (Role.SELF, WEDDING)
    assert book.households.get(left.household_id).primary_id == son
    standings = book.standings()
    assert (standings[home].last_touch, standings[left.household_id].last_touch) == (MARCH, today)
    assert book.check() == []


def test_when_the_primary_contact_leaves_another_member_takes_over(
    book: Book, family: tuple[int, int, int], today: date
) -> None:
    head, wife, son = family
    home = home_of(book, head)
    with book.change(T("Mourn")):
        book.customers.update(wife, deceased=MARCH)
    leave_household(book, head, today, today)
    assert book.households.get(home).primary_id == son
    leave_household(book, son, today, today)
    assert book.households.get(home).primary_id == wife


def test_a_whole_household_that_joins_another_is_remembered(
    book: Book, family: tuple[int, int, int], today: date
) -> None:
    home = home_of(book, family[0])
    aunt = a_customer(book, "周阿姨")
    join_household(book, family, home_of(book, aunt), today)
    assert names(book, home) == []
    assert [row.customer_id for row in book.former_members.where(household_id=home)] == list(family)
    assert book.check() == []


def test_a_household_left_empty_can_be_filled_again(book: Book, today: date) -> None:
    first, second, third = (a_customer(book, name) for name in ("甲", "乙", "丙"))
    empty = home_of(book, first)
    join_household(book, [first], home_of(book, second), today)
    join_household(book, [third], empty, today)
    assert book.households.get(empty).primary_id == third
    join_household(book, [], empty, today)
    assert book.household_lines([empty])[empty].primary.name == "丙"


def test_joining_an_empty_household_with_nobody_is_nothing(book: Book, today: date) -> None:
    first, second = a_customer(book, "甲"), a_customer(book, "乙")
    empty = home_of(book, first)
    join_household(book, [first], home_of(book, second), today)
    assert join_household(book, [], empty, today).rows == 0


@pytest.mark.parametrize("days", [1, -400])
def test_days_that_cannot_be_are_refused(
    book: Book, family: tuple[int, int, int], today: date, days: int
) -> None:
    _, _, son = family
    aunt, day = a_customer(book, "周阿姨"), today + timedelta(days)
    before = all_rows(book)
    with pytest.raises(UserError):
        leave_household(book, son, day, today)
    with pytest.raises(UserError):
        join_household(book, [son], home_of(book, aunt), today, day)
    assert all_rows(book) == before


def test_who_lives_alone_cannot_leave(book: Book, today: date) -> None:
    with pytest.raises(UserError) as refused:
        leave_household(book, a_customer(book, "李玉芬"), today, today)
    assert refused.value.what == T("{name} has an own household already", name="李玉芬")


def test_undo_brings_everybody_back(book: Book, family: tuple[int, int, int], today: date) -> None:
    before = all_rows(book)
    leave_household(book, family[0], today, today, Kin.SPOUSE)
    book.undo()
    assert all_rows(book) == before
    assert book.check() == []


def test_a_member_can_be_called_first(book: Book, family: tuple[int, int, int]) -> None:
    head, wife, _ = family
    home = home_of(book, head)
    set_primary(book, home, wife)
    assert book.household_lines([home])[home].primary.customer_id == wife
    assert set_primary(book, home, wife).rows == 0


def test_a_stranger_cannot_be_called_first(book: Book, family: tuple[int, int, int]) -> None:
    with pytest.raises(UserError):
        set_primary(book, home_of(book, family[0]), a_customer(book, "周阿姨"))


def test_a_role_is_set(book: Book, family: tuple[int, int, int]) -> None:
    set_role(book, family[1], Role.SPOUSE)
    assert book.customers.get(family[1]).role is Role.SPOUSE
    assert set_role(book, family[1], Role.SPOUSE).rows == 0


@pytest.mark.parametrize(
    ("kin", "again"), [(Kin.CHILD, Kin.PARENT), (Kin.SPOUSE, Kin.SPOUSE), (Kin.FRIEND, Kin.FRIEND)]
)
def test_a_tie_is_recorded_once_from_whichever_side(book: Book, kin: Kin, again: Kin) -> None:
    first, second = a_customer(book, "甲"), a_customer(book, "乙")
    add_kinship(book, first, second, kin, "同住")
    assert add_kinship(book, first, second, kin).rows == 0
    assert add_kinship(book, second, first, again).rows == 0
    assert book.kinships.where() == [Kinship(first, second, kin, "同住", id=1)]


def test_another_tie_of_the_same_two_stands_beside_it(book: Book) -> None:
    first, second = a_customer(book, "甲"), a_customer(book, "乙")
    add_kinship(book, first, second, Kin.CHILD)
    add_kinship(book, second, first, Kin.CHILD)
    add_kinship(book, second, first, Kin.COLLEAGUE)
    assert len(book.kinships.where()) == 3


def test_nobody_is_kin_to_himself(book: Book) -> None:
    card = a_customer(book)
    with pytest.raises(UserError):
        add_kinship(book, card, card, Kin.SIBLING)


def test_nothing_is_earned_from_the_day_on_which_two_became_one_household(book: Book, today: date) -> None:
    referrer, referee = a_customer(book, "谢宏斌"), a_customer(book, "陈国栋")
    link_referral(book, referrer, referee, MARCH, today)
    for day in (MARCH, today):
        add_purchase(book, Purchase(referee, day, "空调", 1000_00, paid_on=day), today)
    join_household(book, [referee], home_of(book, referrer), today, WEDDING)
    assert [entry.amount for entry in book.credit_entries.where()] == [20_00, 20_00, -20_00]
    leave_household(book, referrer, WEDDING, today)
    assert sum(entry.amount for entry in book.credit_entries.where()) == 40_00


def test_two_who_move_to_the_same_household_one_after_the_other_are_apart_in_between(
    book: Book, today: date
) -> None:
    referrer, referee, host, aunt = (a_customer(book, name) for name in ("甲", "乙", "丙", "丁"))
    first, second = home_of(book, host), home_of(book, aunt)
    join_household(book, [referrer, referee], first, today, MARCH)
    join_household(book, [referrer], second, today, WEDDING)
    join_household(book, [referee], second, today, today - timedelta(1))
    link_referral(book, referrer, referee, MARCH, today)
    for day in (MARCH, WEDDING, WEDDING + timedelta(1), today - timedelta(2), today):
        add_purchase(book, Purchase(referee, day, "空调", 1000_00, paid_on=day), today)
    earned = [book.purchases.get(entry.purchase_id or 0).day for entry in book.credit_entries.where()]
    assert earned == [WEDDING + timedelta(1), today - timedelta(2)]

"""Two cards become one: what follows, what is closed, and that undo brings both back."""

from collections.abc import Sequence
from datetime import date

import pytest

from core.actions.customers import edit_customer
from core.actions.dismissals import dismiss
from core.actions.households import add_kinship, join_household, members_of, set_primary
from core.actions.merging import merge, plan_merge
from core.actions.purchases import add_purchase
from core.actions.referrals import link_referral
from core.errors import NotFoundError, UserError
from core.model.agenda import Reason
from core.model.customer import Phone, Role
from core.model.household import FormerMember, Kin, Tier
from core.model.interaction import Appointment, FollowUp, Promise, Settlement
from core.model.purchase import End, ItemEnd, OwnedItem, Purchase, Wish
from core.ports import Book
from core.text import T
from tests.makers import a_customer, a_purchase, a_touch, all_rows

MARCH = date(2026, 3, 1)
FOLLOWING = (
    "interactions",
    "follow_ups",
    "promises",
    "settlements",
    "appointments",
    "purchases",
    "owned_items",
    "item_ends",
    "wishes",
    "former_members",
)


@pytest.fixture
def cards(book: Book) -> tuple[int, int]:
    """Two cards of 李玉芬."""
    return a_customer(book, "李玉芬", phone="154"), a_customer(book, "李玉芬", phone="155")


def home_of(book: Book, customer: int) -> int:
    return book.customers.get(customer).household_id


def with_everything(book: Book, customer: int, today: date) -> None:
    """One record of every kind."""
    touch = a_touch(book, customer, MARCH)
    bought = a_purchase(book, customer)
    with book.change(T("Fill the card")):
        book.follow_ups.add(FollowUp(customer, today, MARCH))
        book.promises.add(Promise(customer, "送茶", today, MARCH))
        book.settlements.add(Settlement(touch, customer, Reason.BIRTHDAY, customer, MARCH))
        book.appointments.add(Appointment(customer, today))
        item = book.owned_items.add(OwnedItem(customer, "空调", purchase_id=bought))
        book.item_ends.add(ItemEnd(item, customer, End.WARRANTY, today, MARCH))
        book.wishes.add(Wish(customer, "冰箱", MARCH))
        book.former_members.add(FormerMember(customer, home_of(book, customer), MARCH))


def owners(book: Book, tables: Sequence[str] = FOLLOWING) -> dict[str, set[int]]:
    return {table: {row.customer_id for row in getattr(book, table).where()} for table in tables}


def test_everything_recorded_follows(book: Book, cards: tuple[int, int], today: date) -> None:
    survivor, loser = cards
    with_everything(book, loser, today)
    plan = plan_merge(book, survivor, loser)
    assert [record for record in plan.records if record[1]] == [(table, 1) for table in FOLLOWING]
    done = merge(book, plan, {}, today)
    assert owners(book) == {table: {survivor} for table in FOLLOWING}
    assert [row.subject_id for row in book.settlements.where()] == [survivor]
    assert done.label == T("Merge {name}", name="李玉芬")
    assert book.customers.get(loser).merged_into == survivor
    assert [line.customer_id for line in book.customer_lines()] == [survivor]
    assert book.standings().keys() == {home_of(book, survivor)}
    assert book.check() == []


def test_undo_brings_both_cards_back_row_for_row(book: Book, cards: tuple[int, int], today: date) -> None:
    survivor, loser = cards
    for card in cards:
        with_everything(book, card, today)
    friend, referee = a_customer(book, "吕健", tags=("茶",)), a_customer(book, "龚丽")
    add_kinship(book, loser, friend, Kin.FRIEND)
    dismiss(book, "person", friend, loser)
    link_referral(book, loser, referee, MARCH, today)
    link_referral(book, friend, loser, MARCH, today)
    link_referral(book, survivor, friend, MARCH, today)
    add_purchase(book, Purchase(referee, today, "空调", 1000_00, paid_on=today), today)
    join_household(book, [loser], home_of(book, friend), today)
    before, standings = all_rows(book), book.standings()
    done = merge(book, plan_merge(book, survivor, loser), {"number": "2", "name": "李玉芳"}, today)
    a_touch(book, friend, today)
    assert all_rows(book) != before
    book.undo()
    undone = book.undo(done.number)
    assert (all_rows(book), book.standings(), undone.kept) == (before, standings, ())
    assert book.check() == []


def test_phones_and_tags_are_united_without_doubles(book: Book, today: date) -> None:
    survivor = a_customer(book, "李玉芬", phone="154", tags=("茶", "老师"))
    loser = a_customer(book, "李玉芬", phone="154", tags=("老师", "新手司机"))
    with book.change(T("Add phones")):
        book.phones.add(Phone(loser, "021", "021", "office", 1))
        book.phones.add(Phone(survivor, "022", "022", "home", 2))
    plan = plan_merge(book, survivor, loser)
    assert (plan.phones, plan.tags) == (("154", "022", "021"), ("茶", "老师", "新手司机"))
    merge(book, plan, {}, today)
    (line,) = book.customer_lines()
    assert line.phones == ("154", "022", "021")
    assert set(line.tags) == {"茶", "老师", "新手司机"}
    assert {phone.customer_id for phone in book.phones.where()} == {survivor}
    assert {row.customer_id for row in book.taggings.where()} == {survivor}


def test_fields_are_proposed_chosen_or_typed(book: Book, today: date) -> None:
    survivor = a_customer(book, "李玉芬", occupation="教师", address="城东锦苑", added=today)
    loser = a_customer(book, "李玉芳", occupation="小学教师", wechat="yufen", added=MARCH)
    plan = plan_merge(book, survivor, loser)
    merge(book, plan, {"occupation": "小学教师", "address": "锦苑小区 6-2-1103"}, today)
    card = book.customers.get(survivor)
    assert (card.name, card.occupation, card.wechat) == ("李玉芬", "小学教师", "yufen")
    assert (card.address, card.added) == ("锦苑小区 6-2-1103", MARCH)


@pytest.mark.parametrize(("chosen", "numbers"), [("1", ("1", "2")), ("2", ("2", "1")), ("88", ("88", "2"))])
def test_the_number_is_chosen_and_leads_to_the_merged_card(
    book: Book, cards: tuple[int, int], today: date, chosen: str, numbers: tuple[str, str]
) -> None:
    survivor, loser = cards
    merge(book, plan_merge(book, survivor, loser), {"number": chosen}, today)
    assert tuple(book.customers.get(card).number for card in cards) == numbers
    assert {book.customer_by_number(number).id for number in numbers} == {survivor}


@pytest.mark.parametrize("choices", [{"number": "3"}, {"number": ""}, {"name": " "}])
def test_what_no_card_may_have_is_refused_and_nothing_is_merged(
    book: Book, cards: tuple[int, int], today: date, choices: dict[str, object]
) -> None:
    a_customer(book, "吕健")
    before = all_rows(book)
    with pytest.raises(UserError):
        merge(book, plan_merge(book, *cards), choices, today)
    assert all_rows(book) == before


@pytest.mark.parametrize("choices", [{"household_id": 99}, {"referrer_id": 99}, {"colour": "red"}])
def test_what_the_plan_does_not_offer_is_a_fault(
    book: Book, cards: tuple[int, int], today: date, choices: dict[str, object]
) -> None:
    with pytest.raises(ValueError, match="does not offer"):
        merge(book, plan_merge(book, *cards), choices, today)


def test_a_plan_made_before_an_edit_is_refused(book: Book, cards: tuple[int, int], today: date) -> None:
    survivor, loser = cards
    for edit in (lambda: edit_customer(book, loser, today, note="搬家了"), lambda: a_touch(book, loser)):
        plan = plan_merge(book, survivor, loser)
        edit()
        with pytest.raises(UserError) as refused:
            merge(book, plan, {}, today)
        assert refused.value.what == T("The cards of {name} have changed meanwhile", name="李玉芬")
    merge(book, plan_merge(book, survivor, loser), {}, today)


def test_a_card_cannot_be_merged_with_itself_or_twice(
    book: Book, cards: tuple[int, int], today: date
) -> None:
    survivor, loser = cards
    merge(book, plan_merge(book, survivor, loser), {}, today)
    for first, second in [(survivor, survivor), (survivor, loser), (loser, survivor)]:
        with pytest.raises(UserError):
            plan_merge(book, first, second)
    with pytest.raises(NotFoundError):
        plan_merge(book, survivor, 99)


def test_cards_merged_earlier_point_to_the_last_survivor(
    book: Book, cards: tuple[int, int], today: date
) -> None:
    first, second = cards
    third = a_customer(book, "李玉芬")
    merge(book, plan_merge(book, second, first), {}, today)
    merge(book, plan_merge(book, third, second), {}, today)
    assert [book.customers.get(card).merged_into for card in (first, second, third)] == [third, third, None]
    assert book.customer_by_number("1").id == third


def test_the_family_of_the_loser_takes_in_a_survivor_who_lives_alone(
    book: Book, cards: tuple[int, int], today: date
) -> None:
    survivor, loser = cards
    husband = a_customer(book, "陈国栋")
    family = home_of(book, husband)
    join_household(book, [loser], family, today, MARCH)
    set_primary(book, family, loser)
    with book.change(T("Set the role")):
        book.customers.update(loser, role=Role.SPOUSE)
    merge(book, plan_merge(book, survivor, loser), {}, today)
    card = book.customers.get(survivor)
    assert (card.household_id, card.role, card.joined) == (family, Role.SPOUSE, MARCH)
    assert [member.id for member in members_of(book, family)] == [survivor, husband]
    assert book.households.get(family).primary_id == survivor
    assert book.former_members.where() == []
    assert book.check() == []


def test_the_household_that_is_not_kept_remembers_the_person_and_goes_on(
    book: Book, cards: tuple[int, int], today: date
) -> None:
    survivor, loser = cards
    husband, mother = a_customer(book, "陈国栋"), a_customer(book, "周阿姨")
    old, new = home_of(book, loser), home_of(book, survivor)
    join_household(book, [mother], old, today)
    join_household(book, [husband], new, today)
    plan = plan_merge(book, survivor, loser)
    merge(book, plan, {}, today)
    assert home_of(book, survivor) == new
    assert book.former_members.where() == [FormerMember(survivor, old, today, id=1)]
    assert book.households.get(old).primary_id == mother
    book.undo()
    merge(book, plan_merge(book, survivor, loser), {"household_id": old}, today)
    assert [member.id for member in members_of(book, old)] == [survivor, mother]
    assert (home_of(book, husband), book.households.get(new).primary_id) == (new, husband)
    assert book.check() == []


def test_two_cards_of_one_household_stay_in_it(book: Book, cards: tuple[int, int], today: date) -> None:
    survivor, loser = cards
    home = home_of(book, loser)
    join_household(book, [survivor], home, today)
    merge(book, plan_merge(book, survivor, loser), {}, today)
    assert [member.id for member in members_of(book, home)] == [survivor]
    assert book.households.get(home).primary_id == survivor
    assert book.former_members.where() == []


def test_what_was_set_for_a_household_left_empty_holds_on(
    book: Book, cards: tuple[int, int], today: date
) -> None:
    survivor, loser = cards
    with book.change(T("Set")):
        book.households.update(home_of(book, survivor), gap_days=10)
        book.households.update(home_of(book, loser), gap_days=20, pinned_tier=Tier.GOLD, stopped="搬走了")
    merge(book, plan_merge(book, survivor, loser), {}, today)
    home = book.households.get(home_of(book, survivor))
    assert (home.gap_days, home.pinned_tier, home.stopped) == (10, Tier.GOLD, "搬走了")


def test_a_family_is_not_stopped_because_a_double_card_was(
    book: Book, cards: tuple[int, int], today: date
) -> None:
    survivor, loser = cards
    join_household(book, [a_customer(book, "陈国栋")], home_of(book, survivor), today)
    with book.change(T("Set")):
        book.households.update(home_of(book, loser), stopped="搬走了")
    merge(book, plan_merge(book, survivor, loser), {}, today)
    assert book.households.get(home_of(book, survivor)).stopped == ""

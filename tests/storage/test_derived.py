"""What is derived equals a rebuild after any change, undo and redo."""

import json
from collections.abc import Callable
from dataclasses import fields
from datetime import timedelta

import pytest

from core.model.agenda import Reason
from core.model.catalogue import Category
from core.model.customer import Phone, Tag, Tagging
from core.model.household import FormerMember, Tier
from core.model.interaction import (
    Appointment,
    FollowUp,
    Interaction,
    Kind,
    Outcome,
    Participant,
    Promise,
    Settlement,
)
from core.model.purchase import End, ItemEnd, OwnedItem, Purchase, Wish
from core.model.referral import CreditRule, Referral
from core.model.setting import Setting, Settings
from core.text import T
from storage.book import OpenBook
from storage.derived.touched import ASKED_LATER
from tests.storage.examples import TODAY, derived, person, put, raw

DAY = timedelta(days=1)


@pytest.fixture
def street(book: OpenBook) -> OpenBook:
    """Two cards in one household, one in another, with something of everything; one has not bought yet."""
    person(book, "陈国栋", address="世纪大道")
    person(book, "李玉芬", household=1)
    person(book, "单雄信")
    person(book, "仇英")
    put(book, Tag("茶友", 20), Tag("老友"), Phone(1, "138", "13800000001"), Tagging(1, 1), Tagging(3, 2))
    put(book, Interaction(1, TODAY, Kind.CALL, Outcome.NO_ANSWER), Interaction(3, TODAY, Kind.VISIT))
    put(book, Interaction(2, TODAY, Kind.COMPLAINT), FollowUp(3, TODAY + DAY, TODAY), Participant(2, 4))
    put(book, Purchase(1, TODAY - 40 * DAY, "空调", 3000_00), Purchase(3, TODAY, "风扇", 100_00))
    put(book, OwnedItem(1, "保单"), ItemEnd(1, 1, End.RENEWAL, TODAY + 30 * DAY, TODAY))
    return book


def undo(book: OpenBook) -> None:
    book.undo()


def undo_and_redo(book: OpenBook) -> None:
    book.undo()
    book.redo()


def leave(book: OpenBook) -> None:
    book.customers.update(1, household_id=2)
    book.former_members.add(FormerMember(1, 1, TODAY - DAY))


EDITS: dict[str, Callable[[OpenBook], object]] = {
    "rename a card": lambda book: book.customers.update(1, name="张三"),
    "move a card": lambda book: book.customers.update(2, household_id=2),
    "leave for another household": leave,
    "merge a card": lambda book: book.customers.update(2, merged_into=1),
    "stop contact": lambda book: book.customers.update(3, do_not_contact=True),
    "tell of an old purchase": lambda book: book.customers.update(4, first_purchase=TODAY - 99 * DAY),
    "pin a tier": lambda book: book.households.update(2, pinned_tier=Tier.GOLD),
    "stop a household": lambda book: book.households.update(1, stopped="搬走了"),
    "rename a tag": lambda book: book.tags.update(1, name="酒友", gap_days=5),
    "take a tag off": lambda book: book.taggings.remove(1),
    "change a phone": lambda book: book.phones.update(1, digits="13911112222"),
    "settle a complaint": lambda book: book.interactions.update(3, settled=TODAY),
    "move a follow-up": lambda book: book.follow_ups.update(1, due=TODAY + 9 * DAY),
    "promise": lambda book: book.promises.add(Promise(2, "报价", TODAY + DAY, TODAY)),
    "agree on a day": lambda book: book.appointments.add(Appointment(2, TODAY + DAY)),
    "settle a step": lambda book: book.settlements.add(Settlement(2, 1, "renewal", 1, TODAY + 30 * DAY)),
    "settle an end": lambda book: book.item_ends.update(1, settled=TODAY),
    "wish": lambda book: book.wishes.add(Wish(3, "冰箱", TODAY, by=TODAY + 50 * DAY)),
    "refund": lambda book: book.purchases.add(Purchase(1, TODAY, "空调", -3000_00, refund_of=1)),
    "refer": lambda book: book.referrals.add(Referral(4, 3, TODAY)),
    "set a gap": lambda book: book.settings.add(Setting("gap_lead", "3")),
    "forget who took part": lambda book: book.participants.remove(1),
    "move what others took part in": lambda book: book.interactions.update(2, day=TODAY - DAY),
    "forget a purchase": lambda book: book.purchases.remove(2),
}


@pytest.mark.parametrize("edit", EDITS)
@pytest.mark.parametrize("then", [None, undo, undo_and_redo])
def test_nothing_derived_is_ever_out_of_date(
    street: OpenBook, edit: str, then: Callable[[OpenBook], None] | None
) -> None:
    before = derived(street)
    with street.change(T("Edit")):
        EDITS[edit](street)
    if then is not None:
        then(street)
    assert street.check() == []
    assert (derived(street) == before) is (then is undo)


def test_check_finds_and_mends_what_is_out_of_date(street: OpenBook) -> None:
    raw(street).execute("UPDATE standings SET gap = gap + 1")
    raw(street).execute("DELETE FROM due_items WHERE kind = 'complaint'")
    raw(street).execute("DELETE FROM search WHERE rowid = 1")
    assert [problem.values["name"] for problem in street.check()] == ["standings", "due_items", "search"]
    assert street.check() == []


def test_check_finds_a_row_that_refers_to_nobody(street: OpenBook) -> None:
    raw(street).execute("PRAGMA foreign_keys = OFF")
    put(street, Phone(99, "138", "138"))
    assert [problem.values for problem in street.check()] == [
        {"table": "phones", "row": 2, "parent": "customers"}
    ]


def test_check_finds_a_row_that_cannot_be(street: OpenBook) -> None:
    raw(street).execute("PRAGMA ignore_check_constraints = ON")
    put(street, Tag("新友", -1))
    raw(street).execute("PRAGMA ignore_check_constraints = OFF")
    assert street.check() == [T("The file is damaged: {line}", line="CHECK constraint failed in tags")]


OTHERWISE: dict[str, object] = {
    "calendar_feed": "a.ics", "calendar_phones": True, "caller_name": "{name}", "contact_notes": True,
    "contact_tags": True, "festival_tiers": [], "festivals": [], "language": "en", "lead_birthday": 1,
    "lead_festival": 1, "lead_yearly": 1, "notice_times": [600], "own_name": "张三", "quiet_from": 20,
    "quiet_until": 9, "quota": 1, "quota_prospects": 0, "text_size": 115, "theme": "dark", "tray_icon": False,
}  # fmt: skip


@pytest.mark.parametrize(("name", "value"), OTHERWISE.items())
def test_a_setting_on_which_no_date_rests_moves_none(street: OpenBook, name: str, value: object) -> None:
    before = derived(street)
    with street.change(T("Set")) as pending:
        street.settings.add(Setting(name, json.dumps(value)))
    assert pending.changes.households == frozenset()
    assert not street.moves_many(pending.number)
    assert street.check() == []
    assert derived(street) == before


def test_any_other_setting_moves_the_dates_of_all(street: OpenBook) -> None:
    assert OTHERWISE.keys() == ASKED_LATER
    for name in {field.name for field in fields(Settings)} - ASKED_LATER:
        with street.change(T("Set")) as pending:
            street.settings.add(Setting(name, json.dumps(getattr(Settings(), name))))
        assert pending.changes.households == {1, 2, 3}
        assert street.moves_many(pending.number)
        assert street.undo().households == {1, 2, 3}


def test_a_tag_moves_the_dates_of_its_bearers_alone(street: OpenBook) -> None:
    with street.change(T("New tag")) as added:
        street.tags.add(Tag("新友", 3))
    with street.change(T("Shorter")) as shortened:
        street.tags.update(1, gap_days=3)
    assert added.changes.households == set()
    assert shortened.changes.households == {1}
    assert street.standings()[1].gap == 3


def test_what_moves_the_dates_of_many_is_known(street: OpenBook) -> None:
    with street.change(T("New tag")) as plain:
        street.tags.add(Tag("新友"))
    with street.change(T("Shorter")) as shortened:
        street.tags.update(1, gap_days=3)
    with street.change(T("Another name")) as renamed:
        street.tags.update(1, name="旧识")
    with street.change(T("A limit")) as category:
        street.categories.add(Category("茶", None, 90))
    with street.change(T("Another share")) as rule:
        street.credit_rules.add(CreditRule(TODAY, 300))
    told = [street.moves_many(step.number) for step in (plain, shortened, renamed, category, rule)]
    assert told == [False, True, False, True, True]


def test_a_category_moves_the_dates_of_its_buyers_alone(street: OpenBook) -> None:
    put(street, Purchase(2, TODAY, "茶", 100_00), Purchase(3, TODAY, "绿茶", 100_00, category="茶"))
    homes = frozenset(street.customers.get(buyer).household_id for buyer in (2, 3))
    with street.change(T("Shorter")) as added:
        category = street.categories.add(Category("茶", None, 90))
    with street.change(T("Another name")) as renamed:
        street.categories.update(category, name="酒")
    assert (added.changes.households, renamed.changes.households) == (homes, homes)
    assert street.undo().households == homes
    assert street.check() == []


def test_an_attempt_counts_once_for_somebody_who_left_and_came_back(street: OpenBook) -> None:
    put(street, FormerMember(1, 1, TODAY + DAY))
    put(street, Interaction(1, TODAY + DAY, Kind.CALL, Outcome.NO_ANSWER))
    assert street.standings()[1].attempts == 1


def test_the_newest_date_set_by_hand_holds(street: OpenBook) -> None:
    put(street, FollowUp(3, TODAY + 5 * DAY, TODAY), FollowUp(3, TODAY + 3 * DAY, TODAY - DAY))
    due = [item.due for item in street.due_items([2]) if item.kind is Reason.FOLLOW_UP]
    assert due == [TODAY + 5 * DAY]


def test_records_of_a_merged_card_count_for_nobody(street: OpenBook) -> None:
    put(street, FollowUp(2, TODAY + DAY, TODAY), Wish(2, "冰箱", TODAY, by=TODAY + 50 * DAY))
    with street.change(T("Merge")):
        street.customers.update(2, merged_into=1)
    kinds = {item.kind for item in street.due_items([1])}
    assert kinds == {Reason.RENEWAL, Reason.RETRY}


def test_a_household_without_members_stands_nowhere(street: OpenBook) -> None:
    with street.change(T("Move")):
        street.customers.update(3, household_id=1)
    assert street.standings().keys() == {1, 3}

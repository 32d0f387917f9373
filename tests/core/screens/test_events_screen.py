"""Events and clubs as the page shows them, who fits as a guest, and the two lists on paper."""

from datetime import timedelta

import pytest

from core.actions.clubs import add_club, join_club
from core.actions.events import add_event, give_gifts, invite, set_state
from core.guest_sheet import guest_sheet
from core.model.birthday import Calendar
from core.model.event import Club, ClubKind, Event, InvitationState
from core.model.household import Tier
from core.model.interaction import Kind
from core.ports import Book
from core.screens.events import clubs, event_card, events, members, unanswered
from core.screens.guests import Wanted, sought_guests
from core.text import T
from tests.makers import TODAY, a_customer, a_touch

DAY = timedelta(days=1)
COMING, CAME = InvitationState.COMING, InvitationState.CAME


@pytest.fixture
def people(book: Book) -> list[int]:
    """Three households: one in an estate, one with a tag, a mother with her child."""
    return [
        a_customer(book, "陈国栋", "15481207753", address="南安市中山路3号清风雅苑9幢101室"),
        a_customer(book, "李玉芬", "15481207754", tags=("钓鱼",)),
        a_customer(book, "汤国强", "15481207755"),
        a_customer(
            book,
            "汤小宝",
            "15481207756",
            household=3,
            birth_calendar=Calendar.SOLAR,
            birth_year=2020,
            birth_month=1,
            birth_day=1,
        ),
    ]


def names(book: Book, wanted: Wanted, without: tuple[int, ...] = ()) -> list[str]:
    return [guest.person.name for guest in sought_guests(book, wanted, without, TODAY)]


def test_events_to_come_stand_soonest_first_and_past_ones_newest_first(book: Book) -> None:
    for days in (5, -3, 0, -9):
        add_event(book, Event(f"{days}", TODAY + days * DAY))
    coming, past = events(book, TODAY)
    assert [event.name for event in coming] == ["0", "5"]
    assert [event.name for event in past] == ["-3", "-9"]


def test_a_card_has_guests_by_name_their_gifts_and_what_all_cost(book: Book, people: list[int]) -> None:
    add_event(book, Event("答谢会", TODAY, series="答谢", cost=3200_00))
    add_event(book, Event("答谢会", TODAY + 30 * DAY, series="答谢"))
    add_event(book, Event("答谢会", TODAY + 60 * DAY, series="答谢"))
    invite(book, 1, people)
    give_gifts(book, 1, people[:2], "茶叶", 128_00)
    give_gifts(book, 1, people[2:3], "月饼", None)
    set_state(book, 1, COMING, TODAY)
    card = event_card(book, 1, TODAY)
    assert [guest.person.name for guest in card.guests] == ["李玉芬", "汤国强", "汤小宝", "陈国栋"]
    assert [guest.gift.what if guest.gift else "" for guest in card.guests] == ["茶叶", "月饼", "", "茶叶"]
    assert (card.cost, card.count(COMING), card.count(CAME)) == (3456_00, 1, 0)
    assert card.following is not None
    assert card.following.day == TODAY + 30 * DAY


def test_without_any_cost_nothing_is_summed_up_and_a_single_event_has_no_next(book: Book) -> None:
    add_event(book, Event("比赛", TODAY))
    card = event_card(book, 1, TODAY)
    assert (card.cost, card.following, card.guests) == (None, None, ())


def test_the_phone_of_a_child_is_the_one_of_the_household(book: Book, people: list[int]) -> None:
    add_event(book, Event("亲子日", TODAY))
    invite(book, 1, people[2:])
    phones = {guest.person.name: guest.person.phone for guest in event_card(book, 1, TODAY).guests}
    assert phones == {"汤国强": "15481207755", "汤小宝": "15481207755"}


def test_who_has_not_answered_in_the_next_days_is_work(book: Book, people: list[int]) -> None:
    for days in (-1, 0, 7, 8):
        add_event(book, Event(f"{days}", TODAY + days * DAY))
        invite(book, book.events.next_id() - 1, people[:2])
    assert unanswered(book, TODAY) == 4
    set_state(book, 3, COMING, TODAY)
    assert unanswered(book, TODAY) == 3


def test_clubs_stand_by_kind_and_members_by_name(book: Book, people: list[int]) -> None:
    for name, kind in (("商会", ClubKind.ASSOCIATION), ("钓鱼会", ClubKind.HOBBY), ("茶会", ClubKind.HOBBY)):
        add_club(book, Club(name, kind))
    join_club(book, 2, [people[0], people[1]], TODAY)
    assert [club.name for club in clubs(book)] == ["茶会", "钓鱼会", "商会"]
    assert [row.person.name for row in members(book, 2, TODAY)] == ["李玉芬", "陈国栋"]


def test_guests_are_found_by_tag_club_tier_place_and_name(book: Book, people: list[int]) -> None:
    add_club(book, Club("茶会"))
    join_club(book, 1, people[:2], TODAY)
    with book.change(T("Pin")):
        book.households.update(1, pinned_tier=Tier.GOLD)
    tag = book.tags.where(name="钓鱼")[0].id
    assert names(book, Wanted()) == []
    assert names(book, Wanted(tag_id=tag)) == ["李玉芬"]
    assert names(book, Wanted(club_id=1)) == ["李玉芬", "陈国栋"]
    assert names(book, Wanted(club_id=1, tag_id=tag)) == ["李玉芬"]
    assert names(book, Wanted(tier=Tier.GOLD)) == ["陈国栋"]
    assert names(book, Wanted(tier=Tier.GOLD, place="清风雅苑")) == ["陈国栋"]
    assert names(book, Wanted(tier=Tier.GOLD, tag_id=tag)) == []
    assert names(book, Wanted(place=" 清风雅苑 ")) == ["陈国栋"]
    assert names(book, Wanted(phrase="tgq")) == ["汤国强"]
    assert names(book, Wanted(club_id=1), (people[0],)) == ["李玉芬"]


def test_of_a_household_that_fits_the_primary_contact_is_asked(book: Book, people: list[int]) -> None:
    assert names(book, Wanted(tier=Tier.PROSPECT)) == ["李玉芬", "汤国强", "陈国栋"]


def test_nobody_is_asked_who_may_not_be_contacted(book: Book) -> None:
    for name, fields in (
        ("甲", {"do_not_contact": True}),
        ("乙", {"deceased": TODAY}),
        ("丙", {}),
        ("丁", {}),
    ):
        a_customer(book, f"茶友{name}", **fields)
    with book.change(T("Stop")):
        book.households.update(3, stopped="搬走了")
    assert names(book, Wanted(phrase="茶友")) == ["茶友丁"]


def test_a_complaint_is_answered_before_anybody_is_invited(book: Book, people: list[int]) -> None:
    a_touch(book, people[1], TODAY, Kind.COMPLAINT, None)
    found = sought_guests(book, Wanted(phrase="154812"), (), TODAY)
    assert {guest.person.name: guest.complaint for guest in found}["李玉芬"] is True
    assert [guest.complaint for guest in found if guest.person.name != "李玉芬"] == [False] * (len(found) - 1)


def test_the_list_at_the_door_shows_no_phones(book: Book, people: list[int]) -> None:
    add_event(book, Event("答谢会", TODAY, "14:00", "泉州酒店"))
    invite(book, 1, people[:2])
    give_gifts(book, 1, people[:1], "茶叶", 128_00)
    set_state(book, 1, COMING, TODAY)
    card = event_card(book, 1, TODAY)
    calling, door = guest_sheet(card, "沈知远", sign_in=False), guest_sheet(card, "沈知远", sign_in=True)
    assert [(one.name, one.phone, one.answered, one.gift) for one in calling.guests] == [
        ("李玉芬", "15481207754", False, ""),
        ("陈国栋", "15481207753", True, "茶叶"),
    ]
    assert {one.phone for one in door.guests} == {""}
    assert (calling.title.msgid, door.title.msgid) == ("Invitation list", "Sign-in sheet")
    assert (door.name, door.day, door.hour, door.place) == ("答谢会", TODAY, "14:00", "泉州酒店")

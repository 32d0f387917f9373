"""Customers and households in lists, and what an import asks of them."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import NotFoundError
from core.model.birthday import Birthday, Calendar
from core.model.customer import Phone, Role, Source, Tag, Tagging
from core.model.household import FormerMember, Tier
from core.model.interaction import Interaction, Kind, Outcome, Participant
from core.model.lines import (
    CardLine,
    CustomerLine,
    HouseholdLine,
    KnownCustomer,
    LastTouch,
    ListOrder,
    Member,
)
from core.model.purchase import Purchase
from core.text import T
from storage.book import OpenBook
from tests.storage.examples import TODAY, person, put

DAY = timedelta(days=1)


@pytest.fixture
def street(book: OpenBook) -> OpenBook:
    """The Chens (1 and 2) share household 1, Shan (3) has household 2; card 4 was merged into 1."""
    person(book, "陈国栋", number="A1", source=Source.SHOWROOM, wechat="chen88", preferred_time="晚上")
    person(book, "李玉芬", household=1, role=Role.SPOUSE)
    person(book, "单雄信", note="喜欢喝茶", address="世纪大道100号", email="shan@example.com")
    person(book, "陈国栋", household=1, merged_into=1, number="B7")
    put(
        book,
        Phone(1, "138", "13800001111", position=1),
        Phone(1, "139", "13900002222"),
        Phone(4, "137", "137"),
    )
    put(book, Tag("老友"), Tag("茶友"), Tagging(1, 1), Tagging(1, 2))
    put(book, Purchase(1, TODAY - DAY, "空调", 3000_00), Purchase(1, TODAY, "空调", -500_00, refund_of=1))
    return book


def test_a_customer_is_found_by_number_also_when_merged(street: OpenBook) -> None:
    assert street.customer_by_number("A1").id == 1
    assert street.customer_by_number("B7").id == 1
    with pytest.raises(NotFoundError):
        street.customer_by_number("C9")


@pytest.mark.parametrize(
    ("order", "descending", "expected"),
    [
        (ListOrder.ENTRY, False, [1, 2, 3]),
        (ListOrder.ENTRY, True, [3, 2, 1]),
        (ListOrder.TIER, False, [1, 2, 3]),
        (ListOrder.TIER, True, [3, 1, 2]),
        (ListOrder.LAST_TOUCH, False, [3, 1, 2]),
        (ListOrder.LAST_TOUCH, True, [1, 2, 3]),
        (ListOrder.NEXT_DUE, False, [3, 1, 2]),
        (ListOrder.NEXT_DUE, True, [1, 2, 3]),
        (ListOrder.TOTAL, False, [2, 3, 1]),
        (ListOrder.TOTAL, True, [1, 2, 3]),
    ],
)
def test_the_list_stands_in_the_order_that_is_asked_for(
    street: OpenBook, order: ListOrder, descending: bool, expected: list[int]
) -> None:
    whole = street.customer_lines(order=order, descending=descending)
    assert [line.customer_id for line in whole] == expected
    pages = [street.customer_lines("", 2, start, order, descending) for start in (0, 2)]
    assert [*pages[0], *pages[1]] == whole
    assert sorted(street.customer_ids()) == sorted(expected)


def test_who_has_no_next_date_stands_last_either_way(street: OpenBook) -> None:
    person(street, "勿扰", do_not_contact=True)
    for descending in (False, True):
        *_, last = street.customer_lines(order=ListOrder.NEXT_DUE, descending=descending)
        assert last.next_due is None


def test_households_are_told_with_whom_of_theirs_was_entered_first(street: OpenBook) -> None:
    assert street.first_of_households([3, 2, 1]) == {1: 1, 2: 3}
    assert street.first_of_households([2]) == {1: 2}
    assert street.first_of_households([]) == {}


def test_those_who_are_still_there_and_those_who_bear_a_tag(street: OpenBook) -> None:
    assert street.current_ids([4, 3, 1, 99]) == {1, 3}
    assert street.bearers("茶友", [1, 2, 3]) == {1}
    assert street.bearers("茶友", [2]) == street.bearers("无此标签", [1]) == set()


def test_a_line_tells_what_lists_show(street: OpenBook) -> None:
    first, second, _ = street.customer_lines()  # fourteen days on is a holiday
    assert first == CustomerLine(
        1, "A1", "陈国栋", ("13900002222", "13800001111"), 1, True, Tier.PLATINUM, ("老友", "茶友"),
        TODAY - DAY, TODAY + 20 * DAY, 2500_00, Source.SHOWROOM,
    )  # fmt: skip
    assert (second.is_primary, second.phones, second.tags, second.total, second.source) == (
        False,
        (),
        (),
        0,
        None,
    )


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("", [1, 2, 3]),
        ("  ", [1, 2, 3]),
        ("陈", [1]),
        ("国栋", [1]),
        ("cgd", [1]),
        ("chenguo", [1]),
        ("shan", [3]),
        ("dan", [3]),
        ("1390", [1]),
        ("2222", [1]),
        ("a1", [1]),
        ("chen88 茶友", [1]),
        ("chen88 喝茶", []),
        ("喝茶 世纪", [3]),
        ("N2", [2]),
        ("?!", []),
    ],
)
def test_a_phrase_finds_whoever_matches_every_word(street: OpenBook, phrase: str, found: list[int]) -> None:
    assert [line.customer_id for line in street.customer_lines(phrase)] == found
    assert street.customer_count(phrase) == len(found)


@pytest.mark.parametrize("word", ["13900002222", "00002222", "2222", "chenguodong", "cgd", "a1", "chen88"])
def test_a_word_is_found_by_any_of_its_beginnings(street: OpenBook, word: str) -> None:
    for length in range(1, len(word) + 1):
        assert 1 in [line.customer_id for line in street.customer_lines(word[:length])]
    assert street.customer_lines(f"{word}x") == []


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    phrase=st.text(max_size=12) | st.sampled_from(['"', "NEAR(陈)", "words:x", "'; DROP", "a*", "陈\x00国"])
)
def test_no_phrase_is_read_as_a_command(street: OpenBook, phrase: str) -> None:
    assert len(street.customer_lines(phrase)) == street.customer_count(phrase) <= 3


def test_lists_come_in_pages(street: OpenBook) -> None:
    assert [line.customer_id for line in street.customer_lines(limit=2, offset=1)] == [2, 3]


def test_a_household_line_has_the_primary_contact_first(street: OpenBook) -> None:
    with street.change(T("Primary")):
        street.households.update(1, primary_id=2)
        street.customers.update(2, birth_calendar=Calendar.LUNAR, birth_month=4, birth_day=30)
        street.customers.update(1, deceased=TODAY)
    wife = Member(2, "N2", "李玉芬", Role.SPOUSE, "", Birthday(Calendar.LUNAR, 4, 30), None)
    husband = Member(1, "A1", "陈国栋", Role.SELF, "13900002222", None, TODAY)
    last = LastTouch(TODAY - DAY, None, "空调")
    line = HouseholdLine(1, (wife, husband), Tier.PLATINUM, last, "")
    assert street.household_lines([1]) == {1: line}
    assert street.household_lines([1])[1].primary == wife


def test_the_preferred_time_is_that_of_the_primary_contact(street: OpenBook) -> None:
    assert street.household_lines([1])[1].preferred_time == "晚上"


def test_the_last_touch_is_the_latest_that_reached_somebody(street: OpenBook) -> None:
    assert street.household_lines([2])[2].last is None
    put(
        street,
        Interaction(2, TODAY - DAY, Kind.WECHAT, Outcome.MESSAGE, "中秋"),
        Interaction(1, TODAY, Kind.CALL, Outcome.NO_ANSWER),
        Interaction(1, TODAY, Kind.NOTE),
        Interaction(3, TODAY - 9 * DAY, Kind.VISIT),
        Interaction(3, TODAY - 5 * DAY, Kind.CALL, Outcome.REACHED),
    )
    put(street, Purchase(3, TODAY - 3 * DAY, "风扇", 1))
    lines = street.household_lines([1, 2])
    assert lines[1].last == LastTouch(TODAY - DAY, Kind.WECHAT, "中秋")
    assert lines[2].last == LastTouch(TODAY - 3 * DAY, None, "风扇")


def test_whoever_took_part_was_reached(street: OpenBook) -> None:
    (dinner,) = put(street, Interaction(1, TODAY - DAY, Kind.EVENT, note="答谢会"))
    put(street, Interaction(3, TODAY - 2 * DAY, Kind.CALL), Participant(dinner, 3))
    lines = street.household_lines([1, 2])
    assert lines[1].last == lines[2].last == LastTouch(TODAY - DAY, Kind.EVENT, "答谢会")


def test_what_somebody_did_before_leaving_still_counts_for_the_household(street: OpenBook) -> None:
    with street.change(T("Leave")):
        street.customers.update(2, household_id=2)
        street.former_members.add(FormerMember(2, 1, TODAY))
    put(street, Interaction(2, TODAY, Kind.CALL), Interaction(2, TODAY + DAY, Kind.VISIT))
    lines = street.household_lines([1, 2])
    assert [line.last and line.last.kind for line in lines.values()] == [Kind.CALL, Kind.VISIT]


def test_households_are_counted_with_those_of_two_or_more(street: OpenBook) -> None:
    assert (street.household_count(), len(street.shared_households())) == (2, 1)


def test_no_households_are_none(book: OpenBook) -> None:
    assert (book.household_count(), book.shared_households()) == (0, [])


def test_card_lines_bear_the_signs_of_every_living_card(street: OpenBook) -> None:
    first, _, third = street.card_lines()
    assert first == CardLine(1, "A1", "陈国栋", 1, ("13800001111", "13900002222"), "chen88", "", "", None, "")
    assert (third.email, third.address, third.note) == ("shan@example.com", "世纪大道100号", "喜欢喝茶")


def test_known_customers_are_all_cards_merged_ones_first(street: OpenBook) -> None:
    known = street.known_customers()
    assert known[0] == KnownCustomer(1, 1, "B7", "陈国栋", ("137",))
    assert [(line.customer_id, line.number) for line in known[1:]] == [(1, "A1"), (2, "N2"), (3, "N3")]

"""Two cards of one person: which values are proposed, and which referrals cannot stay."""

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.birthday import Birthday, Calendar
from core.model.customer import Customer, Sex
from core.model.referral import Referral
from core.rules.merging import (
    CIRCLE,
    LABELS,
    NOT_KEPT,
    ONE_PERSON,
    FieldChoice,
    Incoming,
    Side,
    closing,
    household_choice,
    incoming_edges,
    merge_choices,
    referrer_choice,
)
from core.text import Text

SURVIVOR, LOSER = 1, 2
KEPT = Customer("1", "李玉芬", household_id=1, id=SURVIVOR)
LOST = Customer("2", "李玉芬", household_id=2, id=LOSER)

words = st.sampled_from(["", "教师", "小学教师"])
cards = st.builds(
    replace,
    st.just(KEPT),
    occupation=words,
    note=words,
    sex=st.sampled_from([None, *Sex]),
    total=st.sampled_from([None, 0, 500]),
    close=st.booleans(),
)


def born(card: Customer, year: int | None) -> Customer:
    return replace(card, birth_calendar=Calendar.LUNAR, birth_month=8, birth_day=12, birth_year=year)


def choice(survivor: Customer, loser: Customer, field: str) -> FieldChoice:
    return {choice.field: choice for choice in merge_choices(survivor, loser)}[field]


def edge(referrer: int, referee: int, day: date | None = None) -> Referral:
    return Referral(referrer, referee, day, id=10 * referrer + referee)


def incoming(*edges: Referral) -> list[Incoming]:
    return incoming_edges(SURVIVOR, LOSER, {edge.referee_id: edge for edge in edges})


def refused(*edges: Referral) -> list[Text | None]:
    return [edge.refused for edge in incoming(*edges)]


def closed(edges: Iterable[Incoming], referrer: int | None) -> list[tuple[int, int, Text]]:
    return [(r.referrer_id, r.referee_id, reason) for r, reason in closing(edges, referrer)]


def test_every_field_of_a_card_can_be_chosen_or_follows_from_the_household() -> None:
    elsewhere = {"id", "household_id", "role", "joined", "added", "merged_into"}
    birth = {"birth_calendar", "birth_month", "birth_day", "birth_leap", "birth_year"}
    assert LABELS.keys() | elsewhere | birth == {field.name for field in fields(Customer)} | {"birthday"}


@given(cards, cards)
def test_nothing_said_on_one_card_alone_is_lost(survivor: Customer, loser: Customer) -> None:
    for field in merge_choices(survivor, loser):
        assert field.value or not (field.kept or field.lost) or 0 in (field.kept, field.lost)
        assert field.conflicting <= (field.kept != field.lost)


@given(cards)
def test_two_cards_that_say_the_same_do_not_conflict(card: Customer) -> None:
    assert [field.field for field in merge_choices(card, card) if field.conflicting] == []


def test_the_survivors_value_is_proposed() -> None:
    found = choice(replace(KEPT, occupation="教师"), replace(LOST, occupation="小学教师"), "occupation")
    assert (found.conflicting, found.default, found.value) == (True, Side.KEPT, "教师")


def test_the_losers_value_fills_what_is_empty() -> None:
    found = choice(KEPT, replace(LOST, wechat="yufen"), "wechat")
    assert (found.conflicting, found.default, found.value) == (False, Side.LOST, "yufen")


def test_do_not_contact_on_either_card_holds() -> None:
    assert choice(KEPT, replace(LOST, do_not_contact=True), "do_not_contact").value is True
    assert choice(replace(KEPT, do_not_contact=True), LOST, "do_not_contact").value is True


@pytest.mark.parametrize(
    ("kept", "lost", "note"),
    [
        ("喝茶", "有两个孩子", "喝茶\n有两个孩子"),
        ("喝茶，有两个孩子", "喝茶", "喝茶，有两个孩子"),
        ("", "喝茶", "喝茶"),
    ],
)
def test_both_notes_are_kept(kept: str, lost: str, note: str) -> None:
    assert choice(replace(KEPT, note=kept), replace(LOST, note=lost), "note").value == note


@pytest.mark.parametrize(
    ("kept", "lost", "year"), [(None, 1980, 1980), (1980, None, 1980), (1980, 1981, 1980), (None, None, None)]
)
def test_of_one_day_the_birthday_that_knows_the_year_is_kept(
    kept: int | None, lost: int | None, year: int | None
) -> None:
    found = choice(born(KEPT, kept), born(LOST, lost), "birthday")
    assert found.value == Birthday(Calendar.LUNAR, 8, 12, year=year)


def test_another_birthday_is_a_conflict() -> None:
    solar = replace(LOST, birth_calendar=Calendar.SOLAR, birth_month=9, birth_day=22, birth_year=1980)
    found = choice(born(KEPT, None), solar, "birthday")
    assert (found.conflicting, found.value) == (True, Birthday(Calendar.LUNAR, 8, 12))


@pytest.mark.parametrize(
    ("alone", "loser_alone", "home", "conflicting"),
    [(True, True, 1, False), (True, False, 2, False), (False, True, 1, False), (False, False, 1, True)],
)
def test_a_family_goes_before_an_empty_home(
    alone: bool, loser_alone: bool, home: int, conflicting: bool
) -> None:
    found = household_choice(KEPT, LOST, alone, loser_alone)
    assert (found.value, found.conflicting) == (home, conflicting)


def test_members_of_one_household_have_nothing_to_choose() -> None:
    found = household_choice(KEPT, replace(LOST, household_id=1), False, False)
    assert (found.value, found.conflicting) == (1, False)


def test_two_referrers_are_a_choice_and_the_other_one_is_closed() -> None:
    edges = incoming(edge(3, SURVIVOR), edge(4, LOSER))
    found = referrer_choice(SURVIVOR, edges)
    assert (found.kept, found.lost, found.value, found.conflicting) == (3, 4, 3, True)
    assert closed(edges, 3) == [(4, LOSER, NOT_KEPT)]
    assert closed(edges, 4) == [(3, SURVIVOR, NOT_KEPT)]


def test_the_losers_referrer_is_kept_when_the_survivor_has_none() -> None:
    edges = incoming(edge(4, LOSER))
    assert referrer_choice(SURVIVOR, edges).value == 4
    assert closed(edges, 4) == []
    assert closed(edges, None) == [(4, LOSER, NOT_KEPT)]


@pytest.mark.parametrize(
    ("first", "second", "gone"),
    [
        (date(2026, 1, 1), date(2025, 1, 1), SURVIVOR),
        (date(2025, 1, 1), date(2026, 1, 1), LOSER),
        (None, date(2026, 1, 1), SURVIVOR),
        (None, None, LOSER),
    ],
)
def test_of_two_links_to_one_referrer_the_older_stays(
    first: date | None, second: date | None, gone: int
) -> None:
    edges = incoming(edge(3, SURVIVOR, first), edge(3, LOSER, second))
    assert not referrer_choice(SURVIVOR, edges).conflicting
    assert closed(edges, 3) == [(3, gone, NOT_KEPT)]


@pytest.mark.parametrize("one", [edge(SURVIVOR, LOSER), edge(LOSER, SURVIVOR)])
def test_who_brought_his_own_other_card_did_not(one: Referral) -> None:
    edges = incoming(one)
    assert referrer_choice(SURVIVOR, edges).value is None
    assert closed(edges, None) == [(one.referrer_id, one.referee_id, ONE_PERSON)]


@pytest.mark.parametrize(
    "edges",
    [
        (edge(3, SURVIVOR), edge(LOSER, 3)),
        (edge(3, LOSER), edge(4, 3), edge(SURVIVOR, 4)),
        (edge(3, LOSER), edge(4, 3), edge(5, 4), edge(SURVIVOR, 5)),
    ],
)
def test_a_link_that_would_close_a_circle_cannot_stay(edges: tuple[Referral, ...]) -> None:
    assert refused(*edges) == [CIRCLE]


def test_the_other_referrer_is_proposed_when_one_cannot_stay() -> None:
    edges = incoming(edge(3, SURVIVOR), edge(LOSER, 3), edge(4, LOSER))
    assert referrer_choice(SURVIVOR, edges).value == 4
    assert closed(edges, 4) == [(3, SURVIVOR, CIRCLE)]


def test_nobody_brought_either() -> None:
    assert incoming() == []
    assert referrer_choice(SURVIVOR, []).value is None
    assert closed([], None) == []

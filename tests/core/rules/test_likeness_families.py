"""Who is suggested as one family, and what keeps people apart."""

from dataclasses import replace

from core.rules.families import Group, same_family
from core.rules.names import surname_of
from core.rules.signs import CardSigns
from core.text import T

FLAT, OTHER_FLAT = "清风雅苑7-4-601", "翠苑1-1-101"
PHONE = "13800138000"


def card(ident: int, name: str, flat: str = "", phone: str = "", household: int = 0) -> CardSigns:
    phones = (phone,) if phone else ()
    return CardSigns(
        ident, name, name, phones, address_key=flat, surname=surname_of(name), household_id=household
    )


def found(*cards: CardSigns) -> list[tuple[int, ...]]:
    return [group.ids for group in same_family(cards)]


def test_people_of_one_flat() -> None:
    groups = same_family([card(1, "王伟", FLAT), card(2, "李静", FLAT), card(3, "赵敏", OTHER_FLAT)])
    assert groups == [Group((1, 2), 75, (T("Same flat {flat}", flat=FLAT),))]


def test_a_shared_surname_makes_it_surer() -> None:
    assert same_family([card(1, "王伟", FLAT), card(2, "王飞", FLAT)])[0].score == 90
    assert same_family([card(1, "", FLAT), card(2, "", FLAT)])[0].score == 75


def test_a_shared_phone_where_no_two_flats_stand_between() -> None:
    groups = same_family([card(1, "王伟", FLAT, PHONE), card(2, "李静", "", PHONE)])
    assert groups == [Group((1, 2), 55, (T("Same phone {phone}", phone=PHONE),))]
    assert found(card(1, "王伟", FLAT, PHONE), card(2, "王飞", OTHER_FLAT, PHONE)) == []


def test_a_name_on_a_policy_that_only_one_card_bears() -> None:
    man, wife = replace(card(1, "王伟"), insured=("王伟", "李静", "法定")), card(2, "李静")
    words = T("{name} stands on a policy of {owner}", name="李静", owner="王伟")
    assert same_family([man, wife]) == [Group((1, 2), 55, (words,))]
    assert same_family([man, wife, card(3, "李静")]) == []


def test_a_phone_does_not_chain_two_flats_together() -> None:
    homes = [card(1, "王伟", FLAT, PHONE), card(2, "王飞", OTHER_FLAT, PHONE), card(3, "李静", "", PHONE)]
    assert found(*homes) == [(1, 3)]


def test_the_weakest_link_gives_the_score_and_every_sign_is_told_once() -> None:
    family = [
        card(1, "王伟", FLAT, PHONE),
        card(2, "王飞", FLAT),
        card(3, "王静", FLAT),
        card(4, "李静", "", PHONE),
    ]
    group = same_family(family)[0]
    assert (group.ids, group.score) == ((1, 2, 3, 4), 55)
    assert group.why == (T("Same flat {flat}", flat=FLAT), T("Same phone {phone}", phone=PHONE))


def test_two_groups_that_meet_keep_the_signs_of_both() -> None:
    cards = [
        card(1, "王伟", FLAT),
        card(2, "王飞", FLAT, "1"),
        card(3, "王静", "", "1"),
        card(4, "王娜", "", "2"),
    ]
    linked = replace(cards[2], phones=("1", "2"))
    assert found(cards[0], cards[1], linked, cards[3]) == [(1, 2, 3, 4)]


def test_a_note_that_names_a_relative() -> None:
    child = replace(card(1, "王飞"), note="怕狗；联系王大伟的孩子")
    groups = same_family([child, card(2, "王大伟"), card(3, "李静")])
    assert groups == [
        Group((1, 2), 55, (T("Note of {name}: {words}", name="王飞", words="联系王大伟的孩子"),))
    ]


def test_a_note_that_names_nobody_or_several_or_oneself_says_nothing() -> None:
    child = replace(card(1, "王飞"), note="王伟的孩子")
    assert found(child) == []
    assert found(child, card(2, "王伟"), card(3, "王伟")) == []
    assert found(replace(child, note="王飞的爱人")) == []


def test_a_complete_household_is_not_suggested() -> None:
    assert found(card(1, "王伟", FLAT, household=5), card(2, "李静", FLAT, household=5)) == []


def test_a_newcomer_is_suggested_with_all_of_the_household() -> None:
    home = [card(1, "王伟", FLAT, household=5), card(2, "李静", OTHER_FLAT, household=5)]
    assert found(*home, card(3, "王飞", FLAT, household=6)) == [(1, 2, 3)]


def test_never_again_keeps_two_apart_even_by_way_of_a_third() -> None:
    cards = [card(n, name, FLAT) for n, name in enumerate(["王伟", "李静", "赵敏"], 1)]
    assert [group.ids for group in same_family(cards, never={(1, 3)})] == [(1, 2)]


def test_never_again_parts_no_household_that_exists() -> None:
    home = [card(1, "王伟", FLAT, household=5), card(2, "李静", household=5)]
    groups = same_family([*home, card(3, "赵敏", FLAT)], never={(1, 2)})
    assert [group.ids for group in groups] == [(1, 2, 3)]


def test_the_surest_group_comes_first() -> None:
    cards = [
        card(1, "王伟", "", PHONE),
        card(2, "李静", "", PHONE),
        card(3, "赵敏", FLAT),
        card(4, "赵飞", FLAT),
    ]
    assert found(*cards) == [(3, 4), (1, 2)]

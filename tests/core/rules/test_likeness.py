"""Which two cards are suggested as one person, and which never are."""

from dataclasses import replace
from datetime import date

import pytest

from core.model.birthday import Birthday, Calendar
from core.model.customer import Sex
from core.rules.likeness import Pair, same_person
from core.rules.names import fold_name, surname_of
from core.rules.signs import CardSigns
from core.text import Money, T

PHONE, OTHER_PHONE = "13800138000", "13900139000"
BORN = Birthday(Calendar.SOLAR, 10, 16, year=1988)
SAME_DAY_LUNAR = Birthday(Calendar.LUNAR, 9, 6, year=1988)
NO_YEAR = Birthday(Calendar.SOLAR, 10, 16)
FLAT = "清风雅苑7-4-601"
DEALINGS = (date(2025, 6, 29), 139_000)


def card(ident: int, name: str, *phones: str) -> CardSigns:
    folded = fold_name(name)
    return CardSigns(ident, name, folded, phones, surname=surname_of(folded))


def suggested(*cards: CardSigns) -> list[Pair]:
    return same_person(cards)


@pytest.mark.parametrize("second", ["王伟", "王玮", "王先生", "王总", "小伟", "王伟(车险)", "张王伟"])
def test_same_phone_and_a_name_that_fits(second: str) -> None:
    assert [(pair.a, pair.b) for pair in suggested(card(2, second, PHONE), card(1, "王伟", PHONE))] == [
        (1, 2)
    ]


@pytest.mark.parametrize("second", ["李静", "王飞", "王太太", "李先生"])
def test_same_phone_alone_may_be_a_family(second: str) -> None:
    assert suggested(card(1, "王伟", PHONE), card(2, second, PHONE)) == []


def test_a_same_name_alone_is_never_enough() -> None:
    assert suggested(card(1, "王伟", PHONE), card(2, "王伟", OTHER_PHONE)) == []
    assert suggested(card(1, "王伟"), card(2, "王伟")) == []


def test_the_wechat_of_one_is_the_phone_of_the_other() -> None:
    pairs = suggested(replace(card(1, "王伟"), wechat=PHONE), card(2, "王先生", PHONE))
    assert [text.msgid for text in pairs[0].why] == [
        "Names that fit together: {a}, {b}",
        "The WeChat of one is the phone of the other: {phone}",
    ]


def test_the_same_car_or_policy_and_a_name_that_fits() -> None:
    cars = [
        replace(card(n, name), things=("皖A12345", "LSV1"))
        for n, name in enumerate(["王伟", "王先生", "李静"])
    ]
    (pair,) = suggested(*cars)
    assert (pair.a, pair.b, pair.score) == (0, 1, 60)
    assert pair.why[-1] == T("Same plate or number {thing}", thing="LSV1")


def test_one_phone_told_twice_is_one_proof() -> None:
    brothers = [replace(card(n, name, PHONE), wechat=PHONE) for n, name in enumerate(["王嘉航", "王嘉峰"])]
    assert suggested(*brothers) == []


@pytest.mark.parametrize("second", ["王伟", "王玮", "王先生"])
def test_the_same_account_and_a_name_that_fits(second: str) -> None:
    by_wechat = suggested(*(replace(card(n, name), wechat="wx1") for n, name in enumerate(["王伟", second])))
    by_email = suggested(*(replace(card(n, name), email="a@b.cn") for n, name in enumerate(["王伟", second])))
    assert by_wechat[0].why[1] == T("Same WeChat {wechat}", wechat="wx1")
    assert by_email[0].why[1] == T("Same e-mail {email}", email="a@b.cn")


def test_one_character_typed_wrong_needs_an_account() -> None:
    cards = [card(1, "王建国", PHONE), card(2, "王建军", PHONE)]
    assert suggested(*(replace(c, address_key=FLAT) for c in cards)) == []
    assert len(suggested(*(replace(c, wechat="wx1") for c in cards))) == 1


@pytest.mark.parametrize(
    ("second", "score", "words"),
    [
        (BORN, 80, "Same birthday"),
        (SAME_DAY_LUNAR, 80, "Same birthday"),
        (NO_YEAR, 60, "Same day of birth, the year not on both cards"),
    ],
)
def test_same_name_and_same_birthday(second: Birthday, score: int, words: str) -> None:
    pairs = suggested(replace(card(1, "王伟"), birthday=BORN), replace(card(2, "王伟"), birthday=second))
    assert pairs == [Pair(1, 2, score, (T("Same name"), T(words)))]


def test_a_homophone_needs_the_year_as_well() -> None:
    assert (
        len(suggested(replace(card(1, "王伟"), birthday=BORN), replace(card(2, "王玮"), birthday=BORN))) == 1
    )
    assert (
        suggested(replace(card(1, "王伟"), birthday=BORN), replace(card(2, "王玮"), birthday=NO_YEAR)) == []
    )


def test_a_birthday_without_a_name_finds_nobody() -> None:
    assert suggested(replace(card(1, ""), birthday=BORN), replace(card(2, ""), birthday=BORN)) == []


def test_same_name_and_same_flat() -> None:
    pairs = suggested(*(replace(card(n, "王伟"), address_key=FLAT) for n in (1, 2)))
    assert pairs == [Pair(1, 2, 65, (T("Same name"), T("Same flat {flat}", flat=FLAT)))]


def test_same_name_and_the_same_dealings_of_an_old_list() -> None:
    pairs = suggested(*(replace(card(n, "王伟"), dealings=DEALINGS) for n in (1, 2)))
    words = "Same first purchase on {day}, same total {total}"
    assert pairs == [Pair(1, 2, 65, (T("Same name"), T(words, day=DEALINGS[0], total=Money(DEALINGS[1]))))]


@pytest.mark.parametrize("second", ["王先生", "老王", "李静"])
def test_dealings_alone_need_the_given_name(second: str) -> None:
    cards = (replace(card(n, name), dealings=DEALINGS) for n, name in enumerate(["王伟", second]))
    assert suggested(*cards) == []


def test_a_pet_name_and_a_birthday() -> None:
    pair = suggested(replace(card(1, "梅语然"), birthday=BORN), replace(card(2, "阿然"), birthday=BORN))
    assert [one.score for one in pair] == [75]


@pytest.mark.parametrize(
    ("second", "found"), [("李阿姨", True), ("李师傅", True), ("小静", False), ("李静", False)]
)
def test_a_pet_name_and_a_form_of_address_need_three_proofs(second: str, found: bool) -> None:
    home = [replace(card(n, name, PHONE), address_key=FLAT) for n, name in enumerate(["阿婷", second])]
    assert suggested(*home) == []
    known = [replace(one, dealings=DEALINGS) for one in home]
    assert [pair.score for pair in suggested(*known)] == [70] * found


def test_father_and_son_of_one_flat_are_two() -> None:
    assert (
        suggested(*(replace(card(n, name), address_key=FLAT) for n, name in enumerate(["王伟", "王先生"])))
        == []
    )


def test_a_contradicting_birth_year_holds_the_pair_back() -> None:
    second = replace(card(2, "王伟", PHONE), birthday=replace(BORN, year=1990))
    assert suggested(replace(card(1, "王伟", PHONE), birthday=BORN), second) == []


def test_another_birthday_speaks_against_it_and_is_told() -> None:
    first = replace(card(1, "王伟", PHONE), birthday=BORN, address_key=FLAT)
    second = replace(first, id=2, birthday=replace(BORN, day=17))
    assert suggested(first, second)[0].score == 70
    assert T("Different birthdays") in suggested(first, second)[0].why
    assert suggested(replace(first, address_key=""), replace(second, address_key="")) == []


@pytest.mark.parametrize(("second", "sex"), [("王伟", Sex.FEMALE), ("王女士", None)])
def test_a_contradicting_sex_holds_the_pair_back(second: str, sex: Sex | None) -> None:
    first = replace(card(1, "王伟", PHONE), sex=Sex.MALE)
    assert suggested(first, replace(card(2, second, PHONE), sex=sex)) == []


def test_never_again_is_kept() -> None:
    cards = [card(1, "王伟", PHONE), card(2, "王伟", PHONE)]
    assert same_person(cards, never={(1, 2)}) == []


def test_the_surest_pair_comes_first_and_100_is_the_most() -> None:
    sure = [replace(card(n, "张丽", OTHER_PHONE), wechat="wx1", birthday=BORN) for n in (8, 9)]
    pairs = suggested(card(1, "王伟", PHONE), card(2, "王伟", PHONE), *sure)
    assert [(pair.a, pair.score) for pair in pairs] == [(8, 100), (1, 75)]

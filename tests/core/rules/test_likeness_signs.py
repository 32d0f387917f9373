"""The signs of a card, and the search for cards that share one."""

from dataclasses import replace
from datetime import date

from core.model.birthday import Birthday, Calendar
from core.model.customer import Customer, Phone, Sex
from core.model.purchase import OwnedItem
from core.rules.signs import CROWD, CardSigns, card_signs, pairs_sharing, sharing


def test_a_card_shows_its_signs() -> None:
    customer = Customer(
        "K7", "欧阳锋（车险）", household_id=3, id=9, sex=Sex.MALE, wechat=" WX1 ", email="A@b.cn ",
        address="清风雅苑7幢4单元601室", note="怕狗",
        birth_calendar=Calendar.SOLAR, birth_month=5, birth_day=1,
    )  # fmt: skip
    signs = card_signs(customer, [Phone(9, "138 0013 8000", "13800138000"), Phone(9, "010-1", "0101")])
    assert signs == CardSigns(
        id=9, name="欧阳锋（车险）", folded_name="欧阳锋", phones=("13800138000", "0101"), wechat="wx1",
        email="a@b.cn", birthday=Birthday(Calendar.SOLAR, 5, 1), address_key="清风雅苑7-4-601",
        surname="欧阳", household_id=3, number="K7", sex=Sex.MALE, note="怕狗",
    )  # fmt: skip


def test_names_are_compared_in_simplified_characters() -> None:
    signs = card_signs(Customer("1", "歐陽國棟"), [])
    assert (signs.name, signs.folded_name, signs.surname) == ("歐陽國棟", "欧阳国栋", "欧阳")


def test_what_is_owned_is_a_sign_by_its_plate_and_number() -> None:
    car = OwnedItem(9, "轿车", serial="lsv-123 456", plate="皖Ａ·12345", holder="歐陽鋒", insured="")
    signs = card_signs(Customer("1", "王伟"), [], [car, OwnedItem(9, "空调", serial="001")])
    assert sorted(signs.things) == ["LSV123456", "皖A12345"]
    assert signs.insured == ("欧阳锋",)


def test_dealings_are_a_day_and_a_sum_together() -> None:
    day = date(2025, 6, 29)
    told = Customer("1", "王伟", first_purchase=day, total=139_000)
    assert card_signs(told, []).dealings == (day, 139_000)
    for half in (replace(told, total=0), replace(told, total=None), replace(told, first_purchase=None)):
        assert card_signs(half, []).dealings is None


def test_a_wechat_that_is_a_number_reaches_the_person_like_a_phone() -> None:
    assert CardSigns(1, "王伟", phones=("1",), wechat="2").lines == {"1", "2"}
    assert CardSigns(1, "王伟", phones=("1",), wechat="wx2").lines == {"1"}
    assert CardSigns(1, "王伟").lines == frozenset()


def test_cards_meet_under_what_they_share_and_nothing_is_no_key() -> None:
    cards = [CardSigns(n, "", phones=(phone,)) for n, phone in enumerate(["1", "2", "1", "", ""])]
    assert [[card.id for card in group] for group in sharing(cards, lambda card: card.phones)] == [[0, 2]]


def test_a_pair_is_found_once_however_much_it_shares() -> None:
    cards = [CardSigns(n, "", phones=("1", "2", "2")) for n in (5, 3)]
    assert [(a.id, b.id) for a, b in pairs_sharing(cards, lambda card: card.phones)] == [(3, 5)]


def test_a_crowd_tells_nothing() -> None:
    crowd = [CardSigns(n, "", phones=("1",)) for n in range(CROWD + 1)]
    assert pairs_sharing(crowd, lambda card: card.phones) == []
    assert len(pairs_sharing(crowd[1:], lambda card: card.phones)) == CROWD * (CROWD - 1) // 2

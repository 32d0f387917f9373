"""Cards for the phone, read back by a strict reader that knows nothing of how they were written."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import Cancelled
from core.exporting import ContactCard, ContactPhone
from storage.cards.contacts import write_cards
from tests.storage.cards.rfc2426 import Card, cards

PLAIN = ContactCard("1", "陈国栋", "", "车 白金", (ContactPhone("15422814821"),))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=120)


def written(folder: Path, *given: ContactCard) -> list[Card]:
    path = folder / "contacts.vcf"
    write_cards(path, given)
    return cards(path.read_bytes())


def test_the_name_stands_as_the_phone_shows_it_and_in_its_parts(tmp_path: Path) -> None:
    (card,) = written(tmp_path, PLAIN)
    assert card["FN"][0].text == "陈国栋 车 白金"
    assert card["N"][0].parts(";") == ["陈国栋", "", "", "", "车 白金"]
    assert card["X-SHUKE-NUMBER"][0].text == "1"
    assert {"BDAY", "EMAIL", "NOTE", "CATEGORIES"}.isdisjoint(card)


@pytest.mark.parametrize(
    ("phone", "types"),
    [
        (ContactPhone("15422814821"), ["CELL", "PREF"]),
        (ContactPhone("02155501234"), ["VOICE", "PREF"]),
        (ContactPhone("02155501234", "家庭电话"), ["HOME", "VOICE", "PREF"]),
        (ContactPhone("02155501234", "公司传真"), ["FAX", "WORK", "PREF"]),
        (ContactPhone("15422814821", "work"), ["WORK", "CELL", "PREF"]),
        (ContactPhone("+442079460958"), ["VOICE", "PREF"]),
    ],
)
def test_a_phone_says_what_it_is(tmp_path: Path, phone: ContactPhone, types: list[str]) -> None:
    (card,) = written(tmp_path, ContactCard("1", "甲", "", "", (phone,)))
    (number,) = card["TEL"]
    assert (number.text, number.params) == (phone.digits, {"TYPE": types})


def test_only_the_first_phone_is_preferred(tmp_path: Path) -> None:
    phones = (ContactPhone("15422814821"), ContactPhone("13800138000"))
    (card,) = written(tmp_path, ContactCard("1", "甲", "", "", phones))
    assert ["PREF" in number.params["TYPE"] for number in card["TEL"]] == [True, False]


@pytest.mark.parametrize(("known", "params"), [(True, {}), (False, {"X-APPLE-OMIT-YEAR": ["1604"]})])
def test_a_birthday_says_when_its_year_is_a_stand_in(
    tmp_path: Path, known: bool, params: dict[str, list[str]]
) -> None:
    card = ContactCard("1", "甲", "", "", (), birthday=date(1604, 3, 8), year_known=known)
    (found,) = written(tmp_path, card)
    assert (found["BDAY"][0].text, found["BDAY"][0].params) == ("1604-03-08", params)


def test_everything_chosen_goes_along(tmp_path: Path) -> None:
    card = ContactCard(
        "A;1", "甲,乙", "前", "", (), "a@example.com", note="一\r二;三", tags=("钓鱼,牌友", "老乡")
    )
    (found,) = written(tmp_path, card)
    assert found["EMAIL"][0].text == "a@example.com"
    assert found["NOTE"][0].text == "一\n二;三"
    assert found["CATEGORIES"][0].parts(",") == ["钓鱼,牌友", "老乡"]
    assert found["N"][0].parts(";") == ["甲,乙", "", "", "前", ""]
    assert found["X-SHUKE-NUMBER"][0].text == "A;1"


@given(name=WORDS, note=WORDS, tag=WORDS, number=WORDS)
def test_any_words_make_cards_that_can_be_read(
    name: str, note: str, tag: str, number: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    card = ContactCard(number, name, "", tag, (ContactPhone("1"),), note=note, tags=(tag,))
    first, second = written(tmp_path_factory.mktemp("any"), card, PLAIN)
    assert len(first["N"][0].parts(";")) == 5
    assert second["FN"][0].text == PLAIN.shown


def test_an_old_file_stays_when_the_cards_break_off(tmp_path: Path) -> None:
    def cards_until_stopped() -> Iterator[ContactCard]:
        yield PLAIN
        raise Cancelled

    path = tmp_path / "contacts.vcf"
    path.write_bytes(b"old")
    with pytest.raises(Cancelled):
        write_cards(path, cards_until_stopped())
    assert (path.read_bytes(), list(tmp_path.iterdir())) == (b"old", [path])

"""Labels and cards: one for each household, written to as it likes to be, nobody with a blank one."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from core.actions.preferences import set_preference
from core.address_labels import Labels, label_sheet, label_words
from core.addressees import addressees, households_of
from core.errors import UserError
from core.greeting_cards import WORDINGS, Occasion, birthday_cards, card_words, filled
from core.model.customer import Customer, Sex
from core.model.interaction import Kind
from core.ports import Book
from core.rules.envelopes import address_line, envelope_name, home_line, letter_name
from core.text import T
from resources.words import Words
from tests.makers import TODAY, a_book, a_customer, a_touch

ENGLISH = Words("en", TODAY)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with closing(a_book(tmp_path)) as opened:
        yield opened


def home(book: Book, customer: int) -> int:
    return book.customers.get(customer).household_id


@pytest.mark.parametrize(
    ("name", "form", "sex", "envelope", "letter"),
    [
        ("陈国栋", "", None, "陈国栋", "陈国栋"),
        ("陈国栋", "", Sex.MALE, "Mr 陈国栋", "Mr 陈国栋"),
        ("李玉芬", "", Sex.FEMALE, "Ms 李玉芬", "Ms 李玉芬"),
        ("李总", "", Sex.MALE, "李总", "李总"),
        ("小林", "", Sex.FEMALE, "小林", "小林"),
        ("陈国栋", "先生", Sex.MALE, "陈国栋先生", "陈国栋先生"),
        ("陈国栋", "陈总", Sex.MALE, "陈国栋总", "陈总"),
        ("欧阳明", "欧阳老师", None, "欧阳明老师", "欧阳老师"),
        ("李玉芬", "李玉芬阿姨", None, "李玉芬阿姨", "李玉芬阿姨"),
        ("John Smith", "Dr Smith", Sex.MALE, "Dr John Smith", "Dr Smith"),
        ("John Smith", "Dr", None, "Dr John Smith", "Dr John Smith"),
    ],
)
def test_a_name_is_written_with_its_form_of_address(
    name: str, form: str, sex: Sex | None, envelope: str, letter: str
) -> None:
    card = Customer("1", name, form_of_address=form, sex=sex)
    assert (ENGLISH.say(envelope_name(card)), ENGLISH.say(letter_name(card))) == (envelope, letter)


@pytest.mark.parametrize(
    ("region", "address", "estate", "line"),
    [
        ("福建省泉州市", "中山路306号", "清风雅苑", "福建省泉州市中山路306号清风雅苑"),
        ("南安市", "南安市中山路306号清风雅苑7幢", "清风雅苑", "南安市中山路306号清风雅苑7幢"),
        ("London", "1 High Street", "", "London 1 High Street"),
        ("南安市", " ", "清风雅苑", ""),
    ],
)
def test_an_address_says_nothing_twice(region: str, address: str, estate: str, line: str) -> None:
    assert address_line(Customer("1", "甲", region=region, address=address, estate=estate)) == line


def test_where_no_street_is_known_the_place_is_told() -> None:
    assert home_line(Customer("1", "甲", region="武汉市", address="武汉市中山路1号")) == "武汉市中山路1号"
    assert home_line(Customer("1", "甲", region=" 武汉市", estate="清风雅苑")) == "武汉市 清风雅苑"
    assert home_line(Customer("1", "甲")) == ""


def test_a_household_gets_one_label_with_the_address_of_whoever_has_one(book: Book) -> None:
    first = a_customer(book, "陈国栋")
    a_customer(book, "李玉芬", household=home(book, first), address="中山路306号")
    (one,) = addressees(book, [home(book, first), home(book, first)])
    assert (ENGLISH.say(one.name), one.address) == ("陈国栋", "中山路306号")


def test_who_may_not_be_contacted_gets_none(book: Book) -> None:
    silent = a_customer(book, "甲", address="中山路1号", do_not_contact=True)
    late = a_customer(book, "乙", address="中山路2号", deceased=TODAY)
    widow = a_customer(book, "丙", household=home(book, late), address="中山路2号")
    alone = a_customer(book, "丁", address="中山路3号")
    found = addressees(book, households_of(book))
    assert [one.household_id for one in found] == [home(book, widow), home(book, alone)]
    assert ENGLISH.say(found[0].name) == "丙"
    assert home(book, silent) not in {one.household_id for one in found}


def test_without_an_address_there_is_no_blank_label(book: Book) -> None:
    a_customer(book, "甲", address="中山路1号")
    a_customer(book, "乙")
    a_customer(book, "丙")
    sheet = label_sheet(book, households_of(book))
    assert (len(sheet.people), sheet.left_out) == (1, 2)
    assert ENGLISH.say(label_words(sheet)) == "1 label, 2 households without an address"
    assert ENGLISH.say(label_words(label_sheet(book, households_of(book, "甲")))) == "1 label"


@pytest.mark.parametrize(
    ("labels", "people", "first", "sheets"),
    [
        (Labels.SMALL, 0, 1, 0),
        (Labels.SMALL, 2, 1, 1),
        (Labels.SMALL, 2, 23, 1),
        (Labels.SMALL, 2, 24, 2),
        (Labels.LARGE, 2, 13, 1),
        (Labels.LARGE, 2, 14, 2),
    ],
)
def test_a_started_sheet_is_used_up(book: Book, labels: Labels, people: int, first: int, sheets: int) -> None:
    for number in range(people):
        a_customer(book, f"客户{number}", address="中山路1号")
    assert label_sheet(book, households_of(book), labels, first).sheets == sheets


@pytest.mark.parametrize("first", [0, 15])
def test_a_place_that_a_sheet_lacks_is_refused(book: Book, first: int) -> None:
    with pytest.raises(UserError) as failure:
        label_sheet(book, [], Labels.LARGE, first)
    assert failure.value.fix == T("Enter a whole number from {low} to {high}", low=1, high=14)


def test_a_complaint_is_answered_before_a_card_is_sent(book: Book) -> None:
    set_preference(book, "own_name", "沈知远")
    angry = a_customer(book, "甲", address="中山路1号")
    a_customer(book, "乙")
    a_touch(book, angry, TODAY, Kind.COMPLAINT, None, note="异响")
    cards = birthday_cards(book, households_of(book), TODAY, ENGLISH)
    assert [ENGLISH.say(one.dear) for one in cards.people] == ["乙"]
    assert (cards.waiting, cards.without_address, cards.own_name) == (1, 1, "沈知远")
    told = "1 greeting card, 1 household without an address, 1 complaint to answer first"
    assert ENGLISH.say(card_words(cards)) == told


def test_a_card_to_an_address_tells_its_number_alone(book: Book) -> None:
    a_customer(book, "甲", address="中山路1号")
    assert (
        ENGLISH.say(card_words(birthday_cards(book, households_of(book), TODAY, ENGLISH)))
        == "1 greeting card"
    )


@pytest.mark.parametrize("language", ["en", "zh_CN", "zh_TW"])
@pytest.mark.parametrize("occasion", Occasion)
def test_every_wording_has_a_place_for_the_name(language: str, occasion: Occasion) -> None:
    wording = Words(language, TODAY).say(WORDINGS[occasion])
    assert filled(wording, "陈总").count("陈总") == 1

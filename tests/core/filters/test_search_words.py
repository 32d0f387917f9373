"""Which words a card is found under, however quickly they are put together."""

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.filters.spelling import spellings
from core.filters.words import HAN, LATIN, sought, words_of

ANY_WORD = re.compile(f"{HAN}|{LATIN}")

names = st.text("陈国栋单A b·é", max_size=6)
phones = st.lists(st.text("0123456789+- ", max_size=13), max_size=2)
texts = st.lists(st.text("世纪大道茶aB_1é，。\n ²\u0301", max_size=12), max_size=3)


def found(name: str, phones: Sequence[str] = (), texts: Sequence[str] = ()) -> set[str]:
    return set(ANY_WORD.findall(words_of(name, phones, texts)))


@given(names, phones, texts)
def test_a_card_has_all_its_words_and_no_others(name: str, phones: list[str], texts: list[str]) -> None:
    expected: set[str] = set()
    for text in (name, *texts):
        expected.update(word.lower() for word in re.findall(LATIN, text))
        for part in re.findall(HAN, text):
            expected.update(part[at : at + 2] for at in range(max(len(part) - 1, 1)))
    for part in re.findall(HAN, name):
        expected.update((*part, *spellings(part)))
    for phone in phones:
        digits = re.sub(r"\D", "", phone)
        expected.update((digits, digits[3:], digits[-4:]))
    assert found(name, phones, texts) == expected - {""}


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("陈国栋", ("chenguodong", "cgd")),
        ("单芳", ("danfang", "df", "shanfang", "sf", "chanfang", "cf")),
        ("李", ("li", "l")),
    ],
)
def test_a_name_is_spelled_in_every_reading(name: str, words: tuple[str, ...]) -> None:
    assert set(words) <= set(spellings(name))
    assert len(set(spellings(name))) == len(spellings(name))


@pytest.mark.parametrize("asked", ["陳國棟", "陈国栋", "國", "陈國"])
def test_either_spelling_finds_either_spelling(asked: str) -> None:
    for name in ("陳國棟", "陈国栋"):
        words = found(name, texts=["愛喝茶，臺北"])
        assert {word for word, _ in sought(asked)} <= words
        assert {word for word, _ in sought("爱喝茶")} <= words


def test_a_name_is_spelled_as_it_is_written() -> None:
    assert {"wangqian", "王干"} <= found("王乾")


def test_only_latin_words_are_found_by_their_beginning() -> None:
    assert sought("陈国栋 c'gd A1") == [("陈国", False), ("国栋", False), ("cgd", True), ("a1", True)]

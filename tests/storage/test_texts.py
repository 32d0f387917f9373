"""Labels in the journal come back as the messages they were."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from core.text import Money, N, T, Text
from storage.texts import stored, told

WORDS = st.text(max_size=10)
NUMBERS = st.integers(-(2**53), 2**53)


def texts(values: st.SearchStrategy[object]) -> st.SearchStrategy[Text]:
    return st.builds(Text, WORDS, st.dictionaries(WORDS, values, max_size=3), WORDS, NUMBERS)


VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | WORDS | st.dates() | st.builds(Money, NUMBERS),
    lambda inner: st.lists(inner, max_size=3) | texts(inner),
    max_leaves=8,
)


@given(texts(VALUES))
def test_a_message_survives_being_stored(text: Text) -> None:
    assert told(stored(text)) == text


def test_dates_money_and_plurals_keep_their_kind() -> None:
    text = N("{n} call, {worth} by {day}", "{n} calls", 2, worth=Money(5_00), day=date(2024, 2, 29))
    assert told(stored(T("Import: {what}", what=text))) == T("Import: {what}", what=text)


def test_several_values_come_back_as_a_list() -> None:
    assert told(stored(T("{days}", days=(date(2024, 2, 29),)))).values == {"days": [date(2024, 2, 29)]}


def test_chinese_is_stored_readably() -> None:
    assert "陈国栋" in stored(T("Add {name}", name="陈国栋"))

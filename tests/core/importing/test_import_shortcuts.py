"""What is read on a short way is read as on the long one."""

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.spoken import read_birthday
from core.errors import UserError
from core.importing.cleaning.money import money_reader
from core.importing.cleaning.phones import read_phones
from core.model.birthday import Birthday, Calendar
from core.model.customer import Phone
from core.undisturbed import undisturbed

hints = st.none() | st.sampled_from(Calendar)
bare_days = st.builds(
    lambda shape, year, month, day: shape.format(year, month, day),
    st.sampled_from(("{}-{}-{}", "{}-{:02}-{:02}", "{}/{}/{}", "{}.{}.{}", "{}年{}月{}日")),
    st.integers(1000, 2200),
    st.integers(0, 14),
    st.integers(0, 33),
)


def read(text: str, hint: Calendar | None) -> Birthday | object:
    try:
        return read_birthday(text, hint)
    except UserError as error:
        return error.what, error.where


@given(bare_days, hints)
def test_a_bare_birthday_is_read_as_one_that_is_marked_as_such(text: str, hint: Calendar | None) -> None:
    assert read(text, hint) == read(f"生日：{text}", hint)


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True))
def test_a_plain_mobile_is_read_as_one_with_spaces(digits: str) -> None:
    spaced = f"{digits[:3]} {digits[3:7]} {digits[7:]}"
    assert read_phones(digits, "家").value == (Phone(0, digits, digits, "家"),)
    assert read_phones(spaced, "家").value == (Phone(0, spaced, digits, "家"),)


@pytest.mark.parametrize("unit", [1, 1_000, 10_000])
@given(amount=st.integers(0, 10**14))
def test_a_whole_amount_is_read_as_one_in_words(unit: int, amount: int) -> None:
    told = money_reader(unit)
    in_words = told(f"{amount}元").value
    assert told(str(amount)).value == in_words
    assert told(float(amount)).value == in_words
    assert in_words == (None if amount * unit > 10**13 else amount * unit * 100)


def test_the_collector_works_again_afterwards() -> None:
    with pytest.raises(ZeroDivisionError), undisturbed():
        assert not gc.isenabled()
        raise ZeroDivisionError
    assert gc.isenabled()


def test_what_was_made_within_is_not_looked_through_afterwards() -> None:
    with undisturbed():
        made = [[number] for number in range(10_000)]
    try:
        assert gc.get_freeze_count() >= len(made)
    finally:
        gc.unfreeze()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with undisturbed():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()

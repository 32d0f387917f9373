"""What cannot be read as a birthday is refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.spoken import read_birthday
from core.errors import UserError


@pytest.mark.parametrize(
    "text", ["1981年3月", "1981-03", "1981", "1981年", "3月", "农历八月", "一九八一年三月"]
)
def test_a_missing_day_is_named(text: str) -> None:
    with pytest.raises(UserError) as refusal:
        read_birthday(text)
    assert refusal.value.what.msgid == "“{text}” has no day"
    assert refusal.value.fix is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "不详",
        "属蛇",
        "Foo 18",
        "十十月二十",
        "八月十廿",
        "1.3.18",
        "13800138000",
        "生日",
        "1981-3/18",
    ],
)
def test_what_is_no_date_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(UserError) as refusal:
        read_birthday(text)
    assert refusal.value.what.values == {"text": text}
    assert refusal.value.fix is not None


def test_both_calendars_at_once_are_refused() -> None:
    for text in ("公历八月初五", "农历8.15(公历)", "阳历闰6月5日"):
        with pytest.raises(UserError) as refusal:
            read_birthday(text)
        assert refusal.value.what.msgid == "“{text}” names both calendars"


@pytest.mark.parametrize(
    "text",
    [
        "1981-02-30",
        "13-5",
        "农历八月31",
        "1965年闰四月初三",
        "1900-01-05",
        "2101年3月1日",
        "闰腊月初一",
        "0-5",
    ],
)
def test_dates_that_do_not_exist_are_refused(text: str) -> None:
    with pytest.raises(UserError):
        read_birthday(text)


@given(st.text("0129１〇一三十廿初正年月日闰农历公生-/., marT:\t", max_size=12))
def test_any_text_is_read_or_refused_in_words(text: str) -> None:
    try:
        told = read_birthday(text)
    except UserError:
        return
    assert 1 <= told.month <= 12
    assert 1 <= told.day <= 31

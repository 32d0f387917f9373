"""Dates, sums, numbers, phones and lunar days in three languages, and messages with such values."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.birthday import Birthday, Calendar
from core.text import Money, N, T, Text
from resources.words import COVER, Words, languages

CODES = [code for code, _ in languages()]
AMOUNTS = st.integers(-(10**13), 10**13)


def words(language: str, today: date = date(2026, 9, 18)) -> Words:
    return Words(language, today)


def test_each_language_gives_its_own_name() -> None:
    assert languages() == [("zh_CN", "简体中文"), ("zh_TW", "繁體中文"), ("en", "English")]


@pytest.mark.parametrize(
    ("locales", "language"),
    [
        (["zh_CN.UTF-8"], "zh_CN"),
        (["zh-Hans-CN"], "zh_CN"),
        (["zh_SG"], "zh_CN"),
        (["zh-Hant-HK"], "zh_TW"),
        (["zh_TW.UTF-8"], "zh_TW"),
        (["zh_MO"], "zh_TW"),
        (["en_GB"], "en"),
        (["fr_FR", "zh-CN"], "zh_CN"),
        (["en-US", "zh-CN"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_system_chooses_the_first_language_that_is_spoken(locales: list[str], language: str) -> None:
    assert Words.for_system(locales, date(2026, 9, 18)).language == language


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(KeyError):
        words("fr")


@pytest.mark.parametrize(
    ("language", "this_year", "another"),
    [
        ("zh_CN", "9月18日 周五", "2025-11-08"),
        ("zh_TW", "9月18日 週五", "2025-11-08"),
        ("en", "Fri 18 Sep", "8 Nov 2025"),
    ],
)
def test_a_day_has_its_weekday_or_its_year(language: str, this_year: str, another: str) -> None:
    speaker = words(language)
    assert (speaker.day(date(2026, 9, 18)), speaker.day(date(2025, 11, 8))) == (this_year, another)


@pytest.mark.parametrize(
    ("language", "this_year", "another"),
    [("zh_CN", "9月18日", "2025-11-08"), ("en", "18 Sep", "8 Nov 2025")],
)
def test_a_short_day_goes_without_the_weekday(language: str, this_year: str, another: str) -> None:
    speaker = words(language)
    assert (speaker.day_short(date(2026, 9, 18)), speaker.day_short(date(2025, 11, 8))) == (
        this_year,
        another,
    )


@pytest.mark.parametrize(
    ("day", "simplified", "traditional", "english"),
    [
        (17, "昨天", "昨天", "yesterday"),
        (18, "今天", "今天", "today"),
        (19, "明天", "明天", "tomorrow"),
        (22, "周二", "週二", "Tue"),
        (12, "周六", "週六", "Sat"),
        (25, "9月25日", "9月25日", "25 Sep"),
        (11, "9月11日", "9月11日", "11 Sep"),
    ],
)
def test_a_near_day_is_named_as_one_speaks(day: int, simplified: str, traditional: str, english: str) -> None:
    said = [words(code).when(date(2026, 9, day)) for code in CODES]
    assert said == [simplified, traditional, english]


@pytest.mark.parametrize("language", CODES)
def test_a_column_has_the_same_dates_in_every_language(language: str) -> None:
    assert words(language).column_date(date(2026, 9, 8)) == "2026-09-08"


def test_the_hour_alone_is_enough_today() -> None:
    speaker = words("zh_CN")
    assert speaker.moment(datetime.fromisoformat("2026-09-18T08:12")) == "08:12"
    assert speaker.moment(datetime.fromisoformat("2026-09-17T20:05")) == "9月17日 周四 20:05"


@pytest.mark.parametrize(
    ("cents", "simplified", "traditional", "english"),
    [
        (0, "0 元", "0 元", "¥0"),
        (642_000, "6,420 元", "6,420 元", "¥6,420"),
        (642_050, "6,420.50 元", "6,420.50 元", "¥6,420.50"),
        (999_999, "9,999.99 元", "9,999.99 元", "¥9,999.99"),
        (1_000_000, "1 万", "1 萬", "¥10k"),
        (8_640_000, "8.6 万", "8.6 萬", "¥86.4k"),
        (86_400_000, "86.4 万", "86.4 萬", "¥864k"),
        (86_450_000, "86.5 万", "86.5 萬", "¥864.5k"),
        (-86_400_000, "-86.4 万", "-86.4 萬", "-¥864k"),
        (2_135_000_000, "2,135 万", "2,135 萬", "¥21.4M"),
        (12_000_000_000, "1.2 亿", "1.2 億", "¥120M"),
    ],
)
def test_money_at_a_glance(cents: int, simplified: str, traditional: str, english: str) -> None:
    assert [words(code).money(cents) for code in CODES] == [simplified, traditional, english]


def test_exact_money_never_rounds() -> None:
    assert words("zh_CN").exact_money(86_400_050) == "864,000.50 元"
    assert words("en").exact_money(-5) == "-¥0.05"


@given(AMOUNTS, st.sampled_from(CODES))
def test_exact_money_can_be_read_back(cents: int, language: str) -> None:
    digits = words(language).exact_money(cents).replace(",", "").replace("¥", "").removesuffix(" 元")
    assert round(float(digits) * 100) == cents


@given(AMOUNTS, st.sampled_from(CODES))
def test_money_at_a_glance_has_few_digits_and_the_right_sign(cents: int, language: str) -> None:
    written = words(language).money(cents)
    assert sum(letter.isdigit() for letter in written) <= 7
    assert written.startswith("-") == (cents < 0)


@pytest.mark.parametrize(
    ("number", "written"),
    [(7, "7"), (1284, "1,284"), (-1284, "-1,284"), (1.6, "1.6"), (2.0, "2"), (0.125, "0.12")],
)
def test_numbers_are_grouped_and_carry_no_idle_decimals(number: float, written: str) -> None:
    assert words("en").number(number) == written


@pytest.mark.parametrize(
    ("digits", "written"),
    [
        ("15422814821", "154 2281 4821"),
        ("05952345678", "0595-2345678"),
        ("5952345678", "0595-2345678"),
        ("059522345678", "0595-22345678"),
        ("01065432100", "010-65432100"),
        ("1065432100", "010-65432100"),
        ("02165432100", "021-65432100"),
        ("4001234567", "400-123-4567"),
        ("059522345678-801", "0595-22345678-801"),
        ("+14186569254-102", "+14186569254-102"),
        ("10086", "10086"),
        ("+85291234567", "+85291234567"),
        ("", ""),
    ],
)
def test_phones_are_grouped_as_they_are_read(digits: str, written: str) -> None:
    assert words("zh_CN").phone(digits) == written


@given(st.text("0123456789", max_size=14))
def test_grouping_a_phone_changes_no_digit(digits: str) -> None:
    shown = words("en").phone(digits)
    kept = "".join(letter for letter in shown if letter.isdigit())
    assert kept in (digits, "0" + digits)


@pytest.mark.parametrize(
    ("month", "day", "leap", "simplified", "traditional", "english"),
    [
        (8, 12, False, "农历八月十二", "農曆八月十二", "lunar 8/12"),
        (1, 1, False, "农历正月初一", "農曆正月初一", "lunar 1/1"),
        (4, 10, True, "农历闰四月初十", "農曆閏四月初十", "lunar leap 4/10"),
        (11, 20, False, "农历冬月二十", "農曆冬月二十", "lunar 11/20"),
        (12, 30, False, "农历腊月三十", "農曆臘月三十", "lunar 12/30"),
        (10, 29, False, "农历十月廿九", "農曆十月廿九", "lunar 10/29"),
    ],
)
def test_lunar_days(
    month: int, day: int, leap: bool, simplified: str, traditional: str, english: str
) -> None:
    said = [words(code).lunar_day(month, day, leap) for code in CODES]
    assert said == [simplified, traditional, english]


@given(st.sampled_from(["zh_CN", "zh_TW"]))
def test_no_two_lunar_days_are_written_alike(language: str) -> None:
    days = [(month, day, leap) for month in range(1, 13) for day in range(1, 31) for leap in (False, True)]
    assert len({words(language).lunar_day(*day) for day in days}) == len(days)


def test_a_birthday_is_told_in_its_own_calendar() -> None:
    speaker = words("zh_CN")
    assert speaker.birthday(Birthday(Calendar.SOLAR, 9, 22, year=1972)) == "9月22日"
    assert speaker.birthday(Birthday(Calendar.LUNAR, 8, 12)) == "农历八月十二"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("{curly}", "{curly}"),
        (1284, "1,284"),
        (1.5, "1.5"),
        (Money(642_000), "¥6,420"),
        (date(2026, 9, 18), "Fri 18 Sep"),
        (datetime.fromisoformat("2026-09-18T08:12"), "08:12"),
        (Birthday(Calendar.LUNAR, 8, 12), "lunar 8/12"),
        (T("due {day}", day=date(2026, 9, 18)), "due Fri 18 Sep"),
        ([T("calls"), "WeChat", 3], "calls, WeChat, 3"),
        (("a", "b"), "a, b"),
        (Calendar.LUNAR, "lunar"),
        (None, "None"),
    ],
)
def test_a_value_is_written_by_its_type(value: object, written: str) -> None:
    assert words("en").say(T("<{value}>", value=value)) == f"<{written}>"


def test_an_enumeration_uses_the_comma_of_its_language() -> None:
    assert words("zh_CN").joined(["手机", "微信"]) == "手机、微信"


def test_english_chooses_the_form_by_the_count() -> None:
    speaker = words("en")
    days = [N("{n} day late for {name}", "{n} days late for {name}", n, name="Goh") for n in (1, 2, 1284)]
    assert [speaker.say(text) for text in days] == [
        "1 day late for Goh",
        "2 days late for Goh",
        "1,284 days late for Goh",
    ]


def test_a_message_without_a_translation_is_said_in_english() -> None:
    assert words("zh_TW").say(T("Nobody ever wrote this {n}", n=1)) == "Nobody ever wrote this 1"


def test_a_text_without_values_stands_as_it_is() -> None:
    assert words("en").say(Text("{as it is}")) == "{as it is}"


@pytest.mark.parametrize("language", CODES)
def test_nothing_is_said_as_nothing(language: str) -> None:
    assert words(language).say(T("")) == ""


def test_discreet_words_keep_amounts_what_is_private_and_the_middle_of_phones() -> None:
    spoken = words("en")
    tier = replace(T("Gold"), private=True)
    told = T(
        "{tier}, {amount}, {phone}", tier=tier, amount=Money(86_400_00), phone=spoken.phone("15422814821")
    )
    assert spoken.say(told) == "Gold, ¥86.4k, 154 2281 4821"
    spoken.discreet = True
    assert spoken.say(tier) == spoken.money(1) == spoken.exact_money(1) == COVER
    assert spoken.say(T("Gold")) == "Gold"
    assert [spoken.phone(digits) for digits in ("15422814821", "051288886666", "12345", "6123")] == [
        "154 **** 4821",
        "051*-****6666",
        "12*45",
        "6123",
    ]


def test_what_leaves_the_window_is_said_outright() -> None:
    spoken = words("en")
    spoken.discreet = True
    assert spoken.outright().exact_money(86_400_00) == "¥86,400" and spoken.discreet

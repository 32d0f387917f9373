"""Birthdays read back from every way of writing them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.lunar import LunarDate, month_days, to_lunar
from core.calendar.spoken import read_birthday, read_calendar_word
from core.model.birthday import Birthday, Calendar

SOLAR, LUNAR = Calendar.SOLAR, Calendar.LUNAR
MARCH_18 = Birthday(SOLAR, 3, 18)
MARCH_18_1981 = Birthday(SOLAR, 3, 18, year=1981)

ONES = "〇一二三四五六七八九十"
MONTHS = "正二三四五六七八九十冬腊"
ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

any_day = st.dates(date(1901, 1, 1), date(2100, 12, 31))
lunar_day = st.dates(date(1901, 2, 19), date(2101, 1, 28)).map(to_lunar)


def spelled(n: int) -> str:
    tens, one = divmod(n, 10)
    return ("" if tens == 0 else "十" if tens == 1 else ONES[tens] + "十") + (ONES[one] if one else "")


def old_day(n: int) -> str:
    if n <= 10:
        return "初" + ONES[n]
    return "廿" + ONES[n - 20] if 20 < n < 30 else spelled(n)


def spelled_year(year: int) -> str:
    return "".join(ONES[int(digit)] for digit in str(year))


def solar_with_year(b: date) -> list[str]:
    y, m, d = b.year, b.month, b.day
    name = ENGLISH[m - 1]
    return [
        b.isoformat(),
        f"{y}/{m}/{d}",
        f"{y}.{m}.{d}",
        f"{y}．{m}。{d}",
        f"{y} {m} {d}",
        f"{y:04}{m:02}{d:02}",
        f"{y}年{m}月{d}日",
        f"{y}年{m:02}月{d:02}号",
        f"{y} 年 {m} 月 {d} 日 生",
        f"{spelled_year(y)}年{spelled(m)}月{spelled(d)}日",
        f"{b.isoformat()} 00:00:00",
        f"{b.isoformat()}T08:30:00Z",
        f"{y}/{m}/{d} 0:00",
        f"公历{y}-{m}-{d}",
        f"{y}年{m}月{d}日（阳历）",
        f"國曆{y}年{m}月{d}日",
        f"生日：{y}-{m}-{d}",
        f"出生{y}.{m}.{d}",
        f"{d} {name[:3]} {y}",
        f"{name} {d}, {y}",
        f"{d}-{name[:3].upper()}-{y}",
        f"{m}/{d}/{y}",
        b.isoformat().translate(str.maketrans("0123456789-", "０１２３４５６７８９－")),
    ]


def solar_without_year(b: date) -> list[str]:
    m, d = b.month, b.day
    return [
        f"{m}-{d}",
        f"{m:02}.{d:02}",
        f"{m}/{d}",
        f"{m}月{d}日",
        f"{m}月{d}",
        f"新历{m}月{d}日生日",
        f"{spelled(m)}月{spelled(d)}日",
        f"阳历{spelled(m)}月{spelled(d)}",
        f"{ENGLISH[m - 1]} {d}",
        f"{d}th {ENGLISH[m - 1][:3]}",
        f"solar {m}/{d}",
    ]


def lunar_written(b: LunarDate, year: str) -> list[str]:
    """Every notation of a lunar date; `year` is empty or ends in 年."""
    m, d, leap = b.month, b.day, "闰" if b.leap else ""
    traditional = "閏" if b.leap else ""
    return [
        f"农历{year}{leap}{MONTHS[m - 1]}月{old_day(d)}",
        f"{year}{leap}{MONTHS[m - 1]}月{old_day(d)}",
        f"旧历{year}{leap}{spelled(m)}月{spelled(d)}",
        f"{year}{leap}{spelled(m)}月{spelled(d)}",
        f"{year}{leap}{spelled(m)}月{spelled(d)}日（农历）",
        f"{year}{leap}{m}月{d}日(农历)",
        f"{year}{leap}{m}月{d}(阴)",
        f"农历 {year} {leap} {m} 月 {d} 日 生",
        f"農曆{year}{traditional}{MONTHS[m - 1].replace('腊', '臘')}月{old_day(d)}",
        f"陰曆{year}{traditional}{m}月{d}號",
    ]


@given(any_day)
def test_every_solar_notation_reads_back(b: date) -> None:
    for text in solar_with_year(b):
        assert read_birthday(text) == Birthday(SOLAR, b.month, b.day, year=b.year), text
    for text in solar_without_year(b):
        assert read_birthday(text) == Birthday(SOLAR, b.month, b.day), text


@given(lunar_day, st.sampled_from([None, SOLAR, LUNAR]))
def test_every_lunar_notation_reads_back(b: LunarDate, hint: Calendar | None) -> None:
    with_year = Birthday(LUNAR, b.month, b.day, b.leap, b.year)
    without_year = Birthday(LUNAR, b.month, b.day, b.leap)
    leap = "闰" if b.leap else ""
    dated = [f"阴历{b.year}-{b.month:02}-{b.day:02}{leap}", f"lunar {b.year}/{b.month}/{b.day}{leap}"]
    undated = [f"农历{leap}{b.month}.{b.day}", f"lunar {'leap ' if b.leap else ''}{b.month}/{b.day}"]
    marked = slice(0, 1) if hint is SOLAR else slice(None)
    for year in (f"{b.year}年", f"{spelled_year(b.year)}年"):
        dated += lunar_written(b, year)[marked]
    undated += lunar_written(b, "")[marked]
    for text in dated:
        assert read_birthday(text, hint) == with_year, text
    for text in undated:
        assert read_birthday(text, hint) == without_year, text


@given(lunar_day.filter(lambda b: not b.leap))
def test_a_lunar_column_makes_digits_lunar(b: LunarDate) -> None:
    told = Birthday(LUNAR, b.month, b.day, year=b.year)
    for text in (f"{b.year}-{b.month}-{b.day}", f"{b.year}年{b.month}月{b.day}日"):
        assert read_birthday(text, LUNAR) == told


@pytest.mark.parametrize(
    ("text", "hint", "calendar"),
    [
        ("八月十五", None, LUNAR),
        ("八月十五", SOLAR, SOLAR),
        ("八月初五", SOLAR, LUNAR),
        ("农历8.15", SOLAR, LUNAR),
        ("公历8.15", LUNAR, SOLAR),
        ("8.15", None, SOLAR),
        ("8月十五", None, SOLAR),
        ("三月卅一日", None, SOLAR),
    ],
)
def test_a_mark_outranks_the_column_and_the_column_outranks_habit(
    text: str, hint: Calendar | None, calendar: Calendar
) -> None:
    assert read_birthday(text, hint).calendar is calendar


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("除夕", Birthday(LUNAR, 12, 30)),
        ("大年三十", Birthday(LUNAR, 12, 30)),
        ("腊月除夕", Birthday(LUNAR, 12, 30)),
        ("1964年除夕", Birthday(LUNAR, 12, 30, year=1964)),
        ("1965年大年三十", Birthday(LUNAR, 12, 29, year=1965)),
        ("大年初一", Birthday(LUNAR, 1, 1)),
        ("十二月三十", Birthday(LUNAR, 12, 30)),
        ("腊月27", Birthday(LUNAR, 12, 27)),
        ("冬月廿", Birthday(LUNAR, 11, 20)),
        ("八月卅", Birthday(LUNAR, 8, 30)),
        ("正月初5", Birthday(LUNAR, 1, 5)),
        ("二零零五年三月八日", Birthday(SOLAR, 3, 8, year=2005)),
        ("二○○五年三月八日", Birthday(SOLAR, 3, 8, year=2005)),
        ("元月8日", Birthday(SOLAR, 1, 8)),
        ("3/18/81", MARCH_18_1981),
        ("18/3/1981", MARCH_18_1981),
        ("18.3.1981", MARCH_18_1981),
        ("18-Mar-81", MARCH_18_1981),
        ("18mar1981", MARCH_18_1981),
        ("Sept 3rd, 1981", Birthday(SOLAR, 9, 3, year=1981)),
        ("81.3.18", MARCH_18_1981),
        ("八一年三月十八日", MARCH_18_1981),
        ("30-3-18", Birthday(SOLAR, 3, 18, year=1930)),
        ("29-3-18", Birthday(SOLAR, 3, 18, year=2029)),
        ("00年3月18日", Birthday(SOLAR, 3, 18, year=2000)),
        ("1981、3、18。", MARCH_18_1981),
        ("\ufeff【3月18日】", MARCH_18),
        ("2月29日", Birthday(SOLAR, 2, 29)),
    ],
)
def test_other_ways_of_writing(text: str, told: Birthday) -> None:
    assert read_birthday(text) == told


@given(st.integers(1901, 2100))
def test_new_years_eve_of_a_year_is_the_last_day_of_its_last_month(year: int) -> None:
    assert read_birthday(f"{year}年除夕").day == month_days(year, 12)


LUNAR_WORDS = ("农历", "阴历", "旧历", "农", "阴", "農曆", "陰曆", "lunar", "Lunar", "农历生日", "（农历）")
SOLAR_WORDS = ("公历", "阳历", "新历", "国历", "公", "阳", "國曆", "陽曆", "solar", "SOLAR", "公历生日")
OTHER_WORDS = ("", "公司", "农民", "不详", "1981", "农历公历")


@pytest.mark.parametrize(
    ("words", "calendar"), [(LUNAR_WORDS, LUNAR), (SOLAR_WORDS, SOLAR), (OTHER_WORDS, None)]
)
def test_the_word_of_a_calendar_column(words: tuple[str, ...], calendar: Calendar | None) -> None:
    for word in words:
        assert read_calendar_word(word) == calendar, word

"""The next date as it is said: counted, by weekday, by day of the month, in either calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar.workdays import WorkCalendar
from core.errors import UserError
from core.screens.dates import read_date

EVERY_DAY = WorkCalendar(frozenset(), official=False)
WEEKDAYS = WorkCalendar(official=False)
FRIDAY = date(2026, 9, 18)
days = st.dates(date(2000, 1, 1), date(2080, 1, 1))


def read(text: str, today: date = FRIDAY) -> date:
    return read_date(text, today, EVERY_DAY)


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("3", 3),
        (" 14 ", 14),
        ("３", 3),
        ("明天", 1),
        ("明日", 1),
        ("后天", 2),
        ("後天", 2),
        ("大后天", 3),
        ("3天后", 3),
        ("3 天", 3),
        ("十天后", 10),
        ("3日后", 3),
        ("两周后", 14),
        ("2周", 14),
        ("一个星期后", 7),
        ("三個禮拜之後", 21),
        ("tomorrow", 1),
        ("Day after tomorrow", 2),
        ("in 2 weeks", 14),
        ("a week", 7),
        ("in three days", 3),
        ("1 day", 1),
    ],
)
def test_counted_days(text: str, ahead: int) -> None:
    assert read(text) == FRIDAY + timedelta(days=ahead)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("周六", date(2026, 9, 19)),
        ("周五", date(2026, 9, 25)),
        ("星期天", date(2026, 9, 20)),
        ("本周日", date(2026, 9, 20)),
        ("这周六", date(2026, 9, 19)),
        ("下周一", date(2026, 9, 21)),
        ("下週一", date(2026, 9, 21)),
        ("下个礼拜五", date(2026, 9, 25)),
        ("下下周三", date(2026, 9, 30)),
        ("周1", date(2026, 9, 21)),
        ("sat", date(2026, 9, 19)),
        ("fri", date(2026, 9, 25)),
        ("this sun", date(2026, 9, 20)),
        ("Next Mon", date(2026, 9, 21)),
        ("next friday", date(2026, 9, 25)),
        ("tues", date(2026, 9, 22)),
    ],
)
def test_weekdays(text: str, day: date) -> None:
    assert read(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("10号", date(2026, 10, 10)),
        ("20号", date(2026, 9, 20)),
        ("18日", date(2026, 10, 18)),
        ("31號", date(2026, 10, 31)),
        ("十五号", date(2026, 10, 15)),
        ("这个月20号", date(2026, 9, 20)),
        ("下月3号", date(2026, 10, 3)),
        ("下个月3号", date(2026, 10, 3)),
        ("下下月三十号", date(2026, 11, 30)),
        ("the 10th", date(2026, 10, 10)),
        ("月底", date(2026, 9, 30)),
        ("下个月底", date(2026, 10, 31)),
        ("下月初", date(2026, 10, 1)),
        ("end of month", date(2026, 9, 30)),
        ("the end of next month", date(2026, 10, 31)),
        ("3个月后", date(2026, 12, 18)),
        ("in two months", date(2026, 11, 18)),
    ],
)
def test_days_and_ends_of_months(text: str, day: date) -> None:
    assert read(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("10-8", date(2026, 10, 8)),
        ("9-1", date(2027, 9, 1)),
        ("10月8日", date(2026, 10, 8)),
        ("2026-10-08", date(2026, 10, 8)),
        ("20261008", date(2026, 10, 8)),
        ("8 Oct", date(2026, 10, 8)),
        ("八月十五", date(2026, 9, 25)),
        ("农历八月初一", date(2027, 9, 1)),
        ("2026年八月十五", date(2026, 9, 25)),
        ("除夕", date(2027, 2, 5)),
    ],
)
def test_dates_of_either_calendar(text: str, day: date) -> None:
    assert read(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [("1", date(2026, 9, 21)), ("两天后", date(2026, 9, 21)), ("一个月后", date(2026, 10, 19))],
)
def test_counted_days_that_fall_on_a_rest_day_move_to_a_working_one(text: str, day: date) -> None:
    assert read_date(text, FRIDAY, WEEKDAYS) == day


def test_the_end_of_a_month_is_its_last_working_day() -> None:
    assert read_date("下月底", FRIDAY, WEEKDAYS) == date(2026, 10, 30)


@pytest.mark.parametrize("text", ["周六", "19号", "9-19", "明天"])
def test_a_day_that_was_named_stands_on_a_rest_day_too(text: str) -> None:
    assert read_date(text, FRIDAY, WEEKDAYS) == date(2026, 9, 19)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("0", "{day} does not lie ahead"),
        ("今天", "{day} does not lie ahead"),
        ("本周一", "{day} does not lie ahead"),
        ("2020-01-01", "{day} does not lie ahead"),
        ("2099-01-01", "{day} is too far ahead"),
        ("999个月", "{day} is too far ahead"),
        ("40号", "No month has a day {day}"),
        ("下下月31号", "Month {month} has no day {day}"),
        ("soon", "“{text}” is not a date that can be read"),
        ("2-30", "“{text}” is not a date that can be read"),
        ("2026年闰八月初一", "“{text}” is not a date that can be read"),
        ("2200-01-01", "“{text}” is not a date that can be read"),
        ("", "“{text}” is not a date that can be read"),
    ],
)
def test_what_is_no_date_ahead_is_refused_with_a_remedy(text: str, what: str) -> None:
    with pytest.raises(UserError) as refused:
        read(text)
    assert refused.value.what.msgid == what
    assert refused.value.fix is not None


def test_why_a_lunar_date_does_not_exist_is_told() -> None:
    with pytest.raises(UserError) as refused:
        read("2026年闰八月初一")
    assert refused.value.where is not None
    assert refused.value.where.msgid == "Lunar {year} has no leap month {month}"


@given(days, st.integers(1, 28))
def test_a_day_of_the_month_is_the_next_one(today: date, day: int) -> None:
    found = read_date(f"{day}号", today, EVERY_DAY)
    assert found.day == day
    assert today < found <= today + timedelta(days=31)


@given(days, st.sampled_from("一二三四五六日"))
def test_a_weekday_is_within_a_week_and_the_next_week_holds_it_once(today: date, weekday: str) -> None:
    found = read_date(f"周{weekday}", today, EVERY_DAY)
    assert today < found <= today + timedelta(days=7)
    of_next_week = read_date(f"下周{weekday}", today, EVERY_DAY)
    assert of_next_week.isocalendar()[:2] == (today + timedelta(days=7)).isocalendar()[:2]
    assert of_next_week.weekday() == found.weekday()


@given(days, st.dates(date(2000, 1, 1), date(2089, 1, 1)))
def test_a_date_written_out_is_that_date_or_refused(today: date, day: date) -> None:
    if today < day <= today + timedelta(days=3653):
        assert read_date(day.isoformat(), today, WEEKDAYS) == day
    else:
        with pytest.raises(UserError):
            read_date(day.isoformat(), today, WEEKDAYS)


@given(days, st.integers(1, 400))
def test_counted_days_never_come_early_and_always_on_a_working_day(today: date, ahead: int) -> None:
    found = read_date(str(ahead), today, WEEKDAYS)
    assert found >= today + timedelta(days=ahead)
    assert WEEKDAYS.is_working(found)


@given(st.text(max_size=12))
def test_no_text_does_worse_than_a_refusal(text: str) -> None:
    try:
        assert read(text) > FRIDAY
    except UserError as refused:
        assert refused.fix is not None

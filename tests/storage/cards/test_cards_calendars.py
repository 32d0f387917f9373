"""Calendar files, read back by the library and looked at byte by byte."""

from datetime import date
from pathlib import Path

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exporting import Calendar, CalendarEntry
from storage.cards.calendars import write_calendar

DAY = date(2026, 9, 25)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=120)


def written(folder: Path, *entries: CalendarEntry, name: str = "生日") -> bytes:
    path = folder / "due.ics"
    write_calendar(path, Calendar(name, date(2026, 9, 18), entries))
    return path.read_bytes()


def events(data: bytes) -> list[icalendar.Component]:
    return list(icalendar.Calendar.from_ical(data).walk("VEVENT"))


def test_an_entry_is_a_whole_day_under_its_id(tmp_path: Path) -> None:
    data = written(tmp_path, CalendarEntry("birthday-1-2026", DAY, "李玉芬 生日", "农历\n八月十五"))
    (event,) = events(data)
    assert str(event["UID"]) == "birthday-1-2026@shuke"
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (DAY, date(2026, 9, 26))
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"])) == ("李玉芬 生日", "农历\n八月十五")
    assert str(event.decoded("DTSTAMP")) == "2026-09-18 00:00:00+00:00"
    assert str(icalendar.Calendar.from_ical(data)["X-WR-CALNAME"]) == "生日"
    assert b"DTSTART;VALUE=DATE:20260925\r\n" in data


def test_an_entry_without_words_has_none(tmp_path: Path) -> None:
    (event,) = events(written(tmp_path, CalendarEntry("a", DAY, "甲")))
    assert "DESCRIPTION" not in event


def test_the_same_list_is_written_the_same(tmp_path: Path) -> None:
    entry = CalendarEntry("a", DAY, "甲")
    assert written(tmp_path, entry) == written(tmp_path, entry)


@given(title=WORDS, note=WORDS)
def test_any_words_come_back_in_lines_of_75_octets(
    title: str, note: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    data = written(tmp_path_factory.mktemp("any"), CalendarEntry("a", DAY, title, note))
    lines = data.split(b"\r\n")
    assert all(len(line) <= 75 and line.decode("utf-8") is not None for line in lines)
    (event,) = events(data)
    assert str(event["SUMMARY"]) == " ".join(title.split())

"""The calendar file that a phone subscribes to."""

from datetime import timedelta
from pathlib import Path

import icalendar
import pytest

from core.errors import UserError
from core.model.interaction import Appointment
from core.model.purchase import End, ItemEnd, OwnedItem
from core.outgoing.feed import write_feed
from core.ports import Book
from core.text import T
from resources.words import Words
from storage.library import DiskLibrary
from tests.makers import TODAY, a_customer

DAY = timedelta(days=1)
WORDS = Words("en", TODAY)


def titles(out: Path) -> list[str]:
    calendar = icalendar.Calendar.from_ical(out.read_bytes())
    return [str(event["summary"]) for event in calendar.walk("VEVENT")]


def test_it_holds_all_that_has_a_day(book: Book, tmp_path: Path) -> None:
    customer = a_customer(book, "李玉芬", "13800138000", birth_calendar="solar", birth_month=12, birth_day=1)
    silent = a_customer(book, "王祥", do_not_contact=True)
    with book.change(T("Agree")):
        for whose, days, hour, state in (
            (customer, 0, "10:00", "planned"),
            (customer, 1, "", "planned"),
            (customer, 2, "11:00", "kept"),
            (customer, -1, "12:00", "planned"),
            (silent, 1, "13:00", "planned"),
        ):
            book.appointments.add(Appointment(whose, TODAY + days * DAY, hour, "展厅", "visit", state))
        item = book.owned_items.add(OwnedItem(customer, "商业险"))
        book.item_ends.add(ItemEnd(item, customer, End.RENEWAL, TODAY + 90 * DAY, TODAY))
    out = tmp_path / "shuke.ics"
    written = write_feed(book, DiskLibrary(), WORDS, TODAY, out)
    found = titles(out)
    assert len(found) == written
    assert found[:3] == ["10:00 李玉芬: Visit", "李玉芬: Visit", "李玉芬: Meeting"]
    assert found[3:4] == ["Birthday: 李玉芬, 1 Dec"]
    assert found[4:] == ["Renewal: 李玉芬, 商业险"]
    assert b"13800138000" not in out.read_bytes()


def test_a_place_that_is_gone_is_told(book: Book, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        write_feed(book, DiskLibrary(), WORDS, TODAY, tmp_path / "gone" / "shuke.ics")

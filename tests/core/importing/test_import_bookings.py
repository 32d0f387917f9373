"""Bookings of restaurants, salons and clinics: their hours, who was expected, and what was called off."""

import pytest

from core.importing.cleaning.appointments import read_called_off, read_state
from core.importing.fields import SheetKind
from core.ports import Book
from tests.core.importing.sheets import OTHER_PHONE, PHONE, a_file, run, verdicts


@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("cancelled", "missed"),
        ("No Show", "missed"),
        ("Rescheduled", "moved"),
        ("Completed", "kept"),
        ("confirmed", "planned"),
    ],
)
def test_the_state_of_a_booking_in_english(typed: str, state: str) -> None:
    assert read_state(typed).value == state


@pytest.mark.parametrize("cell", ["", None])
def test_what_was_not_called_off_has_no_reason(cell: str | None) -> None:
    assert read_called_off(cell).value is None


@pytest.mark.parametrize(
    ("headings", "row", "hour"),
    [
        ("Date Time Party-Size FirstName LastName Phone", f"2036-12-24|19:00|4|Ann|Lee|{PHONE}", "19:00"),
        ("Name Phone Service Date Time Guests Total", f"Ann|{PHONE}|Facial|2036-12-24|10:30|1|90", "10:30"),
        ("客戶姓名 電話 預約日期 開始時間 結束時間", f"来雪|{PHONE}|2036-12-24|09:00|11:00", "09:00"),
        ("預約人 電話 預約日期 抵達時間 備註", f"来雪|{PHONE}|2036-12-24|09:30|新手", "09:30"),
    ],
)
def test_bookings_are_appointments_at_their_hour(book: Book, headings: str, row: str, hour: str) -> None:
    assert run(book, a_file(headings, row)).kind is SheetKind.APPOINTMENTS
    [one] = book.appointments.where()
    assert (str(one.day), one.hour, one.state) == ("2036-12-24", hour, "planned")


def test_what_has_a_reason_for_being_called_off_was(book: Book) -> None:
    rows = (f"2026-01-06|10:00|来雪|{PHONE}|感冒", f"2026-01-07|10:00|王祥|{OTHER_PHONE}|")
    run(book, a_file("預約日期 時間 客戶名稱 電話 取消原因", *rows))
    assert [one.state for one in book.appointments.where()] == ["missed", "kept"]
    assert "感冒" in book.appointments.where()[0].note


def test_who_is_not_expected_yet_is_a_customer_all_the_same(book: Book) -> None:
    rows = (f"来雪|{PHONE}|抖音|2036-12-03|否", f"王祥|{OTHER_PHONE}|美团||", "李敏|||2036-12-05|")
    file = a_file("客户昵称 手机号 来源渠道 预约日期 是否到店", *rows)
    assert verdicts(run(book, file)) == (2, 0, 0, 0, 1)
    assert [one.name for one in book.customers.where()] == ["来雪", "王祥"]
    assert len(book.appointments.where()) == 1
    assert run(book, file).skipped == 2

"""Schedule: week and month, the keys for what is agreed, and the strip on top of Today."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.model.event import Event
from core.model.interaction import Appointment, Promise
from core.ports import Book
from core.text import T
from gui.customers.chooser import Chooser
from gui.schedule.page import SchedulePage
from gui.theme.theme import ThemeHolder
from gui.today.meetings import MeetingStrip
from gui.today.page import TodayPage
from gui.widgets.segments import Segments
from tests.gui.pages_bench import CONTROL, Bench, Key, a_page_bench
from tests.makers import TODAY, a_customer

ScheduleBench = Bench[SchedulePage]
DAY = timedelta(days=1)


def fill(book: Book) -> None:
    for name in ("许文涛", "方晓琳"):
        a_customer(book, name, "15481207753")
    with book.change(T("Agree")):
        book.appointments.add(Appointment(1, TODAY, "10:00", "展厅"))
        book.appointments.add(Appointment(2, TODAY + DAY, "14:30", "二号工位", "service"))
        book.appointments.add(Appointment(2, TODAY - DAY, "11:00", state="missed"))
        book.promises.add(Promise(1, "评估单", TODAY + 2 * DAY, TODAY))


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[ScheduleBench]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, SchedulePage, fill) as made:
        yield made


def spoken(bench: ScheduleBench) -> list[str]:
    """Every line of the list as it is read aloud."""
    rows = bench.page.rows
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(rows.data(rows.index(line, 0), role)) for line in range(rows.rowCount())]


def seen(bench: ScheduleBench) -> list[str]:
    return [label.text() for label in bench.page.findChildren(QLabel) if label.isVisible()]


def states(bench: ScheduleBench) -> list[str]:
    return [one.state for one in bench.book.appointments.where()]


def test_the_week_stands_day_by_day(bench: ScheduleBench) -> None:
    assert spoken(bench) == [
        "Thu 17 Sep 1 date",
        "Thu 17 Sep, 11:00, 方晓琳, Visit, Missed",
        "Fri 18 Sep 1 date Today",
        "Fri 18 Sep, 10:00, 许文涛, Visit, 展厅",
        "Sat 19 Sep 1 date",
        "Sat 19 Sep, 14:30, 方晓琳, Service slot, 二号工位",
        "Sun 20 Sep 1 date",
        "Sun 20 Sep, 许文涛, Promise: 评估单",
    ]
    assert bench.page.count() == "1"
    assert bench.page.list.current_row == bench.page.rows.rows()[1]
    assert "14 Sep to 20 Sep" in seen(bench)


def test_weeks_and_months_go_back_and_on(bench: ScheduleBench) -> None:
    bench.press(Key.Key_Right)
    assert spoken(bench) == []
    assert "Nothing agreed in these days" in seen(bench)
    assert bench.page.count() == "1"
    assert bench.page.hasFocus()
    bench.press(Key.Key_Left)
    assert bench.page.list.hasFocus()
    assert len(spoken(bench)) == 8
    bench.page.findChildren(Segments)[0].set_index(1)
    bench.page.findChildren(Segments)[0].chosen.emit(1)
    assert "September 2026" in seen(bench)
    bench.page.list.setFocus()
    bench.press(Key.Key_Right)
    assert "October 2026" in seen(bench)
    bench.press(Key.Key_Left)
    bench.press(Key.Key_Left)
    assert "August 2026" in seen(bench)


def test_one_key_says_that_it_came_about(bench: ScheduleBench) -> None:
    bench.press(Key.Key_1)
    assert states(bench) == ["kept", "planned", "missed"]
    assert bench.page.count() == ""
    for key in (Key.Key_1, Key.Key_2, Key.Key_3):
        bench.press(key)
    assert states(bench) == ["kept", "planned", "missed"]
    bench.undo()
    assert states(bench) == ["planned", "planned", "missed"]


def test_another_day_for_the_same(bench: ScheduleBench) -> None:
    bench.press(Key.Key_2)
    bench.press(Key.Key_Return)
    assert states(bench) == ["planned", "planned", "missed"]
    bench.type("tomorrow")
    bench.press(Key.Key_Return)
    assert states(bench) == ["moved", "planned", "missed", "planned"]
    assert (bench.book.appointments.get(4).day, bench.book.appointments.get(4).hour) == (TODAY + DAY, "10:00")
    assert bench.focus is bench.page.list


def test_one_that_was_missed_asks_for_a_new_date(bench: ScheduleBench) -> None:
    bench.press(Key.Key_3)
    bench.press(Key.Key_Return)
    assert states(bench) == ["missed", "planned", "missed"]
    bench.press(Key.Key_2)
    bench.type("today")
    bench.press(Key.Key_Return)
    assert states(bench) == ["missed", "planned", "missed", "planned"]


def test_a_missed_one_may_get_its_new_date_at_once(bench: ScheduleBench) -> None:
    bench.press(Key.Key_3)
    bench.type("2026-09-01")
    bench.press(Key.Key_Return)
    assert states(bench) == ["planned", "planned", "missed"]
    bench.press(Key.Key_A, CONTROL)
    bench.press(Key.Key_Delete)
    bench.type("10-8")
    bench.press(Key.Key_Return)
    assert states(bench) == ["missed", "planned", "missed", "planned"]


def test_a_new_appointment_by_keyboard_alone(bench: ScheduleBench) -> None:
    bench.press(Key.Key_N, CONTROL)
    bench.press(Key.Key_S, CONTROL)
    assert "Choose somebody from the list first" in seen(bench)
    bench.type("方晓琳")
    (chooser,) = bench.page.findChildren(Chooser)
    bench.qtbot.waitUntil(chooser.list.isVisible)
    bench.press(Key.Key_Return)
    for _ in range(2):
        bench.press(Key.Key_Tab)
    bench.type("3pm")
    bench.press(Key.Key_S, CONTROL)
    made = bench.book.appointments.get(4)
    assert (made.customer_id, made.day, made.hour, made.kind) == (2, TODAY, "15:00", "visit")


def test_a_click_in_the_calendar_chooses_in_the_list(bench: ScheduleBench) -> None:
    grid = bench.page.grid
    saturday = QPoint(round(grid.width() / 7 * 5 + 30), 32 + 32 + 12)
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=saturday)
    assert bench.page.list.current_row == bench.page.rows.rows()[2]
    bench.page.list.setFocus()
    bench.press(Key.Key_Return)
    assert bench.cards.subjects == [2]


def test_enter_on_an_event_goes_to_its_guests(bench: ScheduleBench) -> None:
    with bench.book.change(T("Plan")):
        event = bench.book.events.add(Event("答谢会", TODAY, "09:00"))
    asked: list[tuple[str, object]] = []
    bench.page.goto.disconnect()
    bench.page.goto.connect(lambda page, subject: asked.append((page, subject)))
    bench.page.refresh()
    assert bench.page.list.select_key(("event", event))
    bench.press(Key.Key_Return)
    bench.page.places = frozenset({"events"})
    bench.press(Key.Key_Return)
    assert asked == [("events", event)]


def crowded(book: Book) -> None:
    customer = a_customer(book, "许文涛")
    with book.change(T("Agree")):
        for hour in range(8, 20):
            book.appointments.add(Appointment(customer, TODAY, f"{hour:02}:00"))


def test_a_full_day_says_how_many_more_there_are(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, SchedulePage, crowded, 960) as bench:
        bench.page.findChildren(Segments)[0].set_index(1)
        bench.page.findChildren(Segments)[0].chosen.emit(1)
        assert not bench.page.grid.grab().isNull()
        assert len(bench.page.rows.rows()) == 12


def test_todays_appointments_stand_on_top_of_today(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, TodayPage, fill) as bench:
        (strip,) = bench.page.findChildren(MeetingStrip)
        assert strip.accessibleName() == "1 appointment today. 10:00 许文涛 Visit, 展厅"
        bench.page.households.select_key(2)
        QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(60, 16))
        row = bench.page.households.current_row
        assert row is not None
        assert row.id == 1
        assert not strip.grab().isNull()
        with bench.book.change(T("Move")):
            bench.book.appointments.update(1, state="moved")
        bench.page.refresh()
        assert not strip.isVisible()


def test_more_appointments_than_there_is_room_for(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, TodayPage, crowded) as bench:
        (strip,) = bench.page.findChildren(MeetingStrip)
        assert strip.accessibleName().startswith("12 appointments today. 08:00 许文涛")
        assert not strip.grab().isNull()


def test_a_day_without_appointments_has_no_strip(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, TodayPage, lambda book: a_customer(book)) as bench:
        assert bench.page.findChildren(MeetingStrip) == []

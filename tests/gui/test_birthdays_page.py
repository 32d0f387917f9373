"""Birthdays: the month, the days to come, and the keys between them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.model.birthday import Calendar
from core.model.interaction import Settlement
from core.ports import Book
from core.screens.outbox.errand import Errand, Ground
from core.text import T
from gui.birthdays.calendar import MonthView
from gui.birthdays.entries import Entry, entry_lines
from gui.birthdays.page import BirthdaysPage
from gui.theme.theme import ThemeHolder
from gui.widgets.button import Button
from gui.widgets.group_header import Group
from tests.gui.finding import named
from tests.gui.pages_bench import CONTROL, Bench, Key, a_page_bench
from tests.makers import TODAY, a_customer, a_touch

BirthdaysBench = Bench[BirthdaysPage]


def born(
    calendar: Calendar, month: int, day: int, year: int | None = None
) -> dict[str, Any]:  # fields of Customer
    return {"birth_calendar": calendar, "birth_month": month, "birth_day": day, "birth_year": year}


def fill(book: Book) -> None:
    head = a_customer(book, "杜明远")
    home = book.customers.get(head).household_id
    a_customer(book, "周阿姨", household=home, **born(Calendar.SOLAR, 9, 18, 1956))
    a_customer(book, "李玉芬", **born(Calendar.LUNAR, 8, 12))
    a_customer(book, "贺春梅", **born(Calendar.SOLAR, 10, 3))


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[BirthdaysBench]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, BirthdaysPage, fill) as made:
        yield made


def entries(bench: BirthdaysBench, days: int) -> list[Entry]:
    return [line for line in entry_lines(bench.desk, days, bench.book) if isinstance(line, Entry)]


def subtitle(bench: BirthdaysBench) -> list[str]:
    return [label.text() for label in bench.page.findChildren(QLabel)]


def test_a_celebration_is_told_as_it_was_told_to_us(bench: BirthdaysBench) -> None:
    first, second = entries(bench, 7)
    assert (first.day, first.weekday, first.born, first.age) == ("Today", "Fri", "solar 18 Sep", "turns 70")
    assert (first.family, second.family) == ("杜明远 family", "")
    assert (second.day, second.born, second.age) == ("22 Sep", "lunar 8/12", "")
    assert first.sentence == "周阿姨, Prospect, Fri 18 Sep, solar 18 Sep"


def test_beyond_a_week_the_list_goes_week_by_week(bench: BirthdaysBench) -> None:
    groups = [line.title for line in entry_lines(bench.desk, 30, bench.book) if isinstance(line, Group)]
    assert groups == ["Week of 14 Sep", "Week of 21 Sep", "Week of 28 Sep"]


def test_the_count_is_what_waits_within_the_lead(bench: BirthdaysBench) -> None:
    assert bench.page.count() == "2"
    touch = a_touch(bench.book, 2)
    with bench.book.change(T("Wish")):
        bench.book.settlements.add(Settlement(touch, 2, "birthday", 2, TODAY))
    bench.page.refresh()
    assert (bench.page.count(), entries(bench, 7)[0].wished) == ("1", "Wished")


def test_left_and_right_go_through_the_months(bench: BirthdaysBench) -> None:
    bench.press(Key.Key_Right)
    assert "October 2026" in subtitle(bench)
    bench.press(Key.Key_Left)
    bench.press(Key.Key_Left)
    assert "August 2026" in subtitle(bench)
    QTest.mouseClick(named(bench.page, "This month"), Qt.MouseButton.LeftButton)
    assert "September 2026" in subtitle(bench)


def test_up_and_down_go_through_the_list_and_enter_opens_the_card(bench: BirthdaysBench) -> None:
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Return)
    assert bench.cards.subjects == [3]


def test_a_longer_list_is_chosen_by_its_days(bench: BirthdaysBench) -> None:
    QTest.mouseClick(named(bench.page, "30 days"), Qt.MouseButton.LeftButton)
    bench.page.take_focus()
    bench.press(Key.Key_End)
    bench.press(Key.Key_Return)
    assert bench.cards.subjects == [4]


def test_a_name_in_the_calendar_opens_the_card(bench: BirthdaysBench) -> None:
    view = bench.page.findChildren(MonthView)[0]
    assert view.accessibleName() == "September 2026: 3 birthdays"
    cell = view.width() / 7
    friday_18 = QPoint(round(4.5 * cell), 32 + round(2 * (view.height() - 32) / 5) + 40)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=friday_18)
    assert bench.cards.subjects == [2]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(5, 40))
    assert bench.cards.subjects == [2]


def test_the_calendar_ends_where_the_lunar_years_are_no_longer_known(bench: BirthdaysBench) -> None:
    bench.page.show_month(date(2100, 11, 1))
    assert not named(bench.page, "Month after").isEnabled()
    bench.press(Key.Key_Right)
    assert "November 2100" in subtitle(bench)
    bench.page.show_month(date(1901, 4, 1))
    assert not named(bench.page, "Month before").isEnabled()
    bench.press(Key.Key_Left)
    assert "April 1901" in subtitle(bench)


def test_where_nobody_celebrates_that_is_said(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, BirthdaysPage, lambda _book: None) as bench:
        assert "No birthdays within 7 days" in subtitle(bench)
        assert bench.page.count() == ""


def test_from_here_one_goes_on_to_write_to_them(bench: BirthdaysBench) -> None:
    asked: list[tuple[str, object]] = []
    bench.page.goto.disconnect(bench.window.open_page)
    bench.page.goto.connect(lambda key, subject: asked.append((key, subject)))
    bench.press(Key.Key_Return, CONTROL)
    assert asked == []
    bench.page.places = frozenset({"outbox"})
    bench.page.refresh()
    bench.press(Key.Key_Return, CONTROL)
    words = [button.words for button in bench.page.findChildren(Button) if button.isVisible()]
    assert words[-2:] == ["Write to them", "Mid-Autumn Festival"]
    next(one for one in bench.page.findChildren(Button) if one.words == words[-1]).click()
    assert asked == [
        ("outbox", Errand(Ground.BIRTHDAYS)),
        ("outbox", Errand(Ground.FESTIVAL, "mid_autumn")),
    ]

"""The palette: anybody, any command and any page from wherever one is, by the keyboard alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from core.model.birthday import Calendar
from core.text import T
from gui.palette.palette import Palette
from gui.quick_entry.sheet import QuickEntrySheet
from gui.theme.theme import ThemeHolder
from gui.today.large_code import LargeCode
from gui.today.page import TodayPage
from gui.widgets.empty import EmptyState
from gui.widgets.search_box import SearchBox
from gui.window import Window
from tests.gui.desks import RememberedPaper, a_desk
from tests.gui.today_bench import BarePage, Bench, fill, shown
from tests.makers import a_book, a_customer

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


class Cards(BarePage):
    """Where cards are opened."""

    key, icon, label = "customers", "customers", T("Customers")


class Past(BarePage):
    """Where the steps of a card are shown."""

    key, icon, label = "history", "clock", T("History")


@dataclass
class PaletteBench(Bench):
    cards: Cards
    past: Past

    def opened(self) -> Palette:
        """The palette, just opened by its key."""
        self.press(Key.Key_K, CONTROL)
        return self.palette

    @property
    def palette(self) -> Palette:
        return self.window.findChildren(Palette)[0]

    def sought(self, phrase: str) -> Palette:
        """The palette with this typed into it."""
        palette = self.opened()
        self.type(phrase)
        palette.line.tell()
        return palette

    def choose(self, words: str) -> None:
        """Take the first offer called so."""
        rows = self.palette.list.rows.rows()
        self.palette.list.select_key(next(row.key for row in rows if row.words == words))
        self.press(Key.Key_Return)


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[PaletteBench]:
    book = a_book(tmp_path)
    fill(book)
    with a_desk(themes, book, RememberedPaper()) as desk:
        page, cards, past = TodayPage(desk), Cards(desk), Past(desk)
        with shown(qtbot, Window(desk, [page, cards, past])) as window:
            yield PaletteBench(qapp, book, desk, window, page, cards, past)


def words_of(palette: Palette) -> list[str]:
    return [offer.words for offer in palette.list.rows.rows()]


def headings(palette: Palette) -> list[str]:
    rows = palette.list.rows
    groups = (rows.group_at(line) for line in rows.group_lines())
    return [group.title for group in groups if group]


def test_initials_and_enter_open_a_card(bench: PaletteBench) -> None:
    chosen = a_customer(bench.book, "陈国栋", "15422814821")
    bench.sought("cgd")
    bench.press(Key.Key_Return)
    assert (bench.window.page, bench.cards.subjects) == (bench.cards, [chosen])
    assert not bench.palette.isVisible()


def test_what_is_being_composed_finds_somebody(bench: PaletteBench) -> None:
    chosen = a_customer(bench.book, "陈国栋")
    bench.opened()
    QApplication.sendEvent(bench.focus, QInputMethodEvent("chen'guo", []))
    bench.press(Key.Key_Return)
    assert bench.cards.subjects == [chosen]


def test_each_row_tells_people_of_one_name_apart(bench: PaletteBench) -> None:
    palette = bench.sought("ann")
    row = palette.list.current_row
    assert row is not None and "138 0013 8000" in row.beside and "overdue" in row.beside.lower()
    assert row.words in row.sentence and row.keys in row.sentence


def test_the_actions_are_about_whoever_is_chosen(bench: PaletteBench) -> None:
    palette = bench.sought("138001380")
    first = palette.list.current_row
    bench.press(Key.Key_Down)
    second = palette.list.current_row
    assert first and second and first.words != second.words
    assert f"With {second.words}" in headings(palette)
    bench.press(Key.Key_Tab)
    assert palette.list.current_row and palette.list.current_row.key == "log"
    bench.press(Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert palette.list.current_row.key == second.key


def test_another_phrase_chooses_the_first_again(bench: PaletteBench) -> None:
    palette = bench.sought("138001380")
    bench.press(Key.Key_Down)
    first = palette.list.rows.rows()[0]
    bench.type("0")
    palette.line.tell()
    assert palette.list.current_row and palette.list.current_row.key == first.key
    assert f"With {first.words}" in headings(palette)


def test_one_logs_for_somebody_from_any_page(bench: PaletteBench) -> None:
    chosen = a_customer(bench.book, "陈国栋")
    bench.sought("cgd")
    bench.choose("Log what was said")
    sheet = bench.window.findChildren(QuickEntrySheet)[0]
    assert (sheet.form.who.people, bench.focus) == ((chosen,), sheet.form.said)


def test_the_large_code_lies_over_the_window_until_a_key(bench: PaletteBench) -> None:
    bench.sought("Bob")
    bench.choose("Large code to dial with the phone")
    code = next(one for one in bench.window.findChildren(LargeCode) if one.parent() is bench.window)
    assert code.isVisible()
    bench.press(Key.Key_Space)
    assert not code.isVisible() and bench.focus is bench.page.households


def test_a_phone_is_copied_and_that_is_said(bench: PaletteBench) -> None:
    bench.sought("Bob")
    bench.choose("Copy the phone number")
    assert QGuiApplication.clipboard().text() == "13800138001"
    assert "138 0013 8001" in bench.window.toast.accessibleName()


def test_the_number_of_a_child_is_not_offered(bench: PaletteBench) -> None:
    a_customer(
        bench.book,
        "Tim",
        "13900139000",
        birth_calendar=Calendar.SOLAR,
        birth_month=5,
        birth_day=5,
        birth_year=2020,
    )
    assert "Copy the phone number" not in words_of(bench.sought("Tim"))


def test_all_that_was_done_with_a_card_is_one_key_away(bench: PaletteBench) -> None:
    chosen = a_customer(bench.book, "陈国栋")
    bench.sought("cgd")
    bench.choose("Everything done with this card")
    assert (bench.window.page, bench.past.subjects) == (bench.past, [chosen])


def test_commands_of_the_page_run_as_their_keys_would(bench: PaletteBench) -> None:
    bench.press(Key.Key_1)
    palette = bench.sought("undo")
    assert palette.list.current_row and palette.list.current_row.keys == "Ctrl Z"
    bench.press(Key.Key_Return)
    assert bench.logged() == []
    bench.sought("show or hide the panel")
    bench.press(Key.Key_Return)
    assert not bench.page.findChildren(QLineEdit)[0].isVisible()


def test_keys_that_say_nothing_by_themselves_are_no_commands(bench: PaletteBench) -> None:
    words = words_of(bench.opened())
    assert "Next or previous part of the window" not in words and "Search or go to" not in words
    assert words.count("History") == 1


def test_pages_are_gone_to_by_name(bench: PaletteBench) -> None:
    palette = bench.sought("hist")
    assert palette.list.current_row and palette.list.current_row.keys == "Ctrl Shift Z"
    bench.press(Key.Key_Return)
    assert bench.window.page is bench.past


def test_escape_leads_back_to_the_same_row(bench: PaletteBench) -> None:
    bench.press(Key.Key_Down)
    row = bench.selected
    bench.opened()
    bench.press(Key.Key_1, CONTROL)
    bench.press(Key.Key_Escape)
    assert (bench.selected, bench.focus) == (row, bench.page.households)


def test_a_click_beside_it_closes_it_and_one_on_a_row_takes_it(bench: PaletteBench) -> None:
    palette = bench.opened()
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert not palette.isVisible()
    QTest.mouseClick(bench.window.findChildren(SearchBox)[0], Qt.MouseButton.LeftButton)
    bench.type("Bob")
    palette.line.tell()
    row = palette.list.visualRect(palette.list.currentIndex()).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert bench.window.page is bench.cards


def test_a_click_on_a_heading_or_the_frame_does_nothing(bench: PaletteBench) -> None:
    palette = bench.sought("Bob")
    heading = palette.list.visualRect(palette.list.rows.index(0, 0)).center()
    QTest.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    beside_line = palette.line.mapTo(palette, palette.line.rect().topRight()) + QPoint(20, 10)
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=beside_line)
    assert palette.isVisible()


def test_nothing_found_says_what_to_try(bench: PaletteBench) -> None:
    palette = bench.sought("zzzz")
    empty = palette.findChildren(EmptyState)[0]
    assert empty.isVisible() and "zzzz" in empty.accessibleName()
    bench.press(Key.Key_Tab)
    bench.press(Key.Key_Return)
    assert palette.isVisible()


def test_one_sheet_at_a_time_lies_over_the_window(bench: PaletteBench) -> None:
    bench.press(Key.Key_E, CONTROL)
    sheet = bench.window.findChildren(QuickEntrySheet)[0]
    palette = bench.opened()
    assert (sheet.isVisible(), palette.isVisible(), bench.focus) == (False, True, palette.line)


def test_no_page_is_opened_below_a_sheet(bench: PaletteBench) -> None:
    sheet = bench.window.overlays.log_anything()
    for _ in range(3):  # out of the lines, which take some keys for themselves
        bench.press(Key.Key_Tab)
    for key, held in ((Key.Key_2, CONTROL), (Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)):
        bench.press(key, held)
        assert bench.window.page is bench.page
        assert sheet.isAncestorOf(bench.focus)


def test_it_fits_a_small_window(bench: PaletteBench) -> None:
    palette = bench.opened()
    bench.window.resize(800, 560)
    for part in (palette.line, palette.list):
        assert bench.window.rect().contains(part.rect().translated(part.mapTo(bench.window, QPoint())))


def test_the_day_it_was_last_spoken_stands_where_nothing_is_due(bench: PaletteBench) -> None:
    from tests.makers import a_touch

    someone = a_customer(bench.book, "Zoe", "13900139001")
    a_touch(bench.book, someone, date(2026, 9, 17))
    row = bench.sought("Zoe").list.current_row
    assert row and "last" in row.beside

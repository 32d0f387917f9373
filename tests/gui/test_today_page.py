"""The page around the list: the panel, the header, what stands where nothing is left."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core.actions.preferences import set_preference
from gui.theme.theme import ThemeHolder
from gui.today.page import TodayPage
from gui.window import Window
from tests.gui.desks import RememberedPaper, a_desk
from tests.gui.finding import named
from tests.gui.today_bench import NAMES, BarePage, Bench, a_bench, fill, shown
from tests.makers import TODAY, a_book, a_customer

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Customers(BarePage):
    """The page that new customers are written on."""

    key = "customers"
    icon = "customers"
    label = TodayPage.label


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Bench]:
    with a_bench(qapp, qtbot, themes, tmp_path) as made:
        yield made


def texts(widget: QWidget) -> list[str]:
    """The words of all labels that can be seen."""
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def names(widget: QWidget) -> list[str]:
    """What a screen reader calls the widgets that can be seen."""
    return [child.accessibleName() for child in widget.findChildren(QWidget) if child.isVisible()]


def panel(bench: Bench) -> QWidget:
    return named(bench.page, "Household")


def test_rows_are_read_aloud_as_whole_sentences(bench: Bench) -> None:
    def sentence() -> object:
        return bench.page.households.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)

    assert sentence() == "Ann, Prospect, 140 days without contact. Last 1 May, call: Said by Ann. Row 1 of 7"
    bench.press(Key.Key_2)
    assert str(sentence()).endswith("Row 1 of 6")
    bench.press(Key.Key_End)
    assert sentence() == "Ann, done today: No answer"


def test_the_panel_tells_who_and_why(bench: Bench) -> None:
    words = texts(panel(bench))
    assert {"Ann", "138 0013 8000", "No purchase yet", "Why today", "Last time"} <= set(words)
    assert named(
        bench.page,
        "Care, 140 days without contact, every 90 days, Last touch Fri 1 May, Prospect: every 90 days",
    ).isVisible()


def test_the_panel_follows_the_selection(bench: Bench) -> None:
    bench.press(Key.Key_Down)
    assert "138 0013 8001" in texts(panel(bench))


def test_outcomes_say_when_and_by_which_key(bench: Bench) -> None:
    assert named(bench.page, "No answer, next Sun, key 2").isVisible()
    assert named(bench.page, "Reschedule, asks for a date, key 3").isVisible()


def test_the_main_button_takes_the_name_of_the_top_reason(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    book = a_book(tmp_path)
    a_customer(book, "Ann", birth_calendar="solar", birth_month=9, birth_day=18)
    with a_desk(themes, book) as desk, shown(qtbot, Window(desk, [TodayPage(desk)])) as window:
        assert named(window, "Wished, next 17 Dec, key 1").isVisible()


def test_f4_hides_the_panel_and_shows_it_again(bench: Bench) -> None:
    bench.press(Key.Key_F4)
    assert not panel(bench).isVisible()
    assert bench.page.households.width() == bench.page.width()
    bench.press(Key.Key_F4)
    assert panel(bench).isVisible()


def test_enter_brings_a_hidden_panel_back(bench: Bench) -> None:
    bench.press(Key.Key_F4)
    bench.press(Key.Key_Return)
    assert panel(bench).isVisible()


@pytest.mark.parametrize(("width", "panel_width"), [(1000, 340), (1279, 340), (1280, 372), (1700, 420)])
def test_the_panel_stands_beside_the_list(bench: Bench, width: int, panel_width: int) -> None:
    bench.window.resize(width, 768)
    assert panel(bench).width() == panel_width
    assert bench.page.households.width() == bench.page.width() - panel_width


def test_larger_type_has_a_wider_panel(bench: Bench, themes: ThemeHolder) -> None:
    themes.wear(replace(themes.look, text_percent=130))
    bench.window.resize(1200, 768)
    assert panel(bench).width() == 420


def test_in_a_narrow_window_the_panel_lies_over_the_list(bench: Bench) -> None:
    bench.window.resize(960, 600)
    assert bench.page.households.width() == bench.page.width()
    assert {"1 of 7", "0 of 7"} <= set(texts(bench.page))
    close = named(panel(bench), "Close")
    assert isinstance(close, QPushButton)
    close.click()
    assert not panel(bench).isVisible()


def test_ctrl_shift_c_copies_the_phone(bench: Bench) -> None:
    bench.press(Key.Key_C, CONTROL | SHIFT)
    assert QGuiApplication.clipboard().text() == "13800138000"


def test_ctrl_d_shows_a_large_code_that_any_key_closes_and_none_logs(bench: Bench) -> None:
    bench.press(Key.Key_D, CONTROL)
    code = bench.focus
    assert (code.accessibleName(), code.size()) == ("Code that dials 138 0013 8000", bench.page.size())
    bench.press(Key.Key_1)
    assert (code.isVisible(), bench.focus, bench.logged()) == (False, bench.page.households, [])


def test_the_count_in_the_navigation_is_what_is_left(bench: Bench) -> None:
    assert bench.page.count() == "7"
    bench.press(Key.Key_1)
    assert bench.page.count() == "6"
    assert "1 of 7 contacted" in texts(bench.page)


def test_the_header_tells_the_day_in_both_calendars_and_the_next_festival(bench: Bench) -> None:
    assert any(
        "Fri 18 Sep" in t and "Lunar 8/8" in t and "Mid-Autumn Festival in 7 days" in t
        for t in texts(bench.page)
    )


def test_when_all_are_called_it_says_what_comes_next(bench: Bench) -> None:
    for _ in NAMES:
        bench.press(Key.Key_1)
    assert {"All done today", "Nothing is due on Sun 20 Sep either"} <= set(texts(bench.page))
    assert bench.page.count() == ""


def test_more_asked_than_given_is_told_in_figures(bench: Bench) -> None:
    assert not any("a day are due" in name for name in names(bench.page))
    for name, value in (("gap_other", 1), ("quota_prospects", 0), ("quota", 1)):
        bench.desk.session.run(partial(set_preference, bench.book, name, value))
    assert "7 a day are due, 1 fit" in names(bench.page)


def test_a_rest_day_says_so(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> None:
    book = a_book(tmp_path)
    fill(book)
    with (
        a_desk(themes, book, clock=lambda: date(2026, 9, 19)) as desk,
        shown(qtbot, Window(desk, [TodayPage(desk)])) as window,
    ):
        assert {"Rest day, nothing is due", "7 tomorrow"} <= set(texts(window))


def test_ctrl_p_writes_what_is_still_open(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> None:
    book, paper, asked = a_book(tmp_path), RememberedPaper(), []
    fill(book)

    def choose(_parent: QWidget, title: str, name: str) -> Path:
        asked.append((title, name))
        return tmp_path / name

    with a_desk(themes, book, paper) as desk:
        page = TodayPage(desk, choose)
        with shown(qtbot, Window(desk, [page])), qtbot.waitSignal(page.told):
            QTest.keyClick(page.households, Key.Key_P, CONTROL)
    assert asked == [("Print list", f"Call sheet {TODAY.isoformat()}.pdf")]
    assert [sheet.households for sheet in paper.sheets] == [7]
    assert (tmp_path / asked[0][1]).read_text("utf-8") == "Fri 18 Sep"


def test_no_path_no_print(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> None:
    book, paper = a_book(tmp_path), RememberedPaper()
    fill(book)
    with a_desk(themes, book, paper) as desk:
        page = TodayPage(desk, lambda _parent, _title, _name: None)
        with shown(qtbot, Window(desk, [page])):
            QTest.keyClick(page.households, Key.Key_P, CONTROL)
    assert paper.sheets == []


def test_new_customer_is_offered_where_there_is_a_page_for_it(
    qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    book = a_book(tmp_path)
    fill(book)
    with a_desk(themes, book) as desk:
        page, customers = TodayPage(desk), Customers(desk)
        with shown(qtbot, Window(desk, [page, customers])) as window:
            assert "New customer" in names(window)
            QTest.keyClick(page.households, Key.Key_N, CONTROL)
            assert (window.page, customers.subjects) == (customers, ["new"])


def test_without_that_page_there_is_no_such_button(bench: Bench) -> None:
    bench.press(Key.Key_N, CONTROL)
    assert "New customer" not in names(bench.page)


def test_another_program_s_change_is_shown_where_the_user_is(bench: Bench) -> None:
    bench.press(Key.Key_Down)
    bench.desk.session.run(lambda: set_preference(bench.book, "gap_other", 80))
    assert bench.selected == "Bob"

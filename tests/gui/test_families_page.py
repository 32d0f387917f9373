"""Families by keyboard: merge, join, refuse, and take it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.ports import Book
from core.text import T
from gui.families.page import FamiliesPage
from gui.families.suggestion_list import SuggestionList
from gui.theme.theme import ThemeHolder
from tests.gui.finding import named
from tests.gui.pages_bench import CONTROL, Bench, Key, a_page_bench
from tests.makers import a_customer, a_touch

FLAT = "滨江路5号锦苑小区6幢2单元1103室"
OTHER_FLAT = "城东路8号望江小区7幢1单元301室"
FamiliesBench = Bench[FamiliesPage]
SAID = "No suggestions Cards that look alike and people of one flat or phone are suggested here"


def fill(book: Book) -> None:
    """Two cards of one Li Yufen, and a couple in one flat."""
    first = a_customer(book, "李玉芬", "15422814830", address=FLAT, note="老师")
    a_customer(book, "李玉芬", "15422814830", wechat="yufen_laoshi", note="爱喝茶")
    a_touch(book, first)
    a_customer(book, "方晓琳", "15481207753", address=OTHER_FLAT)
    a_customer(book, "沈越", "15481207761", address=OTHER_FLAT)


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[FamiliesBench]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, FamiliesPage, fill) as made:
        wait_for(made, 2)
        yield made


def suggestions(bench: FamiliesBench) -> SuggestionList:
    return bench.page.findChildren(SuggestionList)[0]


def wait_for(bench: FamiliesBench, count: int) -> None:
    """Wait until the search has found so many."""
    bench.qtbot.waitUntil(lambda: bench.page.count() == (str(count) if count else ""), timeout=20_000)


def names(bench: FamiliesBench) -> tuple[str, ...]:
    row = suggestions(bench).current_row
    return row.names if row else ()


def merged(bench: FamiliesBench) -> list[str]:
    return [card.name for card in bench.book.customers.where() if card.merged_into is not None]


def test_the_keyboard_is_on_the_surest_suggestion(bench: FamiliesBench) -> None:
    assert names(bench) == ("李玉芬", "李玉芬")
    assert bench.focus is suggestions(bench)


def test_enter_merges_and_goes_to_the_next_and_undo_brings_both_back(bench: FamiliesBench) -> None:
    bench.press(Key.Key_Return)
    assert (merged(bench), names(bench)) == (["李玉芬"], ("方晓琳", "沈越"))
    assert bench.said == [T("Merged. Both originals are kept")]
    bench.undo()
    assert merged(bench) == []
    wait_for(bench, 2)


def test_a_field_is_merged_as_it_was_chosen(bench: FamiliesBench) -> None:
    note = named(bench.page, "老师")
    note.setFocus()
    bench.press(Key.Key_Space)
    bench.press(Key.Key_Return)
    (card,) = (card for card in bench.book.customers.where(merged_into=None) if card.name == "李玉芬")
    assert (card.note, card.wechat) == ("爱喝茶", "yufen_laoshi")


def test_of_two_notes_at_least_one_is_kept(bench: FamiliesBench) -> None:
    for words in ("老师", "爱喝茶"):
        named(bench.page, words).setFocus()
        bench.press(Key.Key_Space)
    bench.press(Key.Key_Return)
    assert bench.book.customers.get(1).note == "老师"


def test_control_i_joins_two_people_and_suggests_neither_again(bench: FamiliesBench) -> None:
    bench.press(Key.Key_I, CONTROL)
    first, second = (bench.book.customers.get(one) for one in (1, 2))
    assert first.household_id == second.household_id
    assert [row.kind for row in bench.book.dismissals.where()] == ["person"]
    wait_for(bench, 1)
    bench.undo()
    assert bench.book.customers.get(2).household_id != first.household_id
    wait_for(bench, 2)


def test_delete_refuses_a_pair_for_good(bench: FamiliesBench) -> None:
    bench.press(Key.Key_Delete)
    assert [row.kind for row in bench.book.dismissals.where()] == ["person"]
    assert bench.said == [T("Not suggested again")]


def test_the_arrow_skips_and_enter_makes_one_household(bench: FamiliesBench) -> None:
    bench.press(Key.Key_Down)
    assert names(bench) == ("方晓琳", "沈越")
    bench.press(Key.Key_Return)
    assert bench.book.customers.get(3).household_id == bench.book.customers.get(4).household_id
    bench.undo()
    assert bench.book.customers.get(3).household_id != bench.book.customers.get(4).household_id


def test_a_family_is_refused_with_delete(bench: FamiliesBench) -> None:
    bench.press(Key.Key_Down)
    bench.press(Key.Key_I, CONTROL)
    bench.press(Key.Key_Delete)
    assert [row.kind for row in bench.book.dismissals.where()] == ["family"]
    wait_for(bench, 1)


def test_when_all_is_answered_that_is_said(bench: FamiliesBench) -> None:
    bench.press(Key.Key_I, CONTROL)
    bench.press(Key.Key_Delete)
    wait_for(bench, 0)
    bench.qtbot.waitUntil(lambda: named(bench.page, SAID).isVisible(), timeout=20_000)


def test_a_button_that_has_the_keyboard_is_pressed_by_enter(bench: FamiliesBench) -> None:
    skip = named(bench.page, "Skip")
    skip.setFocus()
    bench.press(Key.Key_Return)
    assert (merged(bench), names(bench)) == ([], ("方晓琳", "沈越"))


def test_all_families_open_their_card(bench: FamiliesBench) -> None:
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Return)
    QTest.mouseClick(named(bench.page, "All families"), Qt.MouseButton.LeftButton)
    bench.page.take_focus()
    bench.press(Key.Key_Return)
    assert bench.cards.subjects == [3]


def test_another_page_can_ask_for_the_suggestion_about_somebody(bench: FamiliesBench) -> None:
    bench.page.show_subject(4)
    assert names(bench) == ("方晓琳", "沈越")

"""Settings: what each category says of silence, written category by category and taken back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.actions.categories import set_goods
from core.model.catalogue import Goods
from core.ports import Book
from gui import at_once
from gui.settings.goods import GoodsForm
from gui.settings.page import SettingsPage
from gui.theme.theme import ThemeHolder
from gui.widgets.combo import ComboBox
from tests.gui.finding import named
from tests.gui.pages_bench import Bench, Key, a_page_bench
from tests.makers import a_customer, a_purchase

LIMIT = "Days until buyers of the category are dormant"
LONG_LIVED = "Long-lived: judged by contact and by what is held, not by buying again"


def fill(book: Book) -> None:
    for category in ("保养", "整车", "保养"):
        a_purchase(book, a_customer(book, "陈国栋"), category=category)
    set_goods(book, "茶", Goods(90))


@pytest.fixture
def bench(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> Iterator[Bench[SettingsPage]]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, SettingsPage, fill) as made:
        made.press(Key.Key_End)
        yield made


def told(book: Book) -> dict[str, Goods]:
    return {one.name: one.goods for one in book.categories.where()}


def kinds(bench: Bench[SettingsPage]) -> ComboBox:
    (found,) = bench.page.findChildren(GoodsForm)[0].findChildren(ComboBox)
    return found


def choose(bench: Bench[SettingsPage], place: int) -> None:
    kinds(bench).setCurrentIndex(place)
    kinds(bench).activated.emit(place)


def words(bench: Bench[SettingsPage]) -> list[str]:
    return [label.text() for label in bench.page.findChildren(QLabel) if label.isVisible()]


def test_those_that_were_bought_are_offered_most_first_and_what_was_set_after_them(
    bench: Bench[SettingsPage],
) -> None:
    offered = [kinds(bench).itemText(place) for place in range(kinds(bench).count())]
    assert offered == ["保养, 2 households", "整车, 1 household", "茶, 0 households"]
    assert "茶: dormant after 90 days" in words(bench)


def test_a_limit_is_kept_as_one_step_and_taken_back(bench: Bench[SettingsPage]) -> None:
    number = named(bench.page, LIMIT)
    number.setFocus()
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Down)
    bench.qtbot.waitUntil(lambda: "保养" in told(bench.book))
    assert told(bench.book)["保养"] == Goods(363)
    assert "its own; 365 days for all others" in words(bench)
    bench.undo()
    assert ("保养" in told(bench.book), number.property("value")) == (False, 365)


def test_a_number_belongs_to_the_category_it_was_chosen_for(bench: Bench[SettingsPage]) -> None:
    named(bench.page, LIMIT).setFocus()
    bench.press(Key.Key_Up)
    choose(bench, 1)
    assert told(bench.book) == {"保养": Goods(366), "茶": Goods(90)}
    assert named(bench.page, LIMIT).property("value") == 365


def test_what_is_long_lived_has_no_limit(bench: Bench[SettingsPage]) -> None:
    choose(bench, 1)
    QTest.mouseClick(named(bench.page, LONG_LIVED), Qt.MouseButton.LeftButton)
    assert told(bench.book)["整车"] == Goods(None, True)
    assert not named(bench.page, LIMIT).isEnabled()
    assert "整车: long-lived, judged by contact" in words(bench)[-1]
    assert bench.said[-1].values["name"] == "整车"


def test_in_a_large_book_the_worker_writes_it(
    bench: Bench[SettingsPage], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(at_once, "SMALL", 0)
    QTest.mouseClick(named(bench.page, LONG_LIVED), Qt.MouseButton.LeftButton)
    assert bench.page.keeper.is_ahead
    bench.qtbot.waitUntil(lambda: not bench.page.keeper.is_ahead)
    assert told(bench.book)["保养"] == Goods(None, True)
    bench.qtbot.waitUntil(lambda: not named(bench.page, LIMIT).isEnabled())


def test_the_limit_of_all_is_none_of_its_own(bench: Bench[SettingsPage]) -> None:
    choose(bench, 2)
    assert named(bench.page, LIMIT).property("value") == 90
    named(bench.page, LIMIT).setProperty("value", 365)
    bench.qtbot.waitUntil(lambda: told(bench.book)["茶"] == Goods())
    assert "None differs" in words(bench)


def test_without_purchases_there_is_nothing_to_choose(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, SettingsPage, lambda _book: None) as bench:
        bench.press(Key.Key_End)
        assert "No purchases yet" in words(bench)
        assert not named(bench.page, LIMIT).isEnabled()

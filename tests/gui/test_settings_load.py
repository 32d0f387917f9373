"""Beside the settings: what they make of the coming working days."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.actions.preferences import set_preference
from core.ports import Book
from gui.settings.load_chart import LoadChart
from gui.settings.load_panel import LoadPanel
from gui.settings.page import SettingsPage
from gui.theme.theme import ThemeHolder
from gui.theme.tokens import Token
from gui.today.sections import FactList
from gui.widgets.button import Button
from tests.gui.finding import named
from tests.gui.pages_bench import Bench, Key, a_page_bench
from tests.makers import TODAY, a_customer, a_touch


def fill(book: Book) -> None:
    for days in (60, 70, 91, 92):
        a_touch(book, a_customer(book, f"silent {days}"), TODAY - timedelta(days=days))


@pytest.fixture
def bench(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> Iterator[Bench[SettingsPage]]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, SettingsPage, fill) as made:
        yield made


def panel(bench: Bench[SettingsPage]) -> LoadPanel:
    (found,) = bench.page.findChildren(LoadPanel)
    return found


def chart(bench: Bench[SettingsPage]) -> LoadChart:
    (found,) = bench.page.findChildren(LoadChart)
    return found


def test_the_coming_days_are_drawn_and_told(bench: Bench[SettingsPage]) -> None:
    first, *rest = chart(bench).accessibleDescription().splitlines()
    assert first == "Sun 20 Sep: 2, 0 with a date of their own"
    assert len(rest) == 9
    assert has_colour(bench, "track")
    assert not has_colour(bench, "accent_fill")


def test_the_days_can_be_read_as_a_table(bench: Bench[SettingsPage]) -> None:
    button = named(bench.page, "As a table")
    assert isinstance(button, Button)
    button.click()
    assert chart(bench).isHidden()
    assert "Sun 20 Sep, 0 with a date of their own, 2 households" in said(bench)
    named(bench.page, "As a chart").setFocus()
    bench.press(Key.Key_Space)
    assert chart(bench).isVisible()


def test_a_change_is_laid_beside_what_held_before(bench: Bench[SettingsPage]) -> None:
    assert "The fullest day, 2 households" in said(bench)
    set_one(bench, 1)
    assert "The fullest day, 2 households → 1 household" in said(bench)
    bench.desk.session.undo()
    assert "The fullest day, 2 households." in said(bench)


def test_it_stands_beside_what_moves_the_days_alone(bench: Bench[SettingsPage]) -> None:
    bench.press(Key.Key_Down)
    assert panel(bench).isVisible()
    bench.press(Key.Key_End)
    assert not panel(bench).isVisible()
    bench.press(Key.Key_Home)
    bench.page.window().resize(1100, 700)
    bench.app.processEvents()
    assert not panel(bench).isVisible()


def said(bench: Bench[SettingsPage]) -> str:
    """All that a screen reader finds in the panel."""
    return ". ".join(facts.accessibleName() for facts in panel(bench).findChildren(FactList)) + "."


def has_colour(bench: Bench[SettingsPage], token: Token) -> bool:
    """Whether anything in the chart is painted so."""
    picture, colour = chart(bench).grab().toImage(), bench.desk.themes.theme.colour(token)
    places = product(range(picture.width()), range(picture.height()))
    return any(picture.pixelColor(x, y) == colour for x, y in places)


def set_one(bench: Bench[SettingsPage], quota: int) -> None:
    session = bench.desk.session
    session.run(lambda: set_preference(bench.book, "quota_prospects", 0))
    session.run(lambda: set_preference(bench.book, "quota", quota))

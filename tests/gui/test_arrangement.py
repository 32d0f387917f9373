"""The next window has the size of this one, and its columns the widths that were drawn."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.arrangement import Arrangement
from gui.desk import Desk
from gui.pages import all_pages
from gui.tables.table_view import TableView
from gui.theme.theme import ThemeHolder
from gui.window import Window
from tests.gui.desks import a_desk
from tests.makers import a_book, a_customer


@pytest.fixture
def desk(themes: ThemeHolder, tmp_path: Path) -> Iterator[Desk]:
    book = a_book(tmp_path)
    a_customer(book, "Anna", "15422814821")
    with a_desk(themes, book) as desk:
        yield desk


def arranged(qtbot: QtBot, desk: Desk, last: Mapping[str, object]) -> tuple[Window, Arrangement]:
    window, arrangement = Window(desk, all_pages(desk)), Arrangement(last)
    qtbot.addWidget(window)
    arrangement.give(window)
    return window, arrangement


def customers(window: Window) -> TableView[object]:
    window.open_page("customers")
    return window.page.findChildren(TableView)[0]


def test_the_next_window_looks_like_the_last(qtbot: QtBot, desk: Desk) -> None:
    window, arrangement = arranged(qtbot, desk, {})
    window.resize(800, 650)
    customers(window).draw_widths({"Phone": 222})
    kept = json.loads(json.dumps(arrangement.take(window)))
    following, _ = arranged(qtbot, desk, kept)
    assert following.size() == window.size()
    assert customers(following).drawn_widths == {"Phone": 222}


def test_what_was_drawn_on_a_page_that_was_not_opened_this_time_stays(qtbot: QtBot, desk: Desk) -> None:
    drawn = {"widths": {"customers 0": {"Phone": 222}}}
    window, arrangement = arranged(qtbot, desk, drawn)
    assert arrangement.take(window)["widths"] == drawn["widths"]


@pytest.mark.parametrize(
    "last",
    [
        {"place": 3, "widths": 4},
        {"place": "?", "widths": {"customers 0": {"Phone": "wide"}}},
        {"widths": {"customers 0": 1}},
    ],
)
def test_what_cannot_be_read_is_left(qtbot: QtBot, desk: Desk, last: dict[str, object]) -> None:
    window, _ = arranged(qtbot, desk, last)
    assert customers(window).drawn_widths == {}

"""The smallest window: no button is cut, in no language, on no page."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from gui.desk import Desk
from gui.families.answers import AnswerBar
from gui.pages import PAGES, all_pages
from gui.theme.theme import ThemeHolder
from gui.widgets.button import Button, ButtonKind
from gui.widgets.outcome import OutcomeButton
from gui.widgets.page_header import PageHeader
from gui.widgets.strip import Strip
from gui.window import SMALLEST, Window
from resources.words import Words
from tests.gui.desks import a_desk
from tests.gui.today_bench import fill, shown
from tests.makers import TODAY, a_book, a_customer

ADDRESS = "湖北省武汉市江汉区人民路300号翠苑家园13幢2单元1101室"
LANGUAGES = ("en", "zh_CN", "zh_TW")


def cut(window: Window) -> list[str]:
    """The buttons that have less room than they ask for. Outcomes may shorten their date."""
    buttons = [one for one in window.page.findChildren(QAbstractButton) if one.isVisible()]
    return [
        one.accessibleName()
        for one in buttons
        if not isinstance(one, OutcomeButton) and one.width() < one.minimumSizeHint().width()
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_button_of_a_page_is_cut(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path, language: str) -> None:
    book = a_book(tmp_path)
    fill(book)
    for occupation in ("Teacher", "Cook"):
        a_customer(book, "Twin", "13900139000", occupation=occupation, address=ADDRESS)
    with a_desk(themes, book) as desk:
        speaking = replace(desk, words=Words(language, TODAY))
        with shown(qtbot, Window(speaking, all_pages(speaking))) as window:
            window.resize(*SMALLEST)
            found = {}
            for entry, _, _ in PAGES:
                window.open_page(entry.key)
                qtbot.wait(60)
                found[entry.key] = cut(window)
    assert {page: names for page, names in found.items() if names} == {}


def test_a_bar_leaves_out_key_caps_then_icons_and_takes_them_back(qtbot: QtBot, desk: Desk) -> None:
    host, bar = QWidget(), Strip("surface", "above")
    qtbot.addWidget(host)
    bar.setParent(host)
    button = Button(desk.themes, "Visit sheet", ButtonKind.PRIMARY, icon="print", keys="Ctrl P")
    bar.row.addWidget(button)
    host.show()
    whole, widths = button.sizeHint().width(), []
    for room in (0, -1, -button.cap_width, -button.cap_width - 1, 0):
        bar.setGeometry(0, 0, whole + 40 + room, 48)
        widths.append(whole - button.sizeHint().width())
    assert widths == [0, button.cap_width, button.cap_width, button.cap_width + 24, 0]


@pytest.mark.parametrize("width", [540, 700, 900])
def test_an_answer_uses_fewer_words_before_it_is_cut(qtbot: QtBot, desk: Desk, width: int) -> None:
    bar = AnswerBar(desk, same_person=True)
    qtbot.addWidget(bar)
    bar.setFixedWidth(width)
    bar.show()
    qtbot.wait(1)
    assert [one.words for one in bar.findChildren(Button) if one.width() < one.sizeHint().width()] == []


def test_what_is_spare_in_a_header_leaves_the_words_their_room(qtbot: QtBot, desk: Desk) -> None:
    host, header, legend = QWidget(), PageHeader(desk.themes, "Birthdays", "July 2026"), QWidget()
    qtbot.addWidget(host)
    header.setParent(host)
    legend.setFixedSize(120, 20)
    header.add_action(legend, spare=True)
    host.show()
    needed, seen = header.sizeHint().width(), []
    for width in (needed, needed - 1, needed):
        header.setGeometry(0, 0, width, 60)
        seen.append(legend.isVisible())
    assert seen == [True, False, True]


@pytest.mark.parametrize("page", ["export", "settings"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_scrolls_down_is_never_cut_at_its_side(
    qtbot: QtBot, desk: Desk, language: str, page: str
) -> None:
    speaking = replace(desk, words=Words(language, TODAY))
    with shown(qtbot, Window(speaking, all_pages(speaking))) as window:
        window.resize(*SMALLEST)
        window.open_page(page)
        qtbot.wait(60)
        areas = [area for area in window.page.findChildren(QScrollArea) if area.isVisible()]
        assert areas
        assert [area for area in areas if area.horizontalScrollBar().maximum() > 0] == []

"""Widgets do what they say by mouse and by keyboard, and screen readers are told."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from core.model.household import Tier
from gui.theme.theme import ThemeHolder
from gui.widgets.button import Button, ButtonKind
from gui.widgets.chip import Chip, ChipKind, ChipSpec, chip_width
from gui.widgets.empty import EmptyState
from gui.widgets.key_figure import KeyFigure
from gui.widgets.label import LeadLabel, PlainLabel
from gui.widgets.message import InlineMessage, Tone
from gui.widgets.nav import NAV_WIDTH, RAIL_WIDTH, NavItem, NavList
from gui.widgets.page_header import PageHeader
from gui.widgets.progress import ProgressBar, ProgressCard
from gui.widgets.steps import StepHeader
from gui.widgets.tier import TierBadge, TierSpec
from gui.widgets.toast import Toast
from gui.widgets.words import key_words, plain_tooltip
from tests.gui.finding import named

LEFT_CLICK = Qt.MouseButton.LeftButton
PAGES = [
    NavItem("today", "today", "Today", "18"),
    NavItem("customers", "customers", "Customers"),
    NavItem("settings", "settings", "Settings", gap=True),
]


def test_a_label_never_takes_text_for_markup(qtbot: QtBot, themes: ThemeHolder) -> None:
    label = PlainLabel(themes, "<b>Li</b> & Co")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    lead = LeadLabel(themes, "<i>No</i>.", "a < b")
    qtbot.addWidget(lead)
    assert lead.text() == "<b>&lt;i&gt;No&lt;/i&gt;.</b> a &lt; b"


def test_a_cut_label_gives_the_whole_text_on_hover(qtbot: QtBot, themes: ThemeHolder) -> None:
    label = PlainLabel(themes, "a long name that cannot stand here", elide=True)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert "cannot stand here" in label.toolTip()
    label.resize(600, 20)
    assert label.toolTip() == ""


def test_a_tip_shows_markup_as_it_was_typed() -> None:
    assert plain_tooltip("<b>&") == "<qt>&lt;b&gt;&amp;</qt>"
    assert plain_tooltip("") == ""


def test_a_key_cap_has_no_plus_sign() -> None:
    assert key_words("Ctrl+Shift+Z").split() in (["Ctrl", "Shift", "Z"], ["⇧⌘Z"])


def test_a_button_answers_keys_and_keeps_ampersands(qtbot: QtBot, themes: ThemeHolder) -> None:
    button = Button(themes, "Cut & paste", ButtonKind.PRIMARY, icon="copy", keys="Ctrl C")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.words == "Cut & paste"
    assert button.accessibleName() == "Cut & paste"
    assert button.shortcut().isEmpty()


def test_a_button_without_words_says_them_on_hover(qtbot: QtBot, themes: ThemeHolder) -> None:
    button = Button(themes, "Print", icon="print", keys="Ctrl P", icon_only=True)
    qtbot.addWidget(button)
    assert button.sizeHint().width() == button.sizeHint().height() == 32
    assert "Print" in button.toolTip() and "Ctrl P" in button.toolTip()
    button.set_icon_only(False)
    assert button.toolTip() == ""
    assert button.sizeHint().width() > 80


@pytest.mark.parametrize("kind", list(ButtonKind))
def test_every_kind_of_button_shows_rest_focus_and_disabled_apart(
    qtbot: QtBot, themes: ThemeHolder, kind: ButtonKind
) -> None:
    button = Button(themes, "Go", kind)
    qtbot.addWidget(button)
    rest = button.grab().toImage()
    button.setDown(True)
    assert button.grab().toImage() != rest
    button.setDown(False)
    button.setEnabled(False)
    assert button.grab().toImage() != rest


def test_a_click_leaves_the_keyboard_where_it_was(qtbot: QtBot, themes: ThemeHolder) -> None:
    assert Button(themes, "Go").focusPolicy() is Qt.FocusPolicy.TabFocus


def test_a_chip_is_as_wide_as_its_words_and_icon(qtbot: QtBot, themes: ThemeHolder) -> None:
    plain, iconed = ChipSpec("Overdue"), ChipSpec("Overdue", ChipKind.DANGER, "clock")
    assert chip_width(iconed, themes.theme) == chip_width(plain, themes.theme) + 16
    chip = Chip(themes, plain)
    qtbot.addWidget(chip)
    chip.set_spec(iconed)
    assert chip.accessibleName() == "Overdue"
    assert chip.sizeHint().width() == chip_width(iconed, themes.theme)


def test_badges_of_tiers_do_not_look_alike(qtbot: QtBot, themes: ThemeHolder) -> None:
    badge = TierBadge(themes, TierSpec(Tier.PLATINUM, "X"))
    qtbot.addWidget(badge)
    pictures: list[QImage] = []
    for tier in (Tier.PLATINUM, Tier.GOLD, Tier.IRON, Tier.LEAD):
        badge.set_spec(TierSpec(tier, "X"))
        badge.adjustSize()
        pictures.append(badge.grab().toImage())
    assert all(one != other for one, other in pairwise(pictures))


def test_a_toast_takes_back_and_goes_away(qtbot: QtBot, themes: ThemeHolder) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 400)
    host.show()
    toast = Toast(themes, host, "Undo", "Ctrl Z")
    toast.say("Logged: Tang family")
    assert toast.isVisible() and toast.accessibleName() == "Logged: Tang family"
    assert toast.geometry().left() == 20
    with qtbot.waitSignal(toast.undone):
        QTest.mouseClick(named(toast, "Undo"), LEFT_CLICK)
    assert not toast.isVisible()


def test_a_toast_waits_under_the_mouse_and_covers_neither_row_nor_foot(
    qtbot: QtBot, themes: ThemeHolder
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    host.resize(800, 400)
    host.show()
    toast = Toast(themes, host, "Undo")
    toast.say("Logged")
    before = toast.geometry()
    row, foot = QRect(0, 290, 800, 50), QRect(0, 352, 800, 48)
    assert before.intersects(foot)
    toast.keep_clear(row, foot)
    assert not any(toast.geometry().intersects(kept) for kept in (row, foot))
    toast.enterEvent(QEnterEvent(before.center(), before.center(), before.center()))
    assert toast.remaining_ms() == -1
    toast.say("Logged again")
    assert toast.remaining_ms() > 0


def test_a_message_stays_whole_and_offers_ways_out(qtbot: QtBot, themes: ThemeHolder) -> None:
    message = InlineMessage(themes, Tone.DANGER, "Backup failed. ", "D: is full.")
    qtbot.addWidget(message)
    button = message.add_button("Choose another folder")
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, LEFT_CLICK)
    message.set_message(Tone.WARN, "Backup is old. ")
    assert message.property("tone") == "warn"
    assert message.accessibleName() == "Backup is old. "


def test_an_empty_state_leaves_out_what_it_has_not(qtbot: QtBot, themes: ThemeHolder) -> None:
    empty = EmptyState(themes, "All done today", "19 tomorrow", "See tomorrow")
    qtbot.addWidget(empty)
    button = named(empty, "See tomorrow")
    with qtbot.waitSignal(empty.acted):
        QTest.mouseClick(button, LEFT_CLICK)
    empty.set_state("Nothing here")
    assert button.isHidden() and empty.accessibleName() == "Nothing here"


def test_progress_counts_and_can_be_stopped(qtbot: QtBot, themes: ThemeHolder) -> None:
    bar = ProgressBar(themes, "Contacted")
    qtbot.addWidget(bar)
    bar.set_progress(0, 0)
    assert (bar.value(), bar.maximum()) == (0, 1)
    card = ProgressCard(themes, "Cancel")
    qtbot.addWidget(card)
    card.set_progress("1,840 of 3,120 rows", 1840, 3120)
    with qtbot.waitSignal(card.cancelled):
        QTest.mouseClick(named(card, "Cancel"), LEFT_CLICK)


def test_steps_say_where_one_is(qtbot: QtBot, themes: ThemeHolder) -> None:
    steps = StepHeader(themes, ["File", "Sheet", "Columns"])
    qtbot.addWidget(steps)
    first = steps.grab().toImage()
    steps.set_current(2)
    assert steps.accessibleName() == "3 / 3  Columns"
    assert steps.grab().toImage() != first


def test_navigation_goes_by_arrows_and_tells_the_user_s_choice_alone(
    qtbot: QtBot, themes: ThemeHolder
) -> None:
    nav = NavList(themes, "Pages")
    qtbot.addWidget(nav)
    told: list[str] = []
    nav.chosen.connect(told.append)
    nav.set_items(PAGES)
    nav.set_key("today")
    assert (nav.key, told) == ("today", [])
    QTest.keyClick(nav, Qt.Key.Key_Down)
    assert (nav.key, told) == ("customers", ["customers"])
    QTest.keyClicks(nav, "s")
    assert nav.key == "customers"


def test_in_a_low_window_the_navigation_still_shows_all_its_pages(qtbot: QtBot, themes: ThemeHolder) -> None:
    nav = NavList(themes, "Pages")
    qtbot.addWidget(nav)
    nav.set_items([NavItem(f"{page}", "today", f"{page}", gap=page == 9) for page in range(15)])
    nav.show()
    heights = []
    for height in (700, 540, 300):
        nav.resize(NAV_WIDTH, height)
        heights.append(nav.row_height)
    assert heights == [36, 34, 24]


def test_navigation_keeps_its_page_when_counts_and_width_change(qtbot: QtBot, themes: ThemeHolder) -> None:
    nav = NavList(themes, "Pages")
    qtbot.addWidget(nav)
    nav.set_items(PAGES)
    nav.set_key("settings")
    nav.set_counts({"today": "17"})
    assert nav.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Today 17"
    assert nav.width() == NAV_WIDTH
    themes.wear(replace(themes.look, text_percent=130))
    assert nav.width() == NAV_WIDTH + 30
    nav.set_rail(True)
    assert nav.width() == RAIL_WIDTH
    assert "Today" in nav.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    nav.set_items(PAGES[:1] + PAGES[2:])
    assert nav.key == "settings"


def test_figures_and_headers_read_as_one_sentence(qtbot: QtBot, themes: ThemeHolder) -> None:
    figure = KeyFigure(themes, "At risk")
    qtbot.addWidget(figure)
    figure.set_figure("¥862k", "per year", exact="¥862,310.00")
    assert figure.accessibleName() == "At risk ¥862,310.00 per year"
    text, danger = (themes.theme.colour(token) for token in ("text", "danger"))
    for late, colour in ((True, danger), (False, text)):
        figure.set_figure("3 days overdue", late=late)
        shown = next(label for label in figure.findChildren(QLabel) if label.text() == "3 days overdue")
        assert shown.palette().windowText().color() == colour
    header = PageHeader(themes, "Today", "Fri 18 Sep")
    qtbot.addWidget(header)
    assert (header.accessibleName(), header.height()) == ("Today Fri 18 Sep", 60)
    themes.wear(replace(themes.look, text_percent=130))
    assert header.height() == 78

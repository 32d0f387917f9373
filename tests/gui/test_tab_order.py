"""Tab: from the page's own work, through a form in reading order to its buttons."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.model.interaction import Interaction, Kind
from core.text import T
from gui.customers.side_form import SideForm
from gui.desk import Desk
from gui.events.forms import EventForm
from gui.exporting.form_list import FormList
from gui.pages import all_pages
from gui.referrals.forms import ReferralForm
from gui.schedule.forms import NewForm
from gui.theme.theme import ThemeHolder
from gui.widgets.button import Button
from gui.window import Window
from tests.gui.today_bench import a_bench, shown
from tests.makers import TODAY

Key = Qt.Key


def stops(window: QWidget, first: QWidget) -> list[str]:
    """What a screen reader says at every stop until the first comes again."""
    first.setFocus()
    said: list[str] = []
    while not said or (window.focusWidget() is not first and len(said) < 30):
        here = window.focusWidget()
        assert here is not None
        said.append(here.accessibleName())
        QTest.keyClick(here, Key.Key_Tab)
    return said


@pytest.mark.parametrize("make", [ReferralForm, partial(NewForm, day=TODAY), EventForm])
def test_behind_the_last_field_come_the_buttons(
    qtbot: QtBot, desk: Desk, make: Callable[[Desk], SideForm]
) -> None:
    window, other = QWidget(), Button(desk.themes, "Elsewhere")
    qtbot.addWidget(window)
    other.setParent(window)
    form = make(desk)
    form.setParent(window)
    window.show()
    form.show()
    save = "Save referral" if make is ReferralForm else "Save"
    assert stops(window, form.first_stop())[-3:] == [save, "Cancel", "Elsewhere"]


@pytest.mark.parametrize(("page", "kind"), [("import", Button), ("export", FormList)])
def test_a_page_that_is_made_when_it_is_seen_has_the_keyboard_at_once(
    qtbot: QtBot, desk: Desk, page: str, kind: type[QWidget]
) -> None:
    with shown(qtbot, Window(desk, all_pages(desk))) as window:
        window.open_page(page)
        assert isinstance(window.focusWidget(), kind)


def test_what_an_entry_settles_comes_before_its_buttons_and_an_empty_list_is_passed(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_bench(qapp, qtbot, themes, tmp_path) as bench:
        ann = bench.book.customers.where(name="Ann")[0].id
        with bench.book.change(T("Complain")):
            bench.book.interactions.add(Interaction(ann, TODAY - timedelta(days=2), Kind.COMPLAINT))
        bench.window.overlays.log_anything().choose(ann, "Ann")
        said = stops(bench.window, bench.focus)
    assert said[1] == "Call" and said[3].startswith("Answered")
    assert said[4:6] == ["Log it", "Log, and one more"]

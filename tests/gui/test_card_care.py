"""The care of a household, set on its card by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.actions.caring import Care
from core.model.household import Tier
from gui.customers.badge_row import BadgeRow
from gui.theme.theme import ThemeHolder
from tests.gui.customers_bench import CONTROL, CustomersBench, a_customers_bench

Key = Qt.Key


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[CustomersBench]:
    with a_customers_bench(qapp, qtbot, themes, tmp_path) as made:
        made.page.show_subject(2)
        made.press(Key.Key_F8)
        yield made


def figure(bench: CustomersBench) -> str:
    """What the card says of the rhythm."""
    shown = bench.card.figures[2]
    return bench.desk.say(shown.figure)


def badges(bench: CustomersBench) -> str:
    """What stands beside the name."""
    row = bench.page.card_pane.findChild(BadgeRow)
    assert isinstance(row, BadgeRow)
    return row.accessibleName()


def test_a_rhythm_of_its_own_is_typed_and_taken_back(bench: CustomersBench) -> None:
    bench.fill("Days between contacts", "45")
    bench.press(Key.Key_Return)
    assert (bench.card.care, figure(bench)) == (Care(gap_days=45), "Every 45 days")
    bench.press(Key.Key_F8)
    assert bench.named("Days between contacts").property("text") == "45"
    bench.press(Key.Key_Escape)
    bench.desk.session.undo()
    assert bench.card.care == Care()


def test_a_button_opens_it_too(bench: CustomersBench) -> None:
    bench.press(Key.Key_Escape)
    bench.named("Rhythm and care…").setFocus()
    bench.press(Key.Key_Space)
    assert bench.focus.accessibleName() == "The household is called"


def test_no_number_of_days_keeps_the_form_open(bench: CustomersBench) -> None:
    bench.fill("Days between contacts", "often")
    bench.press(Key.Key_Return)
    assert bench.card.care == Care()
    assert bench.named("Days between contacts").accessibleDescription() == "“often” is no number of days"


def test_stopping_asks_why_and_is_told_in_the_head(bench: CustomersBench) -> None:
    bench.press(Key.Key_End)
    bench.press(Key.Key_S, CONTROL)
    assert bench.card.care == Care()
    bench.fill("Why nobody calls any more", "moved away")
    bench.press(Key.Key_S, CONTROL)
    assert bench.card.care == Care(stopped="moved away")
    assert "Given up" in badges(bench)
    assert (figure(bench), bench.card.row.standing.contactable) == ("Given up", False)


def test_basic_care_and_a_tier_by_hand(bench: CustomersBench) -> None:
    bench.press(Key.Key_Down)
    bench.named("Tier").setFocus()
    bench.press(Key.Key_Down)
    bench.press(Key.Key_S, CONTROL)
    assert bench.card.care == Care(basic_care=True, pinned_tier=Tier.PLATINUM)
    assert (figure(bench), "Basic care" in badges(bench)) == ("Basic care", True)

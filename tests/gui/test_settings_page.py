"""Settings: saved as they are chosen, and taken back with one key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.actions.preferences import set_preference
from core.errors import UserError
from core.model.setting import Settings
from core.ports import Book
from core.text import T
from gui import at_once
from gui.settings.load import a_working_day
from gui.settings.page import SettingsPage
from gui.theme.theme import ThemeHolder
from gui.widgets.message import InlineMessage
from tests.gui.finding import named
from tests.gui.pages_bench import Bench, Key, a_page_bench
from tests.makers import a_customer, a_purchase

SettingsBench = Bench[SettingsPage]


def fill(book: Book) -> None:
    a_purchase(book, a_customer(book, "陈国栋"))


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[SettingsBench]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, SettingsPage, fill) as made:
        yield made


def held(bench: SettingsBench) -> Settings:
    return bench.book.preferences()


def go_to(bench: SettingsBench, section: int) -> None:
    for _ in range(section):
        bench.press(Key.Key_Down)


def step(bench: SettingsBench, name: str, *keys: Qt.Key) -> None:
    """Step a number up or down and leave it at rest."""
    named(bench.page, name).setFocus()
    before = held(bench)
    for key in keys:
        bench.press(key)
    bench.qtbot.waitUntil(lambda: held(bench) != before)


def words(bench: SettingsBench) -> list[str]:
    return [label.text() for label in bench.page.findChildren(QLabel) if label.isVisible()]


def test_a_gap_is_changed_as_one_step_and_undone(bench: SettingsBench) -> None:
    step(bench, "Gold, days between contacts", Key.Key_Down, Key.Key_Down, Key.Key_Down)
    assert held(bench).gap_gold == 27
    assert len(bench.said) == 1
    bench.undo()
    assert held(bench).gap_gold == 30
    assert named(bench.page, "Gold, days between contacts").property("value") == 30


@pytest.mark.parametrize(
    ("name", "setting", "value"),
    [
        ("Strong wish, days between contacts", "gap_strong", 8),
        ("Households a day", "quota", 26),
        ("Places kept for prospects", "quota_prospects", 6),
        ("Days before a birthday", "lead_birthday", 8),
        ("Dormant after days", "dormant_days", 366),
    ],
)
def test_every_number_is_kept_under_its_name(
    bench: SettingsBench, name: str, setting: str, value: int
) -> None:
    step(bench, name, Key.Key_Up)
    assert getattr(held(bench), setting) == value


def test_each_try_has_its_own_days(bench: SettingsBench) -> None:
    step(bench, "2nd try", Key.Key_Up)
    assert held(bench).retry_days == (1, 3, 4)


def test_a_number_is_kept_when_the_page_is_left_at_once(bench: SettingsBench) -> None:
    named(bench.page, "Households a day").setFocus()
    bench.press(Key.Key_Up)
    bench.window.open_page("customers")
    assert held(bench).quota == 26


def test_what_cannot_be_is_told_and_the_page_shows_what_holds(bench: SettingsBench) -> None:
    failures: list[UserError] = []
    bench.desk.session.failed.connect(failures.append)
    kept = named(bench.page, "Places kept for prospects")
    kept.setFocus()
    kept.setProperty("value", 30)
    bench.qtbot.waitUntil(lambda: bool(failures))
    assert (held(bench).quota_prospects, kept.property("value")) == (5, 5)


def test_how_many_households_a_gap_is_for_is_told(bench: SettingsBench) -> None:
    assert "1 household, 0.1 a working day" in words(bench)


def test_weekdays_are_switched_one_by_one(bench: SettingsBench) -> None:
    go_to(bench, 1)
    QTest.mouseClick(named(bench.page, "Sat"), Qt.MouseButton.LeftButton)
    assert held(bench).rest_weekdays == (6,)
    assert bench.said == [T("{day} is worked", day=T("Sat"))]
    QTest.mouseClick(named(bench.page, "Mon"), Qt.MouseButton.LeftButton)
    assert held(bench).rest_weekdays == (0, 6)


def test_one_weekday_is_always_worked(bench: SettingsBench) -> None:
    go_to(bench, 1)
    failures: list[UserError] = []
    bench.desk.session.failed.connect(failures.append)
    for day in ("Mon", "Tue", "Wed", "Thu", "Fri"):
        QTest.mouseClick(named(bench.page, day), Qt.MouseButton.LeftButton)
    assert (len(failures), held(bench).rest_weekdays) == (1, (0, 1, 2, 3, 5, 6))
    assert named(bench.page, "Fri").property("checked") is True


def test_holidays_that_are_not_published_yet_are_told_while_they_count(bench: SettingsBench) -> None:
    go_to(bench, 1)
    notice = bench.page.findChildren(InlineMessage)[0]
    said = "The public holidays of 2027 are not published yet. Until then only the weekdays count"
    assert (notice.isVisible(), notice.accessibleName()) == (True, said)
    switch = named(bench.page, "Public holidays are off, make-up days are worked")
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton)
    assert (held(bench).official_holidays, notice.isVisible()) == (False, False)


def test_language_and_colours_are_chosen(bench: SettingsBench) -> None:
    go_to(bench, 2)
    QTest.mouseClick(named(bench.page, "Dark"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(named(bench.page, "繁體中文"), Qt.MouseButton.LeftButton)
    assert (held(bench).theme, held(bench).language) == ("dark", "zh_TW")
    bench.undo()
    bench.undo()
    assert (held(bench).theme, held(bench).language) == ("system", "")


def test_the_size_of_text_is_chosen(bench: SettingsBench) -> None:
    go_to(bench, 2)
    QTest.mouseClick(named(bench.page, "115 %"), Qt.MouseButton.LeftButton)
    assert held(bench).text_size == 115
    bench.undo()
    assert held(bench).text_size == 100


def test_the_own_name_is_kept_on_leaving_its_line(bench: SettingsBench) -> None:
    go_to(bench, 3)
    named(bench.page, "Own name").setFocus()
    bench.type(" 张敏 ")
    bench.press(Key.Key_Return)
    assert held(bench).own_name == "张敏"


def test_another_page_can_ask_for_one_number(bench: SettingsBench) -> None:
    go_to(bench, 2)
    bench.page.show_subject("dormant_days")
    assert bench.focus is named(bench.page, "Dormant after days")


def test_f6_goes_from_the_sections_into_the_form(bench: SettingsBench) -> None:
    bench.press(Key.Key_F6)
    assert bench.focus is named(bench.page, "Platinum, days between contacts")


def test_a_working_day_bears_the_rest_days_as_well() -> None:
    assert a_working_day(24, 30, 2) == pytest.approx(1.12)
    assert a_working_day(24, 30, 0) == pytest.approx(0.8)


def test_the_quiet_hours_are_set_hour_by_hour(bench: SettingsBench) -> None:
    go_to(bench, 1)
    step(bench, "Quiet hours begin", Key.Key_Up)
    assert held(bench).quiet_from == 22


def test_in_a_large_book_the_worker_writes_one_after_another(
    bench: SettingsBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(at_once, "SMALL", 0)
    keeper, said = bench.page.keeper, list[object]()
    bench.desk.session.done.connect(said.append)
    keeper.keep("gap_gold", 20, T("20"))
    keeper.keep("gap_gold", 21, T("21"))
    keeper.keep("gap_iron", 40, T("40"))
    bench.qtbot.waitUntil(lambda: not keeper.is_ahead)
    assert (held(bench).gap_gold, held(bench).gap_iron) == (21, 40)
    assert said == [T("20"), T("21"), T("40")]


def test_what_the_worker_refuses_is_told_and_nothing_waits(
    bench: SettingsBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(at_once, "SMALL", 0)
    keeper = bench.page.keeper
    keeper.keep("gap_gold", 0, T("none"))
    keeper.keep("gap_iron", 40, T("40"))
    bench.qtbot.waitUntil(lambda: not keeper.is_ahead)
    assert held(bench) == Settings()
    assert bench.page.window().findChildren(InlineMessage)


def test_the_defaults_of_a_section_are_restored(bench: Bench[SettingsPage]) -> None:
    button = named(bench.page, "Restore defaults")
    assert not button.isEnabled()
    bench.desk.session.run(lambda: set_preference(bench.book, "gap_gold", 21))
    assert button.isEnabled()
    button.setFocus()
    bench.press(Key.Key_Space)
    assert (bench.book.preferences().gap_gold, button.isEnabled()) == (30, False)
    bench.desk.session.undo()
    assert bench.book.preferences().gap_gold == 21

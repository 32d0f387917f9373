"""The settings of what reaches the user beside the window."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.errors import UserError
from core.model.setting import Settings
from core.text import T
from gui.desk import Desk
from gui.reminders.run_key import RunKey
from gui.settings.keeper import Keeper
from gui.settings.reminders import RemindersForm
from gui.theme.theme import ThemeHolder
from tests.gui.desks import a_desk
from tests.gui.finding import named
from tests.makers import a_book


@dataclass
class Habit:
    """A computer that starts the program, or refuses to."""

    on: bool = False
    refuses: bool = False

    def is_on(self) -> bool:
        return self.on

    def turn(self, on: bool) -> None:
        if self.refuses:
            raise UserError(T("The system does not let launching at login be changed"))
        self.on = on


class Chosen:
    """Answers for the user who is asked for a place."""

    def __init__(self) -> None:
        self.out: Path | None = None

    def to_read(self, _parent: QWidget) -> Path | None:
        return None

    def to_write(self, _parent: QWidget, _name: str) -> Path | None:
        return self.out


@dataclass
class Bench:
    desk: Desk
    form: RemindersForm
    habit: Habit
    chosen: Chosen

    @property
    def held(self) -> Settings:
        return self.desk.session.book.preferences()

    def click(self, name: str) -> None:
        button = named(self.form, name)
        assert isinstance(button, QAbstractButton)
        button.click()
        self.form.show_settings(self.held)


@contextmanager
def a_bench(desk: Desk, habit: Habit) -> Iterator[Bench]:
    chosen = Chosen()
    desk = replace(desk, login=lambda: habit)
    form = RemindersForm(desk, Keeper(desk, desk.session), chosen)
    form.show_settings(desk.session.book.preferences())
    yield Bench(desk, form, habit, chosen)


@pytest.fixture
def bench(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Bench]:
    with a_desk(themes, a_book(tmp_path)) as desk, a_bench(desk, Habit()) as made:
        qtbot.addWidget(made.form)
        yield made


def test_the_icon_is_turned_off_and_on(bench: Bench) -> None:
    for on in (False, True):
        bench.click("Icon beside the clock, with the households still open")
        assert bench.held.tray_icon is on


@pytest.mark.parametrize(
    ("typed", "times"), [("9:00, 14:30", (540, 870)), ("", ()), ("soon", ())], ids=["two", "none", "nonsense"]
)
def test_times_are_kept_when_they_are_some(bench: Bench, typed: str, times: tuple[int, ...]) -> None:
    field = bench.form._times
    field.set_text(typed)
    field.line.editingFinished.emit()
    assert bench.held.notice_times == times
    assert field.validate() is (typed != "soon")


def test_starting_at_login_is_a_habit_of_the_computer(bench: Bench) -> None:
    bench.click("Start Shuke when logging in")
    assert bench.habit.on
    assert bench.held == Settings()
    bench.click("Start Shuke when logging in")
    assert not bench.habit.on


def test_a_system_that_refuses_is_told_and_shown_as_it_is(bench: Bench) -> None:
    failures: list[object] = []
    bench.desk.session.failed.connect(failures.append)
    bench.habit.refuses = True
    bench.click("Start Shuke when logging in")
    assert len(failures) == 1
    assert not bench.form._login.isChecked()


@pytest.mark.parametrize("name", ["shuke.ics", "shuke"])
def test_the_calendar_file_gets_its_place_and_loses_it(bench: Bench, tmp_path: Path, name: str) -> None:
    bench.click("Choose a place…")
    assert bench.held.calendar_feed == ""
    bench.chosen.out = tmp_path / name
    bench.click("Choose a place…")
    assert bench.held.calendar_feed == str(tmp_path / "shuke.ics")
    bench.click("No calendar file")
    assert bench.held.calendar_feed == ""


def test_where_no_login_can_be_asked_none_is_offered(
    qapp: QApplication, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_desk(themes, a_book(tmp_path)) as desk:
        form = RemindersForm(desk, Keeper(desk, desk.session), Chosen())
        form.show_settings(Settings())
        form._turn_login(True)
        assert form._login.parent() is None


def test_the_registry_holds_the_command_while_it_is_on(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "run.ini"), QSettings.Format.IniFormat)
    key = RunKey(settings, ["C:\\Program Files\\pythonw.exe", "main.py"])
    assert not key.is_on()
    key.turn(True)
    assert key.is_on()
    assert settings.value("Shuke") == '"C:\\Program Files\\pythonw.exe" main.py'
    key.turn(False)
    assert not key.is_on()


def test_a_registry_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "run.ini").mkdir()
    key = RunKey(QSettings(str(tmp_path / "run.ini"), QSettings.Format.IniFormat), ["shuke"])
    with pytest.raises(UserError):
        key.turn(True)

"""The calendar file of the phone: written after changes, and what keeps it from being written."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core.model.interaction import Appointment
from core.text import T
from gui.reminders.feed import QUIET_MS
from gui.theme.theme import ThemeHolder
from tests.gui.reminders_bench import DAY, Bench, Occupied, Turned, reminders_bench
from tests.makers import TODAY, a_customer


@pytest.fixture
def bench(qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Bench]:
    with reminders_bench(qtbot, themes, tmp_path, Turned()) as made:
        yield made


def test_the_calendar_file_is_kept_up_to_date(bench: Bench, tmp_path: Path) -> None:
    out = tmp_path / "shuke.ics"
    bench.begin()
    bench.reminders.feed.write()
    assert not out.exists()
    bench.set("calendar_feed", str(out))
    bench.qtbot.waitUntil(out.exists)
    bench.rest()
    book = bench.desk.session.book
    customer = a_customer(book, "陈国栋")

    def agree() -> object:
        with book.change(T("Agree")) as pending:
            book.appointments.add(Appointment(customer, TODAY + DAY, "10:00"))
        return pending.changes

    bench.desk.session.changed.emit(agree())
    assert 0 < bench.reminders.feed._wait.interval() <= QUIET_MS
    bench.reminders.feed.write()
    bench.qtbot.waitUntil(lambda: "10:00 陈国栋" in out.read_text("utf-8"))


def test_a_file_that_cannot_be_written_is_told_once(bench: Bench, tmp_path: Path) -> None:
    failures: list[object] = []
    bench.reminders.feed.failed.connect(failures.append)
    bench.set("calendar_feed", str(tmp_path / "gone" / "shuke.ics"))
    for _ in range(2):
        bench.reminders.feed.write()
        bench.rest()
    assert len(failures) == 1
    (tmp_path / "gone").mkdir()
    bench.reminders.feed.write()
    bench.rest()
    assert (tmp_path / "gone" / "shuke.ics").exists()
    (tmp_path / "gone" / "shuke.ics").unlink()
    (tmp_path / "gone").rmdir()
    bench.reminders.feed.write()
    bench.rest()
    assert len(failures) == 2


def test_while_somebody_writes_the_file_waits(bench: Bench, tmp_path: Path) -> None:
    bench.set("calendar_feed", str(tmp_path / "shuke.ics"))
    bench.desk.session.hold()
    bench.reminders.feed.write()
    bench.reminders.look()
    assert not bench.desk.jobs.is_busy
    bench.desk.session.release()


def test_a_calendar_file_waits_as_well(bench: Bench, tmp_path: Path) -> None:
    feed, out = bench.reminders.feed, tmp_path / "shuke.ics"
    failures: list[object] = []
    feed.failed.connect(failures.append)
    feed._library = occupied = Occupied()
    bench.set("calendar_feed", str(out))
    bench.qtbot.waitUntil(lambda: not occupied.failures)
    bench.rest()
    assert feed._wait.isActive() and not out.exists()
    feed.write()
    bench.qtbot.waitUntil(out.exists)
    assert failures == []

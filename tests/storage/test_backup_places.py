"""The copies of a book behind the core's port: second place, drill, comparison, and what is remembered."""

import shutil
import stat
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.backups import back_up, back_up_at_exit, back_up_before, back_up_when_due, needs_copy
from core.errors import UserError
from core.model.backup import BackupLine, Drill, Reason
from core.text import T
from storage.backups import drilling
from storage.backups.disk import DiskBackups
from storage.backups.places import folder_of
from storage.backups.state import Remembered, recall, remember
from storage.book import OpenBook
from storage.connection import connect
from tests.storage.examples import person

NOW = datetime(2026, 9, 18, 9, 30, tzinfo=UTC)


def in_minutes(minutes: int) -> datetime:
    """So long after the copy that was made a moment ago."""
    return datetime.now(UTC) + timedelta(minutes=minutes)


@pytest.fixture
def backups(book: OpenBook) -> DiskBackups:
    return DiskBackups(book.path)


def whys(backups: DiskBackups) -> list[Reason | None]:
    return [line.why for line in backups.lines()]


def test_what_holds_nothing_new_is_not_copied(book: OpenBook, backups: DiskBackups) -> None:
    assert not needs_copy(book, backups)
    assert back_up_before(book, backups, Reason.IMPORT, in_minutes(60)) is None
    person(book)
    assert needs_copy(book, backups)
    assert back_up_before(book, backups, Reason.IMPORT, in_minutes(60)) is not None
    assert back_up_at_exit(book, backups) is None
    assert back_up_when_due(book, backups, in_minutes(60)) is None
    person(book)
    assert back_up_at_exit(book, backups) is not None
    assert whys(backups) == [Reason.CLOSING, Reason.IMPORT]


def test_a_book_that_takes_no_changes_is_not_copied_unasked(book: OpenBook, backups: DiskBackups) -> None:
    person(book)
    book.refuse(UserError(T("Part of the book is damaged")))
    assert back_up_at_exit(book, backups) is None
    assert back_up_when_due(book, backups, in_minutes(60)) is None
    assert back_up_before(book, backups, Reason.IMPORT, in_minutes(60)) is None
    assert backups.lines() == []


def test_changes_are_copied_every_quarter_of_an_hour(book: OpenBook, backups: DiskBackups) -> None:
    person(book)
    assert back_up_when_due(book, backups, in_minutes(0)) is not None
    person(book)
    assert back_up_when_due(book, backups, in_minutes(10)) is None
    assert back_up_when_due(book, backups, in_minutes(60)) is not None
    assert whys(backups) == [Reason.TIMED, Reason.TIMED]


def test_of_a_row_of_merges_the_first_counts(book: OpenBook, backups: DiskBackups) -> None:
    for why in (Reason.MERGE, Reason.MERGE, Reason.IMPORT, Reason.IMPORT):
        person(book)
        back_up_before(book, backups, why, in_minutes(1))
    assert whys(backups) == [Reason.IMPORT, Reason.IMPORT, Reason.MERGE]
    person(book)
    back_up_before(book, backups, Reason.MERGE, in_minutes(1))
    person(book)
    back_up_before(book, backups, Reason.MERGE, in_minutes(60))
    assert whys(backups)[:2] == [Reason.MERGE, Reason.MERGE]


def test_old_copies_go_as_new_ones_come(book: OpenBook, backups: DiskBackups) -> None:
    for _ in range(8):
        person(book)
        back_up(book, backups, Reason.ASKED)
    assert [line.sequence for line in backups.lines()] == [8, 7, 6, 5, 4]


def test_each_copy_goes_to_the_second_place_when_it_is_there(
    book: OpenBook, backups: DiskBackups, tmp_path: Path
) -> None:
    usb = tmp_path / "usb"
    assert backups.second_place() is None
    backups.choose_second(usb)
    person(book)
    back_up(book, backups, Reason.ASKED)
    away = backups.second_place()
    assert away is not None
    assert (away.there, away.last) == (False, None)
    usb.mkdir()
    person(book)
    copy = back_up(book, backups, Reason.ASKED)
    backups.carry()
    (carried,) = usb.iterdir()
    assert (carried.name, carried.read_bytes()) == (copy.name, copy.read_bytes())
    assert stat.S_IMODE(carried.stat().st_mode) == 0o600
    place = backups.second_place()
    assert place is not None
    assert (place.there, place.last) == (True, backups.lines()[0].at)
    backups.choose_second(None)
    assert backups.second_place() is None


def test_without_a_copy_there_is_nothing_to_carry_or_to_try(backups: DiskBackups, tmp_path: Path) -> None:
    backups.choose_second(tmp_path)
    backups.carry()
    assert (backups.drill(), backups.last_drill(), backups.newest_good()) == (None, None, None)


def test_a_copy_that_arrives_damaged_is_not_left_in_the_second_place(
    book: OpenBook, backups: DiskBackups, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(_source: Path, target: Path) -> None:
        target.write_bytes(b"\x5a" * 5000)

    monkeypatch.setattr(shutil, "copyfile", damaged)
    backups.choose_second(tmp_path / "usb")
    (tmp_path / "usb").mkdir()
    with pytest.raises(UserError):
        back_up(book, backups, Reason.ASKED)
    assert list((tmp_path / "usb").iterdir()) == []
    assert len(backups.lines()) == 1


def test_a_drill_restores_checks_and_counts_the_newest_copy(book: OpenBook, backups: DiskBackups) -> None:
    person(book)
    copy = back_up(book, backups, Reason.ASKED)
    done = backups.drill()
    assert done is not None
    assert (done.name, done.problem) == (copy.name, None)
    assert backups.last_drill() == done


def test_a_drill_tells_a_count_that_is_not_what_was_counted(book: OpenBook, backups: DiskBackups) -> None:
    person(book)
    copy = back_up(book, backups, Reason.ASKED)
    with closing(connect(copy)) as connection:
        connection.execute("UPDATE backup_note SET counts = json_set(counts, '$.customers', 2)")
    done = backups.drill()
    assert done is not None
    assert done.problem == T("{table}: {held} rows instead of {count}", table="customers", held=1, count=2)
    assert backups.last_drill() == done


def test_a_drill_of_a_damaged_copy_tells_why(book: OpenBook, backups: DiskBackups) -> None:
    person(book)
    copy = back_up(book, backups, Reason.ASKED)
    (line,) = backups.lines()
    copy.write_bytes(copy.read_bytes()[:20_000])
    assert drilling.drill(line).problem is not None


def test_a_copy_without_a_note_is_tried_without_counts(book: OpenBook, backups: DiskBackups) -> None:
    copy = back_up(book, backups, Reason.ASKED)
    assert drilling.drill(BackupLine(copy, 1, NOW, 1)).problem is None


def test_the_overview_tells_all_at_once(book: OpenBook, backups: DiskBackups) -> None:
    before = backups.overview()
    person(book)
    back_up(book, backups, Reason.ASKED)
    after = backups.overview()
    assert (before.lines, before.folder, len(after.lines)) == ((), folder_of(book.path), 1)
    assert after.now is not None
    assert (after.now.counts["customers"], after.free > 0) == (1, True)


def test_a_book_is_set_beside_a_copy(book: OpenBook, backups: DiskBackups) -> None:
    copy = back_up(book, backups, Reason.ASKED)
    person(book)
    compared = backups.compare(copy)
    assert compared.now is not None
    assert (compared.now.counts["customers"], compared.copy.counts["customers"]) == (1, 0)
    assert (compared.now.changed is None, compared.copy.changed) == (False, None)


def test_a_copy_from_elsewhere_is_counted(book: OpenBook, tmp_path: Path) -> None:
    person(book)
    compared = DiskBackups(tmp_path / "none.shuke").compare(book.path)
    assert (compared.now, compared.copy.counts["customers"]) == (None, 1)


def test_a_damaged_book_has_nothing_to_compare(book: OpenBook, backups: DiskBackups, tmp_path: Path) -> None:
    copy = back_up(book, backups, Reason.ASKED)
    (tmp_path / "bad.shuke").write_bytes(b"\x5a" * 5000)
    assert DiskBackups(tmp_path / "bad.shuke").compare(copy).now is None


@pytest.mark.parametrize("content", [None, b"", b"no copy" * 999])
def test_what_is_no_copy_is_not_compared(backups: DiskBackups, tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "x.shuke").write_bytes(content)
    with pytest.raises(UserError):
        backups.compare(tmp_path / "x.shuke")


def test_what_is_remembered_comes_back(tmp_path: Path) -> None:
    drill = Drill("book-000001.shuke", NOW, 1.5, T("{table} is gone", table="tags"))
    known = Remembered(drill, tmp_path).with_carried(tmp_path, NOW)
    remember(tmp_path / "state.json", known)
    assert recall(tmp_path / "state.json") == known


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"carried": [], "drill": null, "second": null}'])
def test_a_memory_that_makes_no_sense_is_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "state.json").write_text(text)
    assert recall(tmp_path / "state.json") == Remembered()
    assert recall(tmp_path / "absent.json") == Remembered()


def test_a_copy_laid_ready_through_the_port_takes_its_place(book: OpenBook, backups: DiskBackups) -> None:
    copy = back_up(book, backups, Reason.ASKED)
    person(book)
    ready = backups.prepare(copy)
    book.close()
    assert ready.take_place() == backups.lines()[0].path

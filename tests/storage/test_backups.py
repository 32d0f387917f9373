"""Copies are whole and private; a restore loses neither the book of before nor the copy."""

import stat
from contextlib import closing
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as engine

from core.errors import UserError
from core.model.backup import Reason
from storage.backups import making, places
from storage.backups.comparing import compare
from storage.backups.listing import lines, newest_good, thin
from storage.book import OpenBook
from storage.connection import connect
from storage.identity import not_a_book
from storage.opening import open_book
from tests.storage.examples import names, person, rows_of, torn

ALL = ("households", "customers", "changes", "journal", "standings", "due_items")


def test_a_copy_opens_and_equals_the_book(book: OpenBook, tmp_path: Path) -> None:
    person(book, "陈国栋")
    copy = book.back_up(tmp_path / "copies")
    assert (copy.parent, copy.suffix, copy.name[:5]) == (tmp_path / "copies", ".shuke", "book-")
    with closing(open_book(copy)) as opened:
        assert rows_of(opened, *ALL) == rows_of(book, *ALL)
        assert opened.check() == []
        assert opened.undo().rows == 2


def test_a_copy_is_for_its_owner_alone(book: OpenBook, tmp_path: Path) -> None:
    copy = book.back_up(tmp_path / "copies")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700


def test_copies_are_numbered_whatever_the_clock_says(
    book: OpenBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = []
    for year in (2026, 2046, 1990):
        monkeypatch.setattr(making, "datetime", clock_of(year))
        copies.append(book.back_up(tmp_path / "copies"))
    assert [copy.name[:11] for copy in copies] == ["book-000001", "book-000002", "book-000003"]
    assert [line.sequence for line in lines(tmp_path / "copies", "book")] == [3, 2, 1]


def clock_of(year: int) -> type[datetime]:
    """A clock that stands still."""

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Clock":
            return cls(year, 2, 28, 9, 30, tzinfo=tz or UTC)

    return Clock


def test_a_copy_knows_why_it_was_made_and_what_it_holds(book: OpenBook, tmp_path: Path) -> None:
    person(book, "陈国栋")
    book.back_up(tmp_path / "copies", Reason.IMPORT)
    (line,) = lines(tmp_path / "copies", "book")
    assert line.holds is not None
    assert (line.why, line.holds.counts["customers"], line.holds.last) == (Reason.IMPORT, 1, 1)
    assert line.holds.mark == book.mark() != ""


def test_a_mark_tells_undone_from_done_and_one_book_from_another(book: OpenBook, tmp_path: Path) -> None:
    marks = [book.mark()]
    person(book)
    marks.append(book.mark())
    book.undo()
    marks.append(book.mark())
    person(book)
    marks.append(book.mark())
    assert marks[0] == ""
    assert len(set(marks)) == len(marks)
    book.undo()
    book.redo()
    assert book.mark() == marks[-1]


def test_a_copy_that_was_opened_and_written_in_is_counted_anew(book: OpenBook, tmp_path: Path) -> None:
    copy = book.back_up(tmp_path / "copies")
    with closing(open_book(copy)) as opened:
        person(opened)
    (line,) = lines(tmp_path / "copies", "book")
    assert line.holds is not None
    assert line.holds.counts["customers"] == 1
    assert compare(book.path, copy).copy.counts["customers"] == 1


def test_a_copy_that_could_not_be_finished_is_not_left_behind(
    book: OpenBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def torn(_checked: engine.Connection, copy: Path) -> None:
        raise not_a_book(copy)

    monkeypatch.setattr(making, "check_fresh", torn)
    with pytest.raises(UserError):
        book.back_up(tmp_path / "copies")
    assert names(tmp_path / "copies") == []


def test_the_parts_of_a_writer_that_was_killed_are_cleared_away_later(book: OpenBook, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    book.back_up(folder)
    (folder / "book-000001.77.part").touch()
    (folder / "other-000001.77.part").touch()
    book.back_up(folder)
    assert "book-000001.77.part" in names(folder)  # somebody may just be naming it
    book.back_up(folder)
    assert [name for name in names(folder) if name.endswith(".part")] == ["other-000001.77.part"]


def test_a_drive_without_room_is_told_in_figures_before_anything_is_written(
    book: OpenBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "SPARE", 10**18)
    with pytest.raises(UserError, match="didn’t finish") as failure:
        book.back_up(tmp_path / "copies")
    assert failure.value.where is not None
    assert failure.value.where.values["needed"] == 10**12 + 1
    assert names(tmp_path / "copies") == []


def test_old_copies_make_room_and_other_files_stay(book: OpenBook, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    strangers = ["book-000009-2026-13-41-9999.shuke", "book.shuke", "other-000001-2026-01-01-0000.shuke"]
    for _ in range(7):
        person(book)
        book.back_up(folder)
    for name in strangers:
        (folder / name).touch()
    thin(folder, "book")
    assert [name[:11] for name in names(folder) if name not in strangers] == [
        f"book-{number:06d}" for number in range(3, 8)
    ]
    assert set(strangers) <= set(names(folder))


def test_the_newest_good_copy_is_found_behind_damaged_ones(book: OpenBook, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    assert newest_good(folder, "book") is None
    copies = []
    for _ in range(4):
        person(book)
        copies.append(book.back_up(folder))
    copies[3].write_bytes(b"\x5a" * 9999)
    torn(copies[2])
    with closing(connect(copies[1])) as connection:
        connection.execute("DELETE FROM backup_note")
    good = newest_good(folder, "book")
    assert good is not None
    assert good.path == copies[0]
    assert [line.holds is None for line in lines(folder, "book")][:3:2] == [True, True]


def test_a_folder_that_is_a_file_is_told(book: OpenBook, tmp_path: Path) -> None:
    (tmp_path / "copies").touch()
    with pytest.raises(UserError, match="can’t be written to") as failure:
        book.back_up(tmp_path / "copies")
    assert failure.value.where is not None
    assert failure.value.where.values == {"path": str(tmp_path / "copies")}

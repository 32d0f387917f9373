"""The disk behind the core's port: each errand reaches its room."""

from datetime import date
from pathlib import Path

from core.exporting import Column, Table
from storage.library import DiskLibrary
from tests.makers import a_customer

LIBRARY = DiskLibrary()


def test_a_book_is_opened_and_a_copy_takes_its_place(tmp_path: Path) -> None:
    book = LIBRARY.open_book(tmp_path / "book.shuke")
    a_customer(book, "李玉芬", added=date(2026, 9, 1))
    copy = book.back_up(tmp_path / "copies")
    a_customer(book, "陈国栋")
    book.close()
    kept = LIBRARY.restore(copy, tmp_path / "book.shuke")
    assert kept is not None
    counts = []
    for path in (tmp_path / "book.shuke", kept):
        opened = LIBRARY.open_book(path)
        counts.append(opened.customer_count())
        opened.close()
    assert counts == [1, 2]


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    table = Table("Customers", [Column("姓名"), Column("手机")], [["李玉芬", "13800138000"]])
    LIBRARY.write_csv(tmp_path / "list.csv", table)
    LIBRARY.write_workbook(tmp_path / "list.xlsx", [table])
    for name in ("list.csv", "list.xlsx"):
        (sheet,) = LIBRARY.read_sheets(tmp_path / name).sheets
        assert sheet.rows == [["姓名", "手机"], ["李玉芬", "13800138000"]]


def test_copies_and_rescues_reach_their_room(tmp_path: Path) -> None:
    book = LIBRARY.open_book(tmp_path / "book.shuke")
    a_customer(book, "李玉芬")
    book.back_up(LIBRARY.backups(book.path).folder)
    assert len(LIBRARY.backups(book.path).lines()) == 1
    assert LIBRARY.rescue(book.path, tmp_path / "new.shuke").counts["customers"] == 1
    book.close()

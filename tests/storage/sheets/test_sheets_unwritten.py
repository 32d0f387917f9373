"""A file that cannot be written is told of, and the old one stays; none is half there."""

import errno
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.errors import Cancelled, UserError
from core.exporting import Column, Table, Value
from storage.sheets.writing import write_csv, write_workbook
from tests.storage.sheets.test_sheets_writing import ROWS, table


class Broken(Iterator[list[Value]]):
    """Rows that break off."""

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.sent = False

    def __next__(self) -> list[Value]:
        if self.sent:
            raise self.error
        self.sent = True
        return ["张三"]


def test_rows_that_break_off_leave_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(Cancelled):
        write_workbook(path, [Table("客户", [Column("姓名")], Broken(Cancelled()))])
    with pytest.raises(Cancelled):
        write_csv(path, Table("客户", [Column("姓名")], Broken(Cancelled())))
    assert path.read_bytes() == b"old"
    assert sorted(tmp_path.iterdir()) == [path, scratch]
    assert list(scratch.iterdir()) == []


def refusal_of(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        write_csv(path, table(ROWS))
    error = caught.value
    assert error.fix is not None and error.where is not None
    assert error.where.values == {"file": str(path)}
    return error


def test_a_missing_folder_and_a_folder_of_that_name_are_told(tmp_path: Path) -> None:
    assert refusal_of(tmp_path / "no" / "a.csv").what.msgid == "The folder does not exist"
    assert refusal_of(tmp_path).what.msgid == "A folder has this name"


def test_a_protected_file_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def protected(path: Path, mode: int) -> bool:
        return False

    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "access", protected)
    assert "protected" in refusal_of(path).what.msgid
    assert path.read_bytes() == b"old"


def test_a_full_disk_is_told_and_the_old_file_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    assert refusal_of(path).what.msgid == "The disk is full"
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]


def test_a_file_held_for_a_moment_is_written_and_one_held_for_long_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pauses: list[float] = []
    held = [2]
    replace = Path.replace

    def holding(source: Path, target: Path) -> Path:
        held[0] -= 1
        if held[0] >= 0:
            raise PermissionError(errno.EACCES, "held")
        return replace(source, target)

    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    monkeypatch.setattr(time, "sleep", pauses.append)
    monkeypatch.setattr(Path, "replace", holding)
    held[0] = 99
    assert "open in another program" in refusal_of(path).what.msgid
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]
    assert sum(pauses) <= 5
    held[0] = 2
    write_csv(path, table(ROWS))
    assert path.read_bytes() != b"old"


def test_a_link_leads_to_the_file_and_stays_a_link(tmp_path: Path) -> None:
    elsewhere = tmp_path / "cloud"
    elsewhere.mkdir()
    file, link = elsewhere / "a.csv", tmp_path / "a.csv"
    file.write_bytes(b"old")
    link.symlink_to(file)
    write_csv(link, table(ROWS))
    assert link.is_symlink()
    assert file.read_bytes() == link.read_bytes() != b"old"
    assert list(elsewhere.iterdir()) == [file]

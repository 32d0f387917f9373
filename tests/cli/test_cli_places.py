"""Where things are kept on each platform, and what is remembered from one start to the next."""

import os
from datetime import date
from pathlib import Path

import pytest

from cli.places import (
    Places,
    last_book,
    last_check,
    last_day,
    last_window,
    places,
    remember_book,
    remember_check,
    remember_day,
    remember_window,
    was_open,
)
from tests.makers import TODAY

HOME = Path("/home/li") if os.name == "posix" else Path("C:/Users/li")


def test_where_each_platform_keeps_things() -> None:
    elsewhere = str(HOME / "elsewhere")
    assert places("linux", {}, HOME).config == HOME / ".config" / "shuke"
    assert places("linux", {"XDG_CONFIG_HOME": elsewhere}, HOME).config == Path(elsewhere) / "shuke"
    assert places("linux", {"XDG_CONFIG_HOME": "here"}, HOME).config == HOME / ".config" / "shuke"
    assert places("win32", {"APPDATA": elsewhere}, HOME).config == Path(elsewhere) / "Shuke"
    assert places("darwin", {}, HOME).config == HOME / "Library" / "Application Support" / "Shuke"
    assert places("linux", {"XDG_STATE_HOME": elsewhere}, HOME).log == Path(elsewhere) / "shuke" / "shuke.log"
    assert places("win32", {"LOCALAPPDATA": elsewhere}, HOME).state == Path(elsewhere) / "Shuke"
    assert places("win32", {}, HOME).documents == HOME / "Documents" / "Shuke"


def test_the_last_book_is_remembered(tmp_path: Path) -> None:
    here = Places(tmp_path / "config", tmp_path / "documents", tmp_path / "state")
    assert last_book(here) == tmp_path / "documents" / "book.shuke"
    remember_book(here, tmp_path / "客户.shuke")
    assert last_book(here) == tmp_path / "客户.shuke"
    assert was_open(here, tmp_path / "客户.shuke") and not was_open(here, tmp_path / "other.shuke")


def test_how_the_window_looked_is_remembered(tmp_path: Path) -> None:
    here = Places(tmp_path / "config", tmp_path / "documents", tmp_path / "state")
    assert last_window(here) == {}
    remember_window(here, {"place": "AdnQ", "widths": {"customers 0": {"姓名": 200}}})
    remember_book(here, tmp_path / "客户.shuke")
    assert last_window(here) == {"place": "AdnQ", "widths": {"customers 0": {"姓名": 200}}}


def test_a_window_that_cannot_be_remembered_closes_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("no folder", "utf-8")
    here = Places(tmp_path / "config", tmp_path / "documents", tmp_path / "state")
    remember_window(here, {"place": "AdnQ"})
    assert last_window(here) == {}


def test_the_last_whole_check_of_each_book_is_remembered(tmp_path: Path) -> None:
    here = Places(tmp_path / "config", tmp_path / "documents", tmp_path / "state")
    one, other = tmp_path / "one.shuke", tmp_path / "other.shuke"
    assert last_check(here, one) is None
    for book, day in ((one, TODAY), (other, date(2026, 9, 1))):
        remember_check(here, book, day)
    remember_book(here, one)
    assert (last_check(here, one), last_check(here, other)) == (TODAY, date(2026, 9, 1))
    assert last_day(here, one) is None
    remember_day(here, one, date(2026, 9, 2))
    assert (last_day(here, one), last_day(here, other), last_check(here, one)) == (
        date(2026, 9, 2),
        None,
        TODAY,
    )


@pytest.mark.parametrize("written", ["", "[]", '{"book": 3}', "{}"])
def test_a_memory_that_cannot_be_read_is_none(tmp_path: Path, written: str) -> None:
    here = Places(tmp_path, tmp_path / "documents", tmp_path / "state")
    here.memory.write_text(written)
    assert last_book(here) == tmp_path / "documents" / "book.shuke"

"""A short run of damage and of killed restores, and proof that their oracles would see what they look for."""

import random
from contextlib import closing
from pathlib import Path

from core.demo.filling import fill_with_demo
from storage.connection import connect
from storage.opening import open_book
from tests.faults import flips, restoring
from tests.makers import TODAY


def a_small_book(path: Path) -> Path:
    with closing(open_book(path)) as book:
        fill_with_demo(book, 20, 1, TODAY)
    return path


def test_damage_is_noticed_and_most_rows_are_rescued(tmp_path: Path) -> None:
    random.seed(7)
    report = flips.run(12, tmp_path, a_small_book(tmp_path / "whole.shuke"))
    assert sum(report.seen.values()) == 12
    assert report.seen["page", "silent"] == report.seen["sector", "silent"] == 0
    assert sum(share > 0.9 for share in report.shares) >= len(report.shares) / 2
    assert "rescued of " in str(report)


def test_a_row_that_is_missing_or_another_is_no_rescued_row(tmp_path: Path) -> None:
    whole = a_small_book(tmp_path / "whole.shuke")
    truth = flips.all_rows(whole)
    with closing(connect(whole)) as connection:
        connection.execute("UPDATE customers SET note = 'another' WHERE id = 1")
    assert flips.rescued_share(whole, tmp_path / "out.shuke", truth) == 1 - 1 / len(truth)
    assert flips.is_noticed(whole)
    assert flips.rescued_share(tmp_path / "absent.shuke", tmp_path / "out.shuke", truth) == 0


def test_a_killed_backup_or_restore_leaves_a_whole_book(tmp_path: Path) -> None:
    random.seed(9)
    report = restoring.run(4, tmp_path, make=a_small_book)
    assert report.bad == []
    assert report.killed + report.commits == 4


def test_a_copy_that_is_not_whole_would_be_seen(tmp_path: Path) -> None:
    book, copy, kept = restoring.a_book_with_two_states(tmp_path, a_small_book)
    states = {restoring._state(copy), restoring._state(kept)}
    with closing(open_book(book)) as opened:
        torn = opened.back_up(tmp_path / "backups")
    torn.write_bytes(torn.read_bytes()[:20_000])
    assert list(restoring._wrong(book, tmp_path, states)) == [f"{torn.name} is no whole copy"]
    book.write_bytes(b"\x5a" * 9999)
    assert "the book can’t be opened" in next(restoring._wrong(book, tmp_path, states))
    assert list(restoring._wrong(kept, tmp_path, set()))[:1] == ["the book holds neither state"]

"""What is told of a copy: counts that everybody looks for, those that differ, and the changes it lacks."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from core.model.backup import Comparison, Holding, Rescued
from core.ports import Book
from core.screens.backups import OTHERS, CountRow, changes_after, count_rows, rescue_remarks
from core.text import T
from tests.makers import a_customer

AT = datetime(2026, 9, 18, 9, 30, tzinfo=UTC)


def holding(last: int = 0, **counts: int) -> Holding:
    return Holding(counts, "", last, AT)


def test_the_main_counts_come_always_and_others_where_they_differ() -> None:
    now = holding(customers=5, purchases=9, promises=2, wishes=1, phones=7, tags=3)
    copy = holding(customers=6, purchases=9, promises=1, wishes=1, phones=4, tags=2)
    rows = count_rows(Comparison(copy, now))
    assert [row.what for row in rows[5:]] == [T("Promises"), OTHERS]
    assert [(row.now, row.copy, row.difference) for row in rows] == [
        (5, 6, 1),
        (0, 0, 0),
        (0, 0, 0),
        (9, 9, 0),
        (0, 0, 0),
        (2, 1, -1),
        (10, 6, -4),
    ]


def test_without_a_book_there_is_nothing_to_subtract() -> None:
    rows = count_rows(Comparison(holding(customers=6), None))
    assert rows[0] == CountRow(T("Customers"), None, 6)
    assert [row.difference for row in rows] == [0] * 5


def test_the_changes_that_a_copy_has_not_seen_are_named(book: Book) -> None:
    for name in ("陈国栋", "李玉芬", "王芳"):
        a_customer(book, name)
    counts: Mapping[str, int] = {}
    missing = changes_after(book, Holding(counts, "", 1, AT))
    assert [line.number for line in missing] == [3, 2]
    assert changes_after(book, Holding(counts, "", 3, AT)) == []


@pytest.mark.parametrize(
    ("stand_ins", "dropped", "told"), [(0, 0, []), (2, 0, [2]), (0, 1, [1]), (2, 1, [2, 1])]
)
def test_what_a_rescue_made_up_or_left_out_is_told(stand_ins: int, dropped: int, told: list[int]) -> None:
    remarks = rescue_remarks(Rescued({}, stand_ins, dropped))
    assert [remark.count for remark in remarks] == told

"""What a sheet tells of wishes: how strong they are, and what came of them."""

import pytest

from core.importing.cleaning.wishes import WishTold, read_wish_state
from core.importing.reports import ImportReport
from core.model.purchase import Strength, WishState
from core.ports import Book
from tests.core.importing.sheets import a_file, run

HEADINGS = "编号 姓名 意向 预算 期限 强度 提出日期 状态 原因"


def wishes(book: Book) -> list[tuple[str, Strength, WishState, int | None]]:
    return [(one.category, one.strength, one.state, one.budget) for one in book.wishes.where()]


def take_in(book: Book, *rows: str) -> ImportReport:
    return run(book, a_file(HEADINGS, *rows))


def test_strength_and_state_of_a_wish_are_kept(book: Book) -> None:
    take_in(book, "1|来雪|冰箱|5000|2026-12|强|2026-04-01|进行中|", "2|王祥|空调||||2026-04-01|流失|嫌贵")
    assert wishes(book) == [
        ("冰箱", Strength.STRONG, WishState.OPEN, 500_000),
        ("空调", Strength.NORMAL, WishState.LOST, None),
    ]


def test_a_wish_that_is_there_is_told_anew_and_does_not_stand_twice(book: Book) -> None:
    row = "1|来雪|冰箱|5000|2026-12|强|2026-04-01|进行中|"
    take_in(book, row)
    assert take_in(book, row).skipped == 1
    assert take_in(book, row.replace("进行中", "已成交")).updated == 1
    assert wishes(book) == [("冰箱", Strength.STRONG, WishState.WON, 500_000)]
    take_in(book, "1|来雪|洗衣机||||||")
    assert [one.category for one in book.wishes.where()] == ["冰箱", "洗衣机"]


@pytest.mark.parametrize(
    ("typed", "state", "kept"),
    [("战败", WishState.LOST, True), ("是", WishState.WON, True), ("再看看", None, True), ("-", None, False)],
)
def test_what_came_of_a_wish(typed: str, state: WishState | None, kept: bool) -> None:
    reading = read_wish_state(typed)
    assert (reading.value, reading.keep_typed) == (state, kept)


def test_two_columns_of_strength_and_what_it_is() -> None:
    strong = WishTold("", Strength.STRONG)
    assert WishTold("SUV").joined(strong) == WishTold("SUV", Strength.STRONG)
    assert strong.joined(WishTold("SUV")) == WishTold("SUV", Strength.STRONG)


def test_a_state_without_a_wish_is_a_note(book: Book) -> None:
    report = run(book, a_file("姓名 手机 状态", "来雪|15422814821|已成交"))
    assert report.preview[0]["note"] == "状态: 已成交"
    assert not wishes(book)

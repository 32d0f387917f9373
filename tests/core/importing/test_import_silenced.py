"""Words in any column that say who has died or must not be contacted."""

import pytest

from core.ports import Book
from tests.core.importing.sheets import PHONE, a_file, card, run


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("客户状态", "勿扰"),
        ("標籤", "VIP，免打擾"),
        ("客户类型", "黑名单"),
        ("备注", "不要再打电话"),
        ("Status", "Do not call"),
    ],
)
def test_whoever_must_not_be_contacted_is_marked(book: Book, heading: str, cell: str) -> None:
    report = run(book, a_file(f"姓名 手机 {heading}", ["来雪", PHONE, cell]))
    assert card(book, "1").do_not_contact
    assert report.warnings == []


@pytest.mark.parametrize("heading", ["客户状态", "备注"])
def test_a_death_without_its_day_is_told(book: Book, heading: str) -> None:
    report = run(book, a_file(f"姓名 手机 {heading}", ["来雪", PHONE, "已故"]))
    assert card(book, "1").do_not_contact
    assert "已故" in card(book, "1").note
    assert [(note.column, note.value) for note in report.warnings] == [(heading, "已故")]


@pytest.mark.parametrize(
    ("heading", "cell"),
    [
        ("备注", "母亲，已故"),
        ("备注", "老公已故"),
        ("客户状态", "正常"),
        ("Lead Status", "Dead"),
        ("住址", "黑名单"),
        ("客户状态", ""),
    ],
)
def test_other_words_mark_nobody(book: Book, heading: str, cell: str) -> None:
    file = a_file(" ", ["来雪", PHONE, cell])
    file.tables[0].rows[0] = ["姓名", "手机", heading]
    run(book, file)
    assert not card(book, "1").do_not_contact


def test_the_day_of_a_death_stands_above_the_word(book: Book) -> None:
    report = run(book, a_file("姓名 手机 去世日期 客户状态", ["来雪", PHONE, "2024-05-01", "已故"]))
    assert str(card(book, "1").deceased) == "2024-05-01"
    assert (card(book, "1").do_not_contact, report.warnings) == (False, [])


def test_short_rows_say_nothing(book: Book) -> None:
    run(book, a_file("姓名 手机 客户状态", ["来雪", PHONE]))
    assert not card(book, "1").do_not_contact

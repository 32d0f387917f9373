"""Dormant: who is listed, in which group and order, and where Enter leads."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.actions.preferences import set_preference
from core.ports import Book
from gui.dormant.page import DormantPage
from gui.dormant.rows import Silence, silences
from gui.tables.table_view import TableView
from gui.theme.theme import ThemeHolder
from tests.buyers import invented_buyers
from tests.gui.pages_bench import Bench, Key, a_page_bench
from tests.makers import TODAY, a_book, a_customer, a_purchase, a_touch

DormantBench = Bench[DormantPage]


def bought(book: Book, name: str, *days_ago: int, amount: int = 100_00) -> int:
    someone = a_customer(book, name, "15481207753")
    for days in days_ago:
        a_purchase(book, someone, amount, TODAY - timedelta(days=days))
    return someone


def fill(book: Book) -> None:
    bought(book, "邱海涛", 222, 177, 132)
    bought(book, "范丽君", 271, 211, 151, amount=900_00)
    bought(book, "任晓东", 400)
    bought(book, "柳眉", 100, 80, 60)
    someone = bought(book, "崔敏", 700, 500)
    a_touch(book, someone, TODAY - timedelta(days=30), note="领了挂历")


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[DormantBench]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, DormantPage, fill) as made:
        yield made


def table(bench: DormantBench) -> TableView[Silence]:
    return bench.page.findChildren(TableView)[0]


def shown(bench: DormantBench) -> list[str]:
    """The first cell of every line, groups among them."""
    model = table(bench).rows
    return [str(model.data(model.index(line, 0))) for line in range(model.rowCount())]


def test_own_rhythm_and_plain_limit_are_two_groups_higher_tiers_first(bench: DormantBench) -> None:
    assert shown(bench) == [
        "Past their own rhythm 3 households The mark is the usual gap",
        "范丽君",
        "邱海涛",
        "柳眉",
        "Past the plain limit 2 households No rhythm of their own; the mark is 365 days",
        "任晓东",
        "崔敏",
    ]
    assert bench.page.count() == "5"


def test_a_row_says_how_long_and_why(bench: DormantBench) -> None:
    model = table(bench).rows
    cells = [model.columns[place].cell(model.rows()[1]) for place in range(6)]
    assert [cell.text for cell in cells] == [
        "邱海涛",
        "45 days",
        "132 days",
        "2.9 ×",
        "空调",
        "Usually every 45 days, now 132",
    ]
    assert table(bench).rows.columns[1].cell(model.rows()[3]).text == "Not known"
    assert model.columns[4].cell(model.rows()[4]).text == "领了挂历"


def test_enter_opens_the_card_of_who_is_called_first(bench: DormantBench) -> None:
    bench.press(Key.Key_Return)
    assert bench.cards.subjects == [2]


def test_another_limit_is_obeyed_at_once(bench: DormantBench) -> None:
    bench.desk.session.run(lambda: set_preference(bench.book, "dormant_days", 450))
    assert "任晓东" not in shown(bench)
    bench.undo()
    assert "任晓东" in shown(bench)


def test_the_reason_has_a_column_only_where_there_is_room(bench: DormantBench) -> None:
    assert table(bench).rows.columnCount() == 6
    bench.window.resize(1000, 700)
    assert table(bench).rows.columnCount() == 5
    assert table(bench).current_row is not None


def test_a_silence_is_measured_by_its_own_rhythm_or_by_the_limit(tmp_path: Path) -> None:
    book = a_book(tmp_path)
    bought(book, "邱海涛", 222, 177, 132)
    bought(book, "任晓东", 730)
    found = silences(book, TODAY)
    (own,), (plain,) = found.with_rhythm, found.without_rhythm
    assert (own.measure, own.allowed, round(own.times, 2)) == (45, 2, 2.93)
    assert (plain.measure, plain.allowed, plain.times) == (365, 1, 2)
    assert found.buyers == 2
    book.close()


def test_where_the_whole_book_decides_its_group_stands_between(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    def many_buyers(book: Book) -> None:
        for ago in invented_buyers(60):
            bought(book, "柳眉", *ago)

    with a_page_bench(qapp, qtbot, themes, tmp_path, DormantPage, many_buyers) as bench:
        groups = [line for line in shown(bench) if line != "柳眉"]
        assert [line.split(" households")[0].rsplit(" ", 1)[0] for line in groups] == [
            "Past their own rhythm",
            "Past the book’s rhythm",
            "Past the plain limit",
        ]
        found = silences(bench.book, TODAY)
        assert all((row.allowed, row.times > 1, row.usual) == (1, True, None) for row in found.by_book)


def test_who_may_not_be_contacted_is_not_listed(tmp_path: Path) -> None:
    book = a_book(tmp_path)
    someone = a_customer(book, "薛德华", do_not_contact=True)
    a_purchase(book, someone, day=TODAY - timedelta(days=900))
    found = silences(book, TODAY)
    assert (found.all, found.buyers) == ((), 1)
    book.close()


@pytest.mark.parametrize("filled", [True, False])
def test_where_nobody_is_silent_that_is_said(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path, filled: bool
) -> None:
    def one_buyer(book: Book) -> None:
        if filled:
            bought(book, "柳眉", 3)

    with a_page_bench(qapp, qtbot, themes, tmp_path, DormantPage, one_buyer) as bench:
        said = "Nobody has fallen silent" if filled else "No purchases yet"
        seen = [label.text() for label in bench.page.findChildren(QLabel) if label.isVisible()]
        assert said in seen
        assert bench.page.count() == ""

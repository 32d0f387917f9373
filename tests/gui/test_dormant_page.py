"""Dormant: who is listed, in which group and order, what is found, planned and printed, where Enter leads."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.actions.preferences import set_preference
from core.errors import UserError
from core.model.household import Tier
from core.ports import Book
from core.text import T
from gui.dormant.page import DormantPage
from gui.printing.marks import Words
from gui.theme.theme import ThemeHolder
from gui.widgets.button import Button
from tests.buyers import invented_buyers
from tests.gui.finding import named
from tests.gui.pages_bench import CONTROL, Bench, Key, a_page_bench
from tests.makers import TODAY, a_customer, a_purchase, a_touch

SPREAD = "2 households over 4 working days, up to 1 a day"
FESTIVAL = "Mid-Autumn Festival is on Fri 25 Sep"

DormantBench = Bench[DormantPage]


def bought(book: Book, name: str, *days_ago: int, amount: int = 100_00, tier: Tier | None = None) -> int:
    someone = a_customer(book, name, "15481207753")
    for days in days_ago:
        a_purchase(book, someone, amount, TODAY - timedelta(days=days))
    with book.change(T("Pin")):
        book.households.update(book.customers.get(someone).household_id, pinned_tier=tier)
    return someone


def fill(book: Book) -> None:
    bought(book, "邱海涛", 222, 177, 132, tier=Tier.GOLD)
    bought(book, "范丽君", 271, 211, 151, tier=Tier.PLATINUM)
    bought(book, "任晓东", 400, tier=Tier.LEAD)
    bought(book, "柳眉", 100, 80, 60, tier=Tier.LEAD)
    someone = bought(book, "崔敏", 700, 500, tier=Tier.LEAD)
    a_touch(book, someone, TODAY - timedelta(days=30), note="领了挂历")


def many(book: Book) -> None:
    for number, ago in enumerate(invented_buyers(60)):
        bought(book, f"柳眉{number}", *ago)


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[DormantBench]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, DormantPage, fill) as made:
        yield made


@pytest.fixture
def crowd(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[DormantBench]:
    """A book that tells what is at risk."""
    with a_page_bench(qapp, qtbot, themes, tmp_path, DormantPage, many) as made:
        yield made


def shown(bench: DormantBench) -> list[str]:
    """The first cell of every line, groups among them."""
    model = bench.page.board.rows
    return [str(model.data(model.index(line, 0))) for line in range(model.rowCount())]


def seen(bench: DormantBench) -> list[str]:
    return [label.text() for label in bench.page.findChildren(QLabel) if label.isVisible()]


def plan_button(bench: DormantBench) -> Button:
    return next(one for one in bench.page.findChildren(Button) if "into next week" in one.accessibleName())


def test_the_best_are_won_back_first_and_a_greeting_is_enough_for_the_rest(bench: DormantBench) -> None:
    assert shown(bench) == [
        "Win back first 2 households",
        "范丽君",
        "邱海涛",
        "A greeting is enough 3 households",
        "任晓东",
        "崔敏",
        "柳眉",
    ]
    assert bench.page.count() == "5"
    assert "told from 30 buyers on" in seen(bench)


def test_a_row_says_how_long_and_against_what(bench: DormantBench) -> None:
    model = bench.page.board.rows
    rhythm = [column.cell(model.rows()[1]) for column in model.columns]
    assert [cell.text for cell in rhythm] == ["邱海涛", "45 days", "132 days", "2.9 ×", "空调", FESTIVAL]
    assert (rhythm[1].second, rhythm[1].tip) == ("bought 3 times", "Usually every 45 days, now 132")
    plain = [column.cell(model.rows()[2]) for column in model.columns]
    assert (plain[1].text, plain[1].second) == ("365 days", "plain limit")
    assert (model.columns[5].cell(model.rows()[2]).text, plain[4].text) == ("—", "空调")
    assert model.columns[4].cell(model.rows()[3]).text == "领了挂历"
    assert model.data(model.index(2, 0), Qt.ItemDataRole.AccessibleTextRole) == (
        "邱海涛, Gold, Usually every 45 days, now 132. 9 May, purchase"
    )


def test_enter_opens_the_card_of_who_is_called_first(bench: DormantBench) -> None:
    bench.press(Key.Key_Return)
    assert bench.cards.subjects == [2]


def test_another_limit_is_obeyed_at_once(bench: DormantBench) -> None:
    bench.desk.session.run(lambda: set_preference(bench.book, "dormant_days", 450))
    assert "任晓东" not in shown(bench)
    bench.undo()
    assert "任晓东" in shown(bench)


def test_what_to_talk_about_has_a_column_only_where_there_is_room(bench: DormantBench) -> None:
    assert bench.page.board.rows.columnCount() == 6
    assert "How to read this" in seen(bench)
    bench.window.resize(1000, 700)
    assert bench.page.board.rows.columnCount() == 5
    assert bench.page.board.table.current_row is not None
    assert "How to read this" not in seen(bench)


def test_the_first_are_put_into_next_week_in_one_step_and_taken_back(bench: DormantBench) -> None:
    assert plan_button(bench).accessibleName().startswith("Put the first 2 into next week")
    assert plan_button(bench).accessibleDescription() == SPREAD
    bench.press(Key.Key_Return, CONTROL)
    planned = {one.customer_id: one.due for one in bench.book.follow_ups.where()}
    assert planned == {2: date(2026, 9, 21), 1: date(2026, 9, 23)}
    assert len(bench.said) == 1
    talk = bench.page.board.rows.columns[-1].cell(bench.page.board.rows.rows()[0])
    assert talk.text == "Next contact Mon 21 Sep"
    assert not plan_button(bench).isVisible()
    bench.press(Key.Key_Return, CONTROL)
    assert len(bench.book.follow_ups.where()) == 2
    bench.undo()
    assert bench.book.follow_ups.where() == []
    assert plan_button(bench).isVisible()


def test_a_plan_that_could_not_be_written_is_offered_again(bench: DormantBench) -> None:
    failures: list[UserError] = []
    bench.desk.session.failed.connect(failures.append)
    bench.book.refuse(UserError(T("The disk is full")))
    QTest.mouseClick(plan_button(bench), Qt.MouseButton.LeftButton)
    assert (len(failures), plan_button(bench).isVisible()) == (1, True)
    assert bench.focus is bench.page.board.table


@pytest.mark.parametrize("modifier_key", [(CONTROL, Key.Key_F), (Qt.KeyboardModifier.NoModifier, Key.Key_F3)])
def test_somebody_is_found_and_esc_brings_all_back(
    bench: DormantBench, modifier_key: tuple[Qt.KeyboardModifier, Qt.Key]
) -> None:
    bench.press(modifier_key[1], modifier_key[0])
    bench.type("qht")
    bench.qtbot.waitUntil(lambda: shown(bench) == ["Win back first 1 household", "邱海涛"])
    assert plan_button(bench).accessibleName().startswith("Put the first 1 into next week")
    bench.press(Key.Key_Down)
    assert bench.focus is bench.page.board.table
    bench.press(Key.Key_Escape)
    assert len(shown(bench)) == 7


def test_where_nobody_is_found_that_is_said_with_a_way_back(bench: DormantBench) -> None:
    bench.press(Key.Key_F3)
    bench.type("zzz")
    bench.qtbot.waitUntil(lambda: "Nobody dormant matches “zzz”" in seen(bench))
    assert not named(bench.page, "Print…").isEnabled()
    QTest.mouseClick(named(bench.page, "Show everybody"), Qt.MouseButton.LeftButton)
    assert len(shown(bench)) == 7
    assert bench.focus is bench.page.board.table


def test_what_was_sought_stays_sought_after_a_change(bench: DormantBench) -> None:
    bench.press(Key.Key_F3)
    bench.type("邱海涛")
    bench.qtbot.waitUntil(lambda: len(shown(bench)) == 2)
    bench.desk.session.run(lambda: set_preference(bench.book, "quota", 24))
    assert len(shown(bench)) == 2


def test_the_list_is_printed_as_it_stands(bench: DormantBench) -> None:
    dialog = bench.page.print_papers()
    words = [mark.text for page in dialog.pages for mark in page if isinstance(mark, Words)]
    assert "范丽君" in words
    assert "领了挂历" not in words
    dialog.close()


def test_the_limit_is_changed_in_the_settings(bench: DormantBench) -> None:
    assert not named(bench.page, "Change the limit").isVisible()  # this window has no settings
    asked: list[tuple[str, object]] = []
    bench.page.goto.disconnect()
    bench.page.goto.connect(lambda key, subject: asked.append((key, subject)))
    named(bench.page, "Change the limit").clicked.emit()  # type: ignore[attr-defined]
    assert asked == [("settings", "dormant_days")]


def test_what_is_at_risk_is_told_where_the_book_tells_it(crowd: DormantBench) -> None:
    model = crowd.page.board.rows
    headings = [str(model.headerData(place, Qt.Orientation.Horizontal)) for place in range(7)]
    assert headings[4] == "At risk a year ↓"
    assert shown(crowd)[0].endswith("% of what is at risk")
    assert "bought within 12 months × how likely gone" in seen(crowd)
    assert model.columns[4].cell(model.rows()[-1]).text == "—"


def test_a_group_opens_step_by_step_and_closes_again(crowd: DormantBench) -> None:
    few = len(shown(crowd))
    crowd.press(Key.Key_End)
    crowd.press(Key.Key_Right)
    assert len(shown(crowd)) > few
    more = len(shown(crowd))
    crowd.press(Key.Key_Right)
    assert len(shown(crowd)) == more
    crowd.press(Key.Key_Left)
    assert len(shown(crowd)) == few
    crowd.press(Key.Key_Left)
    assert len(shown(crowd)) == few


def test_the_words_at_the_end_of_a_group_open_it_too(crowd: DormantBench) -> None:
    board, few = crowd.page.board, len(shown(crowd))
    groups = [board.rows.group_at(line) for line in board.rows.group_lines()]
    board.table.group_acted.emit(next(group for group in groups if group is not None and group.action))
    assert len(shown(crowd)) > few


def test_a_heading_sorts_within_the_groups_and_again_as_before(crowd: DormantBench) -> None:
    board = crowd.page.board
    before = shown(crowd)
    board.table.sort_asked.emit("days")
    days = [row.days for row in board.seen if row.effort is board.seen[0].effort]
    assert days == sorted(days, reverse=True)
    board.table.sort_asked.emit("days")
    assert shown(crowd) == before


def test_who_came_back_is_counted(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    def woken(book: Book) -> None:
        bought(book, "邱海涛", 500, 3)
        a_touch(book, bought(book, "任晓东", 500), TODAY - timedelta(days=5))

    with a_page_bench(qapp, qtbot, themes, tmp_path, DormantPage, woken) as bench:
        assert "1 bought again, ¥100" in seen(bench)


@pytest.mark.parametrize("filled", [True, False])
def test_where_nobody_is_silent_that_is_said(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path, filled: bool
) -> None:
    def one_buyer(book: Book) -> None:
        if filled:
            bought(book, "柳眉", 3)

    with a_page_bench(qapp, qtbot, themes, tmp_path, DormantPage, one_buyer) as bench:
        said = "Nobody has fallen silent" if filled else "No purchases yet"
        assert said in seen(bench)
        assert bench.page.count() == ""
        assert not plan_button(bench).isVisible()

"""Near here in a window: a place by pinyin, who waits there, the sheet, and the visits."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core.model.interaction import Kind, Outcome
from core.ports import Book
from core.text import Text
from gui.desk import Desk
from gui.near.page import NearPage
from gui.theme.theme import ThemeHolder
from tests.gui.pages_bench import CONTROL, Bench, Key, a_page_bench
from tests.gui.renewals_bench import LONG_AGO
from tests.makers import TODAY, a_customer, a_touch

NearBench = Bench[NearPage]


def fill(book: Book) -> None:
    for name, door, ago in (("陈国栋", "清风雅苑9幢202室", 150), ("李玉芬", "清风雅苑9幢101室", 2)):
        customer = a_customer(book, name, "15481207753", added=LONG_AGO, address=f"南安市中山路3号{door}")
        a_touch(book, customer, TODAY - timedelta(days=ago), note="想换七座")
    a_customer(book, "卢涛", added=LONG_AGO, address="晋江市光明路5号绿城名邸2幢101室")


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[NearBench]:
    def make(desk: Desk) -> NearPage:
        return NearPage(desk, lambda _parent, _title, name: tmp_path / name)

    with a_page_bench(qapp, qtbot, themes, tmp_path, make, fill) as made:
        yield made


def seek(bench: NearBench, phrase: str) -> None:
    bench.press(Key.Key_F, CONTROL)
    bench.type(phrase)
    bench.press(Key.Key_Return)


def names(bench: NearBench) -> list[str]:
    return [row.row.line.primary.name for row in bench.page.rows.rows()]


def spoken(bench: NearBench, view: QWidget) -> list[str]:
    model = bench.page.rows if view is bench.page.table else bench.page.spots.list.rows
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(line, 0), role)) for line in range(model.rowCount())]


def place_of_focus(bench: NearBench) -> str:
    return bench.focus.accessibleName()


def test_a_place_is_found_by_initials_and_shows_who_lives_there(bench: NearBench) -> None:
    seek(bench, "qfyy")
    assert names(bench) == ["陈国栋", "李玉芬"]
    assert bench.focus is bench.page.table
    assert spoken(bench, bench.page.spots.list) == ["Estate", "Estate 清风雅苑, 1 household waits"]
    group, due, unseen = spoken(bench, bench.page.table)
    assert group == "南安市 · 清风雅苑 2 households"
    assert due == "陈国栋, Prospect, 9幢202室. 150 days without contact. Last 21 Apr, call"
    assert unseen == "李玉芬, Prospect, 9幢101室. Due Tue 15 Dec. Last 16 Sep, call"


def test_esc_in_the_search_shows_every_place_again(bench: NearBench) -> None:
    before = spoken(bench, bench.page.spots.list)
    bench.press(Key.Key_F, CONTROL)
    bench.type("zzz")
    bench.page.spots.line.tell()
    assert spoken(bench, bench.page.spots.list) != before
    bench.press(Key.Key_Escape)
    assert spoken(bench, bench.page.spots.list) == before


def test_one_key_logs_a_visit_and_goes_on(bench: NearBench) -> None:
    seek(bench, "清风雅苑")
    bench.press(Key.Key_1)
    (touch,) = bench.book.interactions.where(day=TODAY)
    assert (touch.kind, touch.outcome) == (Kind.VISIT, Outcome.REACHED)
    cells = {
        row.row.line.primary.name: bench.page.rows.columns[3].cell(row) for row in bench.page.rows.rows()
    }
    assert [(cell.text, cell.second) for cell in cells.values() if cell.icon] == [("Logged today", "Talked")]
    bench.undo()
    bench.page.table.select_first()
    bench.press(Key.Key_2)
    assert [touch.outcome for touch in bench.book.interactions.where(day=TODAY)] == [Outcome.NO_ANSWER]
    bench.page.table.select_key(touch.customer_id)
    bench.press(Key.Key_1)
    assert len(bench.book.interactions.where(day=TODAY)) == 1


def test_a_visit_may_have_a_note_and_a_next_date(bench: NearBench) -> None:
    seek(bench, "清风雅苑")
    bench.press(Key.Key_3)
    bench.type("想看七座")
    bench.press(Key.Key_Tab)
    bench.type("10-8")
    bench.press(Key.Key_Return)
    (touch,) = bench.book.interactions.where(day=TODAY)
    (following,) = bench.book.follow_ups.where()
    assert (touch.kind, touch.note, following.due.isoformat()) == (Kind.VISIT, "想看七座", "2026-10-08")
    assert place_of_focus(bench) == "Who lives there"
    bench.page.table.select_key(touch.customer_id)
    bench.press(Key.Key_3)
    assert place_of_focus(bench) == "Who lives there"


def test_another_row_closes_the_form_of_this_one(bench: NearBench) -> None:
    seek(bench, "清风雅苑")
    bench.press(Key.Key_3)
    assert place_of_focus(bench) == "What was said"
    assert bench.page.rows.columnCount() == 5
    bench.page.table.select_next()
    bench.page.table.setFocus()
    bench.press(Key.Key_3)
    bench.press(Key.Key_Escape)
    assert place_of_focus(bench) == "Who lives there"
    assert bench.book.interactions.where(day=TODAY) == []


def test_space_puts_a_household_on_the_sheet_and_ctrl_p_prints_it(bench: NearBench, tmp_path: Path) -> None:
    told: list[Text] = []
    bench.page.told.connect(told.append)
    seek(bench, "清风雅苑")
    sheet = tmp_path / f"Visits 清风雅苑 {TODAY.isoformat()}.pdf"
    bench.press(Key.Key_P, CONTROL)
    bench.qtbot.waitUntil(lambda: len(told) == 1)
    assert sheet.read_text("utf-8") == "陈国栋 李玉芬"
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Space)
    bench.press(Key.Key_P, CONTROL)
    bench.qtbot.waitUntil(lambda: len(told) == 2)
    assert sheet.read_text("utf-8") == "李玉芬"


def test_enter_opens_the_card_and_escape_goes_back_to_the_field(bench: NearBench) -> None:
    seek(bench, "清风雅苑")
    bench.press(Key.Key_Return)
    assert bench.cards.subjects == [1]
    bench.window.open_page("near")
    bench.page.table.setFocus()
    bench.press(Key.Key_Escape)
    assert place_of_focus(bench) == "Find a place"
    bench.press(Key.Key_Down)
    assert place_of_focus(bench) == "Places"
    bench.press(Key.Key_Return)
    assert place_of_focus(bench) == "Who lives there"


def test_a_narrow_page_leaves_out_what_was_said_last(bench: NearBench) -> None:
    assert bench.page.rows.columnCount() == 6
    bench.window.resize(860, 600)
    assert bench.page.rows.columnCount() == 5
    seek(bench, "光明路")
    assert [column.cell(bench.page.rows.rows()[0]).text for column in bench.page.rows.columns[4:]] == [
        "No phone"
    ]
    assert bench.page.selected_rect().isValid()


def test_an_unknown_place_has_nobody_and_prints_nothing(bench: NearBench) -> None:
    seek(bench, "火星")
    assert names(bench) == []
    bench.press(Key.Key_P, CONTROL)
    assert "In any address" in spoken(bench, bench.page.spots.list)
    seek(bench, "星")
    assert bench.page.selected_rect().isEmpty()


def test_an_empty_book_says_where_places_come_from(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, NearPage, lambda _book: None) as bench:
        assert bench.page.spots.current is None
        bench.press(Key.Key_P, CONTROL)
        assert bench.said == []

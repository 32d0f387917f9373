"""Renewals: groups and segments, ticks and next week's plan, settling an end, and the free check."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.model.care import Benefit
from core.model.interaction import Kind
from core.model.purchase import End, Instalment, ItemEnd, OwnedItem
from core.model.service import Claim, Condition, Finding, ItemReading, Service, ServiceKind
from core.ports import Book
from core.text import T
from gui.renewals.facts import item_facts
from gui.renewals.page import RenewalsPage
from gui.renewals.three_way import ThreeWay
from gui.theme.theme import ThemeHolder
from gui.widgets.field import LineEdit
from gui.widgets.segments import Segments
from tests.gui.pages_bench import CONTROL, Bench, Key, a_page_bench
from tests.makers import TODAY, a_customer, a_purchase, a_touch

RenewalBench = Bench[RenewalsPage]
DAY = timedelta(days=1)
LONG_AGO = TODAY - 400 * DAY


def owns(book: Book, name: str, kind: End, days: int, part: str = "") -> int:
    customer = a_customer(book, name, "15481207753", added=LONG_AGO)
    with book.change(T("Own")):
        item = book.owned_items.add(OwnedItem(customer, "远岭 S7", plate="沪A1", premium=5210_00))
        book.item_ends.add(ItemEnd(item, customer, kind, TODAY + days * DAY, LONG_AGO, name=part))
    return customer


def fill(book: Book) -> None:
    owns(book, "卢涛", End.RENEWAL, -7, "商业险")
    owns(book, "严丽", End.WARRANTY, 5)
    owns(book, "陈国栋", End.RENEWAL, 20)
    a_touch(book, 3, TODAY - DAY, Kind.COMPLAINT, None, note="刹车响")
    owns(book, "施华", End.INSPECTION, 40)


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[RenewalBench]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, RenewalsPage, fill) as made:
        yield made


def lines(bench: RenewalBench) -> list[str]:
    """The second cell of every row, and the groups among them."""
    rows = bench.page.board.rows
    found = []
    for line in range(rows.rowCount()):
        group = rows.group_at(line)
        found.append(group.sentence if group else str(rows.data(rows.index(line, 1))))
    return found


def seen(bench: RenewalBench) -> str:
    """Everything that can be read on the page."""
    labels = bench.page.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible() and label.text())


def parts(bench: RenewalBench) -> list[ThreeWay]:
    """The choices of the check, as soon as they are shown."""
    found = bench.page.panel.check.findChildren(ThreeWay)
    bench.qtbot.waitUntil(lambda: any(choice.isVisible() for choice in found))
    return [choice for choice in found if choice.isVisible()]


def test_what_ends_stands_in_groups_soonest_first(bench: RenewalBench) -> None:
    assert lines(bench) == [
        "Lapsed 1 item Listed for 30 days after the end",
        "卢涛",
        "Within 7 days 1 item",
        "严丽",
        "Within 30 days 1 item",
        "陈国栋",
        "Within 60 days 1 item",
        "施华",
    ]
    assert bench.page.count() == "4"
    assert "4 items within 60 days, 4 at a step, not contacted" in seen(bench)


def test_a_row_says_everything_to_a_reader(bench: RenewalBench) -> None:
    rows = bench.page.board.rows
    spoken = rows.data(rows.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "卢涛, Prospect, 远岭 S7 沪A1 商业险, Fri 11 Sep, 7 d over. Call today"
    cells = [column.cell(rows.rows()[0]) for column in rows.columns]
    assert [cell.text for cell in cells[1:]] == [
        "卢涛", "商业险", "11 Sep", "7 d over", "¥5,210", "Not reached yet", "Call today"
    ]  # fmt: skip
    assert [cell.second for cell in cells[1:6]] == ["Individual", "远岭 S7 沪A1", "Fri", "", "first term"]


def test_a_segment_shows_its_own_rows(bench: RenewalBench) -> None:
    bench.page.findChildren(Segments)[0].chosen.emit(1)
    assert [line for line in lines(bench) if "item" not in line] == ["卢涛", "陈国栋"]
    bench.page.findChildren(Segments)[0].chosen.emit(3)
    assert lines(bench) == []
    assert "Nothing ends within 60 days" in seen(bench)


def test_ticked_households_are_planned_for_next_week_in_one_step(bench: RenewalBench) -> None:
    for _ in range(2):
        bench.press(Key.Key_Space)
        bench.press(Key.Key_Down)
    assert "2 households over 4 working days, up to 1 a day" in seen(bench)
    bench.press(Key.Key_Return, CONTROL)
    days = [(plan.customer_id, (plan.due - TODAY).days) for plan in bench.book.follow_ups.where()]
    assert days == [(1, 3), (2, 5)]
    assert bench.page.board.ticked() == []
    bench.undo()
    assert bench.book.follow_ups.where() == []


def test_a_household_with_a_complaint_has_no_tick_and_no_sales_words(bench: RenewalBench) -> None:
    for _ in range(2):
        bench.press(Key.Key_Down)
    bench.press(Key.Key_Space)
    assert bench.page.board.ticked() == []
    assert "A complaint is open. Answer it first" in seen(bench)
    bench.press(Key.Key_1)
    assert bench.book.settlements.where() == []
    bench.page.board.rows.tick_all(True)
    assert len(bench.page.board.ticked()) == 3
    assert bench.page.board.rows.tick_state() is Qt.CheckState.Checked
    bench.press(Key.Key_Escape)
    assert bench.page.board.ticked() == []


def test_nothing_is_planned_where_nothing_is_ticked(bench: RenewalBench) -> None:
    bench.press(Key.Key_Return, CONTROL)
    assert bench.said == []


def test_enter_opens_the_card(bench: RenewalBench) -> None:
    bench.press(Key.Key_Return)
    assert bench.cards.subjects == [1]


def test_one_key_logs_a_talk_and_the_count_falls(bench: RenewalBench) -> None:
    bench.press(Key.Key_1)
    assert bench.page.count() == "3"
    assert bench.page.board.rows.columns[7].cell(bench.page.board.rows.rows()[0]).text == "Talked over"
    bench.undo()
    assert bench.page.count() == "4"


def test_renewing_until_a_later_day(bench: RenewalBench) -> None:
    bench.press(Key.Key_J, CONTROL)
    field = bench.focus
    assert isinstance(field, LineEdit)
    assert field.text() == "2027-09-11"
    field.setText("2026-09-01")
    bench.press(Key.Key_Return)
    assert bench.book.item_ends.get(1).settled is None
    field.setText("2027-10-01")
    bench.press(Key.Key_S, CONTROL)
    assert bench.book.item_ends.get(1).settled == TODAY
    assert "卢涛" not in lines(bench)
    assert bench.focus is bench.page.board.table


def test_a_form_is_left_with_escape(bench: RenewalBench) -> None:
    bench.press(Key.Key_Delete)
    bench.press(Key.Key_Escape)
    assert bench.focus is bench.page.board.table
    assert bench.book.item_ends.get(1).settled is None


def test_what_is_not_renewed_needs_a_reason(bench: RenewalBench) -> None:
    bench.press(Key.Key_Delete)
    bench.press(Key.Key_Return)
    assert bench.book.item_ends.get(1).settled is None
    bench.type("车卖了")
    bench.press(Key.Key_Return)
    assert bench.book.item_ends.get(1).settled == TODAY


def test_the_free_check_is_stored_on_the_item(bench: RenewalBench) -> None:
    bench.press(Key.Key_Down)
    choices = parts(bench)
    assert [choice.accessibleName() for choice in choices][:2] == ["Engine", "Chassis"]
    choices[0].setFocus()
    bench.press(Key.Key_Right)
    choices[1].setFocus()
    for _ in range(2):
        bench.press(Key.Key_Right)
    QTest.mouseClick(choices[2], Qt.MouseButton.LeftButton, pos=QPoint(choices[2].width() - 4, 8))
    assert "1 to repair, 1 to watch" in seen(bench)
    QTest.keyClick(choices[0], Key.Key_S, CONTROL)
    found = [(finding.part, finding.condition) for finding in bench.book.findings.where()]
    assert found == [("Engine", Condition.GOOD), ("Chassis", Condition.WATCH), ("Brakes", Condition.REPAIR)]
    assert "Checked 18 Sep" in seen(bench)


def test_a_click_on_the_choice_takes_it_back(bench: RenewalBench) -> None:
    bench.press(Key.Key_Down)
    choice = parts(bench)[0]
    for left in (Condition.GOOD, None):
        QTest.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(4, 8))
        assert choice.choice is left
    QTest.keyClick(choice, Key.Key_Left)
    assert choice.choice is Condition.REPAIR
    QTest.keyClick(choice, Key.Key_S, CONTROL)
    QTest.keyClick(choice, Key.Key_Up)
    assert len(bench.book.findings.where()) == 1


def test_the_panel_lies_over_the_list_where_room_is_short(bench: RenewalBench) -> None:
    bench.window.resize(960, 700)
    assert bench.page.board.rows.columnCount() == 6
    assert bench.page.panel.isVisible()
    bench.press(Key.Key_F4)
    assert not bench.page.panel.isVisible()
    bench.press(Key.Key_Delete)
    assert isinstance(bench.focus, LineEdit)


def many(book: Book) -> None:
    customer = a_customer(book, "卢涛", added=LONG_AGO)
    with book.change(T("Own")):
        for place in range(25):
            item = book.owned_items.add(OwnedItem(customer, f"空调 {place}"))
            book.item_ends.add(ItemEnd(item, customer, End.WARRANTY, TODAY + DAY, LONG_AGO))


def test_a_long_group_opens_step_by_step(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, RenewalsPage, many) as bench:
        assert lines(bench)[0] == "Within 7 days 25 items Show 5 more"
        bench.press(Key.Key_Right)
        assert len(lines(bench)) == 26
        bench.press(Key.Key_Right)
        bench.press(Key.Key_Left)
        assert len(lines(bench)) == 21


def others(book: Book) -> None:
    customer = a_customer(book, "钟瑞", added=LONG_AGO)
    bought = a_purchase(book, customer, day=LONG_AGO)
    with book.change(T("Owe")):
        item = book.owned_items.add(
            OwnedItem(customer, "远岭 S7", service_months=6, bought_on=TODAY - 180 * DAY)
        )
        book.claims.add(Claim(item, customer, TODAY - 3 * DAY, amount=3200_00))
        book.instalments.add(Instalment(bought, customer, TODAY, 12000_00))
        book.benefits.add(Benefit(customer, "洗车", LONG_AGO, "转介绍", 3, TODAY + 20 * DAY))


def test_money_claims_benefits_and_maintenance_have_forms_of_their_own(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, RenewalsPage, others) as bench:
        assert [line for line in lines(bench) if line == "钟瑞"] == ["钟瑞"] * 4
        titles = []
        for _ in range(4):
            bench.press(Key.Key_J, CONTROL)
            titles.append(seen(bench))
            bench.press(Key.Key_Escape)
            bench.press(Key.Key_Down)
        for words in ("was serviced", "was paid", "Renew 洗车", "Claim on 远岭 S7"):
            assert any(words in title for title in titles), words


def policy(book: Book) -> None:
    """A car with two policies, a check with kilometres and a part of its own, and a reading."""
    customer = a_customer(book, "袁丽华", added=LONG_AGO)
    with book.change(T("Own")):
        car = OwnedItem(customer, "远岭 S7", plate="沪A1", bought_on=TODAY - 900 * DAY, holder="袁丽华")
        item = book.owned_items.add(car)
        book.item_ends.add(ItemEnd(item, customer, End.WARRANTY, TODAY + DAY, LONG_AGO))
        book.item_ends.add(ItemEnd(item, customer, End.RENEWAL, TODAY + 90 * DAY, LONG_AGO, name="商业险"))
        check = book.services.add(Service(customer, TODAY - 3 * DAY, ServiceKind.CHECK, item, 41_000))
        book.findings.add(Finding(check, customer, "电瓶", Condition.REPAIR, "容量 61%"))
        book.services.add(Service(customer, TODAY - 30 * DAY, ServiceKind.MAINTENANCE, item))
        book.item_readings.add(ItemReading(item, customer, TODAY - 3 * DAY, 41_000))


def test_the_panel_tells_what_is_known_of_the_thing(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, RenewalsPage, policy) as bench:
        told = [fact.sentence for fact in item_facts(bench.desk, bench.page.board.rows.rows()[0].row.line)]
        assert told == [
            "Item, 远岭 S7",
            "Plate, 沪A1",
            "Bought on, 2024-04-01",
            "Holder, 袁丽华",
            "商业险, 2026-12-17",
            "Last service, 2026-08-19",
            "Kilometres, 41,000 km on 15 Sep",
        ]
        assert "Checked 15 Sep, 41,000 km" in seen(bench)
        assert [part.accessibleName() for part in parts(bench)][-1] == "电瓶, Fix"
        parts(bench)[0].setFocus()
        bench.press(Key.Key_Right)
        bench.press(Key.Key_S, CONTROL)
        assert [finding.note for finding in bench.book.findings.where()] == ["容量 61%", "", "容量 61%"]


def test_maintenance_is_done_with_its_kilometres(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, RenewalsPage, others) as bench:
        keys = [row.key[0] for row in bench.page.board.rows.rows()]
        for _ in range(keys.index("maintenance")):
            bench.press(Key.Key_Down)
        bench.press(Key.Key_J, CONTROL)
        bench.press(Key.Key_Tab)
        bench.type("many")
        bench.press(Key.Key_Return)
        assert bench.book.services.where() == []
        field = bench.focus
        assert isinstance(field, LineEdit)
        field.setText("20,500")
        bench.press(Key.Key_Return)
        assert [service.kilometres for service in bench.book.services.where()] == [20_500]


def test_an_end_without_a_date_is_not_renewed(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, RenewalsPage, policy) as bench:
        bench.press(Key.Key_J, CONTROL)
        bench.press(Key.Key_Return)
        assert bench.focus.accessibleDescription() == "There is no date"


def test_an_empty_book_says_how_ends_come_in(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, RenewalsPage, lambda _book: None) as bench:
        assert "Policies, inspections and warranties come in" in seen(bench)
        assert bench.page.count() == ""
        assert bench.focus is bench.page
        assert not bench.page.panel.isVisible()
        for key in (Key.Key_1, Key.Key_Delete, Key.Key_Right, Key.Key_Left):
            bench.press(key)
        bench.press(Key.Key_J, CONTROL)
        assert bench.said == []

"""Renewals: an end is renewed, done or given up, and the free check is stored on the thing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.changes import Changes
from core.model.care import Benefit
from core.model.interaction import Promise
from core.model.purchase import End, Instalment, ItemEnd, OwnedItem
from core.model.service import Claim, Condition, Finding, ItemReading, Service, ServiceKind
from core.ports import Book
from core.text import T
from gui.renewals.facts import item_facts
from gui.renewals.page import RenewalsPage
from gui.theme.theme import ThemeHolder
from gui.widgets.field import LineEdit
from tests.gui.pages_bench import CONTROL, Key, a_page_bench
from tests.gui.renewals_bench import DAY, LONG_AGO, RenewalBench, fill, lines, parts, seen
from tests.makers import TODAY, a_customer, a_purchase


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[RenewalBench]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, RenewalsPage, fill) as made:
        yield made


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


def test_what_is_being_typed_stays_when_the_book_changes(bench: RenewalBench) -> None:
    bench.press(Key.Key_Delete)
    bench.type("车卖了")
    another_change(bench)
    assert bench.focus.isVisible()
    bench.press(Key.Key_Return)
    assert bench.book.item_ends.get(1).settled == TODAY


def test_what_was_judged_stays_when_the_book_changes(bench: RenewalBench) -> None:
    bench.press(Key.Key_Down)
    part = parts(bench)[0]
    part.setFocus()
    bench.press(Key.Key_Right)
    another_change(bench)
    assert parts(bench)[0] is part
    assert part.choice is Condition.GOOD


def another_change(bench: RenewalBench) -> None:
    """Somebody else gets a promise."""

    def promise() -> Changes:
        with bench.book.change(T("Promise")) as pending:
            bench.book.promises.add(Promise(4, "评估单", TODAY, TODAY))
        return pending.changes

    bench.desk.session.run(promise)


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

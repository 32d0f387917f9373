"""Referrals by keyboard: the tree, the forms, and what they refuse in words."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core.actions.credit_rules import rule_on
from core.actions.purchases import add_purchase
from core.actions.referrals import link_referral
from core.model.purchase import Purchase
from core.model.referral import CreditRule
from core.ports import Book
from core.text import T
from gui.referrals.overview import Overview
from gui.referrals.page import ReferralsPage
from gui.referrals.tree_view import TreeView
from gui.theme.theme import ThemeHolder
from gui.widgets.message import InlineMessage
from tests.gui.finding import named
from tests.gui.pages_bench import CONTROL, Bench, Key, a_page_bench
from tests.makers import TODAY, a_customer

ReferralsBench = Bench[ReferralsPage]
CIRCLE = (
    "This would close a circle: the referee brought the referrer, 2 steps up. "
    "Choose another referrer, or remove a link of the circle first"
)


def fill(book: Book) -> None:
    """Xie brought Chen, who brought Lü, who has bought; Gao stands alone."""
    with book.change(T("Rule")):
        book.credit_rules.add(CreditRule(date(2020, 1, 1)))
    xie, chen, lu = (a_customer(book, name) for name in ("谢宏斌", "陈国栋", "吕健"))
    a_customer(book, "高秀英")
    link_referral(book, xie, chen, date(2026, 8, 1), TODAY)
    link_referral(book, chen, lu, date(2026, 9, 1), TODAY)
    add_purchase(book, Purchase(lu, TODAY, "空调", 5000_00, paid_on=TODAY), TODAY)


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[ReferralsBench]:
    with a_page_bench(qapp, qtbot, themes, tmp_path, ReferralsPage, fill) as made:
        yield made


def tree(bench: ReferralsBench) -> TreeView:
    return bench.page.findChildren(TreeView)[0]


def names(bench: ReferralsBench) -> list[str]:
    return [row.name for row in tree(bench).rows.rows()]


def links(bench: ReferralsBench) -> set[tuple[int, int]]:
    return {(edge.referrer_id, edge.referee_id) for edge in bench.book.referrals.where(closed=None)}


def words(bench: ReferralsBench) -> list[str]:
    return [label.text() for label in bench.page.findChildren(QLabel) if label.isVisible()]


def refusals(bench: ReferralsBench) -> list[str]:
    messages = bench.page.findChildren(InlineMessage)
    return [message.accessibleName() for message in messages if message.isVisible()]


def choose(bench: ReferralsBench, name: str) -> None:
    """Type a name and take the first who is found; the keyboard goes on from there."""
    bench.type(name)
    bench.press(Key.Key_Return)
    bench.app.processEvents()


def test_the_figures_are_those_of_the_book(bench: ReferralsBench) -> None:
    seen = words(bench)
    for figure in ("2 people", "1 of them bought", "¥5,000", "0 brought more than one", "1 person"):
        assert figure in seen


def test_a_row_tells_result_and_sums(bench: ReferralsBench) -> None:
    view = tree(bench).rows
    cells = [[column.cell(row).sentence for column in view.columns] for row in view.rows()]
    assert cells == [
        ["谢宏斌 Prospect brought 1", "", "", "", "¥5,000"],
        ["陈国栋 Lead brought 1", "2026-08-01", "Not yet", "", "¥5,000"],
        ["吕健 Lead", "2026-09-01", "Bought", "¥5,000", "¥5,000"],
    ]


def test_without_room_the_tree_keeps_name_result_and_whole_sum(bench: ReferralsBench) -> None:
    bench.window.resize(960, 600)
    headings = [column.heading for column in tree(bench).rows.columns]
    assert headings == ["Referrers and those they brought", "Result", "With all below"]
    bench.window.resize(1366, 768)
    assert len(tree(bench).rows.columns) == 5


def test_left_folds_and_goes_up_and_right_opens(bench: ReferralsBench) -> None:
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Left)
    assert names(bench) == ["谢宏斌", "陈国栋"]
    bench.press(Key.Key_Left)
    assert tree(bench).current_row == tree(bench).rows.rows()[0]
    bench.press(Key.Key_Left)
    assert names(bench) == ["谢宏斌"]
    bench.press(Key.Key_Left)
    bench.press(Key.Key_Right)
    assert names(bench) == ["谢宏斌", "陈国栋"]


def test_a_click_on_the_box_folds_too(bench: ReferralsBench) -> None:
    box = QPoint(26, tree(bench).rowViewportPosition(0) + 19)
    QTest.mouseClick(tree(bench).viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert names(bench) == ["谢宏斌"]
    beside = QPoint(200, tree(bench).rowViewportPosition(0) + 19)
    QTest.mouseClick(tree(bench).viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert names(bench) == ["谢宏斌"]


def test_who_was_folded_stays_folded_until_somebody_below_is_asked_for(bench: ReferralsBench) -> None:
    bench.press(Key.Key_Left)
    bench.page.refresh()
    assert names(bench) == ["谢宏斌"]
    bench.page.show_subject(3)
    assert tree(bench).current_row is not None
    assert names(bench) == ["谢宏斌", "陈国栋", "吕健"]
    bench.page.show_subject(4)


def test_enter_opens_the_card(bench: ReferralsBench) -> None:
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Return)
    assert bench.cards.subjects == [2]


def test_a_referral_is_recorded_and_taken_back(bench: ReferralsBench) -> None:
    bench.press(Key.Key_R, CONTROL)
    choose(bench, "吕健")
    choose(bench, "高秀英")
    bench.press(Key.Key_Return)
    assert (3, 4) in links(bench)
    assert (names(bench)[-1], bench.focus) == ("高秀英", tree(bench))
    bench.undo()
    assert (3, 4) not in links(bench)


def test_a_circle_is_refused_in_words_and_nothing_is_written(bench: ReferralsBench) -> None:
    bench.press(Key.Key_R, CONTROL)
    choose(bench, "吕健")
    choose(bench, "谢宏斌")
    assert refusals(bench) == [CIRCLE]
    bench.press(Key.Key_S, CONTROL)
    assert links(bench) == {(1, 2), (2, 3)}


@pytest.mark.parametrize(
    ("referrer", "referee", "said"),
    [
        ("高秀英", "高秀英", "Nobody can bring themselves"),
        ("高秀英", "吕健", "This customer already has a referrer"),
    ],
)
def test_what_cannot_be_is_said_as_soon_as_both_are_chosen(
    bench: ReferralsBench, referrer: str, referee: str, said: str
) -> None:
    bench.press(Key.Key_R, CONTROL)
    choose(bench, referrer)
    choose(bench, referee)
    assert [words.partition(".")[0] for words in refusals(bench)] == [said]


def test_both_must_be_chosen(bench: ReferralsBench) -> None:
    bench.press(Key.Key_R, CONTROL)
    bench.press(Key.Key_S, CONTROL)
    assert refusals(bench) == ["Choose somebody from the list first. "]


def test_escape_leaves_the_form(bench: ReferralsBench) -> None:
    bench.press(Key.Key_R, CONTROL)
    bench.press(Key.Key_Escape)
    assert bench.focus is tree(bench)
    assert len(links(bench)) == 2


def test_delete_takes_a_link_back_with_a_reason(bench: ReferralsBench) -> None:
    bench.press(Key.Key_Delete)
    assert bench.focus is tree(bench)
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Delete)
    bench.type("not so")
    bench.press(Key.Key_Return)
    assert links(bench) == {(2, 3)}
    bench.undo()
    assert links(bench) == {(1, 2), (2, 3)}


def ask_to_redeem(bench: ReferralsBench) -> None:
    QTest.mouseClick(named(bench.page, "Redeem credit"), Qt.MouseButton.LeftButton)


def test_credit_is_redeemed_and_the_ledger_shows_it(bench: ReferralsBench) -> None:
    ask_to_redeem(bench)
    choose(bench, "陈国栋")
    assert "Credit left: ¥100" in words(bench)
    bench.type("40")
    named(bench.page, "For what").setFocus()
    bench.type("voucher")
    bench.press(Key.Key_Return)
    assert sorted(entry.amount for entry in bench.book.credit_entries.where()) == [-40_00, 100_00]
    ledger = named(bench.page, "Credit ledger")
    assert ledger.isVisible()


def test_more_than_there_is_cannot_be_redeemed(bench: ReferralsBench) -> None:
    ask_to_redeem(bench)
    choose(bench, "陈国栋")
    bench.type("900")
    bench.press(Key.Key_Return)
    named(bench.page, "For what").setFocus()
    bench.type("voucher")
    bench.press(Key.Key_Return)
    assert refusals(bench) == ["¥900 is more than the credit left. Redeem at most ¥100"]
    assert len(bench.book.credit_entries.where()) == 1


def test_somebody_must_be_chosen_to_redeem(bench: ReferralsBench) -> None:
    ask_to_redeem(bench)
    named(bench.page, "Amount in yuan").setFocus()
    bench.type("40")
    named(bench.page, "For what").setFocus()
    bench.type("voucher")
    bench.press(Key.Key_Return)
    assert refusals(bench) == ["Choose somebody from the list first. "]


def test_the_rule_of_credit_is_changed_from_a_day_on(bench: ReferralsBench) -> None:
    QTest.mouseClick(named(bench.page, "Rule…"), Qt.MouseButton.LeftButton)
    assert "Now: 2 % of each purchase within 12 months" in words(bench)
    assert isinstance(bench.focus, QLineEdit)
    bench.focus.setText("101")
    bench.press(Key.Key_Return)
    assert "“101” is no percentage" in " ".join(words(bench))
    bench.focus.setText("3.5")
    named(bench.page, "Yuan at most for one customer").setFocus()
    bench.type("200")
    bench.press(Key.Key_Return)
    rule = rule_on(bench.book, TODAY)
    assert (rule.from_date, rule.rate, rule.cap, rule.fixed) == (TODAY, 350, 200_00, None)
    bench.desk.session.undo()
    assert rule_on(bench.book, TODAY).rate == 200


def test_where_nobody_was_brought_that_is_said(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, ReferralsPage, lambda _book: None) as bench:
        assert "Nobody has brought anybody yet" in words(bench)
        assert not named(bench.page, "Redeem credit").isVisible()


def test_where_nobody_was_brought_a_form_comes_and_goes_and_the_keyboard_stays_on_the_page(
    qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path
) -> None:
    with a_page_bench(qapp, qtbot, themes, tmp_path, ReferralsPage, lambda _book: None) as bench:
        assert not bench.page.findChildren(Overview)[0].isVisible()
        bench.press(Key.Key_R, CONTROL)
        assert isinstance(bench.focus, QLineEdit)
        bench.press(Key.Key_Escape)
        assert bench.focus in [bench.page, *bench.page.findChildren(QWidget)]
        assert not bench.page.findChildren(Overview)[0].isVisible()

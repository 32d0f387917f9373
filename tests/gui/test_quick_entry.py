"""Logging from any page by the keyboard alone: who, what was said, and what is next."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.model.interaction import Interaction, Kind, Participant
from core.text import T
from gui.quick_entry.form import EntryForm
from gui.quick_entry.sheet import QuickEntrySheet
from gui.theme.theme import ThemeHolder
from gui.widgets.filter_chip import FilterChip
from tests.gui.today_bench import Bench, a_bench
from tests.makers import TODAY, a_customer

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[Bench]:
    with a_bench(qapp, qtbot, themes, tmp_path) as made:
        yield made


def form_of(bench: Bench) -> EntryForm:
    return bench.window.findChildren(QuickEntrySheet)[0].form


def opened(bench: Bench) -> EntryForm:
    bench.press(Key.Key_E, CONTROL)
    return form_of(bench)


def test_three_keys_beside_the_text_log_anything(bench: Bench) -> None:
    a_customer(bench.book, "陈国栋")
    bench.press(Key.Key_E, CONTROL)
    bench.type("cgd")
    bench.press(Key.Key_Return)
    form_of(bench).said.setText("想换七座 #自驾 10-8")
    bench.press(Key.Key_Return)
    assert [(touch.note, touch.kind) for touch in bench.logged()] == [("想换七座", Kind.CALL)]
    assert [row.due for row in bench.book.follow_ups.where()] == [date(2026, 10, 8)]
    assert [wish.category for wish in bench.book.wishes.where()] == ["七座"]
    assert bench.focus is bench.page.households
    bench.press(Key.Key_Z, CONTROL)
    assert (bench.logged(), bench.book.tags.where()) == ([], [])


def test_the_whole_may_be_typed_where_the_name_is(bench: Bench) -> None:
    form = opened(bench)
    bench.type("bob wants a van")
    bench.press(Key.Key_Return)
    assert (bench.focus, form.said.text()) == (form.said, "wants a van")


def test_what_is_being_composed_finds_somebody(bench: Bench) -> None:
    chosen = a_customer(bench.book, "陈国栋")
    form = opened(bench)
    QApplication.sendEvent(bench.focus, QInputMethodEvent("chen'guo", []))
    bench.press(Key.Key_Return)
    assert (form.who.people, form.who.line.phrase) == ((chosen,), "")


def test_a_comma_adds_one_more_and_backspace_takes_the_last_away(bench: Bench) -> None:
    form = opened(bench)
    for name in ("Ann", "Bob"):
        bench.type(name)
        bench.type(",")
    assert [bench.book.customers.get(person).name for person in form.who.people] == ["Ann", "Bob"]
    bench.press(Key.Key_Backspace)
    form.who.findChildren(FilterChip)[-1].click()
    assert not form.who.people


def test_arrows_choose_among_those_found(bench: Bench) -> None:
    form = opened(bench)
    bench.type("1380013800")
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Up)
    bench.press(Key.Key_Return)
    assert len(form.who.people) == 1


def test_enter_with_nobody_found_stays(bench: Bench) -> None:
    form = opened(bench)
    bench.press(Key.Key_Return)
    bench.type("nobody,")
    bench.press(Key.Key_Return)
    assert (form.who.people, bench.focus) == ((), form.who.line)


def test_enter_goes_on_with_those_who_are_chosen(bench: Bench) -> None:
    form = opened(bench)
    bench.type("Ann,")
    bench.press(Key.Key_Return)
    assert bench.focus is form.said


def test_digits_choose_the_kind_on_its_strip_and_with_control_the_satisfaction(bench: Bench) -> None:
    form = opened(bench)
    bench.type("Ann")
    bench.press(Key.Key_Return)
    bench.type("loves it 5")
    bench.press(Key.Key_5, CONTROL)
    bench.press(Key.Key_Tab)
    bench.press(Key.Key_0)
    bench.press(Key.Key_Right)
    bench.press(Key.Key_Left)
    assert form.kinds.kind is Kind.PRAISE
    bench.press(Key.Key_Return, CONTROL)
    (touch,) = bench.logged()
    assert (touch.kind, touch.satisfaction, touch.inbound, touch.note) == (Kind.PRAISE, 5, True, "loves it")


def test_an_open_complaint_on_top_is_settled_by_the_touch_unless_it_is_unticked(bench: Bench) -> None:
    ann = bench.book.customers.where(name="Ann")[0].id
    with bench.book.change(T("Complain")):
        bench.book.interactions.add(Interaction(ann, TODAY - timedelta(days=2), Kind.COMPLAINT))
    form = opened(bench)
    bench.type("Ann")
    bench.press(Key.Key_Return)
    (item,) = form.entry.settles
    assert item.customer_id == ann
    form.kinds.choose(Kind.COMPLAINT)
    assert form.entry.settles == ()


def test_tab_goes_round_within_the_sheet(bench: Bench) -> None:
    form = opened(bench)
    seen = []
    for _ in range(12):
        bench.press(Key.Key_Tab)
        seen.append(bench.focus)
    assert form.who.line in seen and bench.page.households not in seen
    bench.press(Key.Key_Backtab)
    assert bench.focus is seen[-2]


def test_the_sheet_goes_away_even_with_the_keyboard_in_it(bench: Bench) -> None:
    """As with its window: the toolkit looks for the next stop when there is none left."""
    sheet = opened(bench).window().findChildren(QuickEntrySheet)[0]
    sheet.hide()
    assert not sheet.isVisible()


def test_esc_goes_back_and_the_words_stay(bench: Bench) -> None:
    form = opened(bench)
    bench.type("Ann")
    bench.press(Key.Key_Return)
    bench.type("half a")
    bench.press(Key.Key_Escape)
    assert bench.page.households.hasFocus()
    again = opened(bench)
    assert (again, again.said.text()) == (form, "half a")
    bench.press(Key.Key_E, CONTROL)
    assert form.said.hasFocus()


def test_the_pages_wait_until_the_sheet_is_closed(bench: Bench) -> None:
    form = opened(bench)
    bench.press(Key.Key_2, CONTROL)
    bench.press(Key.Key_F6)
    assert (bench.focus, bench.logged()) == (form.who.line, [])


def test_one_more_starts_with_an_empty_form(bench: Bench) -> None:
    form = opened(bench)
    bench.type("Ann")
    bench.press(Key.Key_Return)
    bench.press(Key.Key_Return, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert (len(bench.logged()), form.who.people, bench.focus) == (1, (), form.who.line)


def test_a_gift_without_a_name_keeps_the_sheet_open(bench: Bench) -> None:
    form = opened(bench)
    bench.type("Ann")
    bench.press(Key.Key_Return)
    form.kinds.choose(Kind.GIFT)
    bench.press(Key.Key_Return)
    assert form.isVisible() and bench.logged() == []
    bench.type("flowers ¥128")
    bench.press(Key.Key_Return)
    assert [(gift.what, gift.cost) for gift in bench.book.gifts.where()] == [("flowers", 128_00)]


def test_whoever_left_the_book_meanwhile_is_no_longer_chosen(bench: Bench) -> None:
    a_customer(bench.book, "Zoe")
    form = opened(bench)
    bench.type("Zoe,")
    bench.press(Key.Key_Escape)
    bench.press(Key.Key_Z, CONTROL)
    opened(bench)
    assert not form.who.people
    assert form.who.line.hasFocus()


def chosen(bench: Bench, name: str = "Ann") -> EntryForm:
    """The form with somebody chosen and the keyboard on the strip of kinds."""
    form = opened(bench)
    bench.type(name)
    bench.press(Key.Key_Return)
    bench.press(Key.Key_Tab)
    return form


def test_a_revisit_is_asked_and_answered_by_keys_alone(bench: Bench) -> None:
    form = chosen(bench)
    bench.press(Key.Key_Minus)
    bench.press(Key.Key_5)
    assert bench.focus is form.revisit.better
    bench.type("open early")
    bench.press(Key.Key_Return)
    bench.type("van 10-8")
    bench.press(Key.Key_Return)
    assert not form.isVisible()
    revisit, suggestion = bench.logged()
    assert (revisit.kind, revisit.satisfaction) == (Kind.REVISIT, 5)
    assert (suggestion.kind, suggestion.note) == (Kind.SUGGESTION, "open early")
    assert [(wish.category, wish.by) for wish in bench.book.wishes.where()] == [("van", date(2026, 10, 8))]
    bench.press(Key.Key_Z, CONTROL)
    assert (bench.logged(), bench.book.wishes.where()) == ([], [])


def test_the_low_mark_offers_a_complaint_with_its_promise(bench: Bench) -> None:
    form = chosen(bench)
    bench.press(Key.Key_Minus)
    assert not form.revisit.complaint.isVisible()
    bench.press(Key.Key_1)
    for _ in range(2):
        bench.press(Key.Key_Return)
    assert bench.focus is form.revisit.complaint
    bench.type("noise 9-21")
    bench.press(Key.Key_Return)
    complaint = bench.logged()[-1]
    assert (complaint.kind, complaint.note) == (Kind.COMPLAINT, "noise")
    assert complaint.promised == date(2026, 9, 21)


def test_enter_goes_on_without_a_mark_and_the_next_form_is_empty(bench: Bench) -> None:
    form = chosen(bench)
    bench.press(Key.Key_Minus)
    bench.press(Key.Key_X)
    bench.press(Key.Key_Return)
    bench.type("open early")
    bench.press(Key.Key_Return, CONTROL)
    assert bench.logged()[0].satisfaction is None
    form = opened(bench)
    assert (form.revisit.better.text(), form.kinds.kind) == ("", Kind.CALL)


def test_a_digit_marks_another_kind_without_going_on(bench: Bench) -> None:
    form = chosen(bench)
    bench.press(Key.Key_3)
    bench.press(Key.Key_Tab)
    bench.press(Key.Key_3)
    assert (form.entry.kind, form.entry.satisfaction) == (Kind.VISIT, 3)
    assert not form.revisit.isVisible()


def test_a_purchase_is_typed_with_its_amount(bench: Bench) -> None:
    form = chosen(bench)
    bench.press(Key.Key_Equal)
    bench.press(Key.Key_5, CONTROL)
    form.said.setText("mats 680元")
    assert not form.marks.isVisible() and form.entry.satisfaction is None
    bench.press(Key.Key_Return, CONTROL)
    assert [(one.product, one.amount) for one in bench.book.purchases.where()] == [("mats", 680_00)]


def test_one_key_adds_somebody_often_met_together(bench: Bench) -> None:
    ann, bob, cid = (bench.book.customers.where(name=name)[0].id for name in ("Ann", "Bob", "Cid"))
    with bench.book.change(T("Meet")):
        met = bench.book.interactions.add(Interaction(ann, TODAY - timedelta(days=9), Kind.VISIT))
        bench.book.participants.add_all(Participant(met, other) for other in (bob, cid))
    form = opened(bench)
    assert not form.who.companions.isVisible()
    bench.type("Ann,")
    assert form.who.companions.isVisible()
    bench.press(Key.Key_1, ALT)
    assert (form.who.people, bench.focus) == ((ann, bob), form.who.line)
    bench.press(Key.Key_Tab)
    assert bench.focus is form.who.companions.chips[0]
    bench.press(Key.Key_Space)
    assert form.who.people == (ann, bob, cid)
    assert form.who.line.hasFocus()
    bench.press(Key.Key_3, ALT)
    assert form.who.people == (ann, bob, cid)

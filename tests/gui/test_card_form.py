"""The form of a card: a new customer, an edit and its undo, the warning of a phone that is known."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from core.model.customer import Sex, Source
from gui.theme.theme import ThemeHolder
from gui.widgets.way_out import WayOut
from tests.gui.customers_bench import CONTROL, CustomersBench, a_customers_bench
from tests.makers import a_customer

Key = Qt.Key


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[CustomersBench]:
    with a_customers_bench(qapp, qtbot, themes, tmp_path) as made:
        yield made


def text(bench: CustomersBench, name: str) -> str:
    line = bench.named(name)
    assert isinstance(line, QLineEdit)
    return line.text()


def test_a_new_customer_by_keyboard_alone(bench: CustomersBench) -> None:
    bench.press(Key.Key_N, CONTROL)
    bench.type("吕健")
    bench.press(Key.Key_Tab)
    bench.press(Key.Key_Right)
    bench.press(Key.Key_Tab)
    bench.type("154 7093 1126")
    bench.press(Key.Key_Tab)
    bench.type("3-18")
    bench.press(Key.Key_S, CONTROL)
    card = bench.card.card
    assert (card.name, card.sex, card.birth_day) == ("吕健", Sex.FEMALE, 18)
    assert [phone.digits for phone in bench.card.phones] == ["15470931126"]
    assert bench.focus.accessibleName() == "History"
    bench.press(Key.Key_Z, CONTROL)
    assert bench.page.shown is bench.page.list_pane
    assert "吕健" not in bench.names


def test_every_field_is_written(bench: CustomersBench) -> None:
    bench.press(Key.Key_N, CONTROL)
    for name in ("Name", "WeChat", "Occupation", "Address", "Tags"):
        bench.fill(name, f"my {name.lower()}" if name != "Tags" else "tea, cars")
    source, note, silent = (bench.named(name) for name in ("Source", "Note", "Do not contact"))
    assert isinstance(source, QComboBox)
    assert isinstance(note, QPlainTextEdit)
    assert isinstance(silent, QCheckBox)
    source.setCurrentIndex(1)
    note.setPlainText("a note")
    silent.setChecked(True)
    bench.press(Key.Key_S, CONTROL)
    card = bench.card.card
    assert (card.wechat, card.occupation, card.address) == ("my wechat", "my occupation", "my address")
    assert (card.source, card.note, card.do_not_contact) == (Source.SHOWROOM, "a note", True)
    assert bench.card.tags == ("cars", "tea")


def test_a_birthday_is_said_again_while_it_is_typed(bench: CustomersBench) -> None:
    bench.press(Key.Key_N, CONTROL)
    bench.fill("Birthday", "3-1")
    heard = bench.page.form_pane.fields.heard
    assert (heard.text(), heard.isVisible()) == ("1 Mar, next on 1 Mar 2027", True)
    bench.type("/")
    assert not heard.isVisible()


@pytest.mark.parametrize(
    ("name", "typed", "wrong"),
    [
        ("Name", "", "The card has no name"),
        ("Phones", "154 7725 614", "The phone “154 7725 614” should have 11 digits, has 10"),
        ("Birthday", "13-45", "There is no month 13"),
    ],
)
def test_what_is_wrong_is_said_on_leaving_the_field(
    bench: CustomersBench, name: str, typed: str, wrong: str
) -> None:
    bench.press(Key.Key_N, CONTROL)
    bench.fill(name, typed)
    assert bench.focus.accessibleDescription() == ""
    bench.press(Key.Key_Tab)
    assert bench.named(name).accessibleDescription() == wrong
    bench.press(Key.Key_S, CONTROL)
    assert bench.page.shown is bench.page.form_pane
    assert bench.book.customer_count() == 3


def test_the_same_phone_is_told_without_blocking(bench: CustomersBench) -> None:
    bench.press(Key.Key_N, CONTROL)
    bench.fill("Name", "Ann")
    bench.fill("Phones", "154 2281 4821")
    assert bench.named("Same phone as 陈国栋. Families may share a phone").isVisible()
    bench.press(Key.Key_S, CONTROL)
    assert bench.card.card.name == "Ann"


def test_the_same_name_and_phone_lead_to_that_card(bench: CustomersBench) -> None:
    bench.press(Key.Key_N, CONTROL)
    bench.fill("Name", "陈国栋")
    bench.fill("Phones", "15422814821")
    warning = "陈国栋 with 154 2281 4821 is in the book already. Families may share a phone"
    assert bench.named(warning).isVisible()
    bench.named("Open that card").setFocus()
    bench.press(Key.Key_Space)
    assert bench.card.card.id == 1
    bench.press(Key.Key_N, CONTROL)
    assert text(bench, "Name") == "陈国栋"


def test_a_half_typed_card_is_kept_until_it_is_saved(bench: CustomersBench) -> None:
    bench.press(Key.Key_N, CONTROL)
    bench.type("Ann")
    bench.press(Key.Key_Escape)
    assert bench.page.shown is bench.page.list_pane
    bench.page.show_subject("new")
    assert text(bench, "Name") == "Ann"
    bench.press(Key.Key_S, CONTROL)
    bench.press(Key.Key_N, CONTROL)
    assert text(bench, "Name") == ""


def test_an_edit_is_saved_and_undone_in_one_step(bench: CustomersBench) -> None:
    bench.open("4821")
    bench.press(Key.Key_F2)
    assert (text(bench, "Name"), text(bench, "Phones")) == ("陈国栋", "154 2281 4821")
    bench.fill("WeChat", "cgd")
    bench.fill("Tags", "tea")
    bench.press(Key.Key_S, CONTROL)
    assert (bench.card.card.wechat, bench.card.tags) == ("cgd", ("tea",))
    bench.press(Key.Key_Z, CONTROL)
    assert (bench.card.card.wechat, bench.card.tags) == ("", ())


def test_escape_leaves_the_form_and_the_card_as_it_was(bench: CustomersBench) -> None:
    bench.open("4821")
    bench.press(Key.Key_F2)
    bench.fill("WeChat", "cgd")
    bench.press(Key.Key_Escape)
    bench.press(Key.Key_Escape)
    assert (bench.page.shown, bench.card.card.wechat) == (bench.page.card_pane, "")


@pytest.mark.parametrize("leave", ["new", "other"])
def test_an_edit_is_not_dropped_for_another_card(bench: CustomersBench, leave: str) -> None:
    bench.open("4821")
    bench.press(Key.Key_F2)
    bench.fill("Name", "x")
    ways = {
        "new": lambda: bench.press(Key.Key_N, CONTROL),
        "other": lambda: bench.page.show_subject(2),
    }
    ways[leave]()
    form = bench.page.form_pane
    assert (bench.page.shown, form.is_new, form.fields.entry().name) == (form, False, "陈国栋x")
    assert form.findChildren(WayOut)[0].isVisible()
    ways[leave]()
    assert bench.page.shown is not form or form.is_new


def test_an_edit_warns_of_a_new_phone_alone(bench: CustomersBench) -> None:
    a_customer(bench.book, "Ann", "15422814821")
    bench.page.show_subject(1)
    bench.press(Key.Key_F2)
    assert not bench.named("Open that card").isVisible()
    bench.fill("Phones", "、15422814900")
    assert bench.named("Same phone as 李玉芬. Families may share a phone").isVisible()


def test_changes_from_elsewhere_leave_what_is_being_typed(bench: CustomersBench) -> None:
    bench.open("4821")
    bench.press(Key.Key_F2)
    bench.fill("WeChat", "cgd")
    bench.page.refresh()
    assert text(bench, "WeChat") == "cgd"

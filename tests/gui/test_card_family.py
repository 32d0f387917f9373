"""The family and the referrals of a customer, by keyboard alone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from core.actions.households import join_household
from core.actions.referrals import link_referral
from core.model.customer import Role
from core.model.household import Kin
from gui.theme.theme import ThemeHolder
from tests.gui.customers_bench import CONTROL, CustomersBench, a_customers_bench
from tests.makers import TODAY, a_purchase

Key = Qt.Key


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[CustomersBench]:
    with a_customers_bench(qapp, qtbot, themes, tmp_path) as made:
        yield made


def home(bench: CustomersBench, customer: int) -> int:
    return bench.book.customers.get(customer).household_id


def pick(bench: CustomersBench, text: str) -> None:
    """Find somebody in the chooser that has the keyboard."""
    bench.type(text)
    bench.press(Key.Key_Return)


def test_a_customer_joins_a_household_and_leaves_it(bench: CustomersBench) -> None:
    bench.page.show_subject(2)
    bench.named("Join a household…").setFocus()
    bench.press(Key.Key_Space)
    pick(bench, "4821")
    assert (bench.book.household_count(), bench.book.shared_households()) == (3, [])
    bench.press(Key.Key_S, CONTROL)
    assert [member.name for member in bench.card.others] == ["陈国栋"]
    bench.named("Leave…").setFocus()
    bench.press(Key.Key_Space)
    box = bench.named("Stays related as")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(2)
    bench.press(Key.Key_S, CONTROL)
    assert bench.card.others == ()
    assert [tie.kind for tie in bench.book.kinships.where()] == [Kin.CHILD]


def test_a_household_is_joined_since_a_day_once_somebody_is_chosen(bench: CustomersBench) -> None:
    bench.page.show_subject(2)
    bench.named("Join a household…").setFocus()
    bench.press(Key.Key_Space)
    bench.press(Key.Key_S, CONTROL)
    assert (bench.book.household_count(), bench.book.shared_households()) == (3, [])
    pick(bench, "xhb")
    bench.fill("Since", "2026-09-01")
    bench.press(Key.Key_Return)
    assert bench.book.customers.get(2).joined == date(2026, 9, 1)


def test_enter_finds_somebody_chooses_and_saves(bench: CustomersBench) -> None:
    bench.page.show_subject(2)
    bench.named("Join a household…").setFocus()
    bench.press(Key.Key_Return)
    pick(bench, "4821")
    assert bench.book.shared_households() == []
    bench.press(Key.Key_Return)
    assert [member.name for member in bench.card.others] == ["陈国栋"]


def test_another_name_in_the_chooser_drops_the_choice(bench: CustomersBench) -> None:
    bench.page.show_subject(2)
    bench.named("Join a household…").setFocus()
    bench.press(Key.Key_Space)
    pick(bench, "xhb")
    bench.press(Key.Key_A, CONTROL)
    bench.type("nobody")
    bench.press(Key.Key_Return)
    bench.press(Key.Key_S, CONTROL)
    assert (bench.book.household_count(), bench.book.shared_households()) == (3, [])


def test_members_are_called_first_and_get_their_role_at_once(bench: CustomersBench) -> None:
    join_household(bench.book, [2], home(bench, 1), TODAY)
    bench.page.show_subject(2)
    bench.named("Call first").setFocus()
    bench.press(Key.Key_Space)
    assert bench.card.is_primary
    assert bench.focus.accessibleName() == "History"
    bench.named("李玉芬 is").setFocus()
    bench.press(Key.Key_Home)
    assert bench.book.customers.get(2).role is Role.SELF


def test_a_member_opens_the_card_of_another(bench: CustomersBench) -> None:
    join_household(bench.book, [2], home(bench, 1), TODAY)
    bench.page.show_subject(1)
    bench.named("李玉芬, Other, 154 2281 4900").setFocus()
    bench.press(Key.Key_Space)
    assert bench.card.card.name == "李玉芬"


def test_a_referrer_is_set_and_taken_back(bench: CustomersBench) -> None:
    bench.page.show_subject(2)
    bench.named("Set referrer…").setFocus()
    bench.press(Key.Key_Space)
    bench.press(Key.Key_S, CONTROL)
    assert bench.book.referrals.where() == []
    pick(bench, "9016")
    bench.press(Key.Key_S, CONTROL)
    by = bench.card.introductions.by
    assert by is not None
    assert (by.other.name, by.day) == ("谢宏斌", None)
    bench.named("Take back…").setFocus()
    bench.press(Key.Key_Space)
    bench.press(Key.Key_Return)
    assert bench.focus.accessibleDescription() == "A closed referral needs a reason"
    bench.type("a mistake")
    bench.press(Key.Key_Return)
    assert bench.card.introductions.by is None


def test_a_card_names_those_whom_the_customer_brought(bench: CustomersBench) -> None:
    link_referral(bench.book, 1, 2, date(2026, 9, 1), TODAY)
    a_purchase(bench.book, 2, 500_00)
    bench.page.show_subject(1)
    bench.named("李玉芬, ¥500").setFocus()
    bench.press(Key.Key_Space)
    assert bench.named("陈国栋, 2026-09-01").isVisible()

"""Events in a window: answers by digit, guests chosen by what they share, gifts, series, clubs, paper."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core.actions.clubs import add_club, join_club
from core.actions.events import add_event, invite
from core.model.event import Club, Event
from core.model.household import Tier
from core.model.interaction import Kind
from core.ports import Book
from core.text import T, Text
from gui.desk import Desk
from gui.events.forms import EventForm
from gui.events.page import EventsPage
from gui.events.pick_form import PickForm
from gui.theme.theme import ThemeHolder
from gui.widgets.combo import ComboBox
from gui.widgets.segments import Segments
from tests.gui.pages_bench import CONTROL, Bench, Key, a_page_bench
from tests.makers import TODAY, a_customer, a_touch

EventsBench = Bench[EventsPage]
SHIFT = Qt.KeyboardModifier.ShiftModifier
DAY = timedelta(days=1)


def fill(book: Book) -> None:
    for name in ("陈国栋", "李玉芬", "汤国强"):
        a_customer(book, name, "15481207753", tags=("钓鱼",))
    add_event(book, Event("比赛", TODAY, "08:00", "东湖", series="钓鱼", cost=600_00))
    add_event(book, Event("春会", TODAY - 90 * DAY))
    invite(book, 1, [1, 2])


@pytest.fixture
def bench(qapp: QApplication, qtbot: QtBot, themes: ThemeHolder, tmp_path: Path) -> Iterator[EventsBench]:
    def make(desk: Desk) -> EventsPage:
        return EventsPage(desk, lambda _parent, _title, name: tmp_path / name)

    with a_page_bench(qapp, qtbot, themes, tmp_path, make, fill) as made:
        yield made


def seen(bench: EventsBench) -> str:
    labels = bench.page.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible() and label.text())


def guests(bench: EventsBench) -> list[str]:
    model = bench.page.gatherings.table.rows
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(line, 0), role)) for line in range(model.rowCount())]


def states(bench: EventsBench) -> list[str]:
    return [invitation.state.value for invitation in bench.book.invitations.where(event_id=1)]


def show_clubs(bench: EventsBench) -> None:
    kinds = bench.page.findChildren(Segments)[0]
    kinds.set_index(1)
    kinds.chosen.emit(1)


def form_of(bench: EventsBench) -> PickForm:
    return bench.page.findChildren(PickForm)[0]


def test_events_stand_at_the_left_and_their_guests_beside_them(bench: EventsBench) -> None:
    side = bench.page.gatherings.side.rows
    assert [group.sentence for line in range(4) if (group := side.group_at(line))] == [
        "Ahead 1 event",
        "Already held 1 event",
    ]
    assert [row.sentence for row in side.rows()] == ["比赛, Fri 18 Sep 08:00, 钓鱼", "春会, Sat 20 Jun"]
    assert guests(bench) == [
        "李玉芬, Prospect. Not reached yet, Invited, no gift",
        "陈国栋, Prospect. Not reached yet, Invited, no gift",
    ]
    assert "Fri 18 Sep, 08:00, 东湖, Invited 2, ¥600 in all" in seen(bench)
    assert bench.page.count() == "2"
    assert "2 guests of the next days have not answered" in seen(bench)


def test_digits_set_the_answer_and_one_undo_takes_it_back(bench: EventsBench) -> None:
    for key, state in ((Key.Key_2, "coming"), (Key.Key_3, "came"), (Key.Key_4, "declined")):
        bench.press(key)
        assert states(bench)[1] == state
    bench.undo()
    assert states(bench)[1] == "came"
    assert [one.kind for one in bench.book.interactions.where(customer_id=2)] == [Kind.EVENT]
    bench.press(Key.Key_1)
    bench.press(Key.Key_1)
    assert (states(bench)[1], bench.book.interactions.where()) == ("invited", [])


def test_space_goes_on_to_the_next_answer(bench: EventsBench) -> None:
    found = []
    for _ in range(4):
        bench.press(Key.Key_Space)
        found.append(states(bench)[1])
    assert found == ["coming", "came", "invited", "coming"]


def test_before_the_day_space_knows_nobody_who_came(bench: EventsBench) -> None:
    with bench.book.change(T("Later")):
        bench.book.events.update(1, day=TODAY + DAY)
    bench.page.refresh()
    found = []
    for _ in range(3):
        bench.press(Key.Key_Space)
        found.append(states(bench)[1])
    assert found == ["coming", "invited", "coming"]
    bench.press(Key.Key_3)
    assert states(bench)[1] == "coming"


def test_guests_are_chosen_by_what_they_share_and_invited_in_one_step(bench: EventsBench) -> None:
    bench.press(Key.Key_I, CONTROL)
    bench.press(Key.Key_S, CONTROL)
    assert "Tick at least one row" in seen(bench)
    bench.type("钓鱼")
    bench.press(Key.Key_Return)
    assert [guest.person.name for guest in form_of(bench).rows.ticked()] == ["汤国强"]
    assert "1 person fits, 1 ticked" in seen(bench)
    bench.press(Key.Key_Down)
    bench.press(Key.Key_S, CONTROL)
    assert states(bench) == ["invited"] * 3
    bench.undo()
    assert states(bench) == ["invited"] * 2


def test_tier_tag_club_and_place_narrow_it_down(bench: EventsBench) -> None:
    add_club(bench.book, Club("茶会"))
    join_club(bench.book, 1, [3], TODAY)
    a_customer(bench.book, "卢涛", address="清风雅苑9幢")
    with bench.book.change(T("Pin")):
        bench.book.households.update(3, pinned_tier=Tier.GOLD)
    a_touch(bench.book, 3, TODAY, Kind.COMPLAINT, None)
    bench.press(Key.Key_I, CONTROL)
    form = form_of(bench)
    combos = {combo.accessibleName(): combo for combo in form.findChildren(ComboBox)}
    for name, choice in (("Tier", "Gold"), ("Tag", "钓鱼"), ("Club", "茶会")):
        combos[name].setCurrentIndex(combos[name].findText(choice))
    assert [guest.person.name for guest in form.rows.rows()] == ["汤国强"]
    assert form.rows.ticked() == []
    cell = form.rows.columns[1].cell(form.rows.rows()[0])
    assert cell.second == "A complaint is open. Answer it first"
    for combo in combos.values():
        combo.setCurrentIndex(0)
    assert "Choose what they have in common" in seen(bench)
    form.place.setText("清风雅苑")
    form.place.tell()
    assert [guest.person.name for guest in form.rows.rows()] == ["卢涛"]
    bench.press(Key.Key_Escape)
    assert bench.page.form is None


def test_a_gift_is_noted_for_one_guest_or_for_all(bench: EventsBench) -> None:
    bench.press(Key.Key_5)
    bench.type("茶叶")
    bench.press(Key.Key_Tab)
    bench.type("128")
    bench.press(Key.Key_Return)
    assert [(gift.customer_id, gift.what, gift.cost) for gift in bench.book.gifts.where()] == [
        (2, "茶叶", 128_00)
    ]
    assert "¥728 in all" in seen(bench)
    cell = bench.page.gatherings.table.rows.columns[2].cell(bench.page.gatherings.table.rows.rows()[0])
    assert (cell.text, cell.second) == ("茶叶", "¥128")
    bench.press(Key.Key_5)
    form = bench.page.form
    assert form is not None
    form.findChildren(ComboBox)[0].setCurrentIndex(2)
    form.save()
    assert sorted(gift.customer_id for gift in bench.book.gifts.where()) == [1, 2]


def test_a_new_event_is_gone_to(bench: EventsBench) -> None:
    bench.press(Key.Key_N, CONTROL)
    assert isinstance(bench.page.form, EventForm)
    bench.press(Key.Key_Return)
    bench.type("中秋会")
    bench.press(Key.Key_Tab)
    bench.type("10-8")
    bench.press(Key.Key_Return)
    assert bench.book.events.get(3).day.isoformat() == "2026-10-08"
    assert bench.page.gatherings.side.current_id == 3
    assert "Nobody is invited yet" in seen(bench)


def test_an_event_is_changed_repeated_and_removed(bench: EventsBench) -> None:
    bench.press(Key.Key_F2)
    bench.press(Key.Key_End)
    bench.type("日")
    bench.press(Key.Key_S, CONTROL)
    assert bench.book.events.get(1).name == "比赛日"
    assert bench.book.events.get(1).cost == 600_00
    bench.press(Key.Key_R, CONTROL)
    bench.type("2026-12-01")
    bench.press(Key.Key_Return)
    assert bench.page.gatherings.side.current_id == 3
    assert len(guests(bench)) == 2
    bench.page.show_subject(1)
    assert "next Tue 1 Dec" in seen(bench)
    bench.page.gatherings.side.setFocus()
    bench.press(Key.Key_Delete)
    assert [event.id for event in bench.book.events.where()] == [2, 3]
    bench.undo()
    assert bench.page.gatherings.side.current_id == 1


def test_a_guest_is_taken_off_and_a_card_opened(bench: EventsBench) -> None:
    bench.press(Key.Key_Return)
    assert bench.cards.subjects == [2]
    bench.window.open_page("events")
    bench.press(Key.Key_Delete)
    assert [one.customer_id for one in bench.book.invitations.where()] == [1]
    assert bench.page.selected_rect().isValid()


def test_both_lists_are_printed(bench: EventsBench, tmp_path: Path) -> None:
    told: list[Text] = []
    bench.page.told.connect(told.append)
    bench.press(Key.Key_P, CONTROL)
    bench.qtbot.waitUntil(lambda: len(told) == 1)
    bench.press(Key.Key_P, CONTROL | SHIFT)
    bench.qtbot.waitUntil(lambda: len(told) == 2)
    files = {path.name: path.read_text("utf-8") for path in tmp_path.glob("*.pdf")}
    assert files == {
        "Invitation list 比赛 2026-09-18.pdf": "Invitation list 李玉芬 陈国栋",
        "Sign-in sheet 比赛 2026-09-18.pdf": "Sign-in sheet 李玉芬 陈国栋",
    }


def test_clubs_are_founded_filled_and_dissolved(bench: EventsBench) -> None:
    show_clubs(bench)
    assert "No clubs yet" in seen(bench)
    for key in (Key.Key_I, Key.Key_P):
        bench.press(key, CONTROL)
    bench.press(Key.Key_Delete)
    bench.press(Key.Key_N, CONTROL)
    bench.type("钓鱼会")
    bench.press(Key.Key_Return)
    assert "Nobody is in it yet" in seen(bench)
    bench.press(Key.Key_I, CONTROL)
    bench.type("钓鱼")
    bench.press(Key.Key_Return)
    bench.press(Key.Key_S, CONTROL)
    table = bench.page.clubs.table
    assert [row.person.name for row in table.rows.rows()] == ["李玉芬", "汤国强", "陈国栋"]
    assert table.rows.columns[1].cell(table.rows.rows()[0]).text == "18 Sep"
    spoken = table.rows.data(table.rows.index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "李玉芬, Prospect. Not reached yet"
    bench.press(Key.Key_Delete)
    assert len(bench.book.memberships.where()) == 2
    bench.press(Key.Key_Return)
    assert bench.cards.subjects == [3]
    bench.window.open_page("events")
    bench.page.clubs.side.setFocus()
    bench.press(Key.Key_Delete)
    assert bench.book.clubs.where() == []


def test_another_event_closes_the_form_of_this_one(bench: EventsBench) -> None:
    bench.press(Key.Key_F2)
    bench.page.gatherings.select(2)
    assert bench.page.form is None


def test_before_anybody_is_sought_the_fields_stand_close_together(bench: EventsBench) -> None:
    bench.press(Key.Key_I, CONTROL)
    bench.app.processEvents()
    form = form_of(bench)
    assert not form.table.isVisible()
    line, place = (one.mapTo(form, one.rect().topLeft()).y() for one in (form.line, form.place))
    assert place - line < 90

"""Lists go row by row past the groups, keep their place, and leave other keys to the page."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from core.model.household import Tier
from gui.tables.cells import Cell, Column, tick_column
from gui.tables.grouped_list_view import GroupedListView
from gui.tables.household_delegate import HouseholdDelegate, HouseholdRow
from gui.tables.rows_model import RowsModel
from gui.tables.table_view import TableView
from gui.theme.theme import ThemeHolder
from gui.widgets.chip import ChipKind, ChipSpec
from gui.widgets.group_header import Group
from gui.widgets.painting import RIGHT
from gui.widgets.tier import TierSpec

Key = Qt.Key
LEFT_CLICK = Qt.MouseButton.LeftButton


@dataclass(frozen=True)
class Person:
    id: int
    name: str


class Listener(QWidget):
    """Remembers the keys that reach it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())


FIRST = Group("Act first", "2 families", "No rush")
LATER = Group("Later", action="Show all", key="later")
PEOPLE = [Person(number, f"Person {number}") for number in range(1, 7)]
LINES: list[Person | Group] = [FIRST, *PEOPLE[:2], LATER, *PEOPLE[2:]]


def name_cell(person: Person) -> Cell:
    return Cell(person.name, bold=True, note="owner", tip="exact")


COLUMNS: list[Column[Person]] = [
    Column("Name", name_cell, 120, sort="name"),
    Column("Number", lambda person: str(person.id), align=RIGHT, editable=True),
]


def people(columns: list[Column[Person]] | None = None) -> RowsModel[Person]:
    model = RowsModel[Person](lambda person: person.id, columns or [], lambda person: f"{person.name}, done")
    model.set_rows(LINES)
    return model


def listed(qtbot: QtBot, themes: ThemeHolder) -> GroupedListView[Person]:
    view = GroupedListView[Person](themes, people(), "People")
    qtbot.addWidget(view)
    view.resize(400, 200)
    view.show()
    return view


def tabled(qtbot: QtBot, themes: ThemeHolder, ticks: bool = False) -> TableView[Person]:
    columns: list[Column[Person]] = [tick_column("All"), *COLUMNS] if ticks else COLUMNS
    view = TableView[Person](themes, people(columns), "People")
    qtbot.addWidget(view)
    view.resize(400, 300)
    view.show()
    return view


def test_arrows_pass_over_groups_and_tell_each_row(qtbot: QtBot, themes: ThemeHolder) -> None:
    view = listed(qtbot, themes)
    told: list[Person | None] = []
    view.chosen.connect(told.append)
    assert view.select_first()
    for _ in range(2):
        QTest.keyClick(view, Key.Key_Down)
    QTest.keyClick(view, Key.Key_Up)
    assert told == [PEOPLE[0], PEOPLE[1], PEOPLE[2], PEOPLE[1]]


def test_home_end_and_pages_reach_rows_only(qtbot: QtBot, themes: ThemeHolder) -> None:
    view = listed(qtbot, themes)
    view.select_key(3)
    for key, reached in [
        (Key.Key_End, PEOPLE[5]),
        (Key.Key_Home, PEOPLE[0]),
        (Key.Key_PageDown, PEOPLE[2]),
        (Key.Key_PageDown, PEOPLE[4]),
        (Key.Key_PageUp, PEOPLE[2]),
        (Key.Key_PageUp, PEOPLE[1]),
        (Key.Key_Up, PEOPLE[0]),
        (Key.Key_Up, PEOPLE[0]),
    ]:
        QTest.keyClick(view, key)
        assert view.current_row == reached


def test_the_first_row_of_a_group_comes_into_sight_with_its_heading(
    qtbot: QtBot, themes: ThemeHolder
) -> None:
    view = listed(qtbot, themes)
    for key in (Key.Key_End, Key.Key_Home):
        QTest.keyClick(view, key)
    assert view.rowViewportPosition(0) == 0
    QTest.keyClick(view, Key.Key_End)
    for _ in PEOPLE[2:]:
        QTest.keyClick(view, Key.Key_Up)
    QTest.keyClick(view, Key.Key_Down)
    assert view.rowViewportPosition(3) >= 0


def test_stepping_on_ends_at_the_last_row(qtbot: QtBot, themes: ThemeHolder) -> None:
    view = listed(qtbot, themes)
    view.select_key(5)
    assert view.select_next() and view.current_row == PEOPLE[5]
    assert not view.select_next()
    assert not view.select_key(99)


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_A, Key.Key_Left, Key.Key_F2, Key.Key_Escape])
def test_keys_of_the_page_are_not_swallowed(qtbot: QtBot, themes: ThemeHolder, key: Key) -> None:
    view = listed(qtbot, themes)
    view.select_first()
    parent = Listener()
    qtbot.addWidget(parent)
    view.setParent(parent)
    view.show()
    QTest.keyClick(view, key)
    assert parent.keys == [key]
    assert view.current_row == PEOPLE[0]
    assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_enter_and_double_click_open_and_space_comes_out(qtbot: QtBot, themes: ThemeHolder) -> None:
    view = listed(qtbot, themes)
    view.select_first()
    opened: list[Person] = []
    spaced: list[Person] = []
    view.opened.connect(opened.append)
    view.spaced.connect(spaced.append)
    QTest.keyClick(view, Key.Key_Return)
    QTest.keyClick(view, Key.Key_Space)
    QTest.keyClick(view, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.mouseDClick(view.viewport(), LEFT_CLICK, pos=QPoint(50, 32 + 60 + 20))
    assert (opened, spaced) == ([PEOPLE[0], PEOPLE[1]], [PEOPLE[0]])


def test_a_row_stays_chosen_when_rows_come_anew(qtbot: QtBot, themes: ThemeHolder) -> None:
    view = listed(qtbot, themes)
    view.select_key(2)
    told: list[Person | None] = []
    view.chosen.connect(told.append)
    view.rows.set_rows([FIRST, *PEOPLE])
    assert (view.current_row, told) == (PEOPLE[1], [])


def test_the_next_row_takes_the_place_of_one_that_is_gone(qtbot: QtBot, themes: ThemeHolder) -> None:
    view = listed(qtbot, themes)
    view.select_key(2)
    view.rows.set_rows([FIRST, PEOPLE[0], LATER, *PEOPLE[2:]])
    assert view.current_row == PEOPLE[2]
    view.select_key(6)
    view.rows.set_rows([FIRST, PEOPLE[0], LATER])
    assert view.current_row == PEOPLE[0]
    view.rows.set_rows([])
    assert view.current_row is None


def test_groups_have_their_own_height_and_action(qtbot: QtBot, themes: ThemeHolder) -> None:
    view = listed(qtbot, themes)
    assert (view.rowHeight(0), view.rowHeight(1)) == (32, 60)
    acted: list[Group] = []
    view.group_acted.connect(acted.append)
    y = view.rowViewportPosition(3) + 16
    QTest.mouseClick(view.viewport(), LEFT_CLICK, pos=QPoint(view.viewport().width() - 30, y))
    QTest.mouseClick(view.viewport(), LEFT_CLICK, pos=QPoint(40, y))
    assert acted == [LATER]
    themes.wear(replace(themes.look, text_percent=130))
    assert (view.rowHeight(0), view.rowHeight(1)) == (42, 78)


def test_rows_are_read_as_whole_sentences(qtbot: QtBot, themes: ThemeHolder) -> None:
    model = people()
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(1, 0).data(spoken) == "Person 1, done"
    assert model.index(0, 0).data(spoken) == "Act first 2 families No rush"
    assert "Person 1, done" in model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    chip = ChipSpec("overdue", ChipKind.DANGER)
    cell = Cell("Li", note="wife", second="3 in all", chip=chip, tier=TierSpec(Tier.GOLD, "gold"), old="Lee")
    assert cell.sentence == "overdue Lee Li gold wife 3 in all"


def test_ticks_belong_to_rows_and_outlive_new_ones(qtbot: QtBot, themes: ThemeHolder) -> None:
    view = tabled(qtbot, themes, ticks=True)
    model = view.rows
    view.select_key(2)
    with qtbot.waitSignal(model.ticks_changed):
        QTest.keyClick(view, Key.Key_Space)
    y = view.rowViewportPosition(5) + 10
    QTest.mouseClick(view.viewport(), LEFT_CLICK, pos=QPoint(20, y))
    assert model.ticked() == [PEOPLE[1], PEOPLE[3]]
    assert model.tick_state() is Qt.CheckState.PartiallyChecked
    model.set_rows(PEOPLE[2:])
    assert model.ticked() == [PEOPLE[3]]
    model.toggle_tick(1)
    assert model.tick_state() is Qt.CheckState.Unchecked


def test_the_box_in_the_heading_ticks_all_and_none(qtbot: QtBot, themes: ThemeHolder) -> None:
    view = tabled(qtbot, themes, ticks=True)
    header = view.horizontalHeader()
    for expected in (6, 0):
        QTest.mouseClick(header.viewport(), LEFT_CLICK, pos=QPoint(20, 10))
        assert len(view.rows.ticked()) == expected


def test_headings_ask_for_an_order_and_show_it(qtbot: QtBot, themes: ThemeHolder) -> None:
    view = tabled(qtbot, themes)
    header = view.horizontalHeader()
    with qtbot.waitSignal(view.sort_asked) as asked:
        QTest.mouseClick(header.viewport(), LEFT_CLICK, pos=QPoint(20, 10))
    assert asked.args == ["name"]
    view.rows.set_sort("name", descending=True)
    assert view.rows.headerData(0, Qt.Orientation.Horizontal) == "Name ↓"
    view.rows.set_sort("name", descending=False)
    assert view.rows.headerData(0, Qt.Orientation.Horizontal) == "Name ↑"
    assert view.rows.headerData(1, Qt.Orientation.Horizontal) == "Number"


def test_an_edited_cell_is_handed_to_the_page(qtbot: QtBot, themes: ThemeHolder) -> None:
    model = people(COLUMNS)
    with qtbot.waitSignal(model.edited) as edited:
        assert model.setData(model.index(1, 1), "9")
    assert edited.args == [1, 1, "9"]
    assert not model.setData(model.index(1, 1), "9", Qt.ItemDataRole.CheckStateRole)
    assert model.flags(model.index(1, 1)) & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(model.index(1, 0)) & Qt.ItemFlag.ItemIsEditable
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags


def test_a_cell_is_edited_in_place_without_opening_its_row(qtbot: QtBot, themes: ThemeHolder) -> None:
    view = tabled(qtbot, themes)
    opened: list[Person] = []
    view.opened.connect(opened.append)
    point = QPoint(view.columnWidth(0) + 40, view.rowViewportPosition(1) + 10)
    QTest.mouseClick(view.viewport(), LEFT_CLICK, pos=point)
    QTest.mouseDClick(view.viewport(), LEFT_CLICK, pos=point)
    assert view.state() is QAbstractItemView.State.EditingState
    assert opened == []


def test_a_household_is_painted_apart_at_rest_chosen_and_done(qtbot: QtBot, themes: ThemeHolder) -> None:
    chips = tuple(ChipSpec(f"reason {number}", icon="clock") for number in range(5))
    row = HouseholdRow(
        1, "Tang", "Tang family", TierSpec(Tier.IRON, "iron"), "3 in all", chips, "Last", "said"
    )
    done = HouseholdRow(2, "Tang", "Tang family", TierSpec(Tier.IRON, "iron"), "no answer", done=True)
    model = RowsModel[HouseholdRow](lambda one: one.id, sentence=lambda one: one.sentence)
    model.set_rows([row, done])
    view = GroupedListView[HouseholdRow](themes, model, "Today")
    qtbot.addWidget(view)
    view.setItemDelegate(HouseholdDelegate(view))
    view.resize(800, 130)
    view.show()
    rest = view.grab().toImage()
    view.select_key(1)
    chosen = view.grab().toImage()
    themes.wear(replace(themes.look, scheme="dark"))
    assert rest != chosen != view.grab().toImage()
    assert rest.copy(0, 0, 800, 60) != rest.copy(0, 60, 800, 60)


@pytest.mark.parametrize(("width", "widths"), [(400, [120, 280]), (200, [88, 112]), (90, [64, 26])])
def test_a_column_keeps_room_beside_wide_ones(
    qtbot: QtBot, themes: ThemeHolder, width: int, widths: list[int]
) -> None:
    columns = [COLUMNS[0], replace(COLUMNS[1], least=112)]
    table = TableView(themes, RowsModel(lambda person: person.id, columns), "People")
    qtbot.addWidget(table)
    table.show()
    table.resize(width, 200)
    assert [table.columnWidth(place) for place in range(2)] == widths

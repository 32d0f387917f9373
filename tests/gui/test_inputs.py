"""What people type, tick and choose with."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.theme.theme import ThemeHolder
from gui.widgets.combo import ComboBox
from gui.widgets.field import Field, Mark
from gui.widgets.segments import Segment, Segments
from gui.widgets.stepper import Stepper
from gui.widgets.ticks import CheckBox
from tests.gui.finding import named

LEFT_CLICK = Qt.MouseButton.LeftButton


def test_segments_move_with_arrows_and_tell_the_user_s_choice_alone(
    qtbot: QtBot, themes: ThemeHolder
) -> None:
    segments = Segments(themes, "Rows", [Segment("All", "312"), Segment("New", "247"), Segment("Errors")])
    qtbot.addWidget(segments)
    with qtbot.waitActive(segments):
        segments.show()
        segments.activateWindow()
    told: list[int] = []
    segments.chosen.connect(told.append)
    segments.set_index(1)
    assert (segments.index, told) == (1, [])
    chosen = named(segments, "New 247")
    chosen.setFocus()
    QTest.keyClick(chosen, Qt.Key.Key_Right)
    assert (segments.index, told) == (2, [2])
    QTest.keyClick(named(segments, "Errors"), Qt.Key.Key_Left)
    assert (segments.index, told) == (1, [2, 1])


def test_segments_keep_the_choice_while_counts_change(qtbot: QtBot, themes: ThemeHolder) -> None:
    segments = Segments(themes, "Rows", [Segment("All", "3"), Segment("New", "2")])
    qtbot.addWidget(segments)
    segments.set_index(1)
    segments.set_items([Segment("All", "4"), Segment("New", "3")])
    assert segments.index == 1
    segments.set_items([Segment("All")])
    assert segments.index == 0


def test_a_field_speaks_on_leaving_and_not_while_typing(qtbot: QtBot, themes: ThemeHolder) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field = Field(themes, "Mobile", lambda text: "" if len(text) == 11 else "one digit short")
    other = Field(themes, "Name")
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(other)
    page.show()
    field.line.setFocus()
    QTest.keyClicks(field.line, "1547725614")
    assert field.line.property("mark") == Mark.PLAIN
    field.line.left.emit()
    assert field.line.property("mark") == Mark.WRONG
    assert field.line.accessibleDescription() == "one digit short"
    field.set_text("15477256140")
    assert field.validate() and field.text() == "15477256140"


def test_the_wheel_never_changes_a_choice_in_passing(qtbot: QtBot, themes: ThemeHolder) -> None:
    combo = ComboBox(themes, "Column")
    qtbot.addWidget(combo)
    combo.addItems(["Name", "Mobile"])
    combo.show()
    turn = wheel_down()
    combo.wheelEvent(turn)
    assert (combo.currentText(), turn.isAccepted()) == ("Name", False)
    QTest.keyClick(combo, Qt.Key.Key_Down)
    assert combo.currentText() == "Mobile"


def test_a_choice_can_be_marked_as_doubtful(qtbot: QtBot, themes: ThemeHolder) -> None:
    combo = ComboBox(themes, "Column")
    qtbot.addWidget(combo)
    plain = combo.grab().toImage()
    combo.set_mark(Mark.WARN)
    assert combo.grab().toImage() != plain


def test_a_tick_box_is_hit_on_its_words_too(qtbot: QtBot, themes: ThemeHolder) -> None:
    box = CheckBox(themes, "Public holidays are days off")
    qtbot.addWidget(box)
    box.adjustSize()
    QTest.mouseClick(box, LEFT_CLICK, pos=box.rect().center())
    assert box.isChecked()


def test_a_stepper_steps_and_stops_at_its_ends(qtbot: QtBot, themes: ThemeHolder) -> None:
    stepper = Stepper(themes, "Days", 1, 15, less="Fewer", more="More")
    qtbot.addWidget(stepper)
    told: list[int] = []
    stepper.changed.connect(told.append)
    stepper.set_value(14)
    less, more = (named(stepper, name) for name in ("Fewer", "More"))
    QTest.mouseClick(more, LEFT_CLICK)
    assert (stepper.value, told, more.isEnabled()) == (15, [15], False)
    QTest.mouseClick(less, LEFT_CLICK)
    assert told == [15, 14]


def test_a_typed_number_is_told_once_it_is_settled(qtbot: QtBot, themes: ThemeHolder) -> None:
    stepper = Stepper(themes, "Days", 1, 99)
    qtbot.addWidget(stepper)
    told: list[int] = []
    stepper.changed.connect(told.append)
    number = named(stepper, "Days")
    QTest.keyClicks(number, "4")
    assert told == []
    QTest.keyClick(number, Qt.Key.Key_Return)
    assert told == [stepper.value] and stepper.value in (14, 41)


def wheel_down() -> QWheelEvent:
    """One notch of the mouse wheel."""
    nothing, modifiers = QPoint(), Qt.KeyboardModifier.NoModifier
    return QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        nothing,
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

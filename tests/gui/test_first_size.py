"""A window never opens larger than the screen: what stands at its foot would be out of sight."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.first_size import show_fitting


@pytest.mark.parametrize(
    ("wider", "higher", "fills"), [(-100, -100, False), (0, -100, False), (1, -100, True), (-100, 0, True)]
)
def test_a_window_that_has_no_room_fills_the_screen(
    qtbot: QtBot, wider: int, higher: int, fills: bool
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    wanted = room + QSize(wider, higher)
    window.resize(wanted)
    show_fitting(window)
    assert window.isMaximized() is fills
    assert window.size() == wanted.boundedTo(room)

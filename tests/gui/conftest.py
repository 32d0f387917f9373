"""The look that widgets are tested in."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from gui.theme.theme import Look, ThemeHolder


@pytest.fixture
def themes(qapp: QApplication) -> ThemeHolder:
    """Light, Chinese, text at its usual size."""
    return ThemeHolder(qapp, Look("light"))


@pytest.fixture(autouse=True)
def cleared_away() -> Iterator[None]:
    """What a test has shown is gone before the next one dresses the application anew.

    A widget that only a test function knew is garbage when the last events are handled; collected
    in the middle of its own painting, it would take the process down. What outlives a test is not
    looked at again: searching all modules after every test took a third of the time."""
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.enable()
    gc.collect()
    gc.freeze()

"""The look that widgets are tested in."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from gui.desk import Desk
from gui.theme.theme import Look, ThemeHolder
from tests.gui.desks import a_desk
from tests.makers import a_book, a_customer


@pytest.fixture
def themes(qapp: QApplication) -> ThemeHolder:
    """Light, Chinese, text at its usual size."""
    return ThemeHolder(qapp, Look("light"))


@pytest.fixture
def desk(themes: ThemeHolder, tmp_path: Path) -> Iterator[Desk]:
    """A book with one customer in it."""
    book = a_book(tmp_path)
    a_customer(book, "陈国栋")
    with a_desk(themes, book) as made:
        yield made


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

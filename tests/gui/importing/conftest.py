"""The import page, shown and ready."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.theme.theme import ThemeHolder
from tests.gui.importing.shop import Shop, Wait


@pytest.fixture
def shop(tmp_path: Path, themes: ThemeHolder, qtbot: QtBot) -> Iterator[Shop]:
    opened = Shop(tmp_path, themes)
    qtbot.addWidget(opened.page)
    opened.page.resize(1190, 740)
    opened.page.show()
    opened.page.refresh()
    opened.page.take_focus()
    yield opened
    opened.close()


@pytest.fixture
def wait(shop: Shop, qtbot: QtBot) -> Wait:
    """Wait for the worker."""
    return lambda: qtbot.waitUntil(lambda: not shop.wizard.course.work.busy, timeout=30_000)

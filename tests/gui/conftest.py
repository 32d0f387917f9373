"""The look that widgets are tested in."""

import pytest
from PySide6.QtWidgets import QApplication

from gui.theme.theme import Look, ThemeHolder


@pytest.fixture
def themes(qapp: QApplication) -> ThemeHolder:
    """Light, Chinese, text at its usual size."""
    return ThemeHolder(qapp, Look("light"))

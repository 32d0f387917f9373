"""Whether there is a screen to show the window on."""

import os
import sys

from core.errors import UserError
from core.text import T

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def refuse_without_screen() -> None:
    """Raises UserError where the toolkit would end the program with words of its own."""
    if sys.platform == "linux" and not any(map(os.environ.get, SCREENS)):
        raise UserError(
            T("There is no screen here for the window"), fix=T("Name a command: --help shows them all")
        )

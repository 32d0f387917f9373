"""How the user has arranged the window: its place and size, and the widths of columns he has drawn."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QByteArray

from core.records import dataclass
from gui.page import Page
from gui.tables.table_view import TableView
from gui.window import Window

_PLACE, _WIDTHS = "place", "widths"


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is kept from one window to the next, and how to keep it: values that JSON can hold."""

    last: Callable[[], Mapping[str, object]]
    keep: Callable[[Mapping[str, object]], None]


class Arrangement:
    """Gives a window the look of the one before. What cannot be read is left as it comes."""

    def __init__(self, last: Mapping[str, object]) -> None:
        self._place = last.get(_PLACE)
        widths = last.get(_WIDTHS)
        self._widths = dict(widths) if isinstance(widths, dict) else {}

    def give(self, window: Window) -> None:
        """Arrange the window, and every page of it as soon as it is there."""
        if isinstance(self._place, str):
            window.restoreGeometry(QByteArray.fromBase64(self._place.encode()))
        for page in window.pages:
            self._draw(page)
        window.made.connect(self._draw)

    def take(self, window: Window) -> dict[str, object]:
        """How the window looks now."""
        self._place = bytes(window.saveGeometry().toBase64().data()).decode()
        for page in window.pages:
            for name, table in _tables(page).items():
                self._widths[name] = table.drawn_widths
        return {_PLACE: self._place, _WIDTHS: {name: drawn for name, drawn in self._widths.items() if drawn}}

    def _draw(self, page: Page) -> None:
        for name, table in _tables(page).items():
            drawn = self._widths.get(name)
            if isinstance(drawn, dict):
                table.draw_widths({heading: px for heading, px in drawn.items() if isinstance(px, int)})


def _tables(page: Page) -> dict[str, TableView[object]]:
    return {f"{page.key} {number}": table for number, table in enumerate(page.findChildren(TableView))}

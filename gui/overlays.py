"""What lies over the window for a while: each made when it is first asked for, one at a time."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QMainWindow, QWidget

from core.records import dataclass
from core.text import Text
from gui.desk import Desk
from gui.entries import Entry
from gui.widgets.veil import Veil

if TYPE_CHECKING:
    from gui.palette.palette import Palette
    from gui.quick_entry.sheet import QuickEntrySheet

SomeVeil = TypeVar("SomeVeil", bound=Veil)


@dataclass(frozen=True, slots=True)
class Below:
    """What the window offers to whatever lies over it: the way to one thing on a page, words in passing,
    and the keyboard back to the page. `pages` are those there are, each with the key that opens it."""

    go: Callable[[str, object], object]
    say: Callable[[Text], object]
    back: Callable[[], object]
    pages: Sequence[tuple[Entry, str]]


class Overlays:
    """Quick entry, palette, large code and the sheet of keys of one window."""

    def __init__(self, desk: Desk, window: QMainWindow, below: Below) -> None:
        self._desk, self._window, self._below = desk, window, below
        self._made: dict[type[Veil], Veil] = {}

    def log_anything(self) -> "QuickEntrySheet":
        """Open the sheet that logs from any page."""
        from gui.quick_entry.sheet import QuickEntrySheet

        sheet = self._turn_to(QuickEntrySheet, lambda: QuickEntrySheet(self._desk, self._window))
        sheet.open()
        return sheet

    def search(self, page_key: str, focus: QWidget) -> "Palette":
        """Open the palette over a page, where the keyboard is on `focus`."""
        from gui.palette.palette import Palette

        palette = self._turn_to(Palette, self._make_palette)
        palette.open(page_key, focus)
        return palette

    def show_keys(self, entry: Entry) -> None:
        """Show what the keys of a page do."""
        from gui.shortcuts.sheet import KeySheet

        sheet = KeySheet(self._desk, entry.key, self._desk.say(entry.label), self._window)
        sheet.open()

    def _make_palette(self) -> "Palette":
        from gui.palette.palette import Palette
        from gui.palette.people import Ways

        ways = Ways(self._below.go, self._log_for, self._dial, self._below.say)
        return Palette(self._desk, self._window, ways, self._below.pages)

    def _log_for(self, customer_id: int, name: str) -> None:
        self.log_anything().choose(customer_id, name)

    def _dial(self, name: str, phone: str) -> None:
        from gui.today.large_code import LargeCode

        self._turn_to(LargeCode, lambda: LargeCode(self._desk, self._window)).open(name, phone)

    def _turn_to(self, kind: type[SomeVeil], make: Callable[[], SomeVeil]) -> SomeVeil:
        """The one of this kind, with no other one above the window."""
        veil = self._made.get(kind)
        if not isinstance(veil, kind):
            veil = make()
            veil.closed.connect(self._below.back)
            self._made[kind] = veil
        for other in self._made.values():
            if other is not veil and other.isVisible():
                other.uncover()
        return veil

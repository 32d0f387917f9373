"""What the window asks of a page."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from core.changes import Changes
from core.text import Text
from gui.desk import Desk


class Page(QWidget):
    """One place in the navigation: `key` names it, `icon` and `label` stand there, `set_apart` draws a
    line above it. `places` are the keys of all pages, written by the window before the first refresh.

    `goto` asks the window for another page: its key, and what it should show. `told` carries a `Text`
    that the window says in passing. `moved` tells that `selected_rect` is another one, `counted` that `count`
    is.
    """

    key = ""
    icon = ""
    label: Text
    set_apart = False
    places: frozenset[str] = frozenset()
    goto = Signal(str, object)
    told = Signal(object)
    moved = Signal()
    counted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk

    def refresh(self) -> None:
        """Ask the book again and show the answer."""
        raise AssertionError(f"{type(self).__name__} does not show anything")

    def outdate(self) -> None:
        """Hear that what is shown may not be true any more; `refresh` follows when the page is seen."""

    def concerns(self, changes: Changes) -> bool:
        """Whether these changes may show here; most pages rest on everything."""
        return bool(changes.tables) or not changes.number

    def show_subject(self, subject: object) -> None:
        """Show one thing of the page: the customer or household another page named."""

    def point_to(self, changes: Changes) -> None:
        """Go to what an undo or redo has just changed, if it stands here."""

    def take_focus(self) -> None:
        """Put the keyboard where the work is."""
        self.setFocus()

    def regions(self) -> list[QWidget]:
        """The parts that F6 goes round, in reading order."""
        return [self]

    def selected_rect(self) -> QRect:
        """Where the selected row is on the page: nothing may cover it."""
        return QRect()

    def foot_rect(self) -> QRect:
        """Where buttons stand at the bottom of the page: nothing may cover them either."""
        return QRect()

    def count(self) -> str:
        """What stands beside the label in the navigation: only where work waits."""
        return ""
